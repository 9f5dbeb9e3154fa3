"""The condition ``when``, over the cases that the browser's twin runs too."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import pytest

from generator.derive.applies import Context, applies, holds
from generator.model.conditions import When
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

CASES: list[dict[str, Any]] = json.loads((ROOT / "tests" / "cases" / "when.json").read_text("utf-8"))


def as_text(value: object) -> object:
    """Write a condition's numbers as text, as they come from a file."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value)


def context(given: Mapping[str, Any]) -> Context:
    """Make a context; the empty text and what is no number are unknown."""
    value: Decimal | None = None
    if given["value"] is not None:
        try:
            value = Decimal(str(given["value"]))
        except InvalidOperation:
            value = None
    known = {name: given[name] or None for name in ("origin", "destination", "sector", "channel", "size")}
    return Context(**known, value=value)


def condition(given: object) -> When | None:
    """Make a condition as a record holds it; an id in capitals can't be written, but can be compared."""
    if given is None:
        return None
    try:
        return When.model_validate(as_text(given))
    except ValueError:
        return When.model_construct(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_condition_holds_as_the_shared_case_says(case: dict[str, Any]) -> None:
    found = applies(condition(case["when"]), context(case["context"]), case["sector_parents"])
    assert found is case["expected"]


CERTAIN = [case for case in CASES if "holds" in case]


@pytest.mark.parametrize("case", CERTAIN, ids=[case["name"] for case in CERTAIN])
def test_a_condition_is_met_for_certain_as_the_shared_case_says(case: dict[str, Any]) -> None:
    found = holds(condition(case["when"]), context(case["context"]), case["sector_parents"])
    assert found is case["holds"]


def test_enough_cases_say_what_is_certain() -> None:
    assert len(CERTAIN) >= 40
