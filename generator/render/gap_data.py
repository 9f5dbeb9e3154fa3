"""What a route's page needs so that the browser can mark the tasks that close what the reader's firm lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Gap, Potential
from generator.render.environment import embedded

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.catalogue import Catalogue
    from generator.derive.route import Route

WEAK = 2
"""An answer of at most so many points of four shows a gap worth a mark: one that is nearly there is not marked."""


def gap_data(catalogue: Catalogue, route: Route) -> Markup | None:
    """Give ``{weak: {question: [gap, [options]]}, gaps: {gap: [name, [tasks]]}}`` for the tasks of a route.

    None where the data has no test, or none of its gaps has a task on the route.
    """
    here = {step.task.id for step in route.steps}
    gaps = {
        gap.id: [gap.name, tasks]
        for gap in catalogue.of(Gap)
        if (tasks := [task for task in gap.tasks if task in here])
    }
    weak = {
        question.id: [question.gap, [option.id for option in question.options if option.points <= WEAK]]
        for test in catalogue.of(Potential)
        for question in test.questions
        if question.gap in gaps
    }
    return embedded({"weak": weak, "gaps": gaps}) if weak else None
