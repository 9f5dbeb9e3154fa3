"""What the library, the directory and the guides rest on: nothing without somebody who said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import ValidationError

from generator.model import Contact, Institution, Resource
from generator.render.guide_pages import BLOCK, lines
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from generator.catalogue import Catalogue

ORIGINS = ("cl", "co", "mx", "pe")
GUIDES = sorted((ROOT / "content" / "guias").glob("*.md"))
PARTS = (
    "Para quién es",
    "Cuándo la necesitas",
    "Qué hacer, paso a paso",
    "Lo que no hemos verificado",
    "Qué leer después",
)
FIGURE = re.compile(r"(?:USD|COP|CLP|MXN|PEN|S/|\$)\s*\d|\d[\d.,]*\s*(?:%|por ciento|días?|meses|horas?|kg|dólares)")
SHORTEST, LONGEST = 450, 900
ASSOCIATIONS = 29


def resource(**more: object) -> Resource:
    """Make something to learn from, as a file holds it."""
    written: dict[str, Any] = {
        "id": "un-caso",
        "kind": "case",
        "name": "Un caso",
        "institution": "Una agencia",
        "summary": "Alguien exportó.",
        "stages": ["diagnostico"],
        "state": "unknown",
        "sources": [{"title": "Nota", "url": "https://ejemplo.cl/nota"}],
        "checked": "page",
        "verified": "2026-11-21",
        "confidence": "low",
    }
    return Resource.model_validate(written | more)


def test_a_case_without_a_page_that_tells_it_is_refused() -> None:
    assert resource().kind == "case"
    with pytest.raises(ValidationError, match="caso-sin-fuente"):
        resource(sources=[{"title": "Me lo contaron"}], checked="document")
    assert resource(kind="guide", sources=[{"title": "Un documento"}], checked="document").kind == "guide"


def test_a_contact_without_a_source_is_refused() -> None:
    written = {"kind": "phone", "value": "800 000 000", "verified": "2026-11-21", "confidence": "low"}
    with pytest.raises(ValidationError) as error:
        Contact.model_validate(written)
    assert {one["loc"] for one in error.value.errors()} == {("source",)}


def test_the_state_of_an_institution_rests_on_something_read() -> None:
    written: dict[str, Any] = {
        "id": "un-gremio",
        "country": "cl",
        "name": "Un gremio",
        "short": "Gremio",
        "kind": "association",
        "does": "Reúne.",
        "state": "running",
    }
    with pytest.raises(ValidationError, match="sin-fuente"):
        Institution.model_validate(written)
    assert Institution.model_validate(written | {"named_in": [{"title": "Una memoria"}]}).local


def test_the_associations_of_the_study_are_all_there_and_say_where_they_were_read(records: Catalogue) -> None:
    found = [one for one in records.of(Institution) if one.kind == "association"]
    assert len(found) == ASSOCIATIONS
    assert [one.id for one in found if not one.named_in or one.state is None or not one.state_note] == []


def test_what_runs_has_evidence_of_2024_or_later(records: Catalogue) -> None:
    for one in records.of(Institution):
        if one.state == "running":
            assert max(source.published or "" for source in one.named_in) >= "2024", one.id
    for lesson in records.of(Resource):
        if lesson.state == "running":
            assert lesson.checked == "page", lesson.id


@pytest.mark.parametrize("country", ORIGINS)
def test_every_country_has_somebody_to_ask_and_something_to_learn(country: str, records: Catalogue) -> None:
    assert [one for one in records.of(Institution) if one.country == country and one.contacts]
    assert [one for one in records.of(Institution) if one.country == country and "origin-certifier" in one.roles]
    assert [one for one in records.of(Resource) if one.country == country and one.kind != "case"]


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_a_guide_has_its_parts_and_its_measure(path: Path) -> None:
    body = path.read_text("utf-8").split("---\n", 2)[2]
    headings = re.findall(r"^## (.+?)(?: \{.*)?$", body, re.MULTILINE)
    assert [part for part in PARTS if part not in headings] == []
    prose = BLOCK.sub("", body)
    assert SHORTEST <= len(prose.split()) <= LONGEST
    assert FIGURE.findall(prose) == [], "figures stand in facts, with their source"
    assert len(re.findall(r"^\d+\. ", body, re.MULTILINE)) >= len(ORIGINS)


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_a_guide_tells_the_countries_apart_by_facts_on_file(path: Path, records: Catalogue) -> None:
    blocks = BLOCK.findall(path.read_text("utf-8"))
    assert blocks
    for block in blocks:
        found = list(lines(block))
        assert tuple(one.country for one in found) == ORIGINS
        for one in found:
            assert [id_ for id_ in one.facts if id_ not in records.facts] == []
            assert records.get(Institution, one.ask).country == one.country
    assert any(one.facts for block in blocks for one in lines(block))
