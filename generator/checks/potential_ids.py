"""The names inside a test and a diagnosis: none twice, each one leads somewhere, and each gap is found by something."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.explain import at, did_you_mean
from generator.model import Diagnosis, Gap, Potential

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model.base import Part
    from generator.problems import Problem
    from generator.source import Document, Loc

NAME = "potential_ids"
DESCRIPTION = "En un test ningún nombre se repite ni queda sin usar, y cada brecha sale de alguna pregunta."

_UNKNOWN = "no-se"


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give names that stand twice, that lead nowhere, or that nothing leads to."""
    tests, diagnoses = catalogue.of(Potential), catalogue.of(Diagnosis)
    for test in tests:
        document = catalogue.entry(test).document
        for name in ("dimensions", "questions", "bands", "experience", "interview", "sources"):
            yield from _twice(getattr(test, name), document, (name,))
        for index, question in enumerate(test.questions):
            yield from _twice(question.options, document, ("questions", index, "options"))
            for place, option in enumerate(question.options):
                if option.id == _UNKNOWN:
                    where = document.place(("questions", index, "options", place))
                    yield at(where, "id-reservado", "«no-se» está siempre y no se escribe.", "Quita esa opción.")
        yield from _named(test, document, "dimension", "dimensions")
        yield from _named(test, document, "read_in", "sources")
        yield from _asked_in_each_variant(test, document)
    for diagnosis in diagnoses:
        document = catalogue.entry(diagnosis).document
        yield from _twice(diagnosis.groups, document, ("groups",))
        for index, group in enumerate(diagnosis.groups):
            yield from _twice(group.scale, document, ("groups", index, "scale"))
            yield from _twice(group.limits, document, ("groups", index, "limits"))
    yield from _gaps(catalogue, tests, diagnoses)


def _twice(parts: Sequence[Part], document: Document, loc: Loc) -> Iterator[Problem]:
    ids = [str(getattr(one, "id", "")) for one in parts]
    for index, id_ in enumerate(ids):
        if id_ in ids[:index]:
            yield at(
                document.place((*loc, index, "id")), "id-repetido", f"El id «{id_}» ya está más arriba.", "Ponle otro."
            )


def _named(test: Potential, document: Document, field: str, table: str) -> Iterator[Problem]:
    """Questions name rows of the record's own tables; a row that none names is a slip too."""
    known = [str(one.id) for one in getattr(test, table)]
    used = Counter(getattr(one, field) for one in test.questions)
    for index, question in enumerate(test.questions):
        name = getattr(question, field)
        if name not in known:
            place = document.place(("questions", index, field))
            fix = did_you_mean(name, known) or f"Hay: {', '.join(known)}."
            yield at(place, "id-desconocido", f"No hay «{name}» en {table}.", fix)
    for index, id_ in enumerate(known):
        if not used[id_]:
            place = document.place((table, index, "id"))
            yield at(place, "sin-preguntas", f"Ninguna pregunta nombra «{id_}».", "Corrige el id o quítalo.")


def _asked_in_each_variant(test: Potential, document: Document) -> Iterator[Problem]:
    """A dimension without questions would lose its weight in silence."""
    variants = sorted({one for question in test.questions for one in question.variants})
    for index, dimension in enumerate(test.dimensions):
        mine = [one for one in test.questions if one.dimension == dimension.id]
        missing = [one for one in variants if not any(one in question.variants for question in mine)]
        if mine and missing:
            place = document.place(("dimensions", index, "id"))
            message = f"La dimensión «{dimension.id}» no tiene preguntas para {', '.join(missing)}."
            yield at(place, "sin-preguntas", message, "Agrega una, o revisa variants.")


def _gaps(catalogue: Catalogue, tests: list[Potential], diagnoses: list[Diagnosis]) -> Iterator[Problem]:
    found = {question.gap for test in tests for question in test.questions}
    found |= {gap for one in diagnoses for group in one.groups for limit in group.limits for gap in limit.gaps}
    for gap in catalogue.of(Gap):
        place = catalogue.entry(gap).document.place(("id",))
        if tests and gap.id not in found:
            message = f"Ninguna pregunta lleva a la brecha «{gap.id}»."
            yield at(place, "brecha-sin-pregunta", message, "Nómbrala en una pregunta, o borra el archivo.")
        if not gap.tasks:
            yield at(place, "brecha-sin-tarea", f"La brecha «{gap.id}» no lleva a ninguna tarea.", "Agrega tasks.")
