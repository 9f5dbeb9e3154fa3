"""News since the last visit, filters, the calendar that ages, alerts on the device, and the badge on the route."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.route_list import STORE
from tests.browser.visits import NOW
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
ROUTE_KEPT = {"version": 1, "routes": {"pe-co": {"done": {}, "notes": {}, "dates": {}}}, "choices": {"origin": "pe"}}


def with_store(context: BrowserContext, text: str) -> None:
    """Put a text into the storage before any page of the context runs, once."""
    page = context.new_page()
    page.goto("/acerca/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, text])
    page.close()


def kept(page: Page) -> dict[str, Any]:
    """Read what the device holds."""
    found: dict[str, Any] = json.loads(page.evaluate("key => localStorage.getItem(key)", STORE) or "{}")
    return found


def codes(page: Page) -> list[str]:
    """Give the codes of all news on the page."""
    found: list[str] = page.locator(".piece").evaluate_all("all => all.map((one) => one.dataset.code)")
    return found


def test_a_first_visit_is_remembered_and_marks_nothing(page: Page) -> None:
    page.goto("/novedades/")
    expect(page.locator('[data-role="fresh"]')).to_have_text(said("newsMessages.first"))
    expect(page.locator(".mark.fresh")).to_have_count(0)
    assert kept(page)["news"]["visit"]["day"] == "2026-11-21"
    assert sorted(kept(page)["news"]["visit"]["known"]) == sorted(codes(page))
    page.reload()
    expect(page.locator('[data-role="fresh"]')).to_have_text(
        said("newsMessages.fresh.none", day="21 de noviembre de 2026")
    )


def test_what_came_since_is_marked_until_it_is_seen(visits: Visits) -> None:
    context = visits.context()
    first = context.new_page()
    first.goto("/novedades/")
    record = kept(first)
    gone = record["news"]["visit"]["known"][:2]
    record["news"]["visit"] = {"day": "2026-11-01", "known": [one for one in codes(first) if one not in gone]}
    first.close()
    with_store(context, json.dumps(record))
    page = context.new_page()
    page.goto("/novedades/")
    # the two that were not there, and what took effect meanwhile
    marked = page.locator(".piece:has(.mark.fresh)").evaluate_all("all => all.map((one) => one.dataset.code)")
    due = page.locator(".piece").evaluate_all(
        """all => all.filter(({dataset}) => dataset.day > "2026-11-01" && dataset.day <= "2026-11-21")
        .map(({dataset}) => dataset.code)"""
    )
    assert set(marked) == {*gone, *due}
    expect(page.locator('[data-role="fresh"]')).to_have_text(
        said("newsMessages.fresh", len(marked), n=len(marked), day="1 de noviembre de 2026")
    )
    page.get_by_role("button", name=said("news.seen_all")).focus()
    page.keyboard.press("Enter")
    expect(page.locator('[data-role="fresh"]')).to_have_text(said("newsMessages.marked"))
    expect(page.locator("#visita")).to_be_focused()
    page.reload()
    expect(page.locator(".mark.fresh")).to_have_count(0)


@pytest.mark.parametrize(
    "text", ["{no es json", '{"version": 1, "routes": [], "choices": 3, "news": {"visit": "ayer"}}']
)
def test_a_damaged_store_costs_nothing_but_the_mark(visits: Visits, text: str) -> None:
    context = visits.context()
    with_store(context, text)
    for address in ("/novedades/", "/calendario/", "/avisos/", "/"):
        page = context.new_page()
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if address == "/novedades/":
            expect(page.locator('[data-role="fresh"]')).to_have_text(said("newsMessages.first"))
            assert kept(page)["news"]["visit"]["day"] == "2026-11-21"
        page.close()


def test_without_room_the_page_says_that_it_cannot_remember(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script('Storage.prototype.setItem = () => { throw new DOMException("", "QuotaExceededError") }')
    page = context.new_page()
    page.goto("/novedades/")
    expect(page.locator('[data-role="fresh"]')).to_have_text(said("newsMessages.notKept"))
    page.goto("/avisos/")
    page.get_by_label("Colombia", exact=True).check()
    expect(page.locator('[data-role="told"]')).to_have_text(said("alertsMessages.notKept"))


def shown(page: Page) -> list[dict[str, str]]:
    """Give what the data attributes of the news that show say."""
    found: list[dict[str, str]] = page.locator(".piece:not([hidden])").evaluate_all(
        "all => all.map(({dataset}) => ({...dataset}))"
    )
    return found


def test_filters_narrow_the_list_and_travel_in_the_fragment(page: Page, visits: Visits) -> None:
    page.goto("/novedades/")
    every = len(shown(page))
    page.locator("select[name=pais]").select_option("co")
    page.locator("select[name=tema]").select_option("taxes")
    left = shown(page)
    assert 0 < len(left) < every
    assert all("co" in one["countries"].split() and "taxes" in one["topics"].split() for one in left)
    expect(page.locator('[data-role="found"]')).to_have_text(said("newsMessages.found", len(left), n=len(left)))
    assert page.url.endswith("#pais=co&tema=taxes")
    expect(page.locator(".stretch:not([hidden]) .piece:not([hidden])")).to_have_count(len(left))
    other = visits.page()
    other.goto(page.url)
    assert shown(other) == left
    other.get_by_role("button", name=said("news.reset")).click()
    assert len(shown(other)) == every


def test_what_was_looked_at_again_unfolds_when_it_is_asked_for(page: Page) -> None:
    page.goto("/novedades/")
    expect(page.locator(".again .piece").first).not_to_be_visible()
    page.locator("select[name=que]").select_option("reviewed")
    expect(page.locator(".again .piece:not([hidden])").first).to_be_visible()
    assert {one["kind"] for one in shown(page)} == {"reviewed"}


def test_a_fragment_that_nobody_knows_is_said_and_left_out(page: Page) -> None:
    page.goto("/novedades/#pais=xx&tema=taxes")
    expect(page.locator('[data-role="told"]')).to_have_text(said("newsMessages.ignored", parts="pais=xx"))
    assert all("taxes" in one["topics"].split() for one in shown(page))


def test_the_text_for_a_newsletter_follows_period_and_filters_and_can_be_copied(visits: Visits) -> None:
    context = visits.context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/novedades/")
    field = page.get_by_label(said("news.bulletin_label"))
    whole = field.input_value()
    page.locator("select[name=pais]").select_option("br")
    page.locator('[data-role="period"]').select_option("365")
    text = field.input_value()
    lines = [line for line in text.splitlines() if line.startswith("•")]
    assert lines
    assert all("Brasil" in line or "Varios países" in line for line in lines)
    assert text != whole
    page.get_by_role("button", name=said("news.copy_text")).click()
    expect(page.locator('[data-role="copied"]')).to_have_text(said("newsMessages.copied"))
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_where_nothing_can_be_copied_the_text_is_left_selected(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = context.new_page()
    page.goto("/novedades/")
    page.get_by_role("button", name=said("news.copy_text")).click()
    expect(page.locator('[data-role="copied"]')).to_have_text(said("newsMessages.notCopied"))
    assert page.evaluate("document.activeElement.selectionEnd - document.activeElement.selectionStart") > 100


def test_a_day_that_has_come_since_the_build_is_said_to_have(visits: Visits) -> None:
    later = visits.page(NOW + timedelta(days=45))
    later.goto("/calendario/")
    expect(later.locator(".date.gone").first).to_contain_text(said("agendaMessages.gone"))
    assert later.locator(".date.gone").evaluate_all("all => all.every(({dataset}) => dataset.last < '2027-01-05')")
    later.goto("/novedades/")
    expect(later.locator(".coming .piece:has(.mark.gone)").first).to_contain_text(said("newsMessages.arrived"))
    today = visits.page()
    today.goto("/calendario/")
    expect(today.locator(".stretch > .dates .date").first).to_be_visible()
    expect(today.locator(".date.gone")).to_have_count(0)


def test_dates_of_a_country_without_events_say_how_to_add_one(page: Page) -> None:
    page.goto("/calendario/#pais=cl&tipo=events")
    expect(page.locator('[data-role="found"]')).to_have_text(said("agendaMessages.found.none"))
    expect(page.get_by_role("heading", name=said("agenda.add"))).to_be_visible()


def test_alerts_begin_with_the_readers_route_and_remember_the_choice(visits: Visits) -> None:
    context = visits.context()
    with_store(context, json.dumps(ROUTE_KEPT))
    page = context.new_page()
    page.goto("/avisos/")
    for name in ("Perú", "Colombia"):
        expect(page.get_by_label(name, exact=True)).to_be_checked()
    expect(page.locator('[data-role="told"]')).to_have_text(said("alertsMessages.fromRoute", what="Colombia y Perú"))
    assert "alerts" not in kept(page).get("news", {})
    page.get_by_label("Colombia", exact=True).uncheck()
    page.get_by_label(said("news.topics.taxes"), exact=True).check()
    expect(page.locator('[data-role="told"]')).to_have_text(said("alertsMessages.kept"))
    feeds = page.locator('[data-role="feeds"] input').evaluate_all("all => all.map(({value}) => value)")
    assert [one.rsplit("/", 1)[1] for one in feeds] == ["peru.xml", "tema-impuestos.xml"]
    assert all(one.startswith("https://") for one in feeds)
    calendars = page.locator('[data-role="calendars"] input').evaluate_all("all => all.map(({value}) => value)")
    assert [one.rsplit("/", 1)[1] for one in calendars] == ["peru.ics"]
    page.reload()
    expect(page.get_by_label("Colombia", exact=True)).not_to_be_checked()
    expect(page.get_by_label(said("news.topics.taxes"), exact=True)).to_be_checked()
    assert kept(page)["routes"] == ROUTE_KEPT["routes"]


def test_an_address_is_copied(visits: Visits) -> None:
    context = visits.context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/avisos/")
    page.get_by_label("Colombia", exact=True).check()
    page.get_by_role("button", name=said("alertsMessages.copyOf", form="Atom", name="Colombia")).click()
    expect(page.locator('[data-role="told"]')).to_have_text(said("alertsMessages.copied", name="Colombia"))
    assert page.evaluate("navigator.clipboard.readText()").endswith("/novedades/colombia.xml")


BADGES = """window.badges = [];
navigator.setAppBadge = async (number) => { badges.push(number) };
navigator.clearAppBadge = async () => { badges.push(0) };"""


def test_what_touches_the_route_shows_on_home_on_ones_own_page_and_on_the_icon(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script(BADGES)
    record = {**ROUTE_KEPT, "news": {"visit": {"day": "2026-11-01", "known": []}}}
    with_store(context, json.dumps(record))
    page = context.new_page()
    page.goto("/novedades/#pais=co")
    wanted = page.locator(".piece").evaluate_all(
        """all => all.filter(({dataset}) => dataset.kind !== "reviewed"
        && dataset.countries.split(" ").some((one) => one === "pe" || one === "co")).length"""
    )
    assert wanted > 0
    for address in ("/", "/mi-ruta/"):
        page.goto(address)
        expect(page.locator("ruta-fresh b")).to_have_text(said("newsMessages.badge", wanted, n=wanted))
        expect(page.locator(".mine-link .count")).to_have_text(str(wanted))
        assert page.evaluate("badges") == [wanted]
    page.locator("ruta-fresh a").click()
    page.get_by_role("button", name=said("news.seen_all")).click()
    expect(page.locator('[data-role="fresh"]')).to_have_text(said("newsMessages.marked"))
    assert page.evaluate("badges") == [0]
    page.goto("/")
    expect(page.locator("ruta-continue")).to_be_visible()
    expect(page.locator("ruta-fresh")).to_be_hidden()
    expect(page.locator(".mine-link .count")).to_have_count(0)


def test_who_has_no_route_loads_no_list_of_news(visits: Visits) -> None:
    page = visits.page()
    page.goto("/", wait_until="networkidle")
    expect(page.locator("ruta-fresh")).to_be_hidden()
    assert not [one for one in visits.watch.requests if "novedades-datos" in one]
    assert kept(page) == {}


def test_the_first_look_with_a_route_tells_nothing_and_remembers(visits: Visits) -> None:
    context = visits.context()
    with_store(context, json.dumps(ROUTE_KEPT))
    page = context.new_page()
    page.goto("/", wait_until="networkidle")
    expect(page.locator("ruta-fresh")).to_be_hidden()
    assert kept(page)["news"]["visit"]["day"] == "2026-11-21"
    assert kept(page)["news"]["visit"]["known"]


def test_from_disk_the_visit_the_filters_and_the_badge_work(disk_visits: Visits, disk_site: Path) -> None:
    context = disk_visits.context()
    page = context.new_page()
    page.goto((disk_site / "novedades" / "index.html").as_uri())
    expect(page.locator('[data-role="fresh"]')).to_have_text(said("newsMessages.first"))
    page.locator("select[name=pais]").select_option("co")
    assert all("co" in one["countries"].split() for one in shown(page))
    record = {**ROUTE_KEPT, "news": {"visit": {"day": "2026-11-01", "known": []}}}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, json.dumps(record)])
    page.goto((disk_site / "index.html").as_uri())
    expect(page.locator("ruta-fresh")).to_be_visible()
    page.locator("ruta-fresh a").click()
    expect(page.get_by_role("button", name=said("news.seen_all"))).to_be_visible()
    page.goto((disk_site / "avisos.html").as_uri())
    assert page.locator('[data-role="feeds"] li').count() == len({"pe", "co"})


def test_without_a_script_the_lists_and_the_tables_are_whole(visits: Visits) -> None:
    plain = visits.page(java_script_enabled=False)
    plain.goto("/novedades/")
    expect(plain.locator(".visit")).to_be_hidden()
    expect(plain.locator("form.filters")).to_be_hidden()
    assert len(plain.get_by_label(said("news.bulletin_label")).input_value().splitlines()) > 5
    plain.locator(".again summary").first.click()
    expect(plain.locator(".again[open] .piece").first).to_be_visible()
    plain.goto("/calendario/")
    expect(plain.locator(".stretch > .dates .date").first).to_be_visible()
    plain.goto("/avisos/")
    expect(plain.locator("ruta-alerts")).to_be_hidden()
    expect(plain.locator("table a", has_text="Atom").first).to_be_visible()


@pytest.mark.parametrize(
    "address", ["/novedades/", "/calendario/", "/calendario/archivo/", "/avisos/", "/novedades/mexico/"]
)
def test_nothing_scrolls_sideways_on_a_small_screen(visits: Visits, address: str) -> None:
    page = visits.page(viewport={"width": 360, "height": 740})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= page.evaluate("innerWidth")
