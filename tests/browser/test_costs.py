"""What the customer pays: the calculator says what the generator works out, and the comparison ranks it."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faint, look
from tests.browser.layout import assert_fits, open_all
from tests.browser.wording import said
from tests.helpers import DATA, invoke

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not list(DATA.glob("charges/*.yaml")), reason="no destination has a schedule"),
]
PARCEL = {"desde": "pe", "hacia": "co", "valor": "100", "inscrito": "no", "prueba": "no"}
MODES = {"courier": "courier", "correo": "post", "formal": "formal"}
PHONE = {"width": 360, "height": 740}


def address(**more: str) -> str:
    return f"/costos/#{urlencode(PARCEL | more)}"


@cache
def computed(to: str, goods: str, mode: str) -> dict[str, Any]:
    """Ask the generator for the same parcel."""
    run = invoke(
        *("cost", "--from", "PE", "--to", to, "--goods", goods, "--freight", "20", "--mode", mode),
        *("--channel", "b2c", "--purpose", "personal", "--not-registered", "--no-origin-proof", "--json"),
    )
    answer: dict[str, Any] = json.loads(run.stdout)
    return answer


def in_words(amount: str) -> str:
    """«USD 1.142,80», as the page writes it."""
    whole, _, part = f"{float(amount):,.2f}".partition(".")
    return f"USD\u00a0{whole.replace(',', '.')},{part}"


def total(page: Page) -> str:
    return page.locator('[data-role="total"]').inner_text()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("to", "goods"), [("co", "100"), ("co", "450.5"), ("cl", "30"), ("mx", "1200")])
def test_the_page_says_the_total_that_the_generator_works_out(page: Page, to: str, goods: str, mode: str) -> None:
    answer = computed(to, goods, MODES[mode])
    page.goto(address(hacia=to, valor=goods.replace(".", ","), via=mode))
    shown = page.locator('[data-role="result"]')
    if not answer["available"]:
        expect(shown.locator(".tip.warn")).to_be_visible()
    elif answer["landed_total"] is not None:
        assert total(page) == in_words(answer["landed_total"])
        expect(shown.locator(".money > li")).to_have_count(len(answer["lines"]))
    else:
        assert total(page).startswith(("entre", said("calculator.no_total")))


def test_the_result_follows_the_typing_and_the_address_keeps_it(page: Page) -> None:
    page.goto(address())
    before = total(page)
    page.locator("#c-valor").fill("180")
    assert total(page) != before
    expect(page).to_have_url(re.compile("valor=180"))
    after = total(page)
    page.reload()
    assert total(page) == after
    page.evaluate("hash => { location.hash = hash }", urlencode(PARCEL))
    expect(page.locator('[data-role="total"]')).to_have_text(before)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("valor", "-3", "negative"),
        ("valor", "", "empty"),
        ("valor", "0", "zero"),
        ("valor", "NaN", "number"),
        ("envio", "1e9", "number"),
        ("envio", "Infinity", "number"),
        ("unidades", "1,5", "items"),
        ("arancel", "9999", "percent"),
        ("cambio-cop", "0", "zero"),
    ],
)
def test_a_wrong_value_is_said_at_its_field(page: Page, field: str, value: str, message: str) -> None:
    page.goto(address())
    page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    box = page.locator(f"#c-{field}")
    box.fill(value)
    expect(box).to_have_attribute("aria-invalid", "true")
    described = (box.get_attribute("aria-describedby") or "").split()
    expect(page.locator(f"#{described[-1]}")).to_have_text(said(f"calculator.errors.{message}"))
    expect(page.locator('[data-role="result"]')).to_have_text(said("calculator.errors.some"))
    assert "NaN" not in page.locator("main").inner_text()
    box.fill(box.evaluate("one => one.defaultValue"))
    expect(box).not_to_have_attribute("aria-invalid", "true")
    assert total(page)


def test_an_address_full_of_nonsense_breaks_nothing(page: Page) -> None:
    page.goto(
        "/costos/#desde=xx&hacia=__proto__&valor=%3Cimg%20src%3Dx%3E&moneda=ZZZ&via=tren&fecha=2026-02-30&region=1"
    )
    expect(page.locator("#c-desde")).to_have_value("")
    expect(page.locator("#c-valor")).to_have_attribute("aria-invalid", "true")
    assert page.locator('[data-role="result"] img').count() == 0


def test_the_bar_has_its_table_and_the_parts_add_up(page: Page) -> None:
    page.goto(address())
    cells = page.locator(".split td").all_inner_texts()
    amounts = [float(one.split("\u00a0")[1].replace(".", "").replace(",", ".")) for one in cells]
    assert sum(amounts[:-1]) == pytest.approx(amounts[-1])
    assert page.locator(".split > svg rect").count() == sum(one > 0 for one in amounts[:-1])


def test_each_line_has_its_formula_collector_sources_and_confidence(page: Page) -> None:
    page.goto(address())
    lines = page.locator(".money > li")
    assert lines.count() >= 1
    for line in lines.all():
        expect(line).to_contain_text(re.compile("confianza (alta|media|baja)"))
        expect(line).to_contain_text(said("calculator.who", who="", when="").split(":")[0])
        expect(line.locator("a[rel~=external]").first).to_have_attribute("href", re.compile("^https?://"))


def test_the_text_for_the_customer_is_copied(visits: Visits) -> None:
    page = visits.page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(address())
    text = page.locator('[data-role="customer"]').input_value()
    assert total(page) in text
    page.locator('[data-action="copy"]').click()
    expect(page.locator('[data-action="copy"]')).to_have_text(said("calculator.customer.copied"))
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_the_planner_gives_a_price_that_lands_where_it_was_wished(page: Page) -> None:
    page.goto(address())
    page.locator("#c-deseado").fill("150")
    page.locator("#c-plataforma").fill("10")
    price = page.locator('[data-role="planned"] .num').inner_text().split("\u00a0")[1]
    page.locator("#c-valor").fill(price)
    landed = float(total(page).split("\u00a0")[1].replace(",", "."))
    assert landed == pytest.approx(150, abs=0.03)
    page.locator("#c-deseado").fill("5")
    expect(page.locator('[data-role="planned"]')).to_have_text(said("calculator.plan.never"))


def test_a_near_threshold_is_told(page: Page) -> None:
    page.goto(address(valor="180"))
    expect(page.locator(".pairs").last).to_contain_text("USD\u00a0200")


def test_the_comparison_ranks_and_leads_to_the_calculator(page: Page) -> None:
    page.goto("/comparar/#desde=pe&valor=100")
    rows = page.locator(".comparison tbody tr")
    assert rows.count() == page.locator('[data-role="picks"] input').count() - 1
    exact = [one for one in rows.locator(".total a").all_inner_texts() if re.fullmatch(r"USD\s[\d.]+,\d\d", one)]
    amounts = [float(one[4:].replace(".", "").replace(",", ".")) for one in exact]
    assert amounts == sorted(amounts)
    first = rows.first.locator(".total a")
    text = first.inner_text()
    first.click()
    page.wait_for_url("**/costos/#*")
    assert total(page) == text


@pytest.mark.parametrize("path", ["/costos/", address(valor="1200", via="formal"), "/comparar/"])
def test_the_pages_fit_a_phone_and_break_no_rule(visits: Visits, path: str) -> None:
    page = visits.page(viewport=PHONE)
    page.goto(path)
    open_all(page)
    assert_fits(page)
    broken, _ = look(page)
    page.emulate_media(color_scheme="dark")
    assert broken + faint(page) == []


def test_without_script_the_examples_are_offered(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto("/costos/")
    expect(page.locator("noscript .tip")).to_have_text(said("costs.noscript"))
    expect(page.locator(".costform")).to_be_hidden()
    page.locator(".links a").first.click()
    expect(page.locator("table.examples")).to_be_visible()


def test_it_works_from_disk(disk_visits: Visits) -> None:
    page = disk_visits.page()
    page.goto(f"costos.html#{urlencode(PARCEL)}")
    assert total(page)
    page.locator("#c-valor").fill("120")
    expect(page).to_have_url(re.compile("valor=120"))
