"""The search in the browser: as you type, by keyboard, from disk, and nothing loaded before it is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faint, look
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser


def ask(page: Page, text: str) -> None:
    """Type into the box, and wait until both tiers have answered."""
    page.get_by_role("searchbox").press_sequentially(text)
    expect(page.locator(".hits li p").first).to_be_visible()


def test_finds_as_you_type_without_accents_and_with_a_slip(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "aransel colombia")
    expect(page.locator(".hits a").first).to_contain_text("Arancel")
    expect(page.locator(".hits mark").first).to_be_visible()
    expect(page.locator(".hits a").first).to_have_attribute("href", re.compile(r"^\.\./destinos/colombia/"))
    assert "q=aransel+colombia" in page.url
    assert "?" not in page.url
    assert not visits.watch.trouble


def test_the_header_leads_to_the_search_from_every_page_and_loads_nothing_before(visits: Visits) -> None:
    page = visits.page()
    page.goto("/destinos/colombia/")
    assert not [one for one in visits.watch.requests if "indice" in one or "buscar.js" in one]
    page.locator("a.find").click()
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_an_address_opens_a_search_and_the_back_button_returns_to_it(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/#q=etsy")
    expect(page.get_by_role("searchbox")).to_have_value("etsy")
    first = page.locator(".hits a").first
    expect(first).to_be_visible()
    first.click()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("etsy")
    page.goto("/buscar/")
    expect(page.get_by_role("link", name="etsy", exact=True)).to_be_visible()
    page.get_by_role("button", name=said("search.forget")).click()
    expect(page.get_by_role("link", name="etsy", exact=True)).to_have_count(0)


def test_a_filter_shows_one_kind_only(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "iva")
    page.get_by_role("button", name=said("search.kinds.glossary"), exact=True).press("Enter")
    kinds = set(page.locator(".hits .mark").all_inner_texts())
    assert kinds == {said("search.kinds.glossary")}
    assert "tipo=glossary" in page.url


def test_a_calculation_and_a_route_are_offered_first(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "enviar ropa a colombia 80 dolares")
    offer = page.get_by_role("link", name=said("search.offer_cost", destination="Colombia"))
    expect(offer).to_have_attribute("href", re.compile(r"costos/#.*hacia=co.*valor=80"))
    page.get_by_role("searchbox").fill("")
    ask(page, "de lima a santiago")
    expect(page.locator(".hits a").first).to_have_attribute("href", "../ruta/peru-a-chile/")


def test_nothing_found_says_so_and_whom_to_ask(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    page.get_by_role("searchbox").press_sequentially("qwxzvkjh")
    expect(page.get_by_role("status")).to_have_text(said("search.none", query="qwxzvkjh"))
    expect(page.get_by_role("link", name=said("search.ask"))).to_be_visible()


def test_from_disk_it_finds_and_leads_to_files(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto((disk_site / "buscar.html").as_uri())
    ask(page, "certificado de origen")
    page.locator(".hits a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.split("#")[0].endswith(".html")
    assert not disk_visits.watch.trouble


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_accessible(visits: Visits, scheme: str) -> None:
    page = visits.page(color_scheme=scheme, viewport={"width": 360, "height": 740})
    page.goto("/buscar/")
    ask(page, "etiqueta mexico")
    problems, _ = look(page)
    assert problems == []
    assert faint(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
