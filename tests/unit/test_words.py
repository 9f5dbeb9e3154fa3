"""Numbers, units and days as the pages say them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import words


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("0.19", "rate", "19 %"),
        ("0.000", "rate", "0 %"),
        ("0.0035", "rate", "0,35 %"),
        ("1", "rate", "100 %"),
        ("0.7", "share", "70 %"),
        ("200", "USD", "USD 200"),
        ("1500.25", "USD", "USD 1.500,25"),
        ("145400000000000", "COP", "COP 145.400.000.000.000"),
        ("65", "COP por 100 ml", "COP 65 por 100 ml"),
        ("1", "days", "1 día"),
        ("15", "days", "15 días"),
        ("0.5", "kg", "0,5 kg"),
        ("3", "frascos", "3 frascos"),
    ],
)
def test_a_value_is_said_with_its_unit(value: str, unit: str, said: str) -> None:
    assert words.amount(Decimal(value), unit).replace(words.NBSP, " ") == said


def test_a_number_and_its_unit_stay_on_one_line() -> None:
    assert words.amount(Decimal(200), "USD") == f"USD{words.NBSP}200"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**12, places=4))
def test_a_number_loses_nothing_when_it_is_written(value: Decimal) -> None:
    assert Decimal(words.number(value).replace(".", "").replace(",", ".")) == value


def test_a_day_is_said_in_words() -> None:
    assert words.day(date(2026, 11, 20)) == "20 de noviembre de 2026"
    assert words.day(date(2026, 11, 20), short=True) == "20 nov 2026"


@pytest.mark.parametrize(
    ("wrong", "warned", "said"),
    [
        (0, 0, "Todo en orden."),
        (1, 0, "1 error, 0 avisos."),
        (2, 1, "2 errores, 1 aviso."),
        (0, 7, "0 errores, 7 avisos."),
    ],
)
def test_problems_are_counted_with_the_right_plural(wrong: int, warned: int, said: str) -> None:
    assert words.counted_problems(wrong, warned) == said
