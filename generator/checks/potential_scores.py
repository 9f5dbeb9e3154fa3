"""The scoring of a test holds together: weights make 100, bands cover every score once, options go from 0 to 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Potential

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model.potential import Question
    from generator.problems import Problem
    from generator.source import Document, Loc

NAME = "potential_scores"
DESCRIPTION = "En un test los pesos suman 100, los tramos cubren de 0 a 100 sin huecos y los puntos van de 0 a 4."

_WHOLE = 100
_FULL = 4
_SEVERITY = {"rojo": 0, "max-amarillo": 1, None: 2}


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give what would make a score wrong, or leave it without a segment."""
    for test in catalogue.of(Potential):
        document = catalogue.entry(test).document
        yield from _weights(test, document)
        yield from _bands(test, document)
        for index, question in enumerate(test.questions):
            yield from _options(question, document, ("questions", index))


def _weights(test: Potential, document: Document) -> Iterator[Problem]:
    whole = sum(one.weight for one in test.dimensions)
    if whole != _WHOLE:
        heaviest = max(range(len(test.dimensions)), key=lambda index: test.dimensions[index].weight)
        place = document.place(("dimensions", heaviest, "weight"))
        yield at(place, "pesos", f"Los pesos de las dimensiones suman {whole}.", "Deben sumar 100.")


def _bands(test: Potential, document: Document) -> Iterator[Problem]:
    free = 0
    for index, band in enumerate(test.bands):
        place = document.place(("bands", index, "id"))
        if band.low is None and band.high is None:
            continue
        if band.low is None or band.high is None or not band.low <= band.high <= _WHOLE:
            message = f"El tramo «{band.id}» no va de un puntaje a otro mayor, hasta 100."
            yield at(place, "tramo", message, "Escribe low y high, de 0 a 100.")
            return
        if band.low != free:
            what = "deja un hueco desde" if band.low > free else "se monta en"
            message = f"El tramo «{band.id}» empieza en {band.low} y {what} {min(free, band.low)}."
            yield at(place, "tramo", message, f"Debe empezar en {free}.")
            return
        free = band.high + 1
    if free <= _WHOLE:
        message = f"Los tramos llegan hasta {free - 1}."
        yield at(document.place(("bands",)), "tramo", message, "El último debe llegar hasta 100.")


def _options(question: Question, document: Document, loc: Loc) -> Iterator[Problem]:
    points = [one.points for one in question.options]
    place = document.place((*loc, "options"))
    if points != sorted(points) or points[0] != 0 or points[-1] != _FULL:
        message = f"Los puntos de «{question.id}» son {', '.join(map(str, points))}."
        yield at(place, "puntos", message, "Ordena las opciones de menos a más: la primera vale 0 y la última 4.")
    if question.options[-1].blocks:
        yield at(place, "bloqueo", f"En «{question.id}», la mejor opción bloquea.", "Revisa blocks.")
        return
    for one in question.options:
        harder = [other for other in question.options if _SEVERITY[other.blocks] < _SEVERITY[one.blocks]]
        if any(other.points > one.points for other in harder):
            message = f"En «{question.id}», una opción que bloquea más vale más que «{one.id}»."
            yield at(place, "bloqueo", message, "Quien responde mejor no puede salir peor: revisa blocks y points.")
            return
