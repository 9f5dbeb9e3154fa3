"""Looking for a product: everyday words, slips, codes, by keyboard; and the whole nomenclature when it is asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.keys import Keys
from tests.browser.layout import assert_fits
from tests.browser.route_list import STORE
from tests.browser.server import file_of, zipped_size
from tests.browser.test_accessibility import broken_rules
from tests.browser.test_weight import MOST, named_files
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
LIST = "/productos/"
ONE = "/productos/pisco/"


@pytest.mark.parametrize(
    ("typed", "name", "code"),
    [
        ("palta", "Palta", "0804.40"),
        ("AGUACATE", "Palta", "0804.40"),
        ("camizeta", "Camiseta", "6109.10"),
        ("2208.20", "Pisco", "2208.20"),
    ],
)
def test_a_word_a_slip_or_a_code_finds_the_product_and_opens_its_page(
    page: Page, typed: str, name: str, code: str
) -> None:
    page.goto(LIST)
    page.locator("#que").press_sequentially(typed)
    row = page.locator("ruta-products .goods li").first
    expect(row).to_contain_text(name)
    expect(row).to_contain_text(code)
    expect(page.locator("ruta-products [role=status]")).to_contain_text(f"«{typed}»")
    row.get_by_role("link").click()
    expect(page.locator(".customs > .hs")).to_have_text(code)


def test_the_search_goes_by_keyboard_and_comes_back_with_its_address(page: Page) -> None:
    page.goto(LIST)
    keys = Keys(page)
    keys.go_to(page.locator("#que"))
    page.keyboard.type("poncho")
    links = page.locator("ruta-products .goods a")
    expect(links.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#que")).to_be_focused()
    page.keyboard.press("Enter")
    expect(links.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#que")).to_be_focused()
    assert page.evaluate("location.hash") == "#texto=poncho"
    page.reload()
    expect(page.locator("#que")).to_have_value("poncho")
    expect(links.first).to_contain_text("Poncho")


def test_what_nobody_sells_here_is_said_and_the_nomenclature_is_offered(page: Page) -> None:
    page.goto(LIST)
    page.locator("#que").fill("xyzxyz")
    expect(page.locator("ruta-products [role=status]")).to_have_text(said("productsMessages.found.none", text="xyzxyz"))
    expect(page.locator("ruta-products .goods")).to_be_hidden()


def test_a_chapter_comes_from_disk_only_when_it_is_opened(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto(f"{(disk_site / 'productos/index.html').as_uri()}")
    assert not any("/assets/sa/" in one for one in disk_visits.watch.requests)
    page.get_by_text(said("products.chapters")).click()
    page.locator('[data-chapter="61"] summary').click()
    expect(page.locator('[data-chapter="61"] .codes li', has_text="6109.10")).to_contain_text("algodón")
    # the finder's own words come when the reader begins; of the nomenclature nothing but the chapter
    asked = [one.partition("?")[0] for one in disk_visits.watch.requests if "/assets/sa/" in one]
    chapters = [one for one in asked if not one.endswith("/productos.js")]
    assert chapters == [(disk_site / "assets/sa/61.js").as_uri()]
    page.locator("#que").fill("palta")
    page.locator("ruta-products .goods a").first.click()
    expect(page.locator(".customs > .hs")).to_have_text("0804.40")


def test_the_nomenclature_is_searched_by_word_and_by_code(visits: Visits) -> None:
    page = visits.page()
    page.goto(LIST)
    search = page.locator("#partida")
    status = page.locator("ruta-nomenclature [role=status]")
    search.fill("0901")
    search.press("Enter")
    expect(page.locator("ruta-nomenclature .codes").first.locator("li").first).to_contain_text("0901")
    assert not any(one.endswith("todo.js") for one in visits.watch.requests)
    search.fill("caballos")
    page.get_by_role("button", name=said("products.nomenclature_go")).click()
    expect(status).to_contain_text("«caballos»")
    expect(page.locator("ruta-nomenclature .codes").first).to_contain_text("0101.")
    search.fill("palabraquenadiedice")
    search.press("Enter")
    expect(status).to_have_text(said("productsMessages.rows.none", text="palabraquenadiedice"))


def test_a_product_asks_the_picker_for_its_sector_whatever_was_chosen_before(page: Page) -> None:
    page.goto("/acerca/")
    record = json.dumps({"version": 1, "routes": {}, "choices": {"sector": "vestuario"}})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, record])
    page.goto(ONE)
    expect(page.locator('ruta-picker [name="sector"]')).to_have_value("bebidas-alcoholicas")
    page.get_by_role("link", name=said("products.cost")).click()
    expect(page.locator('ruta-calculator [name="sector"]')).to_have_value("bebidas-alcoholicas")


@pytest.mark.parametrize("path", [f"{LIST}#texto=cafe", ONE])
def test_products_fit_a_phone_and_break_no_rule(page: Page, advice: list[str], path: str) -> None:
    page.goto(path)
    page.locator("main details").evaluate_all("all => all.slice(0, 2).forEach((one) => { one.open = true })")
    assert broken_rules(page, advice) == []
    assert_fits(page)


def test_an_open_chapter_and_what_was_found_break_no_rule(page: Page, advice: list[str]) -> None:
    page.goto(LIST)
    page.get_by_text(said("products.chapters")).click()
    page.locator('[data-chapter="03"] summary').click()
    expect(page.locator('[data-chapter="03"] .codes').first).to_be_visible()
    assert broken_rules(page, advice, "ruta-nomenclature") == []
    assert_fits(page)


def test_without_script_every_product_is_in_the_list(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(LIST)
    expect(page.locator("#que")).to_be_hidden()
    expect(page.locator("noscript .tip").first).to_have_text(said("products.noscript"))
    page.locator("#frutas summary").click()
    page.locator("#frutas").get_by_role("link", name="Palta").click()
    expect(page.locator(".customs > .hs")).to_have_text("0804.40")


def test_the_first_view_is_light(built_site: Path) -> None:
    for path in (LIST, ONE):
        files = [file_of(built_site, one) for one in named_files(built_site, path) | {"/assets/icono.svg"}]
        assert sum(zipped_size(file) for file in files if file) <= MOST, path


def test_the_calculator_takes_a_product_its_sector_and_keeps_it_in_the_address(page: Page) -> None:
    page.goto("/costos/#desde=pe&hacia=co&valor=50")
    box = page.get_by_label(said("products.field"))
    box.press_sequentially("camizeta")
    expect(page.locator(".offered button").first).to_contain_text("6109.10")
    box.press("Enter")
    chosen = page.locator("ruta-product-field .chosen")
    expect(chosen).to_contain_text("6109.10")
    expect(page.locator('ruta-calculator [name="sector"]')).to_have_value("vestuario")
    assert "producto=camiseta-de-algodon" in page.evaluate("location.hash")
    page.reload()
    expect(chosen).to_contain_text("Camiseta de algodón")
    page.locator('ruta-calculator [name="sector"]').select_option("calzado")
    expect(chosen).to_be_hidden()
    assert "producto" not in page.evaluate("location.hash")
    expect(page.locator('ruta-calculator [name="sector"]')).to_have_value("calzado")


def test_a_product_is_taken_out_of_the_calculator_again(page: Page) -> None:
    page.goto("/costos/#desde=pe&hacia=co&valor=50&producto=pisco")
    sector = page.locator('ruta-calculator [name="sector"]')
    expect(sector).to_have_value("bebidas-alcoholicas")
    page.get_by_role("button", name=said("productsMessages.remove")).click()
    expect(page.locator("ruta-product-field .chosen")).to_be_hidden()
    assert "producto" not in page.evaluate("location.hash")
    page.goto("/costos/#desde=pe&hacia=co&valor=50&producto=pisco")
    expect(page.locator("ruta-product-field .chosen")).to_contain_text("Pisco")
    page.locator('ruta-calculator [data-action="reset"]').click()
    expect(page.locator("ruta-product-field .chosen")).to_be_hidden()
    expect(sector).to_have_value("")


def test_the_calculator_with_a_product_breaks_no_rule(page: Page, advice: list[str]) -> None:
    page.goto("/costos/#desde=pe&hacia=co&valor=50&producto=palta")
    expect(page.locator("ruta-product-field .chosen")).to_contain_text("0804.40")
    page.get_by_label(said("products.field")).press_sequentially("cafe")
    expect(page.locator(".offered button").first).to_be_visible()
    assert broken_rules(page, advice, "ruta-calculator") == []
    assert_fits(page)


def test_a_heading_is_opened_from_a_products_page_and_leads_to_its_neighbours(page: Page) -> None:
    page.goto("/productos/palta/")
    expect(page.locator("h3#partida + ul")).to_contain_text("Mango")
    page.get_by_role("link", name=said("products.whole_heading", heading="0804")).click()
    found = page.locator('ruta-nomenclature [data-role="results"] > li', has_text="0804.50")
    found.get_by_role("link", name="Mango").click()
    expect(page.locator(".customs > .hs")).to_have_text("0804.50")
