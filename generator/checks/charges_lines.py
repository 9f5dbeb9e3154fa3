"""The lines of a regime add up: each base is a value of the parcel or a line above it, and no day has an id twice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, get_args

from generator.explain import at, did_you_mean
from generator.model import Schedule
from generator.model.charges import Basis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.catalogue import Catalogue
    from generator.model.charges import Line, Preference, Regime
    from generator.problems import Problem
    from generator.source import Document, Loc

NAME = "charges_lines"
DESCRIPTION = "Las bases de cada cargo existen y los ids de un cálculo no se repiten."

_VALUES = {*get_args(Basis), "freight", "insurance"}


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give bases that lead nowhere, and ids that stand twice."""
    for schedule in catalogue.of(Schedule):
        document = catalogue.entry(schedule).document
        seen: set[str] = set()
        for index, regime in enumerate(schedule.regimes):
            if regime.id in seen:
                place = document.place(("regimes", index, "id"))
                yield at(place, "id-repetido", f"El régimen «{regime.id}» está dos veces.", "Ponle otro id.")
            seen.add(regime.id)
            yield from _lines(regime, index, document)


def _lines(regime: Regime, index: int, document: Document) -> Iterator[Problem]:
    above: set[str] = set()
    for number, line in enumerate(regime.lines):
        loc = ("regimes", index, "lines", number)
        if any(one.id == line.id and _meet(one, line) for one in regime.lines[:number]):
            place = document.place((*loc, "id"))
            yield at(
                place,
                "id-repetido",
                f"El cargo «{line.id}» está dos veces en este régimen.",
                "Ponle otro id, o fechas que no se pisen.",
            )
        for one, name in enumerate(line.base):
            if name not in _VALUES | above:
                fix = did_you_mean(name, _VALUES | above) or "Usa un valor del paquete o un cargo de más arriba."
                yield at(document.place((*loc, "base", one)), "base-desconocida", f"No hay una base «{name}».", fix)
        yield from _order(line, loc, document)
        for number_, preference in enumerate(line.preferences):
            yield from _order(preference, (*loc, "preferences", number_), document)
        above.add(line.id)


def _order(part: Line | Preference, loc: Loc, document: Document) -> Iterator[Problem]:
    if part.since and part.until and part.until < part.since:
        message = f"Termina el {part.until}, antes de empezar el {part.since}."
        yield at(document.place((*loc, "until")), "fechas-al-reves", message, "Revisa since y until.")


def _meet(one: Line, other: Line) -> bool:
    """Whether there is a day on which both are law: then one id would name two charges."""
    return (one.since or date.min) <= (other.until or date.max) and (other.since or date.min) <= (one.until or date.max)
