"""May a firm sell there: the shared cases, and what a route names."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generator.derive.entrance import MOST, doubted, entrance, open_to, reached, trades_in
from generator.derive.route import sector_parents
from generator.model import Country, Marketplace
from tests.helpers import ROOT, real_data

CASES = json.loads((ROOT / "tests/cases/entrance.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_entrance(case: dict[str, Any]) -> None:
    assert entrance(case["admits"], case["in"], case["origin"], case["destination"]) == case["entry"]


def test_a_marketplace_of_one_state_of_the_union_sells_in_the_union() -> None:
    assert reached(("de", "gb", "us"), ("us", "eu", "jp")) == ("us", "eu")
    assert reached((), ("us", "eu")) == ()


def test_what_a_route_names_is_open_directly_sells_there_and_is_surest_first() -> None:
    catalogue = real_data()
    named = 0
    for origin in ("cl", "co", "mx", "pe"):
        for country in catalogue.of(Country):
            if country.id == origin:
                continue
            found = open_to(catalogue.of(Marketplace), origin, country.id)
            for one in found:
                assert {row.country: row.mode for row in one.admits}[origin] == "direct"
                assert origin not in one.sells_in
                assert one.state not in ("closed", "closing")
                assert reached(one.sells_in, (country.id,)) or not one.sells_in
            doubts = [len(doubted(one)) for one in found]
            assert doubts == sorted(doubts)
            named += len(found[:MOST])
    assert named
    to_the_states = [one.id for one in open_to(catalogue.of(Marketplace), "pe", "us")]
    assert "etsy" in to_the_states[:MOST]
    assert "etsy" not in [one.id for one in open_to(catalogue.of(Marketplace), "co", "us")]


def test_what_is_sold_follows_from_the_kind_and_the_sectors() -> None:
    catalogue = real_data()
    parents = sector_parents(catalogue)
    sold = {one.id: trades_in(one, parents) for one in catalogue.of(Marketplace)}
    assert sold["fiverr"] == ("servicios",)
    assert sold["amazon-us"] == ("bienes",)
    assert sold["etsy"] == ("bienes", "servicios")
    assert all(sold.values())
