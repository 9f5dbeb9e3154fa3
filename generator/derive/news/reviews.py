"""What was looked at again: for each country and day one piece of news with counts, not one for each fact."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.derive.news.item import TOPICS, NewsItem
from generator.derive.news.rules import countries_of, topic_of
from generator.model import Country, Fact, Logistics, Marketplace, Payment, Programme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue

_UNTOLD = ("countries", "exchange")


def reviews(catalogue: Catalogue) -> Iterator[NewsItem]:
    """Give what was looked at, by country (and for what has none) and day."""
    counts: dict[tuple[str, date], Counter[str]] = {}
    for placed in catalogue.parts(Fact):
        if placed.entry.kind in _UNTOLD:
            continue
        for country in countries_of(catalogue, placed.entry.record, [placed.part]) or ("",):
            counts.setdefault((country, placed.part.verified), Counter())[topic_of(placed.entry.record)] += 1
    for programme in catalogue.of(Programme):
        for country in (programme.country,) if programme.country else programme.countries or ("",):
            counts.setdefault((country or "", programme.verified), Counter())["programmes"] += 1
    for kind, topic in ((Marketplace, "marketplaces"), (Payment, "payments"), (Logistics, "payments")):
        for one in catalogue.of(kind):
            counts.setdefault(("", one.verified), Counter())[topic] += 1
    for (country, day), found in counts.items():
        topics = tuple(topic for topic in TOPICS if found[topic])
        yield NewsItem(
            id=f"review-{country or 'all'}-{day.isoformat()}",
            day=day,
            kind="reviewed",
            topics=topics,
            countries=(country,) if country else (),
            records=(catalogue.get(Country, country),) if country else (),
            counts=tuple((topic, found[topic]) for topic in topics),
        )
