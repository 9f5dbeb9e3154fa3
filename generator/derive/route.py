"""A route is derived, never written: the tasks of any route, the origin's to leave, the destination's to enter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.derive.applies import Context, applies
from generator.model import Checklist, Country, Requirement, Sector, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.catalogue import Catalogue, Placed
    from generator.model import TaskFields

Part = Literal["generic", "export", "import"]
_PART_ORDER = {"generic": 0, "export": 1, "import": 2}


@dataclass(frozen=True, slots=True)
class Step:
    """A task in its place on a route."""

    placed: Placed[TaskFields]
    part: Part
    country: Country | None

    @property
    def task(self) -> TaskFields:
        """The task or requirement itself."""
        return self.placed.part


@dataclass(frozen=True, slots=True)
class RouteStage:
    """A station with its tasks in order."""

    stage: Stage
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """All that a firm does from one country to another."""

    origin: Country
    destination: Country
    stages: tuple[RouteStage, ...]

    @property
    def id(self) -> str:
        """``pe-co``."""
        return f"{self.origin.id}-{self.destination.id}"

    @property
    def slug(self) -> str:
        """``peru-a-colombia``, as in the address."""
        return f"{self.origin.slug}-a-{self.destination.slug}"

    @property
    def steps(self) -> tuple[Step, ...]:
        """All tasks, in order."""
        return tuple(step for part in self.stages for step in part.steps)


def sector_parents(catalogue: Catalogue) -> dict[str, str]:
    """Sector → the sector that contains it."""
    return {sector.id: sector.parent for sector in catalogue.of(Sector) if sector.parent}


def stages(catalogue: Catalogue) -> list[Stage]:
    """The stages in the order of the route."""
    return sorted(catalogue.of(Stage), key=lambda stage: (stage.order, stage.id))


def pairs(catalogue: Catalogue) -> list[tuple[Country, Country]]:
    """Every origin with every destination but itself."""
    countries = catalogue.of(Country)
    return [
        (origin, destination)
        for origin in countries
        if "origin" in origin.roles
        for destination in countries
        if "destination" in destination.roles and destination.id != origin.id
    ]


def candidates(catalogue: Catalogue, origin: Country, destination: Country) -> list[Step]:
    """The tasks that may be on a route before conditions are asked; each task is in the catalogue once."""
    found: list[Step] = []
    for placed in catalogue.tasks.values():
        record = placed.entry.record
        if isinstance(record, Checklist):
            found.append(Step(placed, "generic", None))
        elif isinstance(record, Requirement) and record.side == "export" and record.country == origin.id:
            found.append(Step(placed, "export", origin))
        elif isinstance(record, Requirement) and record.side == "import" and record.country == destination.id:
            found.append(Step(placed, "import", destination))
    return found


def derive_route(
    catalogue: Catalogue,
    origin: Country,
    destination: Country,
    *,
    sector: str | None = None,
    channel: str | None = None,
) -> Route:
    """Make the route; without sector or channel it holds the tasks of all of them."""
    context = Context(origin=origin.id, destination=destination.id, sector=sector, channel=channel)
    parents = sector_parents(catalogue)
    steps = [step for step in candidates(catalogue, origin, destination) if applies(step.task.when, context, parents)]
    by_stage = {
        stage.id: [step for step in steps if catalogue.stage_of(step.placed) == stage.id] for stage in stages(catalogue)
    }
    return Route(
        origin,
        destination,
        tuple(RouteStage(stage, tuple(in_order(by_stage[stage.id]))) for stage in stages(catalogue)),
    )


def in_order(steps: list[Step]) -> list[Step]:
    """Sort by ``order``, but never a task before one that it comes ``after``."""
    rank: Mapping[str, tuple[int, int, str]] = {
        step.task.id: (step.task.order, _PART_ORDER[step.part], step.task.id) for step in steps
    }
    waiting = sorted(steps, key=lambda step: rank[step.task.id])
    done: list[Step] = []
    while waiting:
        open_ids = {step.task.id for step in waiting}
        # a circle would leave none ready; the checks refuse it, and taking the first keeps this loop finite
        ready = next((step for step in waiting if not open_ids & set(step.task.after)), waiting[0])
        waiting.remove(ready)
        done.append(ready)
    return done
