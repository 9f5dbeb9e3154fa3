"""The chooser of a way to ship and the papers that are filled in, as their readers handle them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.keys import Keys
from tests.browser.layout import assert_fits
from tests.browser.test_accessibility import broken_rules
from tests.browser.test_programmes import stored, with_record
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
CHOOSER = "/logistica/"
INVOICE = "/documentos/factura-comercial/"
PACKING = "/documentos/lista-de-empaque/"
PHONE = {"width": 360, "height": 740}
OWNER = {"version": 1, "routes": {}, "choices": {"origin": "pe", "destination": "us"}, "later": {"kept": True}}
SELLER = "Tejidos Ejemplo SAC\nCalle Inventada 123\nArequipa, Peru\nhola@ejemplo.pe"


def group(page: Page, answer: str) -> list[str]:
    """Give the ways to ship that stand under an answer, in order."""
    found = page.locator(f".group.{answer} .option").evaluate_all("all => all.map((one) => one.dataset.id)")
    return [str(one) for one in found]


def test_before_anything_is_said_all_options_stand_in_their_kinds(page: Page) -> None:
    page.goto(CHOOSER)
    assert page.locator(".kind .option:visible").count() == page.locator(".option").count() >= 18
    expect(page.locator(".found")).to_have_text(said("logisticsMessages.start"))
    expect(page.locator('[data-role="regime"]')).to_be_hidden()


def test_what_fits_may_fit_and_does_not_fit_is_told_apart_with_its_reason(page: Page) -> None:
    page.goto(CHOOSER)
    page.locator('[name="desde"]').select_option("pe")
    page.locator('[name="hacia"]').select_option("us")
    page.locator('[name="valor"]').fill("120")
    page.locator('[name="peso"]').fill("31,5")
    assert "serpost-exporta-facil" in group(page, "no")
    expect(page.locator("#op-serpost-exporta-facil .verdict")).to_contain_text("30\u00a0kg")
    expect(page.locator("#op-serpost-exporta-facil .verdict .mark")).to_have_text(said("logisticsMessages.doubt"))
    page.locator('[name="peso"]').fill("1,4")
    assert "serpost-exporta-facil" in group(page, "maybe")
    assert "correos-mexico" in group(page, "no")
    # a limit that nobody knows excludes nothing: it is to be confirmed
    assert "dhl-express" in group(page, "maybe")
    expect(page.locator("#op-dhl-express .verdict")).to_contain_text(said("logisticsMessages.confirms.kg"))
    page.locator('[name="desde"]').select_option("mx")
    assert "correos-mexico" in group(page, "no")
    expect(page.locator("#op-correos-mexico .verdict")).to_contain_text("Estados Unidos")
    everything = {one for answer in ("fits", "maybe", "part", "no") for one in group(page, answer)}
    assert len(everything) == page.locator(".option").count()
    page.get_by_role("button", name=said("logistics.reset")).click()
    assert page.locator(".kind .option:visible").count() == len(everything)
    assert page.locator(".option .verdict").count() == 0


@pytest.mark.parametrize(
    ("value", "fits", "over"), [("1900", {"cl-courier", "cl-dussi"}, set()), ("2500", {"cl-courier"}, {"cl-dussi"})]
)
def test_the_way_out_of_the_origin_is_said_with_its_limits_and_its_task(
    page: Page, value: str, fits: set[str], over: set[str]
) -> None:
    page.goto(f"{CHOOSER}#desde=cl&valor={value}")
    for answer, expected in (("fits", fits), ("over", over)):
        found = page.locator(f'[data-role="regimes"] .way:has(> .verdict.{answer})')
        assert set(found.evaluate_all("all => all.map((one) => one.id)")) == expected
    expect(page.locator("#tu-tramite")).to_have_text(said("logisticsMessages.regime.title", origin="Chile"))
    page.locator("#cl-courier > p > a").click()
    expect(page).to_have_url(re.compile(r"/destinos/chile/#t-cl-exp-courier$"))
    expect(page.locator("#t-cl-exp-courier")).to_be_in_viewport()


def test_the_choice_travels_in_the_address_and_comes_back(page: Page) -> None:
    page.goto(CHOOSER)
    page.locator('[name="desde"]').select_option("co")
    page.locator('[name="valor"]').fill("80")
    assert page.evaluate("location.hash") == "#desde=co&valor=80"
    page.reload()
    expect(page.locator('[name="desde"]')).to_have_value("co")
    assert group(page, "maybe")
    page.evaluate("location.hash = '#desde=xx&valor=mucho'")
    expect(page.locator('[name="desde"]')).to_have_value("")
    expect(page.locator('[data-field="valor"] .error')).to_have_text(said("logisticsMessages.badNumber"))
    page.evaluate("location.hash = '#desde=pe&hacia=pe'")
    expect(page.locator('[data-field="hacia"] .error')).to_have_text(said("logisticsMessages.samePlace"))


def test_the_countries_of_mi_ruta_are_taken_and_said(visits: Visits) -> None:
    page = with_record(visits, OWNER)
    page.goto(CHOOSER)
    expect(page.locator('[name="desde"]')).to_have_value("pe")
    expect(page.locator('[data-role="told"]')).to_contain_text("Perú y Estados Unidos")
    page.goto("/ruta/chile-a-peru/")
    page.locator('main a[href*="/logistica/"]').click()
    expect(page.locator('[name="desde"]')).to_have_value("cl")
    expect(page.locator('[name="hacia"]')).to_have_value("pe")


def test_a_way_to_ship_is_chosen_by_keyboard(page: Page) -> None:
    page.goto(CHOOSER)
    keys = Keys(page)
    keys.go_to(page.locator('[name="desde"]'))
    page.keyboard.type("Per")
    keys.go_to(page.locator('[name="hacia"]'))
    page.keyboard.type("Estados")
    keys.go_to(page.locator('[name="peso"]'))
    page.keyboard.type("2")
    assert page.evaluate("location.hash") == "#desde=pe&hacia=us&peso=2"
    first = page.locator(f"#op-{group(page, 'maybe')[0]} h3 a")
    keys.go_to(first)
    keys.press("Enter")
    expect(page.locator("h1")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/logistica/[a-z0-9-]+/$"))


def fill_invoice(page: Page) -> None:
    """Type an invented invoice of two lines."""
    for name, text in {"number": "EXP-0007", "seller": SELLER, "buyer": "Ana Ejemplo", "freight": "30,5"}.items():
        page.locator(f'[name="{name}"]').fill(text)
    line(page, 0, description="Women's knitted sweater, 100% alpaca", code="6110.19", quantity="2", price="60")
    page.get_by_role("button", name=said("paper.add")).click()
    line(page, 1, description="Scarf", quantity="3", price="0,335")


def line(page: Page, place: int, **cells: str) -> None:
    """Type into a line."""
    for name, text in cells.items():
        page.locator(f'[data-cell="{name}"]').nth(place).fill(text)


def test_an_invoice_adds_up_and_stays_on_the_device(visits: Visits) -> None:
    page = with_record(visits, OWNER)
    page.goto(INVOICE)
    expect(page.locator('[name="from"]')).to_have_value("Peru")
    expect(page.locator('[name="to"]')).to_have_value("United States")
    expect(page.locator('[name="date"]')).to_have_value("21 Nov 2026")
    expect(page.locator('[data-role="told"]')).to_contain_text("Peru y United States")
    fill_invoice(page)
    assert page.locator('[data-role="amount"]').all_inner_texts() == ["120.00", "1.01"]
    expect(page.locator('[data-role="goods"]')).to_have_text("USD\u00a0121.01")
    expect(page.locator('[data-role="total"]')).to_have_text("USD\u00a0151.51")
    # made in the same country as the line above
    expect(page.locator('[data-cell="origin"]').nth(1)).to_have_value("Peru")
    page.reload()
    expect(page.locator('[name="seller"]')).to_have_value(SELLER)
    expect(page.locator('[data-role="total"]')).to_have_text("USD\u00a0151.51")
    record = stored(page)
    assert record["later"] == {"kept": True}
    assert record["invoice"]["fields"]["number"] == "EXP-0007"
    assert visits.watch.requests == [one for one in visits.watch.requests if "Ejemplo" not in one]
    assert "?" not in page.url


def test_a_sum_in_which_something_is_missing_is_not_shown(page: Page) -> None:
    page.goto(INVOICE)
    fill_invoice(page)
    line(page, 1, price="")
    expect(page.locator('[data-role="total"]')).to_have_text("")
    line(page, 1, price="caro")
    expect(page.locator('[data-cell="price"]').nth(1)).to_have_attribute("aria-invalid", "true")
    expect(page.locator('[data-role="told"]')).to_have_text(said("paperMessages.badNumber"))
    page.locator('[data-action="remove"]').nth(1).click()
    expect(page.locator('[data-role="total"]')).to_have_text("USD\u00a0150.50")
    expect(page.get_by_role("button", name=said("paper.add"))).to_be_focused()
    expect(page.locator('[data-action="remove"]')).to_be_hidden()


def test_clearing_asks_first_and_leaves_the_rest_of_the_record(visits: Visits) -> None:
    page = with_record(visits, OWNER)
    page.goto(INVOICE)
    fill_invoice(page)
    clear = page.get_by_role("button", name=said("paper.clear"))
    clear.click()
    page.keyboard.press("Escape")
    expect(page.locator('[name="number"]')).to_have_value("EXP-0007")
    clear.click()
    page.get_by_role("button", name=said("paperMessages.clearConfirm"), exact=True).click()
    expect(page.locator('[name="number"]')).to_have_value("")
    expect(page.locator('[data-role="told"]')).to_have_text(said("paperMessages.cleared"))
    assert "invoice" not in stored(page)
    assert stored(page)["later"] == {"kept": True}


def test_an_invoice_is_filled_by_keyboard(page: Page) -> None:
    page.goto(INVOICE)
    keys = Keys(page)
    keys.go_to(page.locator('[name="number"]'))
    page.keyboard.type("EXP-1")
    keys.go_to(page.locator('[data-cell="quantity"]'))
    page.keyboard.type("2")
    keys.go_to(page.locator('[data-cell="price"]'))
    page.keyboard.type("10,50")
    expect(page.locator('[data-role="total"]')).to_have_text("USD\u00a021.00")
    keys.go_to(page.get_by_role("button", name=said("paper.add")))
    keys.press("Enter")
    expect(page.locator('[data-cell="description"]').nth(1)).to_be_focused()
    expect(page.locator('[data-cell="description"]').nth(1)).to_have_attribute("aria-label", re.compile("línea 2$"))


def printed(page: Page) -> str:
    """Say what shows on paper: the words of the page, and those that stand beside the fields."""
    page.emulate_media(media="print")
    found = page.evaluate(
        "() => [document.body.innerText, ...[...document.querySelectorAll('.grow')]"
        ".filter((one) => one.checkVisibility()).map((one) => getComputedStyle(one, '::after').content)].join('\\n')"
    )
    return str(found)


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_paper_alone_is_printed_on_one_page_with_all_that_was_typed(page: Page, size: str) -> None:
    page.goto(INVOICE)
    fill_invoice(page)
    text = printed(page)
    for what in (
        "Commercial invoice",
        "EXP-0007",
        "hola@ejemplo.pe",
        "100% alpaca",
        "30.50",
        "0.335",
        "USD\u00a0151.51",
    ):
        assert what in text, what
    for what in (said("documents.mistakes"), said("paper.lead"), said("paper.add"), said("site.tagline")):
        assert what not in text, what
    # an empty box says nothing to the customs
    assert "Ship to, if different" not in text
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=size))) == 1


@pytest.mark.parametrize("path", [INVOICE, PACKING])
def test_without_a_script_a_blank_paper_is_printed_on_one_page(visits: Visits, path: str) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(path)
    expect(page.locator("ruta-paper noscript .tip")).to_have_text(said("paper.noscript"))
    expect(page.locator('[data-action="print"]')).to_be_hidden()
    expect(page.locator('[data-action="add"]')).to_be_hidden()
    assert page.locator('[data-role="lines"] tr').count() >= 4
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) == 1


def test_a_packing_list_takes_what_the_invoice_says_and_adds_up(page: Page) -> None:
    page.goto(INVOICE)
    fill_invoice(page)
    page.goto(PACKING)
    expect(page.locator('[name="number"]')).to_have_value("EXP-0007")
    expect(page.locator('[name="seller"]')).to_have_value(SELLER)
    expect(page.locator('[data-role="told"]')).to_have_text(said("paperMessages.fromInvoice"))
    line(page, 0, packages="1", description="Sweaters", quantity="12 pairs", net="9,6", gross="11.2")
    page.get_by_role("button", name=said("paper.add")).click()
    line(page, 1, packages="2", description="Scarves", net="0.1", gross="0.3")
    sums = {name: page.locator(f'[data-role="sum-{name}"]').inner_text() for name in ("packages", "net", "gross")}
    assert sums == {"packages": "3", "net": "9.7", "gross": "11.5"}


def test_the_chooser_and_the_invoice_work_from_disk(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto(f"{(disk_site / 'logistica' / 'index.html').as_uri()}#desde=pe&hacia=us&peso=2")
    page.locator(f"#op-{group(page, 'maybe')[0]} h3 a").click()
    expect(page.locator("#fuentes")).to_be_visible()
    page.goto((disk_site / "documentos" / "factura-comercial.html").as_uri())
    fill_invoice(page)
    expect(page.locator('[data-role="total"]')).to_have_text("USD\u00a0151.51")
    page.reload()
    expect(page.locator('[name="number"]')).to_have_value("EXP-0007")


def test_without_a_script_all_options_and_ways_out_can_be_read(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(CHOOSER)
    expect(page.locator("noscript .tip")).to_have_text(said("logistics.noscript"))
    expect(page.locator(".chooser")).to_be_hidden()
    assert page.locator(".option:visible").count() >= 18
    assert page.locator(".regimes .way:visible").count() >= 12


def test_in_use_they_break_no_rule_and_fit_a_phone(page: Page, advice: list[str]) -> None:
    page.goto(f"{CHOOSER}#desde=pe&hacia=us&valor=8000&peso=31")
    page.locator(".option details").first.evaluate("one => { one.open = true }")
    assert broken_rules(page, advice, "ruta-shipping") == []
    page.goto(INVOICE)
    fill_invoice(page)
    line(page, 1, price="caro")
    assert broken_rules(page, advice, "ruta-paper") == []
    for path in (f"{CHOOSER}#desde=pe&hacia=us&valor=8000&peso=31", INVOICE):
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        page.goto(path)
        assert_fits(page)
