"""Facts past their review day: said, never hidden, and never a reason to stop a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.freshness import basis, is_stale, review_day
from generator.explain import at
from generator.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "freshness"
DESCRIPTION = "Los datos se vuelven a mirar antes de su fecha de revisión."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give a warning for each fact that should be looked at again."""
    for placed in catalogue.parts(Fact):
        if is_stale(placed.part, today):
            message = (
                f"«{placed.part.id}» se leyó en un texto del {basis(placed.part)}; "
                f"había que revisarlo el {review_day(placed.part)}."
            )
            fix = "Búscalo de nuevo y actualiza verified y seen."
            yield at(placed.place, "por-revisar", message, fix, warning=True)
