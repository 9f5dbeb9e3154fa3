"""What the real records of the test of potential promise as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model import Diagnosis, Gap
from generator.pages import plan
from generator.potential_data import potential, task_uri, unit_value, uri_of
from generator.written import written_pages
from tests.helpers import ROOT
from tests.unit.potential_inputs import CATALOGUE, SIZES, TEST, VARIANTS

if TYPE_CHECKING:
    from datetime import date

KNOWN = {spec.uri for spec in plan(CATALOGUE)} | {uri for uri, _ in written_pages(ROOT / "content")}
ORIGINS = ("cl", "co", "mx", "pe")


@pytest.mark.parametrize("variant", VARIANTS)
def test_each_variant_asks_about_thirty_questions_and_at_least_two_in_each_dimension(variant: str) -> None:
    asked = [one.dimension for one in TEST.questions if variant in one.variants]
    assert len(asked) == 29
    assert all(asked.count(dimension.id) >= 2 for dimension in TEST.dimensions)


def test_each_page_that_a_gap_names_exists() -> None:
    missing = [
        (gap.id, page.address) for gap in CATALOGUE.of(Gap) for page in gap.pages if not uri_of(page.address, KNOWN)
    ]
    assert missing == []


def test_each_task_of_a_gap_can_be_read_on_a_page() -> None:
    pages = {
        task_uri(CATALOGUE, CATALOGUE.tasks[id_]).partition("#")[0] for gap in CATALOGUE.of(Gap) for id_ in gap.tasks
    }
    assert pages <= KNOWN


@pytest.mark.parametrize("country", ORIGINS)
@pytest.mark.parametrize("variant", VARIANTS)
def test_each_gap_that_a_test_finds_leads_to_a_task_in_each_country(variant: str, country: str) -> None:
    gaps = potential(CATALOGUE, lambda uri: uri, KNOWN)["gaps"]
    found = {one.gap for one in TEST.questions if variant in one.variants}
    closed = {
        id_
        for id_, gap in gaps.items()
        for task in gap["tasks"]
        if task.get("country", country) == country and task.get("variant", variant) == variant
    }
    assert found - closed == set()


def test_every_origin_has_its_sizes_and_their_unit_a_value(today: date) -> None:
    assert set(SIZES) == set(ORIGINS)
    for sizes in SIZES.values():
        assert unit_value(CATALOGUE, sizes, today), sizes.id


def test_the_tops_of_the_classes_are_those_of_the_law() -> None:
    for sizes in SIZES.values():
        law = CATALOGUE.facts[sizes.law].part
        unit = 1_000_000 if sizes.country == "mx" else 1
        tops = {limit.up_to * unit for scale in sizes.scales for limit in scale.limits}
        assert tops == set(law.numbers), sizes.id


def test_what_limits_a_firm_leads_to_gaps_and_most_says_what_the_survey_found() -> None:
    limits = [limit for one in CATALOGUE.of(Diagnosis) for group in one.groups for limit in group.limits]
    assert len(limits) == 7 + 6 + 9 + 5 + 10
    assert sum(limit.share is not None for limit in limits) >= 25
    for one in CATALOGUE.of(Diagnosis):
        assert all(any(degree.weighs for degree in group.scale) for group in one.groups)


def test_the_browser_gets_every_gap_and_the_ground_of_every_size() -> None:
    data = potential(CATALOGUE, lambda uri: uri, KNOWN)
    assert set(data) == {"test", "gaps", "sizes", "diagnosis"}
    assert set(data["gaps"]) == {one.id for one in CATALOGUE.of(Gap)}
    assert all(row["value"] and "law" in sizes for sizes in data["sizes"].values() for row in sizes["units"])
