"""How old a fact is, and when somebody should look at it again."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from generator.model.base import earliest

if TYPE_CHECKING:
    from generator.model import Fact

MONTHS_WITH_NUMBER = 12
"""Rates, thresholds and amounts are reset by yearly budgets: a year is as long as one may be trusted unread."""
MONTHS_WITHOUT = 24
"""Rules in words move more slowly."""


def is_old(seen: str | None, verified: date, today: date) -> bool:
    """Whether what is no fact (a telephone, an address) rests on a text older than words may go unread."""
    start = earliest(seen) if seen else verified
    return _later(start, MONTHS_WITHOUT) < today


def basis(fact: Fact) -> date:
    """The day that age counts from: that of the text that was read, where it bears one."""
    return earliest(fact.seen) if fact.seen else fact.verified


def review_day(fact: Fact) -> date:
    """The last day on which the fact may stand without being looked at again."""
    return _later(basis(fact), MONTHS_WITH_NUMBER if fact.numbers else MONTHS_WITHOUT)


def _later(start: date, more: int) -> date:
    months = start.month - 1 + more
    year, month = start.year + months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def is_stale(fact: Fact, today: date) -> bool:
    """Whether the review day has passed. What has ended needs no review: history does not change."""
    ended = fact.until is not None and fact.until < today
    return not ended and review_day(fact) < today
