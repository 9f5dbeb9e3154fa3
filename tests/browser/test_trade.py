"""Marketplaces and ways to be paid as their reader handles them: filters, comparison, chooser, the planner's fees."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.keys import Keys
from tests.browser.layout import assert_fits
from tests.browser.test_accessibility import broken_rules
from tests.browser.test_programmes import shown, with_record
from tests.browser.wording import opening, said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
SHOPS = "/plataformas/"
WAYS = "/pagos/"
FOUR = ["etsy", "ebay", "amazon-us", "exito-rappi"]
PHONE = {"width": 360, "height": 740}
KNOWN = {"version": 1, "routes": {}, "choices": {"origin": "co", "destination": "us", "channel": "b2b"}}


def data(page: Page) -> dict[str, Any]:
    """Give what the page holds of every record."""
    found: dict[str, Any] = json.loads(page.locator('script[data-role="data"]').inner_text())["offers"]
    return found


def test_filters_leave_what_was_asked_for_and_say_how_the_firm_enters(page: Page) -> None:
    page.goto(SHOPS)
    offers = data(page)
    assert len(shown(page)) == len(offers) >= 49
    page.locator('[name="pais"]').select_option("co")
    page.locator('[name="destino"]').select_option("eu")
    refused = {id_ for id_, one in offers.items() if one["admits"]["co"] == "no" and one.get("state") != "closed"}
    wanted = {id_ for id_, one in offers.items() if one.get("world") or "eu" in one.get("to", [])}
    assert set(shown(page)) == wanted - refused
    expect(page.locator("#etsy")).to_be_hidden()
    expect(page.locator("#kaufland .verdict")).to_have_text(
        said("marketplacesMessages.verdicts.direct", country="Colombia") + said("marketplacesMessages.unsure")
    )
    page.get_by_role("button", name=said("marketplacesMessages.showRefused")).click()
    expect(page.locator("#etsy .verdict")).to_have_text(said("marketplacesMessages.verdicts.no", country="Colombia"))
    assert page.evaluate("location.hash") == "#pais=co&destino=eu&no=1"
    page.get_by_role("button", name=said("trade.reset")).click()
    assert len(shown(page)) == len(offers)
    expect(page.locator(".verdict")).to_have_count(0)


def test_direct_at_home_is_something_to_ask_for_another_country(page: Page) -> None:
    page.goto(f"{SHOPS}#pais=pe&destino=cl")
    verdict = page.locator("#ripley .verdict")
    expect(verdict).to_have_text(said("marketplacesMessages.verdicts.home", country="Perú", destination="Chile"))


def test_sectors_services_words_and_the_closed_ones_are_filtered(page: Page) -> None:
    page.goto(SHOPS)
    offers = data(page)
    page.locator('[name="venta"]').select_option("servicios")
    assert set(shown(page)) == {id_ for id_, one in offers.items() if "servicios" in one["trades"]}
    page.locator('[name="canal"]').select_option("b2b")
    assert set(shown(page)) == {
        id_ for id_, one in offers.items() if "servicios" in one["trades"] and one["kind"] in ("b2b", "services")
    }
    page.goto(f"{SHOPS}#sector=joyeria&texto=ARTESANIA")
    assert {"etsy", "novica"} <= set(shown(page)) < set(offers)
    page.goto(SHOPS)
    expect(page.locator("#linio")).to_be_visible()
    page.locator('[name="ocultar"]').check()
    expect(page.locator("#linio")).to_be_hidden()


def test_four_are_compared_side_by_side_a_fifth_is_refused_and_the_address_keeps_them(page: Page) -> None:
    page.goto(f"{SHOPS}#pais=pe")
    tray = page.locator('[data-role="tray"]')
    expect(tray).to_be_hidden()
    for id_ in FOUR:
        page.locator(f"#{id_} .pick input").check()
    expect(tray).to_contain_text(said("marketplacesMessages.pickedCount", 4, n=4))
    assert page.evaluate("location.hash") == f"#pais=pe&comparar={'.'.join(FOUR)}"
    page.locator("#novica .pick input").click()
    expect(page.locator("#novica .pick input")).not_to_be_checked()
    expect(tray).to_contain_text(said("marketplacesMessages.full"))
    page.get_by_role("link", name=said("marketplacesMessages.see")).click()
    heading = page.get_by_role("heading", name=said("marketplacesMessages.title"))
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    assert "comparar=" in page.evaluate("location.hash")
    table = page.locator(".compared")
    expect(table.locator("thead th")).to_have_count(5)
    rows = table.locator("tbody tr")
    assert rows.locator("th").all_inner_texts() == [
        said(f"marketplaces.fields.{name}") for name in ("admits", "fees", "payout", "taxes", "returns", "asks")
    ]
    expect(rows.nth(0).locator("td").first).to_contain_text("Desde Perú entras directo")
    expect(rows.nth(1).locator("td").first).to_contain_text("6,5 %")
    expect(rows.nth(1).locator("td").nth(2)).to_contain_text("sin verificar")
    expect(table.locator("thead th").last).to_contain_text(said("trade.card_nothing"))
    page.reload()
    expect(table.locator("thead th")).to_have_count(5)
    expect(page.locator("#etsy .pick input")).to_be_checked()
    page.locator('.compared [data-action="remove"]').first.click()
    expect(table.locator("thead th")).to_have_count(4)
    page.get_by_role("button", name=said("marketplacesMessages.dropAll")).click()
    expect(tray).to_be_hidden()
    expect(table).to_have_count(0)


def test_filters_leave_the_comparison_alone(page: Page) -> None:
    page.goto(f"{SHOPS}#comparar=etsy.ebay.xx.etsy&pais=co")
    expect(page.locator("#etsy")).to_be_hidden()
    cell = page.locator(".compared tbody td").first
    expect(cell).to_contain_text("Desde Colombia no puedes entrar")
    page.locator('[name="pais"]').select_option("cl")
    expect(cell).to_contain_text("Desde Chile entras directo")
    page.get_by_role("button", name=said("trade.reset")).click()
    expect(page.locator(".compared thead th")).to_have_count(3)


def test_the_list_is_filtered_and_compared_by_keyboard(page: Page) -> None:
    page.goto(SHOPS)
    keys = Keys(page)
    keys.go_to(page.locator('[name="texto"]'))
    page.keyboard.type("artesania")
    some = shown(page)
    assert 1 < len(some) < len(data(page))
    keys.go_to(page.locator('[name="pais"]'))
    page.keyboard.type("Per")
    expect(page.locator('[name="pais"]')).to_have_value("pe")
    for id_ in ("ebay", "etsy"):
        keys.go_to(page.locator(f"#{id_} .pick input"))
        keys.press("Space")
    keys.go_to(page.locator('[data-action="see"]'))
    keys.press("Enter")
    expect(page.locator("#comparacion")).to_be_focused()
    keys.go_to(page.locator('.compared [data-action="remove"]').first)
    keys.press("Enter")
    expect(page.locator("#ebay .pick input")).to_be_focused()
    expect(page.locator(".compared")).to_have_count(0)


def test_what_the_device_knows_is_taken_and_said(visits: Visits) -> None:
    page = with_record(visits, KNOWN)
    page.goto(SHOPS)
    expect(page.locator('[name="pais"]')).to_have_value("co")
    expect(page.locator('[name="destino"]')).to_have_value("us")
    expect(page.locator('[data-role="told"]')).to_contain_text(opening("marketplacesMessages.fromDevice"))
    assert page.evaluate("location.hash") == ""
    page.goto(WAYS)
    expect(page.locator('[name="pais"]')).to_have_value("co")
    expect(page.locator('[name="canal"]')).to_have_value("b2b")


def test_a_record_and_a_route_lead_into_the_list(page: Page) -> None:
    page.goto(f"{SHOPS}etsy/")
    page.locator("main .links a").last.click()
    expect(page.locator("#etsy .pick input")).to_be_checked()
    page.goto("/ruta/peru-a-estados-unidos/")
    place = page.locator(".help.shops")
    place.locator("summary").click()
    place.locator("a[data-state]").click()
    expect(page.locator('[name="pais"]')).to_have_value("pe")
    expect(page.locator('[name="destino"]')).to_have_value("us")


def test_an_address_of_nonsense_is_told_and_breaks_nothing(page: Page) -> None:
    page.goto(f"{SHOPS}#pais=xx&comparar=__proto__.constructor&ropa=1")
    expect(page.locator('[data-role="told"]')).to_contain_text("pais=xx, ropa=1")
    assert len(shown(page)) == len(data(page))
    expect(page.locator('[data-role="tray"]')).to_be_hidden()


def test_the_chooser_says_what_suits_what_to_confirm_and_what_not_and_why(page: Page) -> None:
    page.goto(WAYS)
    offers = data(page)
    assert len(shown(page)) == len(offers) >= 18
    page.locator('[name="pais"]').select_option("pe")
    page.locator('[name="canal"]').select_option("b2c")
    page.locator('[name="venta"]').select_option("bienes")
    for id_, one in offers.items():
        verdict = page.locator(f"#{id_} .verdict")
        unsure = one.get("unsure", [])
        if one["serves"]["pe"] == "no" or ("b2c" not in one.get("channels", ["b2c"]) and "channels" not in unsure):
            expect(verdict).to_have_class(re.compile(r"\bno\b"))
            expect(verdict).to_contain_text(opening("paymentsMessages.because"))
        elif one["serves"]["pe"] == "yes" and "serves" not in unsure:
            expect(verdict).to_have_text(said("paymentsMessages.fits"))
        else:
            expect(verdict).to_contain_text(opening("paymentsMessages.confirm"))
    for place in page.locator(".place").all():
        ranks = [
            ("fits", "maybe", "no").index(str(one).split()[-1])
            for one in place.locator(".verdict").evaluate_all("all => all.map((one) => one.className)")
        ]
        assert ranks == sorted(ranks)
    assert page.evaluate("location.hash") == "#pais=pe&canal=b2c&venta=bienes"
    page.locator('[name="texto"]').fill("tarjeta")
    assert 0 < len(shown(page)) < len(offers)
    page.get_by_role("button", name=said("trade.reset")).click()
    expect(page.locator(".verdict")).to_have_count(0)


def test_the_planner_takes_a_marketplaces_commission_and_lets_it_be_changed(page: Page) -> None:
    page.goto("/costos/#desde=pe&hacia=us&valor=100&deseado=150")
    fee, said_of = page.locator("#c-plataforma"), page.locator('[data-role="from-tienda"]')
    page.locator("#c-tienda").select_option("etsy")
    expect(fee).to_have_value("6,5")
    expect(page.locator("#c-plataforma-fijo")).to_have_value("0,2")
    expect(said_of).to_contain_text("Etsy cobra 6,5\u00a0% más USD\u00a00,2")
    expect(said_of).to_contain_text("2023")
    expect(said_of.get_by_role("link").first).to_have_attribute("href", re.compile("wise.com"))
    expect(said_of.get_by_role("link").last).to_have_attribute("href", re.compile("plataformas/etsy"))
    expect(page.locator('[data-role="planned"]')).to_contain_text("comisiones")
    before = page.locator('[data-role="planned"]').inner_text()
    fee.fill("10")
    expect(page.locator('[data-role="planned"]')).not_to_have_text(before)
    page.reload()
    expect(fee).to_have_value("10")
    expect(page.locator("#c-tienda")).to_have_value("etsy")
    expect(said_of).to_contain_text("Etsy cobra")
    page.locator('[data-action="reset"]').click()
    expect(said_of).to_have_text("")


def test_both_lists_work_from_disk(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto(f"{(disk_site / 'plataformas' / 'index.html').as_uri()}#pais=mx&comparar=etsy.novica")
    expect(page.locator(".compared thead th")).to_have_count(3)
    assert 0 < len(shown(page)) < len(data(page))
    page.locator(".compared thead a").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Etsy")
    page.get_by_role("link", name="Payoneer", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Payoneer")
    page.locator(".crumbs a").last.click()
    page.locator('[name="pais"]').select_option("mx")
    expect(page.locator("#stripe .verdict")).to_be_visible()


def test_without_a_script_everything_can_be_read(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    for path, least, key in ((SHOPS, 49, "marketplaces"), (WAYS, 18, "payments")):
        page.goto(path)
        expect(page.locator("noscript .tip")).to_have_text(said(f"{key}.noscript"))
        expect(page.locator(".finder")).to_be_hidden()
        assert page.locator(".offer:visible").count() >= least
        expect(page.locator(".pick").first if key == "marketplaces" else page.locator(".finder")).to_be_hidden()
        page.locator(".offer summary").first.click()
        expect(page.locator(".offer dl").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [f"{SHOPS}#pais=pe&comparar={'.'.join(FOUR)}", f"{SHOPS}linio/", f"{SHOPS}tradeling/", f"{WAYS}#pais=pe&canal=b2c"],
)
def test_what_is_said_breaks_no_rule_and_fits_a_phone(
    visits: Visits, advice: list[str], path: str, scheme: str
) -> None:
    page = visits.page(viewport=PHONE, color_scheme=scheme)
    page.goto(path)
    page.locator(".offer details").evaluate_all("all => all.slice(0, 3).forEach((one) => { one.open = true })")
    assert_fits(page)
    assert broken_rules(page, advice) == []


def test_the_comparison_fits_a_desk_and_the_menu_one_line(visits: Visits) -> None:
    page = visits.page(viewport={"width": 1280, "height": 800})
    page.goto(f"{SHOPS}#comparar={'.'.join(FOUR)}")
    assert_fits(page)
    tops = page.locator(".menu summary").evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")
    assert len(set(tops)) == 1


def test_the_menu_takes_two_lines_of_a_phone(visits: Visits) -> None:
    page = visits.page(viewport=PHONE)
    page.goto("/")
    tops = page.locator(".menu summary").evaluate_all("all => all.map((one) => one.getBoundingClientRect().top)")
    assert len(set(tops)) == 2


def test_a_fixed_fee_comes_in_the_parcels_currency_and_an_unknown_one_is_asked_for(page: Page) -> None:
    page.goto("/costos/#desde=pe&hacia=us&valor=100&moneda=PEN&deseado=500&cambio-pen=3,5")
    page.locator("#c-tienda").select_option("etsy")
    expect(page.locator("#c-plataforma-fijo")).to_have_value("0,7")
    expect(page.locator('[data-role="planned"]')).to_contain_text("comisiones")
    page.locator("#c-tienda").select_option("falabella")
    expect(page.locator("#c-plataforma")).to_have_value("")
    expect(page.locator("#c-plataforma-fijo")).to_have_value("")
    expect(page.locator('[data-role="from-tienda"]')).to_contain_text("No confirmamos cuánto cobra")
    page.locator("#c-plataforma-fijo").fill("9999")
    expect(page.locator('[data-role="planned"]')).to_contain_text("se llevan todo el precio")
