"""All the news in one list, newest first, and the part of it that feeds carry."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from generator.derive.news.directories import directories
from generator.derive.news.reviews import reviews
from generator.derive.news.rules import rules

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.derive.news.item import NewsItem

LOOK_BACK = timedelta(days=400)
"""A firm that looks once a year still finds what changed since."""


def news(catalogue: Catalogue) -> list[NewsItem]:
    """Give all news, from what is still to come to the oldest."""
    found = [*rules(catalogue), *directories(catalogue), *reviews(catalogue)]
    return sorted(found, key=lambda one: (one.day, one.id), reverse=True)


def recent(items: list[NewsItem], today: date) -> list[NewsItem]:
    """Leave out what is older than thirteen months."""
    return [one for one in items if one.day >= today - LOOK_BACK]
