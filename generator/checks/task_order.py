"""``after`` can be obeyed: no circles, and nothing that waits for a later stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.route import stages
from generator.explain import at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "task_order"
DESCRIPTION = "Ninguna tarea espera a otra que viene después de ella."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give ``after`` that cannot be obeyed."""
    order = {stage.id: stage.order for stage in stages(catalogue)}
    tasks = catalogue.tasks
    for id_, placed in tasks.items():
        for index, before in enumerate(placed.part.after):
            if before not in tasks:
                continue  # an unknown id is link's business
            place = placed.entry.document.place((*placed.loc, "after", index))
            mine, theirs = catalogue.stage_of(placed), catalogue.stage_of(tasks[before])
            if order.get(theirs, 0) > order.get(mine, 0):
                message = f"Va después de «{before}», que está en una etapa posterior («{theirs}»)."
                yield at(place, "orden-imposible", message, "Cambia la etapa de una de las dos, o quita after.")
            elif id_ in _before(before, catalogue):
                message = f"«{id_}» y «{before}» se esperan una a la otra."
                yield at(place, "orden-circular", message, "Quita uno de los dos after.")


def _before(id_: str, catalogue: Catalogue) -> set[str]:
    """Everything that must be done before a task, however far back; the task itself too."""
    found: set[str] = set()
    waiting = [id_]
    while waiting:
        here = waiting.pop()
        if here not in found and here in catalogue.tasks:
            found.add(here)
            waiting.extend(catalogue.tasks[here].part.after)
    return found
