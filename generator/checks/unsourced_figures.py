"""Advice may rest on common practice, but then it names no figure: amounts, days and rates come from facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.explain import at, shown
from generator.model import TaskFields

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem
    from generator.source import Loc

NAME = "unsourced_figures"
DESCRIPTION = "Una tarea sin datos no dice montos, tasas ni plazos con cifras."

_MONEY = r"(?:USD|COP|CLP|MXN|PEN|EUR|US\$|S/|\$)\s*\d"
_UNITS = r"por ciento|d[ií]as?|semanas?|mes(?:es)?|años?|horas?|USD|d[óo]lares|kg|UIT|UVT|UMA|UF|UTM"
_FIGURE = re.compile(rf"{_MONEY}|\d[\d.,]*\s*(?:{_UNITS})\b|\d\s*%")
_TEXTS = ("why", "cost", "time", "you_get", "recourse", "legal_basis")
_LISTS = ("how", "you_need")


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give figures in tasks that carry no fact."""
    for placed in catalogue.parts(TaskFields):
        task = placed.part
        if task.facts:
            continue
        texts: list[tuple[Loc, str]] = [((name,), getattr(task, name) or "") for name in _TEXTS]
        texts += [((name, index), text) for name in _LISTS for index, text in enumerate(getattr(task, name))]
        for loc, text in texts:
            if _FIGURE.search(text):
                place = placed.entry.document.place((*placed.loc, *loc))
                fix = "Agrega el dato con su fuente en facts, o dilo sin la cifra."
                yield at(place, "cifra-sin-fuente", f"Hay una cifra sin dato que la respalde: {shown(text)}.", fix)
