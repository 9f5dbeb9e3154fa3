"""What the reader has done is never lost in silence, whatever the browser's storage does."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.route_list import ROUTE, STORE, RouteList, text_of
from tests.browser.wording import said

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError") } })"""
NO_READING = 'Storage.prototype.getItem = () => { throw new DOMException("denied", "SecurityError") }'
FULL = 'Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError") }'


def open_list(context: BrowserContext) -> RouteList:
    page = context.new_page()
    page.goto(ROUTE)
    return RouteList(page)


def with_store(visits: Visits, text: str) -> BrowserContext:
    """Open a context whose storage holds this text from an earlier visit."""
    context = visits.context()
    page = context.new_page()
    page.goto("/acerca/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, text])
    page.close()
    return context


@pytest.mark.parametrize(
    ("script", "message"),
    [(BLOCKED, "memory"), (NO_READING, "memory"), (FULL, "full")],
    ids=["blocked", "mute", "full"],
)
def test_without_room_to_keep_it_the_list_works_says_so_and_can_be_saved_to_a_file(
    visits: Visits, script: str, message: str
) -> None:
    context = visits.context()
    context.add_init_script(script)
    route = open_list(context)
    ids = route.ids()
    route.tick(*ids[:2])
    expect(route.trouble).to_have_text(said(f"store.{message}"))
    expect(route.total).to_have_text(said("checklist.total", len(ids), done=2, total=len(ids)))
    kept = json.loads(text_of(route.keep("save")))
    assert list(kept["data"]["done"]) == ids[:2]


def test_without_storage_the_sentence_still_leads_to_the_route(visits: Visits, origin: str) -> None:
    context = visits.context()
    context.add_init_script(BLOCKED)
    page = context.new_page()
    page.goto("/")
    page.get_by_label(said("picker.origin"), exact=True).select_option("pe")
    page.get_by_label(said("picker.destination"), exact=True).select_option("co")
    page.get_by_role("button", name=said("picker.go")).click()
    page.wait_for_url(f"{origin}{ROUTE}#canal=b2c")


def test_when_there_is_room_again_the_changes_that_waited_are_kept(visits: Visits) -> None:
    context = visits.context()
    route = open_list(context)
    first, second = route.ids()[:2]
    route.page.evaluate(f"window.setItem = Storage.prototype.setItem; {FULL}; 0")
    route.tick(first)
    expect(route.trouble).to_have_text(said("store.full"))
    route.page.evaluate("Storage.prototype.setItem = window.setItem; 0")
    route.tick(second)
    expect(route.trouble).to_be_hidden()
    route.page.reload()
    expect(route.box(first)).to_be_checked()
    expect(route.box(second)).to_be_checked()


def test_a_store_that_cannot_be_read_is_put_aside_whole_and_the_page_works(route: RouteList) -> None:
    task = route.ids()[0]
    for text in ("{roto", "[]", '"hola"', '{"version": "x"}', ""):
        route.page.evaluate("([key, text]) => { localStorage.clear(); localStorage[key] = text }", [STORE, text])
        route.page.reload()
        expect(route.trouble).to_have_text(said("store.recovered"))
        route.tick(task)
        aside = route.page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes(':respaldo:'))")
        assert [kept for _, kept in aside] == [text]
    route.page.reload()
    expect(route.box(task)).to_be_checked()
    expect(route.trouble).to_be_hidden()


def test_one_bad_note_does_not_cost_the_ticks(visits: Visits) -> None:
    context = visits.context()
    route = open_list(context)
    task = route.ids()[0]
    route.tick(task)
    damaged = route.stored()
    damaged["routes"]["pe-co"]["notes"] = {task: 7}
    route.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, json.dumps(damaged)])
    route.page.reload()
    expect(route.trouble).to_have_text(said("store.recovered"))
    expect(route.box(task)).to_be_checked()


def test_a_store_of_the_first_version_is_taken_over(visits: Visits) -> None:
    task = "definir-producto-exportable"
    context = with_store(visits, json.dumps({"pe-co": {"done": {task: "2026-10-01"}}, "cl-mx": {"notes": {"x": "y"}}}))
    route = open_list(context)
    expect(route.box(task)).to_be_checked()
    expect(route.trouble).to_be_hidden()
    route.tick(route.ids()[1])
    kept = route.stored()
    assert kept["version"] == 1
    assert kept["routes"]["pe-co"]["done"][task] == "2026-10-01"
    assert kept["routes"]["cl-mx"]["notes"] == {"x": "y"}


def test_a_store_of_a_newer_version_is_left_untouched_and_said(visits: Visits) -> None:
    text = json.dumps({"version": 99, "things": ["new"]})
    context = with_store(visits, text)
    route = open_list(context)
    expect(route.trouble).to_have_text(said("store.newer"))
    route.tick(route.ids()[0])
    expect(route.total).to_contain_text(re.compile("^1 "))
    assert route.page.evaluate("key => localStorage.getItem(key)", STORE) == text


def test_two_tabs_keep_each_others_ticks_and_show_them(visits: Visits) -> None:
    context = visits.context()
    one, two = open_list(context), open_list(context)
    first, second, third = one.ids()[:3]
    one.tick(first)
    two.tick(second)
    one.tick(third)
    for route in (one, two):
        for task in (first, second, third):
            expect(route.box(task)).to_be_checked()
    assert list(one.mine()["done"]) == [first, second, third]


def test_clearing_in_one_tab_shows_in_the_other(visits: Visits) -> None:
    context = visits.context()
    one, two = open_list(context), open_list(context)
    task = one.ids()[0]
    one.tick(task)
    expect(two.box(task)).to_be_checked()
    two.tool("clear").click()
    two.dialog.get_by_role("button", name=said("checklist.clear.confirm")).click()
    expect(one.box(task)).not_to_be_checked()
