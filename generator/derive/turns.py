"""The days on which something changes: what feeds and calendars tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.derive.usage import country_of
from generator.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue, Placed

Turn = Literal["starts", "ends", "announced", "proposed"]


@dataclass(frozen=True, slots=True)
class TurningDay:
    """A day on which a fact begins to hold, holds for the last time, or was announced to begin."""

    day: date
    turn: Turn
    placed: Placed[Fact]
    country: str

    @property
    def id(self) -> str:
        """Stable over builds."""
        return f"{self.placed.part.id}-{self.turn}-{self.day.isoformat()}"


def turning_days(catalogue: Catalogue) -> list[TurningDay]:
    """Give all turning days, newest first."""
    found = [
        TurningDay(day, turn, placed, country_of(placed.entry.record))
        for placed in catalogue.parts(Fact)
        for day, turn in _turns(placed.part)
    ]
    return sorted(found, key=lambda one: (one.day, one.id), reverse=True)


def _turns(fact: Fact) -> Iterator[tuple[date, Turn]]:
    if fact.status != "enacted":
        if fact.since:
            yield fact.since, fact.status
        return
    if fact.since:
        yield fact.since, "starts"
    if fact.until:
        yield fact.until, "ends"
