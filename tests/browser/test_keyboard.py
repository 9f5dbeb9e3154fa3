"""Everything can be done with the keyboard alone, and one always sees where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.keys import REACHABLE, Keys
from tests.browser.layout import trim
from tests.browser.route_list import RouteList
from tests.browser.wording import said

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
CHOSEN = "/ruta/peru-a-colombia/#sector=servicios-graficos&canal=b2b"


@pytest.mark.parametrize("path", ["/", CHOSEN, "/destinos/", "/acerca/"])
def test_tab_comes_to_everything_and_always_shows_where_it_is(page: Page, path: str) -> None:
    page.goto(path)
    trim(page)
    stops = Keys(page).walk()
    assert [one for one in stops if not one.good] == []
    assert len(stops) == page.evaluate(REACHABLE)


def test_the_first_tab_shows_the_way_past_the_menu(page: Page) -> None:
    page.goto("/ruta/peru-a-colombia/")
    keys = Keys(page)
    skip = page.get_by_role("link", name=said("site.skip"))
    keys.go_to(skip, most=1)
    expect(skip).to_be_in_viewport(ratio=1)
    keys.press("Enter")
    expect(page.locator("main")).to_be_focused()
    keys.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_menu_opens_with_enter_and_closes_with_escape(page: Page, origin: str) -> None:
    page.goto("/")
    keys = Keys(page)
    summary = page.locator(".menu summary").nth(1)
    keys.go_to(summary)
    keys.press("Enter")
    first = page.locator(".menu [open] a").first
    expect(first).to_be_visible()
    keys.go_to(first, most=1)
    keys.press("Escape")
    expect(first).to_be_hidden()
    expect(summary).to_be_focused()
    keys.press("Enter")
    keys.go_to(page.locator(".menu a", has_text="Colombia"))
    keys.press("Enter")
    page.wait_for_url(f"{origin}/destinos/colombia/")


def test_a_menu_that_is_left_closes(page: Page) -> None:
    page.goto("/")
    keys = Keys(page)
    keys.go_to(page.locator(".menu summary").last)
    keys.press("Enter")
    keys.go_to(page.locator("header input"))
    expect(page.locator(".menu [open]")).to_have_count(0)
    page.locator(".menu summary").first.click()
    expect(page.locator(".menu [open]")).to_have_count(1)
    page.mouse.click(2, 500)
    expect(page.locator(".menu [open]")).to_have_count(0)


def test_the_sentence_is_filled_in_and_sent(page: Page, origin: str) -> None:
    page.goto("/")
    keys = Keys(page)
    for field, letters, value in (
        ("origin", "Per", "pe"),
        ("sector", "alim", "alimentos"),
        ("destination", "Col", "co"),
        ("channel", "emp", "b2b"),
    ):
        select = page.get_by_label(said(f"picker.{field}"), exact=True)
        keys.go_to(select)
        page.keyboard.type(letters)
        expect(select).to_have_value(value)
    keys.go_to(page.get_by_role("button", name=said("picker.go")), most=1)
    keys.press("Enter")
    page.wait_for_url(f"{origin}/ruta/peru-a-colombia/#sector=alimentos&canal=b2b")


def test_a_task_is_ticked_opened_noted_and_dated(page: Page) -> None:
    page.goto(CHOSEN)
    route, keys = RouteList(page), Keys(page)
    task = route.ids()[1]
    keys.go_to(route.box(task))
    keys.press("Space")
    expect(route.box(task)).to_be_checked()
    expect(route.box(task)).to_be_focused()
    keys.go_to(route.task(task).locator("summary").first, most=1)
    keys.press("Enter")
    expect(route.task(task).locator(".how")).to_be_visible()
    keys.go_to(route.task(task).locator(".own summary"))
    keys.press("Enter")
    note = route.task(task).get_by_label(said("checklist.own.note"))
    expect(note).to_be_visible()
    keys.go_to(note, most=1)
    page.keyboard.type("Con teclas")
    keys.go_to(route.task(task).get_by_label(said("checklist.own.date")), most=1)
    page.keyboard.type("12122026")
    keys.press("Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")
    page.reload()
    expect(route.task(task).locator(".own summary")).to_contain_text("12 dic 2026")
    assert route.mine()["notes"] == {task: "Con teclas"}


def test_the_filter_is_used_and_a_task_that_hides_hands_the_focus_on(page: Page) -> None:
    page.goto("/ruta/peru-a-colombia/")
    route, keys = RouteList(page), Keys(page)
    everything = len(route.ids())
    keys.go_to(route.sector)
    page.keyboard.type("Cosm")
    expect(route.sector).to_have_value("cosmetica")
    expect(route.sector).to_be_focused()
    ids = route.ids()
    assert len(ids) < everything
    keys.go_to(route.hide_done)
    keys.press("Space")
    keys.go_to(route.box(ids[0]))
    keys.press("Space")
    expect(route.task(ids[0])).to_be_hidden()
    expect(route.box(ids[1])).to_be_focused()


def test_the_question_before_clearing_takes_escape_and_gives_the_focus_back(page: Page) -> None:
    page.goto(CHOSEN)
    route, keys = RouteList(page), Keys(page)
    task = route.ids()[0]
    route.tick(task)
    page.locator(".bottom a").first.focus()
    clear = route.tool("clear")
    keys.go_to(clear, key="Shift+Tab")
    keys.press("Enter")
    cancel = route.dialog.get_by_role("button", name=said("checklist.cancel"))
    expect(cancel).to_be_focused()
    keys.press("Escape")
    expect(route.dialog).to_have_count(0)
    expect(clear).to_be_focused()
    expect(route.box(task)).to_be_checked()
    keys.press("Enter")
    keys.go_to(route.dialog.get_by_role("button", name=said("checklist.clear.confirm")), key="Shift+Tab", most=1)
    keys.press("Enter")
    expect(route.box(task)).not_to_be_checked()
    expect(clear).to_be_focused()


def test_the_question_keeps_tab_inside(page: Page) -> None:
    page.goto(CHOSEN)
    route, keys = RouteList(page), Keys(page)
    route.tick(route.ids()[0])
    route.tool("clear").click()
    expect(route.dialog).to_be_visible()
    for key in ("Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab"):
        keys.press(key)
        outside = "document.activeElement !== document.body && !document.activeElement.closest('dialog')"
        assert not page.evaluate(outside)


def test_undoing_leaves_the_focus_at_the_news(page: Page) -> None:
    page.goto(CHOSEN)
    route, keys = RouteList(page), Keys(page)
    task = route.ids()[0]
    route.tick(task)
    route.tool("clear").click()
    route.dialog.get_by_role("button", name=said("checklist.clear.confirm")).click()
    page.locator(".line a").last.focus()
    keys.go_to(route.status.get_by_role("button", name=said("checklist.undo")), most=1)
    keys.press("Enter")
    expect(route.box(task)).to_be_checked()
    expect(route.status).to_be_focused()
