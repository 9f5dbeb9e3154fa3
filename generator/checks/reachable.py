"""Each requirement and task is on some route, and no route has an empty stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.applies import Context, applies
from generator.derive.route import candidates, derive_route, pairs, sector_parents
from generator.explain import at
from generator.model import Sector

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "reachable"
DESCRIPTION = "Toda tarea está en alguna ruta y ninguna ruta tiene una etapa vacía."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give tasks that no reader ever sees, and stages without tasks."""
    reached: set[str] = set()
    parents = sector_parents(catalogue)
    sectors: list[str | None] = [None, *(sector.id for sector in catalogue.of(Sector))]
    routes = pairs(catalogue)
    for origin, destination in routes:
        for step in candidates(catalogue, origin, destination):
            if step.task.id in reached:
                continue
            context = (
                Context(origin=origin.id, destination=destination.id, sector=sector, channel=channel)
                for sector in sectors
                for channel in ("b2c", "b2b")
            )
            if any(applies(step.task.when, one, parents) for one in context):
                reached.add(step.task.id)
        for part in derive_route(catalogue, origin, destination).stages:
            if not part.steps:
                place = catalogue.entry(destination).document.place(("id",))
                message = f"La ruta {origin.id}-{destination.id} no tiene tareas en la etapa «{part.stage.title}»."
                yield at(place, "etapa-vacia", message, "Agrega una tarea o un requisito para esa etapa.")
    for id_, placed in catalogue.tasks.items():
        if id_ not in reached and routes:
            fix = "Revisa country, side y when."
            yield at(placed.place, "sin-ruta", f"Ninguna ruta llega a «{id_}».", fix)
