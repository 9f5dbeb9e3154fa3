"""The test of potential as its reader handles it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from tests.browser.wording import said

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

GOODS = "/test/bienes/"
STORE = "ruta"
UNKNOWN = "no-se"


class QuizPage:
    """One questionnaire's page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.root = page.locator("ruta-test")
        self.question = page.locator("[data-question]:visible")
        self.next = page.locator('[data-role="next"]')
        self.back = page.locator('[data-action="back"]')
        self.where = page.locator('[data-role="where"]')
        self.status = page.locator('[data-role="status"]')
        self.outcome = page.locator('[data-role="outcome"]')
        self.verdict = page.locator(".finding")

    def names(self) -> list[str]:
        """Give the ids of the questions, in order."""
        found: list[str] = self.page.locator("[data-question]").evaluate_all(
            "all => all.map((o) => o.dataset.question)"
        )
        return found

    def firm(self, country: str = "pe", size: str = "micro", experience: str = "none") -> None:
        """Say what the firm is."""
        for name, value in (("country", country), ("size", size), ("experience", experience)):
            self.choose(name, value)

    def choose(self, name: str, value: str) -> None:
        """Choose an answer by what it stands for."""
        self.page.locator(f'input[name="{name}"][value="{value}"]').check()

    def options(self, name: str) -> list[str]:
        """Give the answers of a question, «no sé» apart, from least to most points."""
        found: list[str] = self.page.locator(f'input[name="{name}"]').evaluate_all("all => all.map((one) => one.value)")
        return found[:-1]

    def middling(self, name: str) -> str:
        """Give an answer that in sum makes yellow: by turns the second and the last but one; of the first the best."""
        options, place = self.options(name), self.names().index(name)
        return options[-1] if place == 0 else options[1] if place % 2 else options[-2]

    def answer_shown(self, value: str) -> str:
        """Answer the question on the screen and go on; gives its id."""
        name = self.question.get_attribute("data-question") or ""
        self.choose(name, value or self.middling(name))
        self.next.click()
        return name

    def answer_all(self, value: str = "") -> None:
        """Answer all questions on one page: with one value, or with middling ones."""
        self.page.goto(f"{self.page.url.partition('#')[0]}#todas")
        expect(self.root).to_have_attribute("data-view", "all")
        for name in self.names():
            self.choose(name, value or self.middling(name))

    def finish(self) -> None:
        """Ask for the result."""
        self.next.click()
        expect(self.verdict).to_be_visible()

    def stored(self) -> dict[str, Any]:
        """Give what the device keeps of the test."""
        text = self.page.evaluate("key => localStorage.getItem(key)", STORE)
        found: dict[str, Any] = json.loads(text or "{}").get("potential", {})
        return found

    def answers(self) -> dict[str, str]:
        """Give the answers that the device keeps."""
        found: dict[str, str] = self.stored().get("answers", {}).get("bienes", {})
        return found

    def tool(self, action: str) -> Locator:
        """Find a button of the result."""
        return self.outcome.locator(f'[data-action="{action}"]')

    def score(self) -> str:
        """Give the number of the result: «53 de 100»."""
        return self.verdict.locator(".num").inner_text()


def segment(name: str) -> str:
    """Give a segment's name as the page says it."""
    return said(f"quiz.segments.{name}")


def open_quiz(page: Page, path: str = GOODS) -> QuizPage:
    """Open the questionnaire for goods."""
    page.goto(path)
    return QuizPage(page)
