"""The action plan of a desk: what is written stays, whatever happens to the page, the tab or the storage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.plan_page import OUTLINE, PLAN, PlanPage, open_plan
from tests.browser.route_list import STORE, text_of
from tests.browser.wording import said

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
BLOCKED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError") } })"""
FULL = 'Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError") }'


@pytest.fixture
def plan(page: Page) -> PlanPage:
    """Open the plan for the first time."""
    page.goto(PLAN)
    return PlanPage(page)


def test_answers_rows_and_ticks_are_there_after_a_reload(plan: PlanPage) -> None:
    plan.write(vision="Que exportar sea de todos", inicio="2027-01")
    plan.add("fortalezas", texto="Buen nombre")
    plan.add("fortalezas", texto="Gente con experiencia")
    plan.add("servicios", nombre="Boletín", precio="Gratis")
    plan.box("directa-llamada").check()
    plan.page.reload()
    expect(plan.box("vision")).to_have_value("Que exportar sea de todos")
    assert plan.cells("fortalezas", "texto") == ["Buen nombre", "Gente con experiencia"]
    assert plan.cells("servicios", "precio") == ["Gratis"]
    expect(plan.box("directa-llamada")).to_be_checked()
    expect(plan.trouble).to_be_hidden()


def test_what_is_still_being_typed_is_kept_when_the_page_is_left(plan: PlanPage) -> None:
    plan.box("vision").focus()
    plan.page.keyboard.type("a medio escribir")
    plan.page.goto("/acerca/")
    plan.page.goto(PLAN)
    expect(plan.box("vision")).to_have_value("a medio escribir")


def test_two_tabs_keep_each_others_answers_and_rows(visits: Visits) -> None:
    context = visits.context()
    one, two = open_plan(context), open_plan(context)
    one.write(vision="de la primera")
    two.write(objetivos="de la segunda")
    one.add("amenazas", texto="una")
    expect(two.rows("amenazas").locator("textarea")).to_have_value("una")
    two.add("amenazas", texto="otra")
    for tab in (one, two):
        expect(tab.box("vision")).to_have_value("de la primera")
        expect(tab.box("objetivos")).to_have_value("de la segunda")
        expect(tab.rows("amenazas")).to_have_count(2)
    one.write(vision="la última palabra")
    expect(two.box("vision")).to_have_value("la última palabra")


def test_another_tabs_word_does_not_touch_what_is_being_typed_here(visits: Visits) -> None:
    context = visits.context()
    one, two = open_plan(context), open_plan(context)
    one.box("vision").focus()
    one.page.keyboard.type("sigo escribiendo")
    two.write(objetivos="desde la otra")
    expect(one.box("objetivos")).to_have_value("desde la otra")
    expect(one.box("vision")).to_have_value("sigo escribiendo")
    expect(one.box("vision")).to_be_focused()


@pytest.mark.parametrize(("script", "message"), [(BLOCKED, "memory"), (FULL, "full")], ids=["blocked", "full"])
def test_without_room_the_plan_says_so_and_can_be_saved_to_a_file(visits: Visits, script: str, message: str) -> None:
    context = visits.context()
    context.add_init_script(script)
    plan = open_plan(context)
    plan.write(vision="sin lugar", objetivos="otro")
    expect(plan.trouble).to_have_text(said(f"planStore.{message}"))
    kept = json.loads(text_of(plan.keep("save")))
    assert {key: cell["v"] for key, cell in kept["cells"].items()} == {"vision": "sin lugar", "objetivos": "otro"}
    other = open_plan(visits.context())
    other.restore(json.dumps(kept))
    expect(other.box("vision")).to_have_value("sin lugar")


def test_what_waited_for_room_is_stored_once_there_is_some(plan: PlanPage) -> None:
    plan.page.evaluate(f"window.setItem = Storage.prototype.setItem; {FULL}; 0")
    plan.write(vision="espera")
    expect(plan.trouble).to_have_text(said("planStore.full"))
    plan.page.evaluate("Storage.prototype.setItem = window.setItem; 0")
    plan.write(objetivos="entra")
    expect(plan.trouble).to_be_hidden()
    assert plan.stored() == {"vision": "espera", "objetivos": "entra"}


def test_the_browser_asks_before_it_drops_what_is_kept_nowhere(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script(FULL)
    plan = open_plan(context)
    plan.write(vision="solo en la pantalla")
    with plan.page.expect_event("dialog") as asked:
        plan.page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    plan.keep("save")
    plan.page.close(run_before_unload=True)
    plan.page.wait_for_event("close")


@pytest.mark.parametrize("text", ["{roto", '{"version": 1, "routes": {}, "choices": {}, "desk": 7}'])
def test_a_store_that_cannot_be_read_is_put_aside_whole_and_said(plan: PlanPage, text: str) -> None:
    plan.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, text])
    plan.page.reload()
    expect(plan.trouble).to_have_text(said("planStore.recovered"))
    aside = plan.page.evaluate("Object.entries(localStorage).filter(([key]) => key.includes(':respaldo:'))")
    assert [kept for _, kept in aside] == [text]
    plan.write(vision="sigue")
    plan.page.reload()
    expect(plan.box("vision")).to_have_value("sigue")


def test_one_bad_cell_does_not_cost_the_plan_nor_the_routes(plan: PlanPage) -> None:
    plan.write(vision="buena", objetivos="mala")
    damage = """([key, plan]) => { const all = JSON.parse(localStorage[key]);
      all.desk.plans[plan].cells.objetivos = 5; all.routes["pe-co"] = {done: {x: "2026-11-01"}, notes: {}, dates: {}};
      localStorage[key] = JSON.stringify(all) }"""
    plan.page.evaluate(damage, [STORE, OUTLINE])
    plan.page.reload()
    expect(plan.trouble).to_have_text(said("planStore.recovered"))
    expect(plan.box("vision")).to_have_value("buena")
    assert plan.page.evaluate(f"JSON.parse(localStorage['{STORE}']).routes['pe-co'].done") == {"x": "2026-11-01"}


def test_a_store_of_a_newer_version_is_left_untouched_and_said(plan: PlanPage) -> None:
    text = json.dumps({"version": 99, "desk": "otro"})
    plan.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [STORE, text])
    plan.page.reload()
    expect(plan.trouble).to_have_text(said("planStore.newer"))
    plan.write(vision="no se guarda")
    assert plan.page.evaluate("key => localStorage.getItem(key)", STORE) == text
    # so that leaving asks nothing
    plan.keep("save")


def test_rows_are_added_taken_from_examples_removed_and_brought_back(plan: PlanPage) -> None:
    plan.block("oportunidades").locator("summary").click()
    example = plan.block("oportunidades").locator(".ideas li").first
    text = example.locator("span").first.inner_text()
    example.locator("button").click()
    assert plan.cells("oportunidades", "texto") == [text]
    plan.add("oportunidades", texto="propia")
    plan.rows("oportunidades").first.locator('[data-action="remove"]').click()
    assert plan.cells("oportunidades", "texto") == ["propia"]
    expect(plan.block("oportunidades").locator('[data-action="add"]')).to_be_focused()
    plan.news.get_by_role("button", name=said("planMessages.undo")).click()
    assert sorted(plan.cells("oportunidades", "texto")) == sorted([text, "propia"])
    plan.page.reload()
    assert plan.cells("oportunidades", "texto") == [text, "propia"]


def test_the_programme_is_drawn_from_the_keyboard(plan: PlanPage) -> None:
    expect(plan.page.locator(".gantt svg")).to_have_count(0)
    plan.write(inicio="2027-01")
    plan.block("tareas").locator("textarea").first.focus()
    keys = plan.page.keyboard
    keys.type("Lanzamiento")
    keys.press("Tab")
    keys.type("Ana")
    keys.press("Tab")
    keys.type("mar 2027")
    keys.press("Tab")
    keys.type("ago 2027")
    bar = plan.page.locator(".gantt .bar")
    expect(bar).to_have_count(1)
    expect(plan.page.locator(".gantt svg")).to_have_attribute("aria-label", said("planMessages.chartOne", months=24))
    share = [round(float(str(bar.get_attribute(name)).rstrip("%"))) for name in ("x", "width")]
    assert share == [round(100 * 2 / 24), round(100 * 6 / 24)]
    expect(plan.count("implementacion")).to_have_text(said("planMessages.count", done=1, total=1))


def test_a_task_that_ends_before_it_begins_is_said_and_not_drawn(plan: PlanPage) -> None:
    plan.add("tareas", tarea="Al revés", **{"from": "5", "until": "3"})
    row = plan.rows("tareas").first
    expect(row.locator('[data-role="wrong"]')).to_have_text(said("planMessages.wrongOrder"))
    expect(row.locator('[data-cell="until"]')).to_have_attribute("aria-invalid", "true")
    expect(plan.page.locator(".gantt .bar")).to_have_count(0)
    plan.write(inicio="enero")
    expect(plan.page.locator('[data-role="wrong-start"]')).to_have_text(said("planMessages.badStart"))


def test_progress_counts_the_answers_of_each_chapter(plan: PlanPage) -> None:
    expect(plan.count("presentacion")).to_have_text(said("planMessages.count", done=0, total=6))
    plan.write(vision="algo")
    expect(plan.count("presentacion")).to_have_text(said("planMessages.count", done=1, total=6))
    expect(plan.page.locator('[data-to="presentacion"] [data-role="count"]')).to_have_text("1 de 6")
    plan.write(vision="   ")
    expect(plan.count("presentacion")).to_have_text(said("planMessages.count", done=0, total=6))


def test_without_a_script_the_page_is_the_whole_outline_to_print(visits: Visits) -> None:
    scripted, plain = visits.page(), visits.page(java_script_enabled=False)
    for page in (scripted, plain):
        page.goto(PLAN)
        page.emulate_media(media="print")
    expect(plain.get_by_role("button").filter(visible=True)).to_have_count(0)
    names = "all => all.map((one) => one.getAttribute('name')).filter(Boolean)"
    asked = plain.locator("ruta-plan [name]").evaluate_all(names)
    assert asked == scripted.locator("ruta-plan [name]").evaluate_all(names)
    assert len(asked) > 50
    small = plain.locator("ruta-plan textarea").evaluate_all(
        "all => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 18).length"
    )
    assert small == 0
    assert plain.locator("ruta-plan textarea").filter(visible=True).count() > 60


def test_paper_shows_all_that_was_written(plan: PlanPage) -> None:
    text = "\n".join(f"línea {number}" for number in range(30))
    plan.write(vision=text)
    short = plan.box("vision").evaluate("one => one.getBoundingClientRect().height")
    plan.page.emulate_media(media="print")
    expect(plan.box("vision")).to_be_hidden()
    place = plan.box("vision").locator("..")
    assert place.evaluate("one => getComputedStyle(one, '::after').content").count("línea") == 30
    assert place.evaluate("one => one.getBoundingClientRect().height") > 300 < short
