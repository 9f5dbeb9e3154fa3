"""The landed cost, over the cases that the browser's twin runs too; their figures were worked out by hand."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from generator.derive.cost.exchange import Exchange, NoRateError
from generator.derive.cost.landed import Calculator
from generator.derive.cost.parcel import Parcel
from generator.derive.cost.select import Setting
from generator.model.charges import Line, Regime, Schedule
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.derive.cost.landed import Landed, Quote
    from generator.derive.cost.span import Span

FOLDER = ROOT / "tests" / "cases"
CASES: list[dict[str, Any]] = json.loads((FOLDER / "cost.json").read_text("utf-8"))
_WORDS = {"kind": "other", "collected_by": "aduana", "at": "import", "facts": []}
"""What a line must say and no sum depends on; the cases leave it out."""
_NUMBERS = ("goods", "freight", "insurance", "duty_rate")


def plain_schedule(case: Mapping[str, Any]) -> dict[str, Any]:
    """Give the schedule of a case as the browser reads it."""
    if "schedule_file" in case:
        return dict(json.loads((FOLDER / case["schedule_file"]).read_text("utf-8")))
    return dict(case["schedule"])


def schedule_of(plain: Mapping[str, Any]) -> Schedule:
    """Make a schedule with the words that a case leaves out."""
    regimes = [
        {
            "name": one["id"],
            **one,
            "since": one["since"] or "unknown",
            "lines": [_WORDS | {"name": line["id"]} | line for line in one["lines"]],
        }
        for one in plain["regimes"]
    ]
    return Schedule.model_validate({"id": "xx", "country": "xx", **plain, "regimes": regimes})


def calculator_of(case: Mapping[str, Any], schedule: Schedule) -> Calculator:
    """Make the calculator of a case."""
    rates = {currency: Decimal(rate) for currency, rate in case.get("rates", {}).items()}
    return Calculator(schedule, case.get("parameters", {}), Setting(Exchange(rates), case.get("parents", {})))


def parcel_of(given: Mapping[str, Any]) -> Parcel:
    """Make a parcel of a case's."""
    numbers = {name: Decimal(given[name]) for name in _NUMBERS if given.get(name) is not None}
    quantities = {unit: Decimal(size) for unit, size in given.get("quantities", {}).items()}
    return Parcel(**{**given, **numbers, "quantities": quantities, "day": date.fromisoformat(given["day"])})


def amount(span: Span | None) -> str | dict[str, str] | None:
    """Write a number, the two that it lies between, or None where it cannot be known."""
    if span is None:
        return None
    if span.exact is not None:
        return plain(span.exact)
    return {"min": plain(span.low), "max": plain(span.high)}


def plain(number: Decimal) -> str:
    """Write a number in one way only: 20 and 20.00 are the same amount."""
    return f"{number.normalize() + 0:f}"


def totals(quotes: Iterable[Quote]) -> list[dict[str, object]]:
    """Give each regime with its total."""
    return [{"id": one.regime.id, "landed_total": amount(one.landed)} for one in quotes]


def answer_of(landed: Landed) -> dict[str, Any]:
    """Give an answer in the form of the cases."""
    quote = landed.quote
    regime = quote.regime if quote else landed.closed
    lines = quote.lines if quote else ()
    return {
        "available": quote is not None,
        "regime": regime.id if regime else None,
        "lines": [{"id": one.line.id, "amount": amount(one.charged.amount)} for one in lines],
        "charges_total": amount(quote.charges) if quote else None,
        "landed_total": amount(quote.landed) if quote else None,
        "range": amount(landed.range),
        "alternatives": totals(landed.alternatives),
        "unknown": list(landed.unknown),
    }


def canonical(expected: object) -> object:
    """Write every amount of a case's expectation in one way."""
    if isinstance(expected, dict):
        return {
            key: value if key in ("id", "regime", "unknown") else canonical(value) for key, value in expected.items()
        }
    if isinstance(expected, list):
        return [canonical(one) for one in expected]
    return plain(Decimal(expected)) if isinstance(expected, str) else expected


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_parcel_costs_what_the_shared_case_says(case: dict[str, Any]) -> None:
    machine = calculator_of(case, schedule_of(plain_schedule(case)))
    found = answer_of(machine.landed(parcel_of(case["parcel"]), case.get("scenario")))
    if "unknown" not in case["expected"]:
        del found["unknown"]
    assert found == canonical(case["expected"])


def test_there_are_cases_for_each_field_that_a_sum_depends_on() -> None:
    regimes = [regime for case in CASES for regime in plain_schedule(case)["regimes"]]
    lines = {field for regime in regimes for line in regime["lines"] for field in line}
    assert set(Line.model_fields) - {*_WORDS, "name", "confidence"} <= lines
    assert set(Regime.model_fields) - {"name", "quota", "warnings", "facts"} <= {
        field for one in regimes for field in one
    }


def test_a_currency_without_a_rate_is_refused() -> None:
    limit = {"basis": "goods", "currency": "PEN", "over": "1"}
    given = {"currency": "PEN", "regimes": [{"id": "r", "since": None, "limits": [limit], "lines": []}]}
    machine = calculator_of({}, schedule_of(given))
    with pytest.raises(NoRateError, match="PEN"):
        machine.landed(parcel_of({"origin": "pe", "day": "2026-11-20", "goods": "10", "currency": "USD"}))
