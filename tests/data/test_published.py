"""What others published: their worked examples come out of ``ruta cost`` to the cent, or a rule says why not."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
import yaml

from generator import cli_cost
from generator.model import Schedule, Tax
from tests.helpers import ROOT, invoke, real_data

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

EXAMPLES: list[dict[str, Any]] = yaml.safe_load((ROOT / "tests/cases/published.yaml").read_text("utf-8"))
AGREEING = 25
GRADES = {"A", "B", "C"}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Load the real records once; that they have no errors is another test's."""
    return real_data()


@pytest.fixture
def answers(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """Ask the command each example; an example's differences by figure: the page's and ours."""
    monkeypatch.setattr(cli_cost, "checked", lambda *_, **__: catalogue)
    return {one["id"]: differences(one) for one in EXAMPLES}


def differences(example: dict[str, Any]) -> dict[str, tuple[str, str | None]]:
    """Give the figures that differ."""
    options = [[f"--{name}"] if value is True else [f"--{name}", value] for name, value in example["asks"].items()]
    result = invoke("cost", "--to", example["destination"], "--json", *(part for one in options for part in one))
    body = json.loads(result.output)
    if result.exit_code:
        # the only refusal that an example may meet: its day is older than the schedule
        assert body["error"]["code"] == "sin-regimen", body
    ours, within = figures(body), Decimal(example.get("within", "0"))
    found = {name: (said, ours.get(name)) for name, said in example["says"].items()}
    different = {
        name: (said, None if mine is None else f"{mine:f}")
        for name, (said, mine) in found.items()
        if mine is None or abs(mine - Decimal(said)) > within
    }
    if said := example.get("lies_in_range"):
        span = body.get("range")
        if not span or not Decimal(span["min"]) <= Decimal(said) <= Decimal(span["max"]):
            different["range"] = (said, json.dumps(span))
    return different


def figures(body: dict[str, Any]) -> dict[str, Decimal | None]:
    """Give the figures of an answer by the names that the examples use; None where it is not known."""
    if not body.get("available"):
        return {}
    lines = body["lines"]
    state = total([one for one in lines if not one["private"]])
    kinds = {kind: total([one for one in lines if one["kind"] == kind]) for kind in ("duty", "vat", "excise")}
    return {
        **{one["id"]: number(one["amount"]) for one in lines},
        **{f"{one['id']}_base": number(one["base"]) for one in lines},
        **kinds,
        "taxes": state,
        "door": None if state is None else sum((Decimal(body["inputs"][name]) for name in SENT), state),
        "charges_total": number(body["charges_total"]),
        "landed_total": number(body["landed_total"]),
    }


SENT = ("goods", "freight", "insurance")


def number(text: str | None) -> Decimal | None:
    """Read an amount."""
    return None if text is None else Decimal(text)


def total(lines: list[dict[str, Any]]) -> Decimal | None:
    """Add the amounts of lines; None where one is not known."""
    amounts = [number(one["amount"]) for one in lines]
    known = [one for one in amounts if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


@pytest.mark.parametrize("example", EXAMPLES, ids=[one["id"] for one in EXAMPLES])
def test_an_example_says_who_published_it_and_something_that_can_be_compared(example: dict[str, Any]) -> None:
    assert urlsplit(example["url"]).scheme in {"http", "https"}
    assert example["publisher"]
    assert example["published_on"]
    assert example["grade"] in GRADES
    assert example["says"]


def test_each_example_comes_out_or_a_rule_explains_the_difference(answers: dict[str, dict[str, Any]]) -> None:
    unexplained = {one["id"]: answers[one["id"]] for one in EXAMPLES if "explained_by" not in one}
    assert not {id_: found for id_, found in unexplained.items() if found}


def test_no_explanation_outlives_its_difference(answers: dict[str, dict[str, Any]]) -> None:
    explained = [one["id"] for one in EXAMPLES if "explained_by" in one]
    assert not [id_ for id_ in explained if not answers[id_]]


def test_each_explanation_has_a_source_that_is_there(catalogue: Catalogue) -> None:
    regimes = {regime.id for schedule in catalogue.of(Schedule) for regime in schedule.regimes}
    known = regimes | set(catalogue.facts) | {tax.id for tax in catalogue.of(Tax)}
    explained = {one["id"]: one["explained_by"] for one in EXAMPLES if "explained_by" in one}
    assert all(one["why"] for one in explained.values())
    assert not {
        id_: one["source"]
        for id_, one in explained.items()
        if one["source"] not in known and not one["source"].startswith(("https://", "http://"))
    }


def test_enough_examples_agree_and_every_destination_has_one(
    answers: dict[str, dict[str, Any]], catalogue: Catalogue
) -> None:
    destinations = Counter(one["destination"] for one in EXAMPLES)
    assert set(destinations) == {schedule.country for schedule in catalogue.of(Schedule)}
    agreeing = [one for one in EXAMPLES if "explained_by" not in one and not answers[one["id"]]]
    assert len(agreeing) >= AGREEING
