"""On paper: the list with its boxes, black on white, without controls and with the addresses of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.page_types import PAGE_TYPES

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.route_list import RouteList
    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
CONTROLS = ".menu, .find, .skip, .crumbs, .toc, .filters, .tools, .status, .fix, .buttons, .pager, .letters"
UNPRINTED = """all => all.filter((one) => one.checkVisibility() && !one.closest(".fix"))
  .filter((one) => !getComputedStyle(one, "::after").content.includes("attr(") &&
    !getComputedStyle(one, "::after").content.includes(one.getAttribute("href")))
  .map((one) => one.outerHTML)"""


@pytest.fixture(scope="module")
def paper(shared_visits: Visits) -> Page:
    """Open an empty page that is printed by a reader who has everything dark."""
    page = shared_visits.page(color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    return page


@pytest.mark.parametrize("path", PAGE_TYPES)
def test_a_printed_page_has_no_controls_and_says_the_address_of_each_source(paper: Page, path: str) -> None:
    page = paper
    page.goto(path)
    page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    shown = page.locator(CONTROLS).evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML)"
    )
    assert shown == []
    assert page.locator("main a[href^=http]").evaluate_all(UNPRINTED) == []
    colours = page.evaluate(
        "['html', 'h1'].map((one) => getComputedStyle(document.querySelector(one)))"
        ".map((style, index) => index ? style.color : style.backgroundColor)"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_a_printed_list_shows_each_task_with_its_box_and_which_are_done(route: RouteList) -> None:
    ids = route.ids()
    route.tick(ids[0])
    route.write(ids[1], "Mi nota en papel", "2026-12-05")
    route.page.emulate_media(media="print")
    assert route.ids() == ids
    boxes = route.page.locator(".task > input")
    sizes = boxes.evaluate_all("all => all.map((one) => one.getBoundingClientRect().width)")
    assert min(sizes) > 10
    edges = boxes.evaluate_all("all => all.map((one) => getComputedStyle(one, '::before').borderTopStyle)")
    assert set(edges) == {"solid"}
    marks = boxes.evaluate_all("all => all.filter((one) => getComputedStyle(one, '::after').content !== 'none').length")
    assert marks == 1
    expect(route.task(ids[1]).locator("textarea")).to_be_visible()
    expect(route.task(ids[2]).locator(".own")).to_be_hidden()
    expect(route.total).to_be_visible()
