"""From «am I ready?» to a saved plan: the test, a gap, a programme, Mi ruta, the file, and all back after clearing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.keys import Keys
from tests.browser.quiz import QuizPage, open_quiz, segment
from tests.browser.route_list import text_of
from tests.browser.test_mi_ruta import Own
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser


class Mouse:
    """A reader who points."""

    def press(self, target: Locator) -> None:
        """Press what is pointed at."""
        target.click()

    def take_test(self, quiz: QuizPage) -> None:
        """Answer to yellow: half, a reload, and the rest."""
        quiz.firm()
        self.press(quiz.next)
        names = quiz.names()
        for at, _ in enumerate(names):
            if at == len(names) // 2:
                quiz.page.reload()
                expect(quiz.question).to_have_attribute("data-question", names[at])
            quiz.answer_shown("")


class Keyboard(Mouse):
    """A reader who has only keys."""

    def press(self, target: Locator) -> None:
        """Go there by Tab, see that it shows, and press Enter."""
        keys = Keys(target.page)
        target.wait_for()
        keys.go_to(target)
        keys.press("Enter")

    def take_test(self, quiz: QuizPage) -> None:
        """Answer to yellow: Tab to each group, arrows to the answer, Enter to go on."""
        keys = Keys(quiz.page)
        for name, value in (("country", "pe"), ("size", "micro"), ("experience", "none")):
            self._choose(quiz, keys, name, value)
        keys.press("Enter")
        names = quiz.names()
        for at, name in enumerate(names):
            if at == len(names) // 2:
                quiz.page.reload()
                expect(quiz.question).to_have_attribute("data-question", name)
            self._choose(quiz, keys, name, quiz.middling(name))
            keys.press("Enter")

    def _choose(self, quiz: QuizPage, keys: Keys, name: str, value: str) -> None:
        here = "name => document.activeElement?.name === name"
        for _ in range(60):
            if quiz.page.evaluate(here, name):
                break
            keys.press("Tab")
        keys.press("Space")
        wanted = quiz.page.locator(f'input[name="{name}"][value="{value}"]')
        for _ in range(12):
            if wanted.is_checked():
                break
            keys.press("ArrowDown")
        expect(wanted).to_be_checked()


def journey(quiz: QuizPage, hand: Mouse) -> None:
    """Walk it; the record must come back from the file as it was."""
    page = quiz.page
    hand.take_test(quiz)
    expect(quiz.verdict.locator(".seg")).to_have_text(segment("amarillo"))
    expect(quiz.outcome.locator("[data-gap]").first).to_be_visible()
    programme = quiz.outcome.locator("[data-gap-programmes] a:visible").first
    name = programme.inner_text()
    hand.press(programme)
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    hand.press(page.get_by_role("button", name=said("programmes.mark")))
    hand.press(page.locator('[data-role="mine"]'))
    own = Own(page)
    expect(own.part("programas")).to_contain_text(name)
    expect(own.part("test")).to_contain_text(segment("amarillo"))
    before = own.stored()
    with page.expect_download() as download:
        hand.press(page.locator('[data-action="save"]'))
    file = text_of(download.value)
    assert json.loads(file)["record"] == before
    hand.press(page.locator('[data-action="clear"]'))
    hand.press(own.dialog.get_by_role("button", name=said("mineMessages.clear.confirm"), exact=True))
    expect(own.part("programas")).not_to_contain_text(name)
    assert own.text() is None
    with page.expect_file_chooser() as chooser:
        hand.press(page.locator('[data-action="restore"]'))
    chooser.value.set_files({"name": "copia.json", "mimeType": "application/json", "buffer": file.encode()})
    hand.press(own.dialog.get_by_role("button", name=said("mineMessages.restore.take"), exact=True))
    expect(own.part("programas")).to_contain_text(name)
    assert own.stored() == before


@pytest.mark.parametrize("hand", [Mouse(), Keyboard()], ids=["mouse", "keyboard"])
def test_a_firm_goes_from_the_test_to_a_plan_that_it_can_save_and_bring_back(visits: Visits, hand: Mouse) -> None:
    journey(open_quiz(visits.page(viewport={"width": 360, "height": 740})), hand)


def test_from_disk_the_same(disk_visits: Visits, disk_site: Path) -> None:
    journey(open_quiz(disk_visits.page(), f"{disk_site.as_uri()}/test/bienes.html"), Mouse())
