"""The data for programs: all of it, valid by its own description, and the same as on the pages."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from generator.emit.open_data import dumped
from generator.model import KINDS
from tests.site.pages import holding, page

if TYPE_CHECKING:
    from pathlib import Path

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site


def api(site: Path, name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """Read a JSON file of the interface."""
    return json.loads((site / "api" / "v1" / name).read_text("utf-8"))


def table(site: Path, name: str) -> list[dict[str, str]]:
    """Read a CSV file of the interface."""
    return list(csv.DictReader(io.StringIO((site / "api" / "v1" / name).read_text("utf-8"), newline="")))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_record_is_there_and_valid(built_site: Path, records: Catalogue, kind: str) -> None:
    body = api(built_site, f"{kind}.json")
    assert body["records"] == [dumped(one) for one in records.of(KINDS[kind])]
    schema = api(built_site, f"schemas/{kind}.json")
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    assert [error.json_path for one in body["records"] for error in judge.iter_errors(one)] == []
    assert [row["id"] for row in table(built_site, f"{kind}.csv")] == [one["id"] for one in body["records"]]


def test_the_description_is_valid_and_names_every_file(built_site: Path) -> None:
    path = built_site / "api" / "v1" / "openapi.json"
    validate(api(built_site, "openapi.json"), base_uri=path.as_uri())
    described = {name.rsplit("/", 1)[1] for name in api(built_site, "openapi.json")["paths"]}
    there = {one.name for one in path.parent.iterdir() if one.is_file()} - {"openapi.json"}
    assert described == there


def test_the_facts_of_the_interface_are_those_of_the_pages(built_site: Path) -> None:
    facts = {one["id"]: one for one in api(built_site, "facts.json")["records"]}
    assert {row["id"] for row in table(built_site, "facts.csv")} == set(facts)
    seen = 0
    for path in holding(built_site, 'id="dato-', "id=dato-"):
        for block in page(path).select("div.fact[id^=dato-]"):
            fact = facts[str(block["id"]).removeprefix("dato-")]
            link = block.select_one(".src a[rel~=external]")
            assert link is not None
            assert link["href"] == fact["url"]
            if "statement" in fact:
                assert fact["statement"] in " ".join(block.get_text().split())
            seen += 1
    assert seen > len(facts) / 2


@pytest.mark.parametrize("name", ["facts.csv", *(f"{kind}.csv" for kind in sorted(KINDS))])
def test_no_cell_is_a_formula(built_site: Path, name: str) -> None:
    cells = [cell for row in table(built_site, name) for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
