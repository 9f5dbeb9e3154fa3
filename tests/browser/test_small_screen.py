"""On a narrow screen and with big letters nothing runs out of the page, and fingers hit what they aim at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.layout import assert_fits, open_all
from tests.browser.page_types import PAGE_TYPES
from tests.browser.route_list import RouteList, open_route

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
SMALL = """([wanted, least]) => [...document.querySelectorAll(wanted)]
  .filter((one) => one.checkVisibility())
  .map((one) => [one, (one.matches("label input") ? one.closest("label") : one).getBoundingClientRect()])
  .filter(([, box]) => box.width < least - .01 || box.height < least - .01)
  .map(([one, box]) => `${box.width.toFixed(1)}×${box.height.toFixed(1)} ${one.outerHTML.slice(0, 100)}`)"""


def small(page: Page, wanted: str, least: int) -> list[str]:
    """Give what is pressed and measures less than so many pixels."""
    return [str(one) for one in page.evaluate(SMALL, [wanted, least])]


@pytest.fixture(scope="module")
def phone(shared_visits: Visits) -> Page:
    """Open an empty page on a phone."""
    return shared_visits.page(viewport=PHONE, has_touch=True, is_mobile=True)


@pytest.fixture(scope="module")
def narrow(shared_visits: Visits) -> Page:
    """Open an empty page on half a desk."""
    return shared_visits.page(viewport={"width": 640, "height": 800})


@pytest.mark.parametrize("path", PAGE_TYPES)
def test_a_page_fits_a_phone_and_what_is_pressed_a_thumb(phone: Page, path: str) -> None:
    phone.goto(path)
    assert small(phone, "button, input, select, .menu summary, .brand, .find, .go, .quiet, .line a", 44) == []
    assert small(phone, "main summary, .toc a, .bottom a, .links a, .routes a", 24) == []
    open_all(phone)
    assert_fits(phone)


@pytest.mark.parametrize("path", PAGE_TYPES)
def test_a_page_fits_with_letters_twice_as_big(narrow: Page, path: str) -> None:
    narrow.goto(path)
    narrow.evaluate("document.documentElement.style.fontSize = '200%'")
    open_all(narrow)
    assert narrow.evaluate("parseFloat(getComputedStyle(document.querySelector('main')).fontSize)") >= 32
    assert_fits(narrow)


def test_a_list_in_use_fits_a_phone(visits: Visits) -> None:
    route = open_route(visits, viewport=PHONE)
    ids = route.ids()
    route.write(ids[0], "palabralarguísima" * 20, "2026-12-05")
    route.tick(ids[1])
    assert_fits(route.page)
    route.tool("clear").click()
    box = route.dialog.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


@pytest.mark.parametrize("which", range(5))
def test_an_open_menu_fits_a_phone(phone: Page, which: int) -> None:
    phone.goto("/acerca/")
    phone.locator(".menu summary").nth(which).tap()
    box = phone.locator(".menu [open] ul").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    assert_fits(phone)
    assert small(phone, ".menu summary, .menu [open] a", 44) == []


def test_what_a_list_brings_while_it_is_used_is_as_big_as_a_thumb(visits: Visits) -> None:
    route: RouteList = open_route(visits, viewport=PHONE)
    ids = route.ids()
    route.write(ids[0], "nota", "2026-12-05")
    route.tool("clear").click()
    assert small(route.page, "dialog button, .own input, .own textarea", 44) == []
    route.dialog.locator(".confirm").click()
    route.status.get_by_role("button").wait_for()
    assert small(route.page, '[data-role="status"] button', 44) == []
