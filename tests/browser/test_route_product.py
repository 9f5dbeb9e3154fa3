"""A route takes an everyday product: its sector, its code, what it calls up there, and the way on with it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.layout import assert_fits
from tests.browser.route_list import ROUTE, STORE
from tests.browser.server import file_of, zipped_size
from tests.browser.test_accessibility import broken_rules
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
MOST_OF_THE_SCRIPT = 12_000
CALLED = '[data-role="called"]'
SECTOR = 'ruta-checklist [name="sector"]'


def choose(page: Page, word: str) -> None:
    """Type a word into the route's field and take the first that is offered."""
    page.locator("#que").press_sequentially(word)
    expect(page.locator(".offered button").first).to_be_visible()
    page.keyboard.press("Enter")


def test_by_keyboard_a_product_sets_the_sector_and_says_what_it_calls_up(visits: Visits) -> None:
    page = visits.page()
    page.goto(ROUTE)
    assert not any("producto-en-ruta" in one or "/sa/" in one for one in visits.watch.requests)
    page.locator("#que").focus()
    choose(page, "pizco")
    panel = page.locator(CALLED)
    expect(panel.get_by_role("heading")).to_have_text(said("routeProduct.title", name="Pisco", country="Colombia"))
    expect(panel).to_contain_text("2208.20")
    expect(panel).to_contain_text("la clasificación la confirmas tú")
    expect(panel.get_by_role("link", name="Impuesto al consumo de licores (parte")).to_have_attribute(
        "href", "../../destinos/colombia/#co-consumo-licores"
    )
    expect(page.locator(SECTOR)).to_have_value("bebidas-alcoholicas")
    assert page.evaluate("location.hash") == "#producto=pisco&sector=bebidas-alcoholicas"
    # what is asked is in the panel and marked in the list, and nothing else is
    linked = panel.locator("li a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    marked = page.locator(".task:has(.by-product)").evaluate_all("all => all.map((one) => `#${one.id}`)")
    assert sorted(linked) == sorted(marked)
    assert "#t-co-registro-sanitario-alimentos" in linked
    costs = panel.get_by_role("link", name=said("routeProduct.costs", country="Colombia"))
    expect(costs).to_have_attribute("href", "../../costos/#desde=pe&hacia=co&producto=pisco&sector=bebidas-alcoholicas")
    costs.click()
    expect(page.locator("ruta-product-field .chosen")).to_contain_text("Pisco")


def test_the_address_the_device_and_an_anchor_keep_the_product(page: Page) -> None:
    page.goto(f"{ROUTE}#producto=pisco")
    expect(page.locator(SECTOR)).to_have_value("bebidas-alcoholicas")
    choices = json.loads(page.evaluate("(key) => localStorage.getItem(key)", STORE))["choices"]
    assert (choices["product"], choices["sector"]) == ("pisco", "bebidas-alcoholicas")
    page.locator(f"{CALLED} li a").first.click()
    assert page.evaluate("location.hash").startswith("#t-")
    page.reload()
    expect(page.locator("ruta-product-field .chosen")).to_contain_text("Pisco")
    page.goto("/costos/")
    expect(page.locator("ruta-product-field .chosen")).to_contain_text("Pisco")


def test_another_sector_or_the_button_takes_the_product_out_again(page: Page) -> None:
    page.goto(f"{ROUTE}#producto=pisco")
    expect(page.locator(CALLED)).to_be_visible()
    page.locator(SECTOR).select_option("vestuario")
    expect(page.locator(CALLED)).to_have_count(0)
    expect(page.locator(".by-product")).to_have_count(0)
    assert page.evaluate("location.hash") == "#sector=vestuario"
    page.locator("#que").focus()
    choose(page, "palta")
    expect(page.locator(SECTOR)).to_have_value("alimentos")
    page.get_by_role("button", name=said("productsMessages.remove")).click()
    expect(page.locator(CALLED)).to_have_count(0)
    assert page.evaluate("location.hash") == "#sector=alimentos"


def test_a_product_that_there_is_not_leaves_the_address(page: Page) -> None:
    page.goto(f"{ROUTE}#producto=no-hay-tal&canal=b2c")
    page.wait_for_function("location.hash === '#canal=b2c'")
    expect(page.locator("ruta-product-field .chosen")).to_be_hidden()


def test_from_disk_a_product_is_chosen_too(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto((disk_site / "ruta/peru-a-colombia.html").as_uri())
    page.locator("#que").focus()
    choose(page, "palta")
    expect(page.locator(CALLED)).to_contain_text("0804.40")
    page.locator(CALLED).get_by_role("link", name=said("routeProduct.costs", country="Colombia")).click()
    expect(page.locator("ruta-product-field .chosen")).to_contain_text("Palta")


def test_a_products_page_leads_to_the_route_with_it(page: Page) -> None:
    page.goto("/productos/palta/")
    page.locator("ruta-picker").get_by_role("button").click()
    page.wait_for_url("**/ruta/*/#*")
    expect(page.locator("ruta-product-field .chosen")).to_contain_text("Palta")
    assert "producto=palta" in page.evaluate("location.hash")
    page.goto("/productos/palta/")
    page.locator('ruta-picker [name="sector"]').select_option("calzado")
    page.locator("ruta-picker").get_by_role("button").click()
    page.wait_for_url("**/ruta/*/#*")
    expect(page.locator(SECTOR)).to_have_value("calzado")
    assert "producto" not in page.evaluate("location.hash")


def test_the_route_with_a_product_fits_a_phone_and_breaks_no_rule(page: Page, advice: list[str]) -> None:
    page.goto(f"{ROUTE}#producto=pisco")
    expect(page.locator(CALLED)).to_be_visible()
    page.locator("#que").press_sequentially("cafe")
    expect(page.locator(".offered button").first).to_be_visible()
    assert broken_rules(page, advice, "ruta-checklist") == []
    assert_fits(page)


def test_what_the_field_loads_is_small(built_site: Path) -> None:
    file = file_of(built_site, "/assets/producto-en-ruta.js")
    assert file is not None
    assert zipped_size(file) <= MOST_OF_THE_SCRIPT
