"""A route's page as its reader handles it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Download, Locator, Page

    from tests.browser.visits import Visits

ROUTE = "/ruta/peru-a-colombia/"
STORE = "ruta"
"""The key of the store in the browser's storage."""


class RouteList:
    """The checklist of the page that is open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.total = page.locator('[data-role="total"]')
        self.status = page.locator('[data-role="status"]')
        self.news = self.status.locator("p:not(.trouble)")
        self.trouble = self.status.locator("p.trouble")
        self.sector = page.locator('[name="sector"]')
        self.channel = page.locator('[name="canal"]')
        self.hide_done = page.locator('[name="ocultar"]')
        self.dialog = page.get_by_role("dialog")

    def ids(self) -> list[str]:
        """Give the tasks that show, in order."""
        found = self.page.eval_on_selector_all(
            ".task[data-task]", "all => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.task)"
        )
        return [str(one) for one in found]

    def task(self, task: str) -> Locator:
        """Find a task's whole entry."""
        return self.page.locator(f"#t-{task}")

    def box(self, task: str) -> Locator:
        """Find a task's box."""
        return self.page.locator(f"#c-{task}")

    def tick(self, *tasks: str) -> None:
        """Tick boxes."""
        for task in tasks:
            self.box(task).check()

    def title(self, task: str) -> str:
        """Read a task's name."""
        return (self.page.locator(f"label[for='c-{task}']").text_content() or "").strip()

    def stage_of(self, task: str) -> str:
        """Read the id of a task's stage."""
        return str(self.task(task).evaluate("one => one.closest('[data-stage]').dataset.stage"))

    def write(self, task: str, note: str = "", date: str = "") -> None:
        """Write the reader's own note and date."""
        block = self.task(task).locator("details.own")
        if block.get_attribute("open") is None:
            block.locator("summary").click()
        block.locator("textarea").fill(note)
        block.locator("input[type=date]").fill(date)
        block.locator("input[type=date]").blur()

    def tool(self, action: str) -> Locator:
        """Find a button of the list."""
        return self.page.locator(f'[data-role="tools"] [data-action="{action}"]')

    def keep(self, action: str) -> Download:
        """Press a button that gives a file."""
        with self.page.expect_download() as download:
            self.tool(action).click()
        return download.value

    def restore(self, content: str, name: str = "lista.json") -> None:
        """Choose a file to restore from."""
        with self.page.expect_file_chooser() as chooser:
            self.tool("restore").click()
        chooser.value.set_files({"name": name, "mimeType": "application/json", "buffer": content.encode()})

    def stored(self) -> dict[str, Any]:
        """Read what the browser keeps."""
        text = self.page.evaluate(f"localStorage.getItem('{STORE}')")
        record: dict[str, Any] = json.loads(text or "{}")
        return record

    def mine(self, route: str = "pe-co") -> dict[str, Any]:
        """Read what the browser keeps of a route, without the moment of the last change."""
        kept = dict(self.stored().get("routes", {}).get(route, {}))
        kept.pop("updated", None)
        return kept


def open_route(visits: Visits, path: str = ROUTE, **options: Any) -> RouteList:  # noqa: ANN401
    """Open a route in a context of its own."""
    page = visits.page(**options)
    page.goto(path)
    return RouteList(page)


def text_of(download: Download) -> str:
    """Read a file that the page gave, with the line ends it has."""
    path: Path = download.path()
    return path.read_bytes().decode("utf-8")
