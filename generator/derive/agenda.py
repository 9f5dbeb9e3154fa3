"""The dates of the calendar: events, days on which a rule changes, months in which facts are due to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from generator.derive.freshness import review_day
from generator.derive.news import LOOK_BACK
from generator.derive.usage import country_of
from generator.model import Event, Fact
from generator.model.base import earliest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.catalogue import Catalogue
    from generator.derive.news import NewsItem

Type = Literal["events", "rules", "reviews"]
_WHOLE = len("2026-01-31")
_AHEAD = 24
"""As many months ahead as reviews are told: as long as a fact without a number may stand unread."""


@dataclass(frozen=True, slots=True)
class AgendaDate:
    """One date. ``day`` is None where only the month or year of an event is known."""

    id: str
    type: Type
    day: date | None
    until: date | None
    countries: tuple[str, ...]
    event: Event | None = None
    rule: NewsItem | None = None
    facts: tuple[Fact, ...] = ()
    """Those that are due, of one country and month."""

    @property
    def last(self) -> date | None:
        """Its last day."""
        return self.until or self.day


def agenda(catalogue: Catalogue, items: list[NewsItem], today: date) -> list[AgendaDate]:
    """Give every event, and the rules from thirteen months ago on, in their order; those without a day last."""
    found = [*_events(catalogue), *_rules(items), *_reviews(catalogue, today)]
    kept = [one for one in found if one.type != "rules" or (one.last and one.last >= today - LOOK_BACK)]
    return sorted(kept, key=lambda one: (one.day or date.max, one.until or date.max, one.id))


def _events(catalogue: Catalogue) -> Iterator[AgendaDate]:
    for event in catalogue.of(Event):
        days = [one for one in (event.since, event.until) if one and len(one) == _WHOLE]
        start = earliest(days[0]) if days else None
        end = earliest(event.until) if start and event.until and len(event.until) == _WHOLE else None
        yield AgendaDate(event.id, "events", start, end, event.countries, event=event)


def _rules(items: list[NewsItem]) -> Iterator[AgendaDate]:
    for item in items:
        if item.facts and not item.rough:
            yield AgendaDate(item.id, "rules", item.day, None, item.countries, rule=item)


def _reviews(catalogue: Catalogue, today: date) -> Iterator[AgendaDate]:
    """One date for each country and month: a line for each fact would bury all else."""
    due: dict[tuple[str, int, int], list[Fact]] = {}
    for placed in catalogue.parts(Fact):
        day = review_day(placed.part)
        months = (day.year - today.year) * 12 + day.month - today.month
        if 0 <= months <= _AHEAD and day >= today:
            due.setdefault((country_of(placed.entry.record), day.year, day.month), []).append(placed.part)
    for (country, year, month), facts in due.items():
        id_ = f"review-{country or 'all'}-{year}-{month:02}"
        last = max(review_day(fact) for fact in facts)
        yield AgendaDate(id_, "reviews", last, None, (country,) if country else (), facts=tuple(facts))
