"""In every state the test of potential breaks no rule of access, fits a phone, and is light to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.layout import assert_fits, open_all
from tests.browser.quiz import GOODS, UNKNOWN, QuizPage, open_quiz
from tests.browser.server import file_of, zipped_size
from tests.browser.test_accessibility import broken_rules
from tests.browser.test_small_screen import PHONE, small
from tests.browser.test_weight import named_files
from tests.helpers import DATA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not list(DATA.glob("potential/*.yaml")), reason="there is no questionnaire"),
]
MOST = 75_000
"""Bytes of all files of a first view, as they travel."""
PRESSED = "button, input:not([readonly]), select, .go, .quiet"


def firm(quiz: QuizPage) -> None:
    """Say where the firm is, so that its country's classes show."""
    quiz.choose("country", "co")
    open_all(quiz.page)


def question(quiz: QuizPage) -> None:
    """Stand on a question that was left without an answer."""
    quiz.next.click()
    quiz.next.click()
    quiz.choose(quiz.names()[0], UNKNOWN)
    open_all(quiz.page)


def together(quiz: QuizPage) -> None:
    """See all questions, some with an answer."""
    quiz.page.goto(f"{GOODS}#todas")
    quiz.choose(quiz.names()[1], UNKNOWN)


def result(quiz: QuizPage) -> None:
    """Get a result with something unknown and something that blocks."""
    quiz.firm()
    quiz.answer_all()
    first, second = quiz.names()[:2]
    quiz.choose(first, quiz.options(first)[0])
    quiz.choose(second, UNKNOWN)
    quiz.finish()
    open_all(quiz.page)


def shared(quiz: QuizPage) -> None:
    """Look at somebody else's result, with the link at hand."""
    result(quiz)
    quiz.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    quiz.tool("share").click()
    quiz.page.goto(quiz.page.locator("#enlace").input_value())
    quiz.tool("share").click()
    expect(quiz.page.locator('[data-role="shared"] button').first).to_be_visible()


def limits(quiz: QuizPage) -> None:
    """Mark what weighs."""
    quiz.page.goto("/test/limites/")
    quiz.page.locator("input[data-weighs]").first.check()
    quiz.page.locator("input[data-weighs]").last.check()


STATES = (firm, question, together, result, shared, limits)


@pytest.mark.parametrize("state", STATES, ids=lambda one: one.__name__)
def test_no_state_breaks_a_rule(page: Page, advice: list[str], state: Callable[[QuizPage], None]) -> None:
    state(open_quiz(page))
    assert broken_rules(page, advice, "main") == []


@pytest.mark.parametrize("state", STATES, ids=lambda one: one.__name__)
def test_every_state_fits_a_phone_and_its_buttons_a_thumb(visits: Visits, state: Callable[[QuizPage], None]) -> None:
    page = visits.page(viewport=PHONE, has_touch=True, is_mobile=True)
    state(open_quiz(page))
    assert small(page, f"main :is({PRESSED})", 44) == []
    assert small(page, "main summary, main dd a, main li a", 24) == []
    assert_fits(page)


@pytest.mark.parametrize("path", ["/test/", GOODS, "/test/servicios/", "/test/limites/"])
def test_the_first_view_is_light(built_site: Path, path: str) -> None:
    files = named_files(built_site, path) | {"/assets/icono.svg"}
    assert sum(zipped_size(file) for one in files if (file := file_of(built_site, one))) <= MOST
