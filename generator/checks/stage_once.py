"""No task appears in two stages. ``link`` sees to unique ids; what is left is the same task twice in words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Checklist, Requirement

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue, Placed
    from generator.model import TaskFields
    from generator.problems import Problem

NAME = "stage_once"
DESCRIPTION = "Ninguna tarea está en dos etapas ni dos veces con el mismo título."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give tasks whose title a route would show twice, and checklists that share a stage's tasks."""
    by_title: dict[tuple[str, str], list[Placed[TaskFields]]] = defaultdict(list)
    for placed in catalogue.tasks.values():
        record = placed.entry.record
        scope = f"{record.side}-{record.country}" if isinstance(record, Requirement) else "any"
        by_title[scope, placed.part.title.casefold()].append(placed)
    for same in by_title.values():
        for placed in same[1:]:
            first = same[0]
            message = f"La tarea «{placed.part.title}» ya está en {first.place.path}, línea {first.place.line}"
            stages = {catalogue.stage_of(first), catalogue.stage_of(placed)}
            end = ", en otra etapa." if len(stages) > 1 else "."
            place = placed.entry.document.place((*placed.loc, "title"))
            yield at(place, "tarea-repetida", message + end, "Deja una sola, en la etapa donde se hace primero.")
    for checklist in catalogue.of(Checklist):
        seen: set[str] = set()
        for index, task in enumerate(checklist.tasks):
            if task.id in seen:
                place = catalogue.entry(checklist).document.place(("tasks", index, "id"))
                yield at(place, "tarea-repetida", f"«{task.id}» está dos veces en esta lista.", "Borra una.")
            seen.add(task.id)
