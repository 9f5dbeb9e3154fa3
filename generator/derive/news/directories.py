"""News of directories: programmes that ended or were seen running, marketplaces and services that changed, calls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.derive.news.item import NewsItem
from generator.derive.spoken_dates import date_inside, leading_date
from generator.model import Country, Event, Logistics, Marketplace, Payment, Programme
from generator.model.base import earliest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.catalogue import Catalogue
    from generator.derive.news.item import Kind
    from generator.model import Record

_WHOLE, _MONTH = len("2026-01-31"), len("2026-01")


def directories(catalogue: Catalogue) -> Iterator[NewsItem]:
    """Give the news of programmes, marketplaces, payments, logistics and events."""
    yield from _programmes(catalogue)
    yield from _trade(catalogue)
    yield from _events(catalogue)


def _programmes(catalogue: Catalogue) -> Iterator[NewsItem]:
    for one in catalogue.of(Programme):
        countries = (one.country,) if one.country else one.countries
        if one.state in ("closed", "renamed"):
            kind: Kind = "ended" if one.state == "closed" else "changed"
            told = date_inside(one.state_note or "")
            # where the source does not say since when, the day is that on which somebody read that it is over
            rough = ("" if len(told) == _WHOLE else told) if told else "read"
            day = earliest(told) if told else one.verified
            id_ = f"{one.id}-{one.state}-{told or one.verified.isoformat()}"
            yield NewsItem(id_, day, kind, ("programmes",), countries, (one,), rough=rough)
        elif one.state == "running" and one.seen and len(one.seen) >= _MONTH:
            rough = "" if len(one.seen) == _WHOLE else one.seen
            yield NewsItem(
                f"{one.id}-seen-{one.seen}",
                earliest(one.seen),
                "reviewed",
                ("programmes",),
                countries,
                (one,),
                rough=rough,
            )


def _trade(catalogue: Catalogue) -> Iterator[NewsItem]:
    """Changes that records tell in words; the same words in several records are one piece of news."""
    told: dict[tuple[str, str, str], list[Record]] = {}
    for kind, topic in ((Marketplace, "marketplaces"), (Payment, "payments"), (Logistics, "payments")):
        for one in catalogue.of(kind):
            for text in one.changes:
                when, says = leading_date(text)
                if when:
                    told.setdefault((topic, when, says), []).append(one)
    for (topic, when, says), records in told.items():
        number = sum(
            1 for other in told if other[1] == when and told[other][0] is records[0] and other <= (topic, when, says)
        )
        yield NewsItem(
            id=f"{records[0].id}-change-{when}" + (f"-{number}" if number > 1 else ""),
            day=earliest(when),
            kind="changed",
            topics=(topic,),
            countries=_concerned(catalogue, says, records),
            records=tuple(records),
            text=says,
            rough="" if len(when) == _WHOLE else when,
        )


def _concerned(catalogue: Catalogue, text: str, records: list[Record]) -> tuple[str, ...]:
    """The countries that the words name, and those from which the services ship."""
    ships = {id_ for one in records if isinstance(one, Logistics) for id_ in one.serves_from}
    return tuple(
        one.id for one in catalogue.of(Country) if one.id in ships or re.search(rf"\b{re.escape(one.name)}\b", text)
    )


def _events(catalogue: Catalogue) -> Iterator[NewsItem]:
    for one in catalogue.of(Event):
        published = min((source.published for source in one.sources if source.published), default="")
        rough = "" if len(published) == _WHOLE else published or "read"
        day = earliest(published) if published else one.verified
        id_ = f"{one.id}-event-{one.since}"
        yield NewsItem(id_, day, "announced", ("programmes",), one.countries, (one,), rough=rough)
