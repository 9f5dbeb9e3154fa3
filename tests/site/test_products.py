"""The pages of products: each has one, and what it says of its code is what the nomenclature says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from generator.model import Country, ProductFamily, Tax
from generator.nomenclature import titles
from tests.site.pages import page, target

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from generator.catalogue import Catalogue
    from generator.model.product import Product

pytestmark = pytest.mark.site
MARKS = {"ligie": "", "propio": "título nuestro", "en": "en inglés"}
MOST_OF_A_TITLE = 60


def products(records: Catalogue) -> list[tuple[Product, ProductFamily]]:
    """Give every product with its family."""
    return [(product, family) for family in records.of(ProductFamily) for product in family.products]


def page_of(site: Path, product: Product) -> BeautifulSoup:
    """Give the page of a product."""
    return page(site / "productos" / product.id / "index.html")


def text(soup: BeautifulSoup, where: str) -> str:
    """Give the words of a part of a page, on one line."""
    return " ".join(" ".join(one.text.split()) for one in soup.select(where))


def test_every_product_shows_its_code_and_the_title_that_the_nomenclature_gives_it(
    built_site: Path, records: Catalogue
) -> None:
    assert len(products(records)) >= 300
    for product, _ in products(records):
        found = page_of(built_site, product)
        title = titles()[product.hs]
        assert text(found, "h1") == product.name
        assert text(found, ".customs > .hs").replace(".", "") == product.hs, product.id
        assert text(found, ".customs .official") == f"{title.text} {MARKS[title.by]}".strip(), product.id
        assert bool(found.select(".customs .official [lang=en]")) == (title.by == "en"), product.id
        assert "la clasificación la confirmas tú" in text(found, "main"), product.id


def test_a_page_says_what_decides_the_code_and_when_it_is_another(built_site: Path, records: Catalogue) -> None:
    for product, _ in products(records):
        said = text(page_of(built_site, product), "main .sheet")
        for word in (product.decides or "", *product.also, *product.local.values()):
            assert word in said, (product.id, word)
        rows = [" ".join(one.text.split()) for one in page_of(built_site, product).select("dd .codes li")]
        assert len(rows) == len(product.others)
        for other, row in zip(product.others, rows, strict=True):
            assert row.startswith(f"{other.hs[:4]}.{other.hs[4:]} {other.when}"), product.id
            assert titles()[other.hs].text in row, product.id


def test_every_destination_is_counted_and_leads_to_the_sectors_own_requirements(
    built_site: Path, records: Catalogue
) -> None:
    destinations = [one for one in records.of(Country) if "destination" in one.roles]
    for product, family in products(records):
        path = built_site / "productos" / product.id / "index.html"
        rows = page(path).select(".asked li")
        assert len(rows) == len(destinations)
        for row in rows:
            link = row.select_one("a")
            assert link is not None
            file, anchor = target(built_site, path, str(link["href"]))
            section = page(file).select_one(f"section[id='{anchor}']")
            assert section is not None, (product.id, link["href"])
            assert file.parent.name == family.sector
            own = len(section.select("ul li"))
            number = re.search(r"(\d+) propio", row.text)
            assert (int(number[1]) if number else 0) == own, (product.id, anchor)


def test_usual_taxes_lead_to_their_place_on_the_destinations_page(built_site: Path, records: Catalogue) -> None:
    taxed = [product for product, _ in products(records) if product.excises]
    assert taxed
    for product in taxed:
        links = {str(one["href"]) for one in page_of(built_site, product).select("main .helpers a")}
        for id_ in product.excises:
            country = records.get(Country, records.get(Tax, id_).country)
            assert f"../../destinos/{country.slug}/#{id_}" in links, product.id


def test_the_list_holds_every_product_by_family_and_leads_to_its_page(built_site: Path, records: Catalogue) -> None:
    found = page(built_site / "productos" / "index.html")
    for family in records.of(ProductFamily):
        rows = [
            (str(one.select_one("a")["href"]), " ".join(one.text.split()))  # type: ignore[index]
            for one in found.select(f"details[id='{family.id}'] li")
        ]
        assert rows == [(f"{one.id}/", f"{one.name} {one.hs[:4]}.{one.hs[4:]}") for one in family.products]


def test_titles_are_short_and_differ(built_site: Path, records: Catalogue) -> None:
    names = [text(page_of(built_site, product), ".crumbs [aria-current]") for product, _ in products(records)]
    assert len(set(names)) == len(names)
    assert max(len(name) for name in names) <= MOST_OF_A_TITLE


def test_the_scripts_of_the_chapters_hold_every_code_once(built_site: Path) -> None:
    codes: list[str] = []
    chapters = [code for code in titles() if len(code) == 2]
    for chapter in chapters:
        script = (built_site / "assets" / "sa" / f"{chapter}.js").read_text("utf-8")
        rows = json.loads(script.partition("]=")[2].rstrip(";\n"))
        assert all(row[0].startswith(chapter) for row in rows)
        codes += [row[0] for row in rows]
    assert codes == [code for code in titles() if len(code) > 2]


def test_the_site_map_names_the_list_and_not_hundreds_of_products(built_site: Path) -> None:
    links = [str(one["href"]) for one in page(built_site / "mapa" / "index.html").select("main .text a")]
    assert [one for one in links if "productos/" in one] == ["../productos/"]
