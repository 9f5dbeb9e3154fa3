"""Ways to the calculator and back: from a route, from a destination, from the last visit; and what is kept."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.route_list import ROUTE, STORE
from tests.browser.wording import said
from tests.helpers import DATA

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not list(DATA.glob("charges/*.yaml")), reason="no destination has a schedule"),
]
PARCEL = {"desde": "pe", "hacia": "co", "valor": "100"}
TOTAL = '[data-role="total"]'
RESULT = '[data-role="result"]'


def test_without_a_choice_the_calculator_asks_and_takes_no_country_for_granted(page: Page) -> None:
    page.goto("/costos/")
    expect(page.locator(RESULT)).to_have_text(said("calculator.open.both"))
    expect(page.locator(TOTAL)).to_have_count(0)
    page.locator("#c-hacia").select_option("cl")
    expect(page.locator(RESULT)).to_have_text(said("calculator.open.origin"))
    page.locator("#c-desde").select_option("mx")
    expect(page.locator(TOTAL)).to_be_visible()
    assert page.locator("[aria-invalid]").count() == 0


def test_the_last_choice_comes_back(visits: Visits) -> None:
    context = visits.context()
    page = context.new_page()
    page.goto("/costos/")
    page.locator("#c-desde").select_option("cl")
    page.locator("#c-hacia").select_option("mx")
    page.locator("#c-sector").select_option("calzado")
    chosen = page.locator(TOTAL).inner_text()
    other = context.new_page()
    other.goto("/costos/")
    expect(other.locator(TOTAL)).to_have_text(chosen)
    expect(other.locator("#c-sector")).to_have_value("calzado")
    other.goto("/comparar/")
    expect(other.locator("#c-desde")).to_have_value("cl")
    other.goto(f"/costos/#{urlencode(PARCEL)}")
    expect(other.locator("#c-desde")).to_have_value("pe")
    expect(other.locator("#c-sector")).to_have_value("")


def test_a_route_leads_to_its_own_calculation_in_step_with_its_filter(page: Page) -> None:
    page.goto(ROUTE)
    page.locator('[name="sector"]').select_option("calzado")
    page.locator('[name="canal"]').select_option("b2b")
    page.locator('a[data-role="costs"]').first.click()
    page.wait_for_url("**/costos/#*")
    for name, value in {"desde": "pe", "hacia": "co", "sector": "calzado", "comprador": "empresa"}.items():
        expect(page.locator(f"#c-{name}")).to_have_value(value)
    expect(page.locator(TOTAL)).to_be_visible()


def test_a_route_names_its_countries_without_script_too(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(ROUTE)
    expect(page.locator('a[data-role="costs"]').first).to_have_attribute("href", re.compile(r"/#desde=pe&hacia=co$"))


def test_a_destination_leads_to_the_calculator_with_what_is_known(visits: Visits) -> None:
    context = visits.context()
    page = context.new_page()
    page.goto("/destinos/mexico/")
    page.locator('main a[href*="costos"][href*="hacia=mx"]').first.click()
    expect(page.locator("#c-hacia")).to_have_value("mx")
    expect(page.locator(RESULT)).to_have_text(said("calculator.open.origin"))
    page.locator("#c-desde").select_option("co")
    again = context.new_page()
    again.goto("/costos/#hacia=cl")
    expect(again.locator("#c-desde")).to_have_value("co")
    expect(again.locator("#c-hacia")).to_have_value("cl")


def test_a_calculation_is_kept_on_the_device_and_opens_again(visits: Visits) -> None:
    context = visits.context()
    page = context.new_page()
    page.goto(f"/costos/#{urlencode(PARCEL)}")
    page.locator("#c-valor").fill("150,5")
    page.locator('[data-action="save"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-role="kept"]')).to_contain_text(said("calculator.save.done"))
    page.locator('[data-action="save"]').click()
    shown = page.locator(TOTAL).inner_text()
    (kept,) = json.loads(page.evaluate(f"localStorage.getItem('{STORE}')"))["calculations"]
    assert kept["total"] == shown
    assert kept["day"] == "2026-11-21"
    assert kept["currency"] == "USD"
    assert kept["title"].startswith("Perú → Colombia · USD 150,5")
    page.locator("#c-valor").fill("10")
    expect(page.locator('[data-role="kept"]')).to_be_empty()
    other = context.new_page()
    other.goto(f"/costos/{kept['fragment']}")
    expect(other.locator(TOTAL)).to_have_text(shown)
    page.locator('[data-action="save"]').click()
    page.locator('[data-role="kept"] a').click()
    page.wait_for_url("**/mi-ruta/")
    page.get_by_role("link", name=kept["title"]).click()
    expect(page.locator(TOTAL)).to_have_text(shown)


def test_where_nothing_can_be_kept_the_button_says_so(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page = context.new_page()
    page.goto(f"/costos/#{urlencode(PARCEL)}")
    page.locator('[data-action="save"]').click()
    expect(page.locator('[data-role="kept"]')).to_contain_text(said("store.memory"))


def test_the_duty_that_is_missing_is_asked_for_where_it_is_missed(page: Page) -> None:
    page.goto(f"/costos/#{urlencode({'desde': 'mx', 'hacia': 'us', 'valor': '100', 'inscrito': 'no', 'prueba': 'no'})}")
    page.locator('[data-action="duty"]').first.click()
    expect(page.locator("#c-arancel")).to_be_focused()
    page.keyboard.type("8")
    expect(page.locator(TOTAL)).to_have_text(re.compile(r"^USD\s128,00$"))


def test_the_comparison_says_thresholds_withdrawal_and_agreement(page: Page) -> None:
    page.goto(f"/comparar/#{urlencode({'desde': 'pe', 'valor': '100'})}")

    def cells(country: str) -> list[str]:
        row = page.locator(".comparison tbody tr", has=page.get_by_role("rowheader", name=country, exact=True))
        return row.locator("td").all_inner_texts()

    heads = page.locator(".comparison thead th").all_inner_texts()[1:]
    colombia = dict(zip(heads, cells("Colombia"), strict=True))
    assert colombia["Plazo para arrepentirse"] == "5\u00a0días hábiles"
    assert "Comunidad Andina" in colombia["Acuerdo con tu país"]
    assert "Unión Europea" not in colombia["Acuerdo con tu país"]
    assert colombia["Límite de esa vía"] == "Producto: hasta USD\u00a0200"
    assert said("comparison.unknown") in cells("Canadá")
    assert any(said("comparison.unsure") in one for one in cells("Ecuador"))
    link = page.get_by_role("link", name="5\u00a0días hábiles").first
    link.click()
    expect(page.locator(page.url[page.url.index("#") :])).to_be_visible()


def test_destinations_are_chosen_and_the_address_keeps_them(page: Page) -> None:
    page.goto(f"/comparar/#{urlencode({'desde': 'pe', 'valor': '100'})}")
    page.locator(".comparison details summary").click()
    page.locator('[data-action="none"]').click()
    expect(page.locator(RESULT)).to_have_text(said("comparison.pick"))
    for name in ("Chile", "México"):
        page.get_by_label(name, exact=True).check()
    rows = page.locator(".comparison tbody tr")
    expect(rows).to_have_count(2)
    expect(page.get_by_label("Perú", exact=True)).to_be_disabled()
    page.reload()
    expect(rows).to_have_count(2)
    page.locator(".comparison details summary").click()
    page.locator('[data-action="all"]').click()
    expect(rows).to_have_count(14)
    assert "destinos" not in page.url


def test_what_cannot_be_compared_comes_last_with_its_reason(page: Page) -> None:
    page.goto(f"/comparar/#{urlencode({'desde': 'mx', 'valor': '100', 'sector': 'bebidas-alcoholicas'})}")
    totals = page.locator(".comparison .total a").all_inner_texts()
    known = [bool(re.search(r"\d", one)) for one in totals]
    assert known == sorted(known, reverse=True)
    assert not all(known)
    for row in page.locator(".comparison tbody tr").all()[known.index(False) :]:
        expect(row.locator(".total small")).not_to_be_empty()
