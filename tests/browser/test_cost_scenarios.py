"""What is not law today: changes that a reader may try, and days that are past or to come."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faint, look
from tests.browser.layout import assert_fits, open_all
from tests.browser.visits import LIMA
from tests.browser.wording import said
from tests.helpers import DATA, ruta

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not list(DATA.glob("charges/*.yaml")), reason="no destination has a schedule"),
]
KOREA = {"desde": "pe", "hacia": "kr", "valor": "100", "inscrito": "no", "prueba": "no"}
PROPOSED = "kr-iva-en-la-venta"
PHONE = {"width": 360, "height": 740}
SUPPOSED = '[data-role="supposed"]'


def address(state: dict[str, str], **more: str) -> str:
    return f"/costos/#{urlencode(state | more)}"


def total(page: Page) -> str:
    return page.locator('[data-role="total"]').inner_text()


def test_a_proposed_change_is_offered_and_never_the_default(page: Page) -> None:
    page.goto(address(KOREA))
    expect(page.locator(SUPPOSED)).to_have_count(0)
    offer = page.locator(".ahead > li")
    expect(offer).to_have_count(1)
    expect(offer).to_contain_text(said("calculator.scenario.proposed"))
    expect(offer).to_contain_text(said("calculator.scenario.no_day"))
    expect(offer.locator("a[rel~=external]").first).to_have_attribute("href", re.compile("^https?://"))


def test_a_change_is_tried_said_aloud_kept_in_the_address_and_left(page: Page) -> None:
    page.goto(address(KOREA))
    before = total(page)
    button = page.locator(".ahead button")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(SUPPOSED)).to_contain_text(said("calculator.scenario.banner"))
    expect(page.locator(SUPPOSED)).to_contain_text(before)
    after = total(page)
    assert after != before
    expect(page.locator('[data-role="live"]')).to_have_text(said("calculator.scenario.live", total=after))
    expect(page.locator('[data-role="customer"]')).to_have_count(0)
    expect(page).to_have_url(re.compile(f"escenario={PROPOSED}"))
    assert page.evaluate("document.activeElement.dataset.key") == f"scenario-{PROPOSED}"
    page.reload()
    assert total(page) == after
    page.locator(f"{SUPPOSED} button").click()
    expect(page.locator(SUPPOSED)).to_have_count(0)
    assert total(page) == before
    assert "escenario" not in page.url


def test_a_change_that_does_not_touch_the_parcel_is_not_used(page: Page) -> None:
    page.goto(address(KOREA, valor="900"))
    lawful = total(page)
    page.goto("about:blank")
    page.goto(address(KOREA, valor="900", escenario=PROPOSED))
    assert total(page) == lawful
    expect(page.locator("section.sum")).to_contain_text(said("calculator.scenario.astray"))
    page.locator("#c-hacia").select_option("co")
    expect(page.locator("section.sum")).not_to_contain_text(said("calculator.scenario.astray"))
    assert "escenario" not in page.url


def test_the_planner_and_what_changes_the_result_go_by_the_change_that_is_tried(page: Page) -> None:
    page.goto(address(KOREA, escenario=PROPOSED))
    page.locator("#c-deseado").fill("130")
    price = page.locator('[data-role="planned"] .num').inner_text().split("\u00a0")[1]
    page.locator("#c-valor").fill(price)
    assert float(total(page).split("\u00a0")[1].replace(",", ".")) == pytest.approx(130, abs=0.03)


def test_an_announced_change_whose_day_has_come_reads_unverified(visits: Visits) -> None:
    britain = address({"desde": "pe", "hacia": "gb", "valor": "100"})
    page = visits.page()
    page.goto(britain)
    expect(page.locator(".ahead .when").first).to_contain_text("1 de octubre de 2028")
    expect(page.locator(".ahead .unsure")).to_have_count(0)
    later = visits.page(now=datetime(2028, 10, 1, 12, tzinfo=LIMA))
    later.goto(britain)
    expect(later.locator(".ahead .unsure").first).to_have_text(said("calculator.scenario.due"))
    expect(later.locator(SUPPOSED)).to_have_count(0)


def test_the_result_says_the_day_of_its_rules(page: Page) -> None:
    rules = page.locator('[data-role="rules"]')
    page.goto(address(KOREA))
    expect(rules).to_have_text(said("calculator.rules", day="21 de noviembre de 2026"))
    page.goto(address(KOREA, fecha="2027-03-03"))
    expect(rules).to_have_text(said("calculator.rules_coming", day="3 de marzo de 2027"))


def test_an_enacted_change_applies_from_its_day(page: Page) -> None:
    union = {"desde": "pe", "hacia": "eu", "valor": "100", "region": "de", "inscrito": "no", "prueba": "no"}
    totals = {}
    for day in ("2028-06-30", "2028-07-01"):
        page.goto(address(union, fecha=day))
        expect(page.locator('[data-role="rules"]')).to_contain_text("2028")
        totals[day] = page.locator("section.sum .regime").first.inner_text()
    assert totals["2028-06-30"] != totals["2028-07-01"]


@pytest.mark.parametrize("day", ["2026-01-15", "2022-03-03"])
def test_a_day_gone_by_is_worked_out_by_the_rules_of_its_time(page: Page, day: str) -> None:
    page.goto(address({"desde": "pe", "hacia": "co", "valor": "100", "inscrito": "no", "prueba": "no"}))
    with page.expect_request("**/assets/costos-pasados.js*"):
        page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true })")
        page.locator("#c-fecha").fill(day)
    expect(page.locator('[data-role="rules"]')).to_contain_text(day[:4])
    run = ruta(
        *("cost", "--from", "PE", "--to", "co", "--goods", "100", "--freight", "20", "--mode", "courier"),
        *(
            "--channel",
            "b2c",
            "--purpose",
            "personal",
            "--not-registered",
            "--no-origin-proof",
            "--date",
            day,
            "--json",
        ),
    )
    answer = json.loads(run.stdout)
    expect(page.locator("section.sum .regime").first).to_contain_text(answer["regime"]["name"])
    assert total(page).split("\u00a0")[1].replace(",", ".") == answer["landed_total"]


def test_a_day_before_all_rules_is_said_at_its_field(page: Page) -> None:
    page.goto(address({"desde": "pe", "hacia": "co", "valor": "100", "fecha": "2001-01-01"}))
    box = page.locator("#c-fecha")
    expect(box).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#c-fecha-error")).to_contain_text(re.compile(r"Colombia.*\d{4}"))
    expect(page.locator('[data-role="result"]')).to_have_text(said("calculator.errors.some"))
    box.fill("2026-11-21")
    expect(box).not_to_have_attribute("aria-invalid", "true")
    assert total(page)


def test_a_year_that_is_being_typed_fetches_nothing(visits: Visits) -> None:
    page = visits.page()
    page.goto(address({"desde": "pe", "hacia": "co", "valor": "100", "fecha": "0202-03-03"}))
    expect(page.locator("#c-fecha-error")).to_have_text(said("calculator.errors.ancient"))
    assert not [one for one in visits.watch.requests if "costos-pasados" in one]


def test_where_the_past_cannot_be_had_the_field_says_so(visits: Visits) -> None:
    context = visits.context()
    context.route("**/assets/costos-pasados.js*", lambda route: route.fulfill(status=200, body="window.nothing = 1"))
    page = context.new_page()
    page.goto(address({"desde": "pe", "hacia": "co", "valor": "100", "fecha": "2024-01-01"}))
    expect(page.locator("#c-fecha-error")).to_have_text(said("calculator.errors.past"))
    page.locator("#c-fecha").fill("")
    assert total(page)


def test_the_past_works_from_disk(disk_visits: Visits) -> None:
    page = disk_visits.page()
    page.goto(f"costos.html#{urlencode({'desde': 'pe', 'hacia': 'co', 'valor': '100', 'fecha': '2024-03-03'})}")
    expect(page.locator('[data-role="rules"]')).to_have_text(said("calculator.rules", day="3 de marzo de 2024"))


def test_a_supposed_result_fits_a_phone_and_breaks_no_rule(visits: Visits) -> None:
    page = visits.page(viewport=PHONE)
    page.goto(address(KOREA, escenario=PROPOSED))
    open_all(page)
    assert_fits(page)
    broken, _ = look(page)
    page.emulate_media(color_scheme="dark")
    assert broken + faint(page) == []
