"""Records full of markup do nothing in a browser: no script runs, nobody is asked, no element is born of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.page_types import PAGE_TYPES
from tests.browser.server import serve
from tests.browser.visits import watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
BORN = """() => [...document.querySelectorAll("*")].filter((one) =>
    [...one.attributes].some(({ name, value }) => name.startsWith("on") || /^\\s*(javascript|vbscript):/i.test(value))
    || ["IFRAME", "OBJECT", "EMBED", "MARQUEE", "BASE", "MATH"].includes(one.tagName)
).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def hostile(browser: Browser, infected_site: Path) -> Iterator[Visits]:
    """Visit the site from hostile records; its console must stay empty."""
    with serve(infected_site) as origin, watched(browser, f"{origin}/") as made:
        yield made


@pytest.mark.parametrize("path", PAGE_TYPES)
def test_a_page_from_hostile_records_stays_a_page(hostile: Visits, path: str) -> None:
    page = hostile.page()
    page.on("dialog", lambda dialog: pytest.fail(f"a text of a record ran: {dialog.message}"))
    page.goto(path)
    page.locator("main h1").wait_for()
    page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    assert page.evaluate(BORN) == []
    page.close()
