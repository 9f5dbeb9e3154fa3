"""The test of potential, taken as a firm takes it: by questions, by keyboard, from disk, in two tabs, with a link."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.keys import Keys
from tests.browser.quiz import GOODS, STORE, UNKNOWN, QuizPage, open_quiz, segment
from tests.browser.route_list import text_of
from tests.browser.wording import said
from tests.helpers import DATA, TODAY, ruta

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not list(DATA.glob("potential/*.yaml")), reason="there is no questionnaire"),
]


@pytest.fixture
def quiz(page: Page) -> QuizPage:
    """Open the test for firms that sell goods, for the first time."""
    return open_quiz(page)


def test_a_firm_takes_the_test_to_yellow_with_a_reload_half_way(quiz: QuizPage, tmp_path: Path) -> None:
    page = quiz.page
    quiz.firm()
    quiz.next.click()
    names = quiz.names()
    half = len(names) // 2
    for at in range(half):
        expect(quiz.where).to_have_text(said("quiz.where", n=at + 1, total=len(names)))
        assert quiz.answer_shown("") == names[at]
    page.goto(GOODS)
    expect(quiz.status).to_contain_text(said("quiz.resumed", n=half, total=len(names)))
    expect(quiz.question).to_have_attribute("data-question", names[half])
    for name in names[half:]:
        assert quiz.answer_shown("") == name
    expect(quiz.verdict.locator(".seg")).to_have_text(segment("amarillo"))
    expect(quiz.outcome).to_be_focused()
    sheet = {"country": "pe", "size": "micro", "experience": "none", "answers": quiz.answers()}
    file = tmp_path / "sheet.json"
    file.write_text(json.dumps(sheet), "utf-8")
    told = json.loads(ruta("potential", "bienes", "--answers", str(file), "--json").stdout)
    assert told["segment"] == "amarillo"
    assert quiz.score() == said("quiz.result.score", value=told["score"]["value"])
    gaps = quiz.outcome.locator("[data-gap]").evaluate_all("all => all.map((one) => one.dataset.gap)")
    assert sorted(gaps) == sorted(one["id"] for one in told["gaps"])
    assert gaps[0] == told["gaps"][0]["id"]
    expect(quiz.outcome.locator(".lead-gaps .closers a").first).to_be_visible()
    expect(quiz.outcome.locator(".themes tbody tr")).to_have_count(len(told["dimensions"]))
    expect(quiz.outcome.locator(".talk li").first).to_be_visible()
    assert quiz.stored()["history"] == [
        {
            "day": TODAY,
            "variant": "bienes",
            "country": "pe",
            "segment": "amarillo",
            "experience": "none",
            **told["score"],
        }
    ]
    assert set(quiz.stored()["profile"].items()) >= {("country", "pe"), ("size", "micro"), ("experience", "none")}
    programme = quiz.outcome.locator("[data-gap-programmes] a:visible").first
    name = programme.inner_text()
    programme.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_the_browsers_back_button_goes_back_by_one_question(quiz: QuizPage) -> None:
    quiz.next.click()
    first = quiz.answer_shown("")
    second = quiz.answer_shown(UNKNOWN)
    quiz.page.go_back()
    expect(quiz.question).to_have_attribute("data-question", second)
    expect(quiz.page.locator(f'input[name="{second}"][value="{UNKNOWN}"]')).to_be_checked()
    quiz.back.click()
    expect(quiz.question).to_have_attribute("data-question", first)


def test_the_test_can_be_taken_by_keyboard_alone(quiz: QuizPage) -> None:
    keys = Keys(quiz.page)
    keys.go_to(quiz.page.locator('input[name="country"]').first)
    keys.press("Space", "Tab", "Space", "Tab")
    keys.go_to(quiz.page.locator('input[name="experience"]').first)
    keys.press("ArrowDown", "Enter")
    for at, name in enumerate(quiz.names()):
        expect(quiz.where).to_have_text(said("quiz.where", n=at + 1, total=len(quiz.names())))
        focused = quiz.page.locator(f'input[name="{name}"]').first
        expect(focused).to_be_focused()
        focus = keys.focus()
        assert focus is not None
        assert focus.seen
        # from the first answer up and around is «no sé», and once more the best answer
        keys.press("ArrowUp", "ArrowUp", "Enter")
    expect(quiz.outcome).to_be_focused()
    expect(quiz.verdict.locator(".seg")).to_have_text(segment("verde"))
    keys.go_to(quiz.outcome.locator("a").first)


def test_a_question_without_an_answer_is_asked_again(quiz: QuizPage) -> None:
    quiz.next.click()
    expect(quiz.question).to_be_visible()
    quiz.next.click()
    expect(quiz.status).to_contain_text(said("quiz.pickOne"))
    quiz.choose(quiz.names()[0], UNKNOWN)
    expect(quiz.status).not_to_contain_text(said("quiz.pickOne"))
    quiz.next.click()
    expect(quiz.question).to_have_attribute("data-question", quiz.names()[1])


def test_not_knowing_widens_the_score_and_says_what_to_find_out(quiz: QuizPage) -> None:
    quiz.answer_all()
    quiz.finish()
    before = quiz.score()
    expect(quiz.verdict.locator(".reachtext")).to_have_count(0)
    names = quiz.names()
    quiz.tool("change").click()
    quiz.page.locator('[data-action="switch"]').click()
    quiz.choose(names[-1], UNKNOWN)
    quiz.finish()
    expect(quiz.verdict.locator(".reachtext")).to_be_visible()
    assert int(quiz.score().split()[0]) >= int(before.split()[0]) - 1
    link = quiz.outcome.locator(".findout a")
    expect(link).to_have_count(1)
    link.click()
    expect(quiz.question).to_have_attribute("data-question", names[-1])


def test_an_answer_that_blocks_wins_over_the_score_and_is_said(quiz: QuizPage) -> None:
    quiz.answer_all()
    for name in quiz.names():
        quiz.choose(name, quiz.options(name)[-1])
    first = quiz.names()[0]
    quiz.choose(first, quiz.options(first)[0])
    quiz.finish()
    expect(quiz.verdict.locator(".seg")).to_have_text(segment("rojo"))
    expect(quiz.verdict.locator(".tip")).to_contain_text(said("quiz.result.effects.rojo"))
    expect(quiz.outcome.locator(".lead-gaps .mark").first).to_have_text(said("quiz.result.unlocks"))


def test_a_large_firm_is_told_from_a_red_one(quiz: QuizPage) -> None:
    quiz.firm(size="grande")
    quiz.answer_all()
    quiz.finish()
    expect(quiz.verdict.locator(".seg")).to_have_text(segment("rojo-oscuro"))
    expect(quiz.verdict).to_contain_text(said("quiz.result.sizeRule"))


@pytest.mark.parametrize(
    ("country", "fields", "size"),
    [
        ("pe", {"sales": "825.000"}, "micro"),
        ("pe", {"sales": "825.001"}, "pequena"),
        ("mx", {"activity": "comercio", "sales": "3.000.000", "workers": "8"}, "micro"),
        ("co", {"activity": "servicios", "sales": "99.000.000.000"}, "grande"),
    ],
)
def test_sales_give_the_size_that_the_law_says(quiz: QuizPage, country: str, fields: dict[str, str], size: str) -> None:
    quiz.choose("country", country)
    for name, value in fields.items():
        field = quiz.page.locator(f"#r-{name}")
        if name == "activity":
            field.select_option(value)
        else:
            field.fill(value)
    expect(quiz.page.locator(f'input[name="size"][value="{size}"]')).to_be_checked()
    expect(quiz.page.locator('[data-role="reckoned"]')).to_contain_text(said(f"test.sizes.{size}").lower())
    assert quiz.stored()["profile"]["size"] == size


def test_a_shared_result_shows_and_changes_nothing_until_it_is_taken(visits: Visits) -> None:
    giver = open_quiz(visits.page(permissions=["clipboard-read", "clipboard-write"]))
    giver.firm("mx", "pequena", "regular")
    giver.answer_all()
    giver.finish()
    giver.tool("share").click()
    expect(giver.status).to_contain_text(said("quiz.result.copied"))
    address = giver.page.evaluate("navigator.clipboard.readText()")
    assert len(address) < 150
    taker = open_quiz(visits.page())
    name = taker.names()[0]
    taker.next.click()
    taker.answer_shown(UNKNOWN)
    before = taker.stored()
    taker.page.goto(address)
    expect(taker.verdict).to_be_visible()
    assert taker.score() == giver.score()
    expect(taker.page.locator('[data-role="shared"]')).to_contain_text("21 nov 2026")
    assert taker.stored() == before
    taker.page.locator('[data-action="take"]').click()
    taker.page.get_by_role("button", name=said("quiz.cancel")).click()
    assert taker.stored() == before
    taker.page.locator('[data-action="leave"]').click()
    expect(taker.page.locator(f'input[name="{name}"][value="{UNKNOWN}"]')).to_be_checked()
    taker.page.goto(address)
    taker.page.locator('[data-action="take"]').click()
    taker.page.get_by_role("button", name=said("quiz.sharedView.askYes")).click()
    expect(taker.status).to_contain_text(said("quiz.sharedView.taken"))
    assert taker.answers() == giver.answers()
    assert taker.stored()["profile"] == {"country": "mx", "size": "pequena", "experience": "regular"}


@pytest.mark.parametrize(
    ("text", "message"),
    [("1.abc", "garbled"), ("9.x.20261121.---.0", "newer"), ("<img src=x>", "garbled")],
)
def test_a_bad_address_is_said_and_changes_nothing(quiz: QuizPage, text: str, message: str) -> None:
    quiz.next.click()
    quiz.answer_shown(UNKNOWN)
    before = quiz.stored()
    quiz.page.goto(f"{GOODS}#resultado={text}")
    expect(quiz.status).to_contain_text(said(f"quiz.badShare.{message}"))
    expect(quiz.verdict).to_have_count(0)
    assert quiz.stored() == before


def test_the_link_of_the_other_test_is_refused(quiz: QuizPage) -> None:
    quiz.answer_all(UNKNOWN)
    quiz.choose(quiz.names()[0], quiz.options(quiz.names()[0])[-1])
    quiz.finish()
    quiz.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    quiz.tool("share").click()
    fragment = quiz.page.locator("#enlace").input_value().partition("#")[2]
    quiz.page.goto(f"/test/servicios/#{fragment}")
    expect(quiz.status).to_contain_text(said("quiz.badShare.otherForm"))


def test_two_tabs_keep_each_others_answers_and_show_them(visits: Visits) -> None:
    context = visits.context()
    one, two = (open_quiz(context.new_page(), f"{GOODS}#todas") for _ in range(2))
    first, second = one.names()[:2]
    one.choose(first, UNKNOWN)
    two.choose(second, UNKNOWN)
    one.choose("country", "cl")
    for tab in (one, two):
        for name, value in ((first, UNKNOWN), (second, UNKNOWN), ("country", "cl")):
            expect(tab.page.locator(f'input[name="{name}"][value="{value}"]')).to_be_checked()
    assert one.answers() == {first: UNKNOWN, second: UNKNOWN}


def test_a_damaged_store_costs_only_what_is_damaged(quiz: QuizPage) -> None:
    first, second = quiz.names()[:2]
    quiz.next.click()
    quiz.answer_shown(UNKNOWN)
    whole = json.loads(quiz.page.evaluate("key => localStorage.getItem(key)", STORE))
    whole["potential"]["answers"]["bienes"][second] = 7
    whole["potential"]["history"] = "x"
    quiz.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, json.dumps(whole)])
    quiz.page.goto(GOODS)
    expect(quiz.status).to_contain_text(said("store.recovered"))
    assert quiz.answers() == {first: UNKNOWN}
    assert quiz.page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':respaldo:')).length") == 1


def test_the_files_hold_the_answers(quiz: QuizPage) -> None:
    quiz.firm()
    quiz.answer_all()
    quiz.finish()
    with quiz.page.expect_download() as saved:
        quiz.tool("json").click()
    file = json.loads(text_of(saved.value))
    assert file["kind"] == "ruta-exportadora/test"
    assert file["answers"] == quiz.answers()
    with quiz.page.expect_download() as table:
        quiz.tool("csv").click()
    rows = list(csv.reader(io.StringIO(text_of(table.value).removeprefix("\ufeff"), newline="")))
    assert len(rows) > len(quiz.names())
    assert rows[1][1] == quiz.page.locator("[data-question] legend").first.evaluate("one => one.lastChild.data.trim()")


def test_a_later_result_says_the_change_and_clearing_asks_first(visits: Visits) -> None:
    quiz = open_quiz(visits.page())
    quiz.answer_all()
    quiz.finish()
    past = {**quiz.stored()["history"][0], "day": "2026-05-04", "value": 20, "segment": "rojo"}
    text = json.loads(quiz.page.evaluate("key => localStorage.getItem(key)", STORE))
    text["potential"]["history"].insert(0, past)
    quiz.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, json.dumps(text)])
    quiz.page.reload()
    rise = int(quiz.score().split()[0]) - 20
    expect(quiz.verdict.locator(".since")).to_have_text(said("quiz.result.sinceLast.up", n=rise, day="4 may 2026"))
    expect(quiz.outcome.locator(".history tbody tr")).to_have_count(2)
    quiz.page.goto("/test/")
    expect(quiz.page.locator('[data-variant="bienes"] [data-role="mine"]')).to_contain_text(segment("amarillo"))
    quiz.page.locator('[data-variant="bienes"] a').click()
    quiz.tool("clear").click()
    quiz.page.get_by_role("button", name=said("quiz.cancel")).click()
    assert len(quiz.answers()) == len(quiz.names())
    quiz.tool("clear").click()
    quiz.page.get_by_role("button", name=said("quiz.clear.confirm"), exact=True).last.click()
    expect(quiz.where).to_have_text(said("quiz.whereFirm"))
    assert quiz.stored() == {"answers": {}, "profile": {}, "history": []}


def test_what_weighs_leads_to_its_answers(page: Page) -> None:
    page.goto("/test/limites/")
    cards = page.locator('[data-role="gaps"] article')
    everything = cards.count()
    heavy = page.locator("input[data-weighs]").first
    gaps = (heavy.locator("xpath=ancestor::fieldset").get_attribute("data-gaps") or "").split()
    heavy.check()
    expect(page.locator('[data-role="live"]')).to_have_text(said("limitsClient.live", 1, n=1))
    shown = page.locator('[data-role="gaps"] article:visible')
    expect(shown).to_have_count(len(gaps))
    assert shown.evaluate_all("all => all.map((one) => one.dataset.gap).sort()") == sorted(gaps)
    expect(shown.first.locator(".because")).to_be_visible()
    page.reload()
    expect(shown).to_have_count(len(gaps))
    page.locator('[data-action="clear"]').click()
    page.get_by_role("button", name=said("limitsClient.clear.confirm"), exact=True).click()
    expect(shown).to_have_count(everything)
    page.locator('[data-action="undo"]').click()
    expect(shown).to_have_count(len(gaps))


def test_from_disk_the_test_is_taken_kept_and_shared(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    quiz = open_quiz(page, f"{disk_site.as_uri()}/test/bienes.html")
    quiz.firm()
    quiz.answer_all()
    quiz.finish()
    page.reload()
    expect(quiz.verdict.locator(".seg")).to_have_text(segment("amarillo"))
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    quiz.tool("share").click()
    address = page.locator("#enlace").input_value()
    assert address.startswith("https://")
    assert str(disk_site) not in address
    near = quiz.outcome.locator(".lead-gaps a").evaluate_all("all => all.map((one) => one.href)")
    assert near
    assert all(re.search(r"\.html(#|$)", one) for one in near)


def test_without_a_script_everything_is_read_and_added_up_by_hand(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(GOODS)
    questions = page.locator("[data-question]")
    assert questions.count() == questions.evaluate_all("all => all.filter((one) => one.checkVisibility()).length") > 20
    for part in (".points", ".tally", "[data-band]", "article[data-gap]", ".talk", "noscript .tip"):
        expect(page.locator(part).first).to_be_visible()
    for part in ("journey", "moves", "outcome", "reckon"):
        expect(page.locator(f'[data-role="{part}"]')).to_be_hidden()


def test_paper_gets_a_blank_copy_or_the_result(quiz: QuizPage) -> None:
    page = quiz.page
    page.emulate_media(media="print")
    for part in ("[data-question]", ".points", ".tally .blank"):
        shown = page.locator(part).evaluate_all("all => all.filter((one) => one.checkVisibility()).length")
        assert shown == page.locator(part).count()
    page.emulate_media(media="screen")
    quiz.answer_all()
    quiz.finish()
    page.emulate_media(media="null")
    paper = page.pdf(format="A4", margin={"top": "12mm", "bottom": "12mm", "left": "12mm", "right": "12mm"})
    pages = re.findall(rb"/Type\s*/Page\b", paper)
    assert len(pages) == 1
