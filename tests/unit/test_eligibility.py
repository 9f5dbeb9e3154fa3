"""Who may ask for a programme, over the cases that the browser's twin runs too."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive.eligibility import Offer, Profile, eligibility
from tests.helpers import ROOT

CASES: list[dict[str, Any]] = json.loads((ROOT / "tests" / "cases" / "eligibility.json").read_text("utf-8"))
PARENTS = {"alimentos": "bienes", "cafe": "alimentos", "artesania": "bienes", "videojuegos": "servicios"}
SECTORS = (*PARENTS, "bienes", "servicios")


def frozen(given_offer: dict[str, Any]) -> Offer:
    """Make an offer of a case."""
    read: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in given_offer.items()
    }
    return Offer(**read)


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Give lists of some of these."""
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple)


OFFERS = st.builds(
    Offer,
    state=st.sampled_from(["running", "renamed", "unknown"]),
    countries=some("cl", "co", "pe"),
    checked=st.booleans(),
    sizes=some("micro", "pequena", "mediana"),
    experience=some("none", "sporadic", "regular"),
    sectors=some(*SECTORS),
    women_led=st.booleans(),
    region=st.sampled_from(["", "Lima"]),
    check=some("que tengas RUC"),
    segments=st.none() | some("rojo", "amarillo", "verde"),
)
PROFILES = st.builds(
    Profile,
    country=st.sampled_from([None, "cl", "pe"]),
    size=st.sampled_from([None, "micro", "grande"]),
    sector=st.sampled_from([None, *SECTORS]),
    experience=st.sampled_from([None, "none", "regular"]),
    women_led=st.sampled_from([None, True, False]),
    segment=st.sampled_from([None, "rojo", "rojo-oscuro"]),
)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_programme_suits_a_firm_as_the_shared_case_says(case: dict[str, Any]) -> None:
    profile = Profile(**{key: None if value == "" else value for key, value in case["profile"].items()})
    found = eligibility(frozen(case["offer"]), profile, case["sector_parents"])
    expected = case["expected"]
    assert found.answer == expected["answer"]
    assert [(one.code, list(one.of)) for one in found.reasons] == [
        (one["code"], one["of"]) for one in expected["reasons"]
    ]


@given(OFFERS, PROFILES, st.sampled_from([one.name for one in fields(Profile)]))
def test_who_says_less_is_never_refused_for_it(offer: Offer, profile: Profile, hidden: str) -> None:
    """Forgetting one answer never adds a reason against the firm."""
    before = eligibility(offer, profile, PARENTS)
    after = eligibility(offer, replace(profile, **{hidden: None}), PARENTS)
    if after.answer == "no":
        assert before.answer == "no"
        assert set(after.reasons) <= set(before.reasons)


@given(OFFERS)
def test_a_programme_that_is_open_is_refused_to_nobody_who_has_said_nothing(offer: Offer) -> None:
    assert eligibility(offer, Profile(), PARENTS).answer != "no"


@given(OFFERS, PROFILES)
def test_every_answer_but_yes_says_why(offer: Offer, profile: Profile) -> None:
    found = eligibility(offer, profile, PARENTS)
    assert (found.answer == "fits") == (found.reasons == ())
