"""The browser, the server and the watch that every browser test shares."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.route_list import ROUTE, RouteList, open_route
from tests.browser.server import serve
from tests.browser.visits import watched
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page
    from xdist.workermanage import WorkerController

    from tests.browser.visits import Visits

_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


_ADVICE = pytest.StashKey[list[str]]()


@pytest.fixture
def advice(pytestconfig: pytest.Config) -> list[str]:
    """Give the list of what axe advises beyond WCAG; it is said at the end of the run and fails nothing."""
    return pytestconfig.stash.setdefault(_ADVICE, [])


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand the advice over, where the tests are shared out to several processes."""
    told = getattr(session.config, "workeroutput", None)
    if told is not None:
        told["advice"] = session.config.stash.get(_ADVICE, [])


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: WorkerController) -> None:
    """Gather the advice of one of several processes."""
    told = getattr(node, "workeroutput", {}).get("advice", [])
    node.config.stash.setdefault(_ADVICE, []).extend(told)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what axe advises."""
    told: list[str] = config.stash.get(_ADVICE, [])
    found = sorted(set(told))
    if found:
        terminalreporter.section("axe: best practice, not asserted")
        terminalreporter.write_line("\n".join(found))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once; .build/browser says which one, and is empty for Playwright's own."""
    note = ROOT / ".build/browser"
    path = note.read_text("utf-8").strip() if note.exists() else ""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    expect.set_options(timeout=5000)
    with sync_playwright() as playwright:
        arguments = _ARGUMENTS if root else _ARGUMENTS[1:]
        chromium = playwright.chromium.launch(executable_path=path or None, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """Serve the built site; gives its origin."""
    with serve(built_site) as address:
        yield address


@pytest.fixture
def visits(browser: Browser, origin: str) -> Iterator[Visits]:
    """Visit the served site under watch."""
    with watched(browser, f"{origin}/") as made:
        yield made


@pytest.fixture
def disk_visits(browser: Browser, disk_site: Path) -> Iterator[Visits]:
    """Visit the site from disk under watch: nothing but files of the site."""
    with watched(browser, f"{disk_site.as_uri()}/") as made:
        yield made


@pytest.fixture(scope="module")
def shared_visits(browser: Browser, origin: str) -> Iterator[Visits]:
    """Visit the served site under watch, for many small cases none of which needs a fresh page."""
    with watched(browser, f"{origin}/") as made:
        yield made


@pytest.fixture(scope="module")
def shared_route(shared_visits: Visits) -> RouteList:
    """Open one route for such cases."""
    return open_route(shared_visits, ROUTE)


@pytest.fixture
def page(visits: Visits) -> Page:
    """Open an empty page on a desk."""
    return visits.page()


@pytest.fixture
def route(page: Page) -> RouteList:
    """Open the route from Peru to Colombia for the first time."""
    page.goto(ROUTE)
    return RouteList(page)
