"""The dates of the calendar as pages and calendar files take them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator import addresses
from generator.derive.agenda import agenda
from generator.model import Country
from generator.render.agenda_places import is_over
from generator.render.facts import rough_day
from generator.render.news_said import event_days, event_says, where
from generator.words import day as said_day
from generator.words import words

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.derive.agenda import AgendaDate
    from generator.model import Event
    from generator.render.news_views import NewsView, NewsViews


@dataclass(frozen=True, slots=True)
class AgendaView:
    """One date with everything that stands beside it."""

    date: AgendaDate
    kind: str
    """call, fair, training, mission, meeting, rule or review."""
    title: str
    says: tuple[str, ...]
    days: str
    where: str
    uri: str
    """Where it is told; for an event its place on the calendar's own pages."""
    url: str
    """The event's own page, where one is known."""
    sources: tuple[tuple[str, str], ...]
    status: str
    over: bool

    @property
    def day(self) -> str:
        """The first day as ISO text; empty where it is not known."""
        return self.date.day.isoformat() if self.date.day else ""

    @property
    def last(self) -> str:
        """The last day as ISO text; empty where it is not known."""
        return self.date.last.isoformat() if self.date.last else ""


class AgendaViews:
    """Makes the views of all dates, in their order."""

    def __init__(self, catalogue: Catalogue, today: date, news: NewsViews) -> None:
        self.catalogue, self.today, self._news = catalogue, today, news

    @cached_property
    def all(self) -> list[AgendaView]:
        """All dates of the calendar."""
        told = {view.item.id: view for view in self._news.all}
        return [
            self._make(one, told) for one in agenda(self.catalogue, [view.item for view in told.values()], self.today)
        ]

    @property
    def coming(self) -> list[AgendaView]:
        """What is going on or still to come, what has no day yet included."""
        return [view for view in self.all if not view.over]

    @property
    def past(self) -> list[AgendaView]:
        """What is over, newest first."""
        return [view for view in reversed(self.all) if view.over]

    def of(self, country: str) -> list[AgendaView]:
        """The dates of a country; of all countries where none is given."""
        return [view for view in self.all if not country or country in view.date.countries]

    def _make(self, one: AgendaDate, told: dict[str, NewsView]) -> AgendaView:
        if one.event:
            return self._event(one, one.event)
        if one.rule:
            return self._rule(one, told[one.rule.id])
        return self._review(one)

    def _event(self, one: AgendaDate, event: Event) -> AgendaView:
        over = is_over(event, self.today)
        page = addresses.AGENDA_PAST if over else addresses.AGENDA
        return AgendaView(
            date=one,
            kind=event.kind,
            title=event.name,
            says=tuple(event_says(event)),
            days=event_days(event),
            where=where(self.catalogue, event.countries),
            uri=f"{page}#{event.id}",
            url=event.url or "",
            sources=tuple(
                (
                    f"{source.title} ({rough_day(source.published)})" if source.published else source.title,
                    source.url or "",
                )
                for source in event.sources
            ),
            status=words()["agenda"]["status"][event.status],
            over=over,
        )

    def _rule(self, one: AgendaDate, view: NewsView) -> AgendaView:
        return AgendaView(
            date=one,
            kind="rule",
            title=view.headline,
            says=view.says,
            days=view.when,
            where=view.where,
            uri=view.uri,
            url="",
            sources=view.sources,
            status=view.standing,
            over=view.item.day < self.today,
        )

    def _review(self, one: AgendaDate) -> AgendaView:
        said = words()["agenda"]
        assert one.day is not None  # noqa: S101 - a review always has its day
        number = len(one.facts)
        title = said["review_title"]["one" if number == 1 else "other"]
        place = where(self.catalogue, one.countries)
        country = self.catalogue.get(Country, one.countries[0]) if one.countries else None
        return AgendaView(
            date=one,
            kind="review",
            title=title.format(where=place, n=number),
            says=(said["review_says"],),
            days=said_day(one.day, short=True),
            where=place,
            uri=addresses.destination(country.slug) if country and "destination" in country.roles else addresses.DATA,
            url="",
            sources=(),
            status="",
            over=False,
        )
