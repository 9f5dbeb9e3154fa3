"""What the calculator's and the comparison's pages carry for the browser: small, and nothing lost on the way."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from generator.derive.cost.exchange import NoRateError
from generator.model import Schedule
from generator.quote import calculator, exchange_table, grounds
from tests.helpers import DATA, ROOT, real_data
from tests.site.pages import page
from tests.unit.cost_inputs import parcel
from tests.unit.test_cost_cases import answer_of, parcel_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site
MOST = 40_000
"""Bytes after gzip."""
CARRIERS = ("costos", "comparar")
DAYS = ("2026-11-21", "2026-12-31", "2027-01-01", "2028-04-01", "2028-07-01", "2030-01-01")
PARCELS = 40
ORIGINS = ("cl", "co", "mx", "pe")
"""The page's form offers no other."""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """Load the real records."""
    return real_data()


def carried(site: Path, name: str) -> str:
    """Give the JSON that a page carries."""
    element = page(site / name / "index.html").select_one('script[type="application/json"][data-role="data"]')
    assert element
    return element.get_text()


@pytest.mark.parametrize("name", CARRIERS)
def test_the_charges_of_all_destinations_are_small_enough_for_a_cheap_phone(built_site: Path, name: str) -> None:
    text = carried(built_site, name)
    assert set(json.loads(text)["schedules"]) == {path.stem for path in (DATA / "charges").glob("*.yaml")}
    assert len(gzip.compress(text.encode())) <= MOST


def test_each_line_keeps_a_source_that_it_rests_on(built_site: Path, catalogue: Catalogue) -> None:
    data = json.loads(carried(built_site, "costos"))
    for schedule in catalogue.of(Schedule):
        whole = {regime.id: {line.id: line for line in regime.lines} for regime in schedule.regimes}
        for regime in data["schedules"][schedule.country]["regimes"]:
            for line in (data["lines"][number] for number in regime["lines"]):
                facts, _ = grounds(whole[regime["id"]][line["id"]], catalogue)
                published = {catalogue.publication(fact).url for fact in facts}
                kept = {url for _, url in (data["sources"][number] for number in line["facts"])}
                assert kept
                assert kept <= published


def test_the_browser_reckons_from_the_page_as_the_command_does_from_the_data(
    built_site: Path, catalogue: Catalogue, tmp_path: Path
) -> None:
    dice = Random(20261121)  # noqa: S311 - the same parcels each time
    asked: list[dict[str, Any]] = [
        {
            "country": schedule.country,
            "parcel": {**parcel(dice), "day": dice.choice(DAYS), "origin": dice.choice(ORIGINS)},
        }
        for schedule in catalogue.of(Schedule)
        for _ in range(PARCELS)
    ]
    (tmp_path / "data.json").write_text(carried(built_site, "costos"), "utf-8")
    (tmp_path / "asked.json").write_text(json.dumps(asked), "utf-8")
    node = shutil.which("node")
    assert node, "«make test» brings Node"
    script = ROOT / "tests/client/page-answers.js"
    files = [tmp_path / name for name in ("data.json", "asked.json", "answers.json")]
    subprocess.run([node, script, *files], check=True)
    browser = json.loads((tmp_path / "answers.json").read_text("utf-8"))
    ours = [_answer(catalogue, **one) for one in asked]
    assert [(one, mine, its) for one, mine, its in zip(asked, ours, browser, strict=True) if mine != its] == []
    assert sum(one.get("landed_total") is not None for one in ours) >= len(asked) // 4


def _answer(catalogue: Catalogue, country: str, parcel: dict[str, Any]) -> dict[str, Any]:
    table = exchange_table(catalogue)
    machine = calculator(catalogue, country, table.rates if table else {})
    assert machine
    try:
        return answer_of(machine.landed(parcel_of(parcel)))
    except NoRateError:
        return {"error": "NoRateError"}
