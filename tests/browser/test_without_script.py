"""Whoever has no JavaScript reads the same site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.browser.page_types import PAGE_TYPES, pages_below
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser

TOOLS = ("/costos/", "/comparar/", "/test/bienes/", "/test/limites/")
"""What these calculate is there only with a script; their own tests see to what is left without one."""


@pytest.fixture(scope="module")
def plain(shared_visits: Visits) -> Page:
    """Open an empty page that runs no script."""
    return shared_visits.page(java_script_enabled=False)


@pytest.fixture(scope="module")
def scripted(shared_visits: Visits) -> Page:
    """Open an empty page that does."""
    return shared_visits.page()


def test_home_leads_to_every_route_by_links(plain: Page, built_site: Path, origin: str) -> None:
    plain.goto("/")
    found = plain.locator("main .routes a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert {urljoin(f"{origin}/", one) for one in found} == {
        f"{origin}{one}" for one in pages_below(built_site, "ruta")
    }
    plain.locator(".routes summary").first.click()
    plain.locator(".routes [open] a").first.click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("De ")


def test_nothing_is_offered_that_needs_a_script(plain: Page) -> None:
    plain.goto("/")
    expect(plain.locator("ruta-picker button")).to_be_hidden()
    plain.goto("/ruta/peru-a-colombia/")
    for part in ("tools", "filters", "total"):
        expect(plain.locator(f'[data-role="{part}"]')).to_be_hidden()
    expect(plain.locator("noscript .tip")).to_have_text(said("route.noscript"))


def test_a_route_shows_all_its_tasks_and_their_details_open(plain: Page) -> None:
    plain.goto("/ruta/peru-a-colombia/")
    tasks = plain.locator(".task")
    shown = tasks.evaluate_all("all => all.filter((one) => one.checkVisibility()).length")
    assert shown == tasks.count() > 40
    task = plain.locator(".task:has(.fact)").first
    task.locator("summary").first.click()
    expect(task.locator(".fact a[rel~=external]").first).to_be_visible()
    expect(task.locator(".how li").first).to_be_visible()


def test_a_destination_shows_its_values_and_opens_its_sources(plain: Page) -> None:
    plain.goto("/destinos/colombia/")
    dated = plain.locator('[data-role="dated"]')
    blank = dated.evaluate_all(
        "all => all.filter((one) => ![...one.children].some((value) => value.checkVisibility() && value.innerText))"
        ".map((one) => one.closest('section').id)"
    )
    assert blank == []
    assert dated.count() > 10
    tax = plain.locator(".tax:has(.fact)").first
    tax.locator("summary").click()
    expect(tax.locator(".fact a[rel~=external]").first).to_be_visible()


@pytest.mark.parametrize("path", [one for one in PAGE_TYPES if one not in TOOLS])
def test_a_page_reads_the_same_without_script(plain: Page, scripted: Page, path: str) -> None:
    plain.goto(path)
    scripted.goto(path)
    # what is far below is not laid out before somebody comes near, and has no text till then
    for page in (plain, scripted):
        page.locator(".stage").evaluate_all("all => all.forEach((one) => one.classList.add('laid'))")
    read = "one => [...one.querySelectorAll('h1, h2, h3, .lead, .task .meta, .card')].map((part) => part.innerText)"
    without, with_script = (one.locator("main").evaluate(read) for one in (plain, scripted))
    kept = [text.split("\n")[0].split(" 0 de ")[0].strip() for text in with_script]
    assert [text.split("\n")[0].strip() for text in without] == kept


def test_the_menu_opens(plain: Page) -> None:
    plain.goto("/acerca/")
    plain.locator(".menu summary").first.click()
    expect(plain.locator(".menu [open] a").first).to_be_visible()
