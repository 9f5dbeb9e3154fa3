"""Tasks and routes as a page shows them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.model import Institution, Requirement
from generator.render.facts import listed, scope
from generator.words import words

_MAY_BE_UNKNOWN = {"cost": "cost", "time": "time", "basis": "legal_basis"}
"""Words of a task's parts, and the fields that hold them."""

if TYPE_CHECKING:
    from generator.catalogue import Catalogue, Placed
    from generator.derive.route import Route, Step
    from generator.model import TaskFields
    from generator.model.conditions import When
    from generator.render.facts import FactView, FactViews


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task with the ten things that it must say, and what a reader may not be told."""

    task: TaskFields
    stage: str
    scope: str
    when: str
    """The condition as JSON for the browser; empty where there is none."""
    asked_by: str
    """Who asks for it: «Invima y VUCE»; empty where nobody does."""
    facts: list[FactView]
    edit: str
    country: str
    """The country that asks for it; empty for a task of any route."""
    part: str
    """generic, export or import."""
    unknown: str
    """What is not verified of a country's task: «Costo y tiempo»; empty where all is known."""
    ask: str
    """Whom to ask about it: «Invima o VUCE»."""


class TaskViews:
    """Makes views of tasks."""

    def __init__(self, catalogue: Catalogue, facts: FactViews) -> None:
        self.catalogue, self.facts = catalogue, facts
        self._made: dict[tuple[str, str, str], TaskView] = {}

    def view(self, placed: Placed[TaskFields], part: str = "generic", country: str = "") -> TaskView:
        """Make the view of one task, once for each place that it has on routes."""
        key = (placed.part.id, part, country)
        if key not in self._made:
            self._made[key] = self._make(placed, part, country)
        return self._made[key]

    def _make(self, placed: Placed[TaskFields], part: str, country: str) -> TaskView:
        task = placed.part
        names = [self.catalogue.get(Institution, one).short for one in task.asked_by]
        unknown = _unknown(task) if isinstance(task, Requirement) and names else []
        limits = scope(_without_place(task.when), self.catalogue)
        return TaskView(
            task=task,
            stage=self.catalogue.stage_of(placed),
            scope=limits,
            when=_as_json(task.when),
            asked_by=listed(names),
            facts=[_beside(limits, fact) for fact in self.facts.views(task.facts)],
            edit=f"{self.facts.edit_base}{placed.place.path}#L{placed.place.line}",
            country=country,
            part=part,
            unknown=listed(unknown),
            ask=listed(names, "o"),
        )

    def step(self, step: Step) -> TaskView:
        """Make the view of a task in its place on a route."""
        return self.view(step.placed, step.part, step.country.name if step.country else "")


def _unknown(task: TaskFields) -> list[str]:
    """Name what nobody has said of a task: cost, time, legal basis."""
    said = words()["task"]
    missing = [said[key] for key, value in _MAY_BE_UNKNOWN.items() if not getattr(task, value)]
    return [name if place == 0 else name.lower() for place, name in enumerate(missing)]


def _beside(limits: str, fact: FactView) -> FactView:
    """A fact need not say again for whom its task holds."""
    return replace(fact, scope="") if fact.scope == limits else fact


def _without_place(when: When | None) -> When | None:
    """Drop the countries: on a route's page they are known."""
    return when.model_copy(update={"origin": (), "destination": ()}) if when else None


def _as_json(when: When | None) -> str:
    if when is None:
        return ""
    # countries are settled when the page is built; the browser only asks for sector, channel, size and value
    held = when.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"origin", "destination"})
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"), sort_keys=True) if held else ""


def fact_count(route: Route) -> int:
    """How many facts a route rests on."""
    return sum(len(step.task.facts) for step in route.steps)
