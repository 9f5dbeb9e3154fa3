"""Ids → records: every id that a record names must lead somewhere, and ids of facts and tasks are not used twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.explain import did_you_mean
from generator.model import Fact, TaskFields
from generator.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.catalogue import Catalogue, Placed
    from generator.problems import Place

_NAMES = {
    "countries": "país",
    "sectors": "sector",
    "institutions": "institución",
    "stages": "etapa",
    "tasks": "tarea",
    "facts": "dato",
    "sources": "fuente",
    "glossary": "término",
    "agreements": "acuerdo",
    "taxes": "impuesto",
    "gaps": "brecha",
    "programmes": "programa",
    "marketplaces": "plataforma",
    "payments": "medio de cobro",
    "logistics": "opción de envío",
    "documents": "documento",
    "requirements": "requisito",
    "studies": "estudio",
}


def link(catalogue: Catalogue) -> list[Problem]:
    """Give a problem for each id that leads nowhere and for each fact or task id that stands twice."""
    return [*_unknown(catalogue), *_twice(catalogue)]


def _unknown(catalogue: Catalogue) -> list[Problem]:
    problems = []
    needed: dict[Place, list[tuple[str, Place]]] = {}
    known = {kind: set(catalogue.ids(kind)) for kind in _NAMES}
    for entry in catalogue.all_entries():
        for reference in entry.references:
            if reference.id in known[reference.kind] or reference.id in catalogue.unread:
                continue
            name = _NAMES[reference.kind]
            hidden = catalogue.hidden.get((reference.kind, reference.id))
            if hidden:
                what = f"{name} «{reference.id}»"
                needed.setdefault(hidden, []).append((what, entry.document.place(reference.loc)))
                continue
            message = f"No hay {name} con el id «{reference.id}»."
            fix = did_you_mean(reference.id, known[reference.kind]) or "Corrige el id o crea ese registro."
            problems.append(Problem(entry.document.place(reference.loc), "id-desconocido", message, fix))
    return [*problems, *(_needed(place, rows) for place, rows in needed.items())]


def _needed(hidden: Place, needed: list[tuple[str, Place]]) -> Problem:
    what, first = needed[0]
    more = f" y en {len(needed) - 1} más" if len(needed) > 1 else ""
    message = f"Se oculta {what}, y hace falta en {first.path}, línea {first.line}{more}."
    return Problem(hidden, "oculto-necesario", message, "Muéstralo, u oculta o reemplaza también lo que lo nombra.")


def _twice(catalogue: Catalogue) -> list[Problem]:
    problems = []
    tables: tuple[tuple[type[Fact | TaskFields], Mapping[str, Placed[Fact] | Placed[TaskFields]]], ...] = (
        (Fact, catalogue.facts),
        (TaskFields, catalogue.tasks),
    )
    for kind, table in tables:
        for placed in catalogue.parts(kind):
            first = table[placed.part.id]
            if first.part is placed.part:
                continue
            message = f"El id «{placed.part.id}» ya está en {first.place.path}, línea {first.place.line}."
            problems.append(
                Problem(placed.entry.document.place((*placed.loc, "id")), "id-repetido", message, "Ponle otro.")
            )
    return problems
