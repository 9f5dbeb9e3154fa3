"""What the records of support promise as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.eligibility import Profile, bands, eligibility, offer
from generator.derive.support import closing, for_stage, surest_first
from generator.model import Gap, Programme, Stage

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

COUNTRIES = ("cl", "co", "mx", "pe")


def test_every_gap_has_a_task_that_closes_it(records: Catalogue) -> None:
    assert [gap.id for gap in records.of(Gap) if not gap.tasks] == []


def test_no_country_is_left_without_help_for_a_stage(records: Catalogue) -> None:
    empty = [
        (country, stage.id)
        for country in COUNTRIES
        for stage in records.of(Stage)
        if not for_stage(records.of(Programme), country, stage.id)
    ]
    assert empty == []


def test_what_closes_a_gap_in_a_country_may_be_asked_for_there(records: Catalogue) -> None:
    known = bands(records)
    for gap in records.of(Gap):
        for country in COUNTRIES:
            for programme in closing(records.of(Programme), country, gap.id):
                found = eligibility(offer(programme, known), Profile(country=country), {})
                assert found.answer != "no", (gap.id, country, programme.id)


def test_what_runs_is_named_before_what_nobody_has_verified(records: Catalogue) -> None:
    order = [programme.state for programme in surest_first(records.of(Programme))]
    rank = {"running": 0, "unknown": 1, "renamed": 2, "closed": 3}
    assert [rank[state] for state in order] == sorted(rank[state] for state in order)


def test_a_programme_that_runs_has_recent_evidence(records: Catalogue) -> None:
    old = [
        programme.id
        for programme in records.of(Programme)
        if programme.state == "running" and (programme.seen is None or programme.seen < "2024")
    ]
    assert old == []


def test_every_result_of_the_test_has_programmes_in_every_country(records: Catalogue) -> None:
    known = bands(records)
    for country in COUNTRIES:
        mine = [one for one in records.of(Programme) if one.country == country]
        served = {segment for one in mine for segment in offer(one, known).segments or ()}
        assert served >= {"rojo", "amarillo", "verde"}, country
