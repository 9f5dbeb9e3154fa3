"""The news as pages, feeds and the browser take them: words, addresses, tags; made once for the whole site."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator import addresses
from generator.derive.news import news, recent
from generator.derive.usage import concerns
from generator.model import Country, Event, Institution, Logistics, Marketplace, Payment, Programme
from generator.render.agenda_places import event_uri
from generator.render.news_said import headline, says, standing, when, where
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.derive.news import NewsItem
    from generator.model import Record

_PAGES: dict[type[Record], Callable[[str], str]] = {
    Programme: addresses.programme,
    Marketplace: addresses.marketplace,
    Payment: addresses.payment,
    Logistics: addresses.logistics,
}


@dataclass(frozen=True, slots=True)
class NewsView:
    """One piece of news with everything that stands beside it."""

    item: NewsItem
    code: str
    """Short and stable: what a device remembers of what it has shown."""
    headline: str
    says: tuple[str, ...]
    when: str
    where: str
    uri: str
    """The page of the fact or record, with its anchor."""
    sources: tuple[tuple[str, str], ...]
    """(title, address) of what was read; the address may be empty."""
    low: bool
    standing: str
    """«aún no es regla», «sin verificar si ya rige»; empty for what holds."""
    coming: bool

    @property
    def anchor(self) -> str:
        """Where it stands on a list of news: some records' ids begin with a digit, as no anchor may."""
        return f"n-{self.item.id}"

    @property
    def day(self) -> str:
        """The day as ISO text."""
        return self.item.day.isoformat()

    @property
    def read(self) -> date:
        """The day on which somebody last read of it."""
        days = [placed.part.verified for placed in self.item.facts]
        days += [verified for one in self.item.records if (verified := getattr(one, "verified", None))]
        return max(days, default=self.item.day)

    @property
    def moment(self) -> date:
        """The day on which it is news: what is still to come is news since somebody read of it."""
        return min(self.item.day, self.read) if self.coming else self.item.day


class NewsViews:
    """Makes the views of all news, newest first."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        self.catalogue, self.today = catalogue, today

    @cached_property
    def all(self) -> list[NewsView]:
        """All of it, from what is still to come to the oldest."""
        return [self._make(item) for item in self._items]

    @cached_property
    def recent(self) -> list[NewsView]:
        """What the list of all and the feeds carry."""
        kept = {item.id for item in recent(self._items, self.today)}
        return [view for view in self.all if view.item.id in kept]

    @cached_property
    def _items(self) -> list[NewsItem]:
        return news(self.catalogue)

    def tags(self, view: NewsView) -> list[str]:
        """Its countries, topics and kind, by name."""
        said = words()["news"]
        names = [self.catalogue.get(Country, one).name for one in view.item.countries]
        return [*names, *(said["topics"][one] for one in view.item.topics), said["kinds"][view.item.kind]]

    def _make(self, item: NewsItem) -> NewsView:
        return NewsView(
            item=item,
            code=f"{zlib.crc32(item.id.encode()):08x}",
            headline=headline(self.catalogue, item),
            says=tuple(says(item)),
            when=when(item),
            where=where(self.catalogue, item.countries),
            uri=self._uri(item),
            sources=self._sources(item),
            low=any(placed.part.confidence == "low" for placed in item.facts),
            standing=standing(item, self.today),
            coming=item.day > self.today,
        )

    def _uri(self, item: NewsItem) -> str:
        if not item.records:
            return addresses.DATA
        record = item.record
        if isinstance(record, Event):
            return event_uri(record, self.today)
        for kind, page in _PAGES.items():
            if isinstance(record, kind):
                return page(record.id)
        if isinstance(record, Institution):
            return f"{addresses.INSTITUTIONS}#{record.id}"
        country = self._country(item)
        anchor = f"#dato-{item.facts[0].part.id}" if item.facts else ""
        return f"{addresses.destination(country.slug)}{anchor}" if country else addresses.DATA

    def _country(self, item: NewsItem) -> Country | None:
        """The country on whose page the fact stands: of an agreement's parties the first that shows it."""
        shown = [one for one in item.countries if not item.facts or concerns(item.facts[0].part, one)]
        found = [self.catalogue.get(Country, one) for one in shown]
        return next((one for one in found if "destination" in one.roles), None)

    def _sources(self, item: NewsItem) -> tuple[tuple[str, str], ...]:
        if item.facts:
            read = [self.catalogue.publication(placed.part) for placed in item.facts]
            return tuple(dict.fromkeys((one.title, one.url) for one in read))
        found = [source for record in item.records for source in getattr(record, "sources", ())[:1]]
        return tuple(dict.fromkeys((one.title, one.url or "") for one in found))
