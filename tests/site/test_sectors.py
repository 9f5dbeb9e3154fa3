"""The sectors: each has its page, and the table counts what the pages and the destinations list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.model import Country, Sector
from tests.helpers import real_data
from tests.site.pages import ids, page, target

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site


def test_every_sector_below_goods_and_services_has_its_page(built_site: Path) -> None:
    catalogue = real_data()
    wanted = {one.id for one in catalogue.of(Sector) if not one.unsaid}
    assert {path.parent.name for path in built_site.glob("sectores/*/index.html")} == wanted
    destinations = {one.slug for one in catalogue.of(Country) if "destination" in one.roles}
    for sector in wanted:
        assert destinations <= ids(built_site / "sectores" / sector / "index.html"), sector


def test_each_cell_counts_what_the_sectors_page_lists(built_site: Path) -> None:
    table = built_site / "sectores" / "index.html"
    cells = page(table).select("table.matrix td a")
    assert cells
    for cell in cells:
        file, anchor = target(built_site, table, str(cell["href"]))
        section = page(file).select_one(f"#{anchor}")
        assert section is not None
        general = re.search(r"y (\d+) requisitos? que vale", section.get_text())
        assert general
        listed = len(section.select("ul > li > a"))
        assert cell.b is not None
        assert int(cell.b.get_text()) == listed + int(general[1]), (file, anchor)


def test_a_requirement_on_a_sectors_page_is_on_the_destinations_page(built_site: Path) -> None:
    food = built_site / "sectores" / "alimentos" / "index.html"
    items = page(food).select("section.tax ul > li > a")
    assert items
    for item in items:
        file, anchor = target(built_site, food, str(item["href"]))
        assert anchor in ids(file), item
