"""The list of support as its reader handles it: filters, what suits the firm, and the marks on a programme."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.keys import Keys
from tests.browser.layout import assert_fits
from tests.browser.route_list import ROUTE, STORE
from tests.browser.test_accessibility import broken_rules
from tests.browser.wording import opening, said
from tests.helpers import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
LIST = "/apoyos/"
ONE = "/apoyos/pe-exporta-facil/"
PHONE = {"width": 360, "height": 740}
FIRM = {
    "version": 1,
    "routes": {},
    "choices": {"origin": "pe", "sector": "alimentos"},
    "potential": {
        "profile": {"country": "pe", "size": "micro", "experience": "none"},
        "answers": {"bienes": {"dir-formal": "idea"}},
        "history": [
            {
                "day": "2026-11-20",
                "variant": "bienes",
                "country": "pe",
                "value": 20,
                "min": 20,
                "max": 20,
                "segment": "rojo",
                "experience": "incipiente",
            }
        ],
    },
}


def shown(page: Page) -> list[str]:
    """Give the programmes that show, in order."""
    found = page.eval_on_selector_all(".offer", "all => all.filter((one) => !one.hidden).map((one) => one.id)")
    return [str(one) for one in found]


def data(page: Page) -> dict[str, Any]:
    """Give what the page holds of every programme."""
    found: dict[str, Any] = json.loads(page.locator('ruta-programmes script[data-role="data"]').inner_text())["offers"]
    return found


def stored(page: Page) -> dict[str, Any]:
    """Give what the device keeps."""
    found: dict[str, Any] = json.loads(page.evaluate("key => localStorage.getItem(key)", STORE) or "{}")
    return found


def with_record(visits: Visits, record: object, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
    """Open a page on a device that keeps a record of an earlier visit."""
    page = visits.page(**options)
    page.goto("/acerca/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, json.dumps(record)])
    return page


def known_firm(visits: Visits, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
    """Open a page on a device that knows its reader's firm."""
    return with_record(visits, FIRM, **options)


def test_filters_leave_what_was_asked_for_and_say_how_many(page: Page) -> None:
    page.goto(LIST)
    offers = data(page)
    assert len(shown(page)) == len(offers) > 0
    page.locator('[name="pais"]').select_option("pe")
    page.locator('[name="etapa"]').select_option("envio-y-aduana")
    page.locator('[name="tipo"]').select_option("logistics_discount")
    wanted = {
        id_
        for id_, one in offers.items()
        if "pe" in one.get("countries", ["pe"])
        and "envio-y-aduana" in one["stages"]
        and "logistics_discount" in one["kinds"]
    }
    assert set(shown(page)) == wanted
    expect(page.locator('[role="status"] .found')).to_contain_text(
        said("programmesMessages.count", len(wanted), n=len(wanted))
    )
    assert page.evaluate("location.hash") == "#pais=pe&etapa=envio-y-aduana&tipo=logistics_discount"
    expect(page.get_by_role("heading", level=2, name="Chile")).to_be_hidden()


def test_words_are_found_without_accents_and_the_groups_that_are_left_are_counted(page: Page) -> None:
    page.goto(LIST)
    page.locator('[name="texto"]').fill("CREDITO")
    plain = shown(page)
    page.locator('[name="texto"]').fill("crédito")
    assert shown(page) == plain
    assert 0 < len(plain) < 60
    for place in page.locator(".place:visible").all():
        left = place.locator(".offer:visible").count()
        expect(place.locator('[data-role="count"]')).to_have_text(said("programmesMessages.section", left, n=left))
    page.locator('[name="texto"]').fill("palabraquenadiedice")
    expect(page.locator(".found")).to_have_text(said("programmesMessages.count.none"))
    page.get_by_role("button", name=said("programmes.reset")).click()
    assert len(shown(page)) == len(data(page))
    expect(page.locator('[name="texto"]')).to_have_value("")


def test_an_address_opens_the_list_as_it_was_shared(page: Page) -> None:
    page.goto(f"{LIST}#pais=co&ocultar=1&texto=comercio")
    expect(page.locator('[name="pais"]')).to_have_value("co")
    expect(page.locator('[name="texto"]')).to_have_value("comercio")
    expect(page.locator('[name="ocultar"]')).to_be_checked()
    before = shown(page)
    assert before
    page.evaluate("location.hash = '#pais=mx'")
    expect(page.locator('[name="pais"]')).to_have_value("mx")
    assert shown(page) != before
    page.evaluate("location.hash = '#pais=xx&ropa=1'")
    expect(page.locator('[role="status"]').first).to_contain_text("pais=xx, ropa=1")
    assert len(shown(page)) == len(data(page))


def test_an_anchor_shows_what_it_names_whatever_the_device_knows(visits: Visits) -> None:
    page = known_firm(visits)
    page.goto(f"{LIST}#cl-prochile")
    expect(page.locator("#cl-prochile")).to_be_in_viewport()
    page.goto(f"{LIST}#pais=pe")
    page.evaluate("location.hash = '#contenido'")
    expect(page.locator("#cl-prochile")).to_be_hidden()
    page.evaluate("location.hash = '#cl-prochile'")
    expect(page.locator("#cl-prochile")).to_be_visible()


def test_closed_ones_can_be_hidden(page: Page) -> None:
    page.goto(LIST)
    closed = {id_ for id_, one in data(page).items() if one["state"] == "closed"}
    assert closed & set(shown(page)) == closed
    page.locator('[name="ocultar"]').check()
    assert closed & set(shown(page)) == set()


def test_what_is_not_for_the_firm_is_left_out_and_shown_with_its_reason(page: Page) -> None:
    page.goto(f"{LIST}#pais=cl&tamano=grande")
    refused = page.locator('[data-role="refused"]')
    before = shown(page)
    refused.get_by_role("button", name=said("programmesMessages.showRefused")).click()
    more = [one for one in shown(page) if one not in before]
    assert more
    for id_ in more:
        expect(page.locator(f"#{id_} .verdict.no")).to_contain_text(opening("programmesMessages.because"))
    refused.get_by_role("button", name=said("programmesMessages.hideRefused")).click()
    assert shown(page) == before


def test_a_firm_that_the_device_knows_is_told_what_suits_it(visits: Visits) -> None:
    page = known_firm(visits)
    page.goto(LIST)
    expect(page.locator('[name="pais"]')).to_have_value("pe")
    expect(page.locator('[name="tamano"]')).to_have_value("micro")
    expect(page.locator('[name="sector"]')).to_have_value("alimentos")
    expect(page.locator('[role="status"]').first).to_contain_text(opening("programmesMessages.fromDevice"))
    assert page.evaluate("location.hash") == ""
    offers = data(page)
    for id_ in shown(page):
        verdict = page.locator(f"#{id_} .verdict")
        if offers[id_]["state"] == "unknown":
            expect(verdict).to_contain_text(said("programmesMessages.doubts.state"))
        elif offers[id_]["state"] == "running" and not {"check", "region", "women_led"} & set(offers[id_]):
            expect(verdict).to_have_text(said("programmesMessages.fits"))
    page.get_by_role("button", name=said("programmes.reset")).click()
    page.reload()
    expect(page.locator('[name="pais"]')).to_have_value("")
    expect(page.locator(".verdict")).to_have_count(0)


def test_the_list_is_filtered_by_keyboard(page: Page) -> None:
    page.goto(LIST)
    keys = Keys(page)
    keys.go_to(page.locator('[name="texto"]'))
    page.keyboard.type("feria")
    some = shown(page)
    assert 0 < len(some) < len(data(page))
    keys.go_to(page.locator('[name="pais"]'))
    page.keyboard.type("Col")
    expect(page.locator('[name="pais"]')).to_have_value("co")
    assert set(shown(page)) < set(some)
    keys.go_to(page.locator('[data-role="firm"] summary'))
    keys.press("Enter")
    keys.go_to(page.locator('[name="tamano"]'))
    page.keyboard.type("Mic")
    expect(page.locator(".verdict").first).to_be_attached()
    keys.go_to(page.get_by_role("button", name=said("programmes.reset")))
    keys.press("Enter")
    assert len(shown(page)) == len(data(page))


def test_a_mark_is_kept_on_the_device_shown_in_the_list_and_taken_away(visits: Visits) -> None:
    context = visits.context()
    page = context.new_page()
    page.goto(ONE)
    button = page.get_by_role("button", name=said("programmes.mark"))
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator('ruta-programme [role="status"]')).to_have_text(said("programmesMessages.saved"))
    assert stored(page)["programmes"] == {"pe-exporta-facil": {"day": TODAY}}
    other = context.new_page()
    other.goto(LIST)
    mine = page.get_by_role("link", name=said("programmes.mine"))
    expect(mine).to_be_visible()
    mark = other.locator("#pe-exporta-facil .mark.good")
    expect(mark).to_have_text(said("programmesMessages.marked"))
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert stored(page)["programmes"] == {}
    expect(mark).to_have_count(0)
    expect(mine).to_be_hidden()


def test_a_marked_programme_is_in_mi_ruta(page: Page) -> None:
    page.goto(ONE)
    page.get_by_role("button", name=said("programmes.mark")).click()
    page.get_by_role("link", name=said("programmes.mine")).click()
    expect(page.get_by_role("link", name="Exporta Fácil", exact=True)).to_be_visible()


def test_a_note_comes_back_with_its_mark(visits: Visits) -> None:
    mark = {"day": "2026-01-02", "note": "llamar"}
    record = {"version": 1, "routes": {}, "choices": {}, "programmes": {"pe-exporta-facil": mark}}
    page = with_record(visits, record)
    page.goto(ONE)
    button = page.get_by_role("button", name=said("programmes.mark"))
    button.click()
    assert stored(page)["programmes"] == {}
    button.click()
    assert stored(page)["programmes"] == {"pe-exporta-facil": mark}


def test_a_programme_says_whether_it_is_for_the_firm(visits: Visits) -> None:
    page = known_firm(visits)
    page.goto("/apoyos/cl-sercotec-crece/")
    expect(page.get_by_role("heading", name=said("programmes.yours"))).to_be_visible()
    expect(page.locator(".verdict.no")).to_contain_text("empresas de Chile")
    page.goto(ONE)
    expect(page.locator(".verdict")).to_be_visible()
    fresh = visits.page()
    fresh.goto(ONE)
    expect(fresh.get_by_role("heading", name=said("programmes.yours"))).to_be_hidden()


def test_a_route_marks_the_tasks_that_close_what_the_last_test_found(visits: Visits) -> None:
    page = known_firm(visits)
    page.goto(ROUTE)
    held = json.loads(page.locator('script[data-role="gaps"]').inner_text())
    gap, _ = held["weak"]["dir-formal"]
    name, tasks = held["gaps"][gap]
    marked = page.eval_on_selector_all(".mark.gap", "all => all.map((one) => one.closest('.task').dataset.task)")
    assert sorted(marked) == sorted(tasks)
    expect(page.locator(".mark.gap").first).to_have_text(said("gapMarks.closes", gap=name))
    expect(page.locator('[data-role="closing"]')).to_have_text(said("gapMarks.lead", len(tasks), n=len(tasks)))
    fresh = visits.page()
    fresh.goto(ROUTE)
    expect(fresh.locator('[data-role="closing"]')).to_be_hidden()
    expect(fresh.locator(".mark.gap")).to_have_count(0)


def test_a_route_leads_to_the_list_for_its_origin_and_stage(page: Page) -> None:
    page.goto(ROUTE)
    help_ = page.locator('section[data-stage="envio-y-aduana"] .help:has(a[href*="apoyos/#"])')
    help_.locator("summary").click()
    help_.locator('a[href*="apoyos/#"]').click()
    expect(page.locator('[name="pais"]')).to_have_value("pe")
    expect(page.locator('[name="etapa"]')).to_have_value("envio-y-aduana")
    assert all("envio-y-aduana" in data(page)[one]["stages"] for one in shown(page))


def test_the_list_works_from_disk(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto(f"{(disk_site / 'apoyos' / 'index.html').as_uri()}#pais=mx")
    assert 0 < len(shown(page)) < len(data(page))
    page.locator('[name="texto"]').fill("comercio")
    page.locator(".offer:visible h4 a").first.click()
    expect(page.get_by_role("button", name=said("programmes.mark"))).to_be_visible()
    page.get_by_role("button", name=said("programmes.mark")).click()
    assert len(stored(page)["programmes"]) == 1
    page.locator(".crumbs a").last.click()
    expect(page.locator(".mark.good")).to_have_count(1)


def test_without_a_script_all_programmes_can_be_read(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(LIST)
    expect(page.locator("noscript .tip")).to_have_text(said("programmes.noscript"))
    expect(page.locator(".finder")).to_be_hidden()
    assert page.locator(".offer").count() == page.locator(".offer:not([hidden])").count() >= 140
    page.locator(".jump a").last.click()
    expect(page.locator(".place").last.locator(".offer").first).to_be_in_viewport()
    page.goto(ONE)
    expect(page.locator('[data-action="mark"]')).to_be_hidden()


@pytest.mark.parametrize("path", [f"{LIST}#pais=cl&tamano=grande&no=1", "/apoyos/cl-sercotec-crece/", ROUTE])
def test_what_is_said_to_a_known_firm_breaks_no_rule_and_fits_a_phone(
    visits: Visits, advice: list[str], path: str
) -> None:
    page = known_firm(visits, viewport=PHONE)
    page.goto(path)
    expect(page.locator(".verdict, .mark.gap").first).to_be_attached()
    assert_fits(page)
    assert broken_rules(page, advice) == []
