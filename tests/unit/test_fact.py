"""A fact has a value on the days on which it is in force, and on no other."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.model import Fact

SINCE, UNTIL = date(2024, 2, 29), date(2026, 12, 31)
DAY = timedelta(days=1)


def fact(**more: str) -> Fact:
    """Make a fact as a file holds it."""
    written: dict[str, Any] = {
        "id": "uy-iva-rate",
        "value": "0.22",
        "unit": "rate",
        "since": SINCE.isoformat(),
        "until": UNTIL.isoformat(),
        "source": "ley-del-iva",
        "verified": "2026-11-20",
        "confidence": "high",
    }
    return Fact.model_validate(written | more)


@pytest.mark.parametrize("day", [SINCE, SINCE + DAY, UNTIL - DAY, UNTIL])
def test_it_holds_from_its_first_day_to_its_last(day: date) -> None:
    assert fact().in_force(day)


@pytest.mark.parametrize("day", [date.min, SINCE - DAY, UNTIL + DAY, date.max])
def test_there_is_no_value_outside_its_dates(day: date) -> None:
    assert not fact().in_force(day)


def test_an_unknown_start_counts_as_begun_but_still_ends() -> None:
    open_start = fact(since="unknown")
    assert open_start.in_force(date.min)
    assert not open_start.in_force(UNTIL + DAY)


@pytest.mark.parametrize("status", ["announced", "proposed"])
@given(day=st.dates())
def test_what_is_not_enacted_never_holds(status: str, day: date) -> None:
    assert not fact(status=status).in_force(day)


@given(before=st.dates(max_value=date(2100, 1, 1)), days=st.integers(1, 1000), day=st.dates())
def test_two_values_that_follow_each_other_never_hold_on_the_same_day(before: date, days: int, day: date) -> None:
    end = before + timedelta(days=days)
    first = fact(since=before.isoformat(), until=end.isoformat())
    second = fact(since=(end + DAY).isoformat(), until="9999-12-31")
    assert not (first.in_force(day) and second.in_force(day))
    assert (first.in_force(day) or second.in_force(day)) is (before <= day)


@pytest.mark.parametrize(
    "written", ["2017", "0", "20260101", "2026-1-1", "2026-02-30", "01/02/2026", "hoy", "unknown "]
)
def test_a_day_is_written_in_full_or_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        fact(since=written)


@pytest.mark.parametrize("written", ["19 %", "0,19", "1e3", "1_000", "NaN", "inf", "", " 1", "--1", "1.", "١"])
def test_a_number_is_digits_and_a_point_or_refused(written: str) -> None:
    with pytest.raises(ValidationError):
        fact(value=written)
