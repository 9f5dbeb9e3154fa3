"""What the real records promise as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from generator.derive.applies import Context, applies
from generator.derive.route import Route, derive_route, pairs
from generator.model import Agreement, Checklist, Country, Sector
from generator.prepare import prepare
from generator.problems import as_text, errors
from tests.helpers import DATA

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model import Record
    from generator.model.conditions import When

COUNTRIES = ("cl", "co", "mx", "pe")
FACTS_PER_COUNTRY = 85


def routes(records: Catalogue, sector: str | None = None, channel: str | None = None) -> list[Route]:
    """Derive every route for one kind of firm."""
    return [derive_route(records, *pair, sector=sector, channel=channel) for pair in pairs(records)]


def test_the_records_have_no_errors(today: date) -> None:
    _, problems = prepare(DATA, today)
    assert [as_text(problem) for problem in errors(problems)] == []


def test_every_country_is_a_place_to_sell_from_and_to(records: Catalogue) -> None:
    found = {country.id: set(country.roles) for country in records.of(Country)}
    assert {id_: found.get(id_) for id_ in COUNTRIES} == {id_: {"origin", "destination"} for id_ in COUNTRIES}


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_country_rests_on_enough_facts(country: str, records: Catalogue) -> None:
    def about(record: Record, when: When | None) -> bool:
        if isinstance(record, Agreement):
            return country in record.parties and applies(when, Context(destination=country), {})
        return record.id == country or getattr(record, "country", None) == country

    mine = [placed for placed in records.facts.values() if about(placed.entry.record, placed.part.when)]
    assert len(mine) >= FACTS_PER_COUNTRY


def test_every_fact_has_a_source_that_can_be_opened(records: Catalogue) -> None:
    wrong = []
    for id_, placed in records.facts.items():
        source = records.publication(placed.part)
        address = urlsplit(source.url)
        if address.scheme not in ("http", "https") or not address.hostname or not source.title:
            wrong.append(id_)
    assert wrong == []


def test_every_source_on_file_is_cited(records: Catalogue) -> None:
    cited = {reference.id for entry in records.all_entries() for reference in entry.references}
    assert set(records.ids("sources")) - cited == set()


def test_every_origin_has_a_route_to_every_destination(records: Catalogue) -> None:
    roles = [one.roles for one in records.of(Country)]
    origins, destinations = (sum(role in one for one in roles) for role in ("origin", "destination"))
    both = sum(len(one) > 1 for one in roles)
    assert len(routes(records)) == origins * destinations - both >= 56


@pytest.mark.parametrize("channel", [None, "b2c", "b2b"])
def test_no_stage_of_a_route_is_empty_whatever_is_sold_and_to_whom(channel: str | None, records: Catalogue) -> None:
    empty = [
        f"{route.id} {sector}: {part.stage.id}"
        for sector in [None, *(one.id for one in records.of(Sector))]
        for route in routes(records, sector, channel)
        for part in route.stages
        if not part.steps
    ]
    assert empty == []


def test_no_task_is_on_a_route_twice_neither_by_id_nor_by_title(records: Catalogue) -> None:
    for route in routes(records):
        ids = [step.task.id for step in route.steps]
        titles = [step.task.title.casefold() for step in route.steps]
        assert len(ids) == len(set(ids)), route.id
        assert sorted(titles) == sorted(set(titles)), route.id


def test_no_task_stands_before_one_that_it_comes_after(records: Catalogue) -> None:
    for route in routes(records):
        ids = [step.task.id for step in route.steps]
        for step in route.steps:
            late = [one for one in step.task.after if one in ids and ids.index(one) > ids.index(step.task.id)]
            assert not late, (route.id, step.task.id)


def test_every_generic_task_says_why_and_in_how_many_steps(records: Catalogue) -> None:
    tasks = [task for checklist in records.of(Checklist) for task in checklist.tasks]
    assert [task.id for task in tasks if len(task.how) < 2 or len(task.why) < 20] == []


def test_every_task_says_how(records: Catalogue) -> None:
    wrong = [id_ for id_, placed in records.tasks.items() if not placed.part.how]
    assert wrong == []


def test_a_value_below_which_no_proof_is_needed_is_an_amount_of_a_fact(records: Catalogue) -> None:
    for agreement in records.of(Agreement):
        for waiver in agreement.waivers:
            assert records.facts[waiver.fact].part.numbers, waiver.fact


def test_the_headlines_of_every_country_are_in_force(today: date, records: Catalogue) -> None:
    for country in records.of(Country):
        past = [one.fact for one in country.glance if not records.facts[one.fact].part.in_force(today)]
        assert len(country.glance) >= 3, country.id
        assert not past, country.id
