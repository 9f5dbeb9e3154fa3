"""Age counts from the text that was read; numbers age in a year, rules in words in two."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.derive.freshness import is_stale, review_day
from generator.model import Fact


def fact(**more: str) -> Fact:
    """Make a fact in words as a file holds it."""
    written: dict[str, Any] = {
        "id": "uy-regla",
        "statement": "Se pide factura.",
        "since": "unknown",
        "source": "una-ley",
        "verified": "2026-11-20",
        "confidence": "high",
    }
    return Fact.model_validate(written | more)


def test_a_number_is_reviewed_after_a_year_and_words_after_two() -> None:
    assert review_day(fact(value="0.19", unit="rate")) == date(2027, 11, 20)
    assert review_day(fact()) == date(2028, 11, 20)


def test_age_counts_from_the_text_that_was_read() -> None:
    assert review_day(fact(seen="2020-01-31")) == date(2022, 1, 31)


def test_the_leap_day_is_reviewed_on_the_last_of_february() -> None:
    assert review_day(fact(seen="2024-02-29", value="1", unit="days")) == date(2025, 2, 28)


def test_a_fact_is_stale_from_the_day_after_its_review() -> None:
    assert not is_stale(fact(), date(2028, 11, 20))
    assert is_stale(fact(), date(2028, 11, 21))


def test_what_has_ended_needs_no_review() -> None:
    ended = fact(since="2010-01-01", until="2012-12-31", seen="2011-01-01")
    assert is_stale(ended, date(2012, 12, 31)) is False
    assert is_stale(fact(since="2010-01-01", until="2013-01-31", seen="2011-01-01"), date(2013, 1, 31))
    assert is_stale(ended, date(2040, 1, 1)) is False


@given(seen=st.dates(max_value=date(2026, 11, 20)), number=st.booleans())
def test_the_review_is_never_sooner_than_a_year_and_never_later_than_two(seen: date, *, number: bool) -> None:
    more = {"value": "1", "unit": "days"} if number else {}
    age = review_day(fact(seen=seen.isoformat(), **more)) - seen
    assert timedelta(days=365) <= age <= timedelta(days=731)
