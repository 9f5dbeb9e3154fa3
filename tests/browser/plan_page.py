"""The action plan as its writer handles it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.browser.route_list import STORE

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Download, Locator, Page

PLAN = "/mesa/plan/"
OUTLINE = "plan-de-accion"


class PlanPage:
    """The plan of the page that is open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.status = page.locator('[data-role="status"]')
        self.news = self.status.locator("p:not(.trouble)")
        self.trouble = self.status.locator("p.trouble")
        self.dialog = page.get_by_role("dialog")
        self.total = page.locator('.chapters [data-role="total"]')

    def box(self, name: str) -> Locator:
        """Find the box of a question."""
        return self.page.locator(f'[name="{name}"]')

    def write(self, **answers: str) -> None:
        """Answer questions, a low line for a hyphen, and leave the last box."""
        for name, text in answers.items():
            self.box(name.replace("_", "-")).fill(text)
        self.box(next(reversed(answers)).replace("_", "-")).blur()

    def block(self, name: str) -> Locator:
        """Find a list."""
        return self.page.locator(f'[data-list="{name}"]')

    def rows(self, name: str) -> Locator:
        """Find the rows of a list."""
        return self.block(name).locator("[data-row]")

    def add(self, name: str, **cells: str) -> None:
        """Fill the last row of a list, or a new one where the last is filled."""
        last = self.rows(name).last
        if last.locator("[data-cell]").first.input_value():
            self.block(name).locator('[data-action="add"]').click()
        for cell, text in cells.items():
            field = last.locator(f'[data-cell="{cell}"]')
            if cell in ("from", "until"):
                field.select_option(text)
            else:
                field.fill(text)
                field.blur()

    def cells(self, name: str, cell: str) -> list[str]:
        """Read one cell of each row."""
        fields = self.rows(name).locator(f'[data-cell="{cell}"]')
        return [str(one) for one in fields.evaluate_all("all => all.map((one) => one.value)")]

    def count(self, chapter: str) -> Locator:
        """Find how much of a chapter has an answer."""
        return self.page.locator(f'[data-chapter="{chapter}"] h3 [data-role="count"]')

    def tool(self, action: str) -> Locator:
        """Find a button of the plan."""
        return self.page.locator(f'[data-role="tools"] [data-action="{action}"]')

    def keep(self, action: str) -> Download:
        """Press a button that gives a file."""
        with self.page.expect_download() as download:
            self.tool(action).click()
        return download.value

    def restore(self, content: str) -> None:
        """Choose a file to restore from."""
        with self.page.expect_file_chooser() as chooser:
            self.tool("restore").click()
        chooser.value.set_files({"name": "plan.json", "mimeType": "application/json", "buffer": content.encode()})

    def stored(self) -> dict[str, str]:
        """Read what the browser keeps of the plan, without the moments."""
        text = self.page.evaluate(f"localStorage.getItem('{STORE}')")
        record: dict[str, Any] = json.loads(text or "{}")
        cells = record.get("desk", {}).get("plans", {}).get(OUTLINE, {}).get("cells", {})
        return {key: cell["v"] for key, cell in cells.items()}


def open_plan(context: BrowserContext) -> PlanPage:
    """Open the plan in a tab."""
    page = context.new_page()
    page.goto(PLAN)
    return PlanPage(page)
