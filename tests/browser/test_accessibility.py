"""No page, in no state, breaks a rule of WCAG 2.2 AA that axe-core can check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import faint, look
from tests.browser.page_types import PAGE_TYPES
from tests.browser.route_list import ROUTE, RouteList
from tests.browser.wording import said

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser
FRAMES = ("/embed/v1/ruta/pe-co/", "/embed/v1/costo/co/", "/embed/v1/test/bienes/")
"""What stands in frames on other sites."""
WHOLE = ("/", "/costos/", "/buscar/", "/404.html")
"""Pages that are looked at with all that stands around them, the same on the others."""
CHOSEN = f"{ROUTE}#sector=alimentos&canal=b2c"


def open_some(page: Page) -> None:
    """Open a few details that show facts."""
    page.locator("main details:has(.fact)").evaluate_all("all => all.slice(0, 5).forEach((one) => { one.open = true })")


def broken_rules(page: Page, advice: list[str], within: str = "html", *, frame: bool = True) -> list[str]:
    """Look on a phone, and on a desk in dark; what goes against good practice is only told."""
    found: list[str] = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="light" if width == 360 else "dark")
        # on a desk only the dark colours are looked at, below
        broken, unwise = look(page, within, colours=width == 360, frame=frame)
        advice += [f"{page.url} {width} {one}" for one in unwise]
        found += [f"{width} {one}" for one in broken]
    return found + [f"dark {one}" for one in faint(page, within, frame=frame)]


def test_axe_is_there_and_finds_a_fault(page: Page) -> None:
    page.set_content("<html lang=es><title>x</title><p style='color:#ddd;background:#fff'>claro</p><img src='data:,'>")
    found = " ".join(broken_rules(page, []))
    assert "image-alt" in found
    assert "color-contrast" in found


@pytest.mark.parametrize("path", [*(one for one in PAGE_TYPES if one != ROUTE), *FRAMES])
def test_a_page_breaks_no_rule(page: Page, advice: list[str], path: str) -> None:
    page.goto(path)
    open_some(page)
    assert broken_rules(page, advice, frame=path in WHOLE) == []


def test_a_route_with_its_list_in_use_breaks_no_rule(page: Page, advice: list[str]) -> None:
    page.goto(CHOSEN)
    route = RouteList(page)
    ids = route.ids()
    route.tick(*ids[:6])
    route.write(ids[7], "Una nota", "2026-12-05")
    open_some(page)
    assert broken_rules(page, advice) == []


def test_the_dialog_breaks_no_rule(page: Page, advice: list[str]) -> None:
    page.goto(CHOSEN)
    route = RouteList(page)
    route.tick(route.ids()[0])
    route.tool("clear").click()
    route.dialog.get_by_role("button", name=said("checklist.cancel")).wait_for()
    assert broken_rules(page, advice, "dialog") == []


def test_news_and_trouble_break_no_rule(page: Page, advice: list[str]) -> None:
    page.add_init_script('Storage.prototype.setItem = () => { throw new DOMException("x", "QuotaExceededError") }')
    page.goto(CHOSEN)
    route = RouteList(page)
    route.tick(route.ids()[0])
    route.tool("clear").click()
    route.dialog.get_by_role("button", name=said("checklist.clear.confirm")).click()
    route.trouble.wait_for()
    route.status.get_by_role("button").wait_for()
    assert broken_rules(page, advice, '[data-role="status"]') == []


def test_the_open_menus_break_no_rule(page: Page, advice: list[str]) -> None:
    page.goto("/acerca/")
    for index in range(page.locator(".menu summary").count()):
        page.locator(".menu summary").nth(index).click()
        page.locator(".menu [open] a").first.wait_for()
        assert broken_rules(page, advice, ".top") == []
