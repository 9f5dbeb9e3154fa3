"""What the site promises is there: each row of the studies' lists has its page, and the page has what is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model import Pledge
from generator.render.pledge_pages import state
from generator.words import words
from tests.helpers import real_data
from tests.site.pages import page, target

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

    from generator.model.pledge import Place, Row

pytestmark = pytest.mark.site
PAGES = {"comparacion": "acerca/comparacion", "centro": "centro"}
RECORDS = {one.id: one for one in real_data().of(Pledge)}
ROWS = [pytest.param(id_, row, id=f"{id_}-{row.id}") for id_, one in sorted(RECORDS.items()) for row in one.rows]


def row_of(site: Path, id_: str, row: Row) -> Tag:
    """Give a row of the built table."""
    found = page(site / PAGES[id_] / "index.html").select_one(f"table.promises tr#{row.id}")
    assert found is not None
    return found


def plain(found: Tag) -> str:
    """Give the words of an element, on one line."""
    return " ".join(found.get_text(" ").split())


def file_of(site: Path, place: Place) -> Path:
    """Give the page that a place names by its address from the root."""
    return site / place.address.partition("#")[0] / "index.html"


@pytest.mark.parametrize(("id_", "row"), ROWS)
def test_each_row_leads_to_a_page_that_has_what_is_promised(id_: str, row: Row, built_site: Path) -> None:
    here = built_site / PAGES[id_] / "index.html"
    found = row_of(built_site, id_, row)
    links = {str(link["href"]): link.text for link in found.select(".places a")}
    open_ = [place for place in (*row.places, *row.instead) if not place.pending]
    assert list(links.values()) == [place.title for place in open_]
    for place, href in zip(open_, links, strict=True):
        file, anchor = target(built_site, here, href)
        assert file == file_of(built_site, place)
        assert file.is_file(), place.address
        built = page(file)
        assert place.must_have
        assert built.select(place.must_have), f"{place.address} has no «{place.must_have}»"
        assert not anchor or built.select_one(f'[id="{anchor}"]')


@pytest.mark.parametrize(("id_", "row"), ROWS)
def test_each_row_says_honestly_whether_it_is_there(id_: str, row: Row, built_site: Path) -> None:
    found, now = row_of(built_site, id_, row), state(row)
    assert found["data-state"] == now
    text = plain(found)
    assert words()["pledges"]["states"][now] in text
    for said in (row.name, row.means, row.says):
        assert said in text
    # what is not here leads elsewhere, and what is to come is named
    if now in ("elsewhere", "not-yet"):
        assert row.instead
        assert found.select(".places a")
    for place in (*row.places, *row.instead):
        assert place.title in text


@pytest.mark.parametrize(("id_", "row"), ROWS)
def test_nothing_that_is_there_is_said_to_be_missing(id_: str, row: Row, built_site: Path) -> None:
    waiting = [place for place in (*row.places, *row.instead) if place.pending]
    there = [place.address for place in waiting if file_of(built_site, place).is_file()]
    assert there == [], f"data/pledges/{id_}.yaml: take «pending» off and say what these pages must have"


def test_the_table_of_the_study_is_there_whole(built_site: Path) -> None:
    record = RECORDS["comparacion"]
    assert [one.name for one in record.compared] == ["Perú", "Colombia", "México", "Nueva Zelanda", "Chile"]
    assert len(record.rows) == 16
    yes = {"Sí", "Alta", "Alto"}
    # the study's «yes» by country, as they were counted when it was read
    assert [sum(row.answers[at] in yes for row in record.rows) for at in range(5)] == [13, 15, 15, 10, 9]
    for row in record.rows:
        shown = [plain(one) for one in row_of(built_site, "comparacion", row).select(".answers li")]
        assert shown == [f"{one.name}: {said}" for one, said in zip(record.compared, row.answers, strict=True)]
    assert "La comparación es de abr 2016" in plain(page(built_site / "acerca" / "comparacion" / "index.html"))


def test_the_thirteen_services_are_there(built_site: Path) -> None:
    record = RECORDS["centro"]
    assert len({row.id for row in record.rows}) == 13
    assert len(page(built_site / "centro" / "index.html").select("table.promises tbody tr")) == 13


def test_the_page_about_the_site_leads_to_both(built_site: Path) -> None:
    about = page(built_site / "acerca" / "index.html")
    assert about.select('main a[href="comparacion/"]')
    assert about.select('main a[href="../centro/"]')
