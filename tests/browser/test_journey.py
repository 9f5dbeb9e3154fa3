"""The journey of a reader: choose a route, do some tasks, leave and come back."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.route_list import ROUTE, RouteList, open_route
from tests.browser.visits import NOW
from tests.browser.wording import said
from tests.helpers import TODAY, ruta

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
CHOSEN = "/ruta/peru-a-colombia/#sector=alimentos&canal=b2c"


def choose_in_the_sentence(page: Page) -> None:
    for field, value in (("origin", "pe"), ("sector", "alimentos"), ("destination", "co"), ("channel", "b2c")):
        page.get_by_label(said(f"picker.{field}"), exact=True).select_option(value)
    page.get_by_role("button", name=said("picker.go")).click()


@cache
def derived(sector: str, channel: str) -> list[str]:
    """Ask the generator, not the page, which tasks hold."""
    run = ruta("route", "--from", "PE", "--to", "CO", "--sector", sector, "--channel", channel, "--json")
    return [task["id"] for stage in json.loads(run.stdout)["stages"] for task in stage["tasks"]]


def three_in_two_stages(route: RouteList) -> list[str]:
    """Two tasks of the first stage, one of the last."""
    ids = route.ids()
    return [ids[0], ids[1], ids[-1]]


def test_the_sentence_leads_to_the_route_and_says_the_choice_in_the_address(page: Page, origin: str) -> None:
    page.goto("/")
    choose_in_the_sentence(page)
    page.wait_for_url(f"{origin}{CHOSEN}")
    route = RouteList(page)
    expect(route.sector).to_have_value("alimentos")
    expect(route.channel).to_have_value("b2c")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        said("route.title", origin="Perú", destination="Colombia")
    )


@pytest.mark.parametrize(("sector", "channel"), [("alimentos", "b2c"), ("animacion", "b2b")])
def test_the_page_shows_the_tasks_that_the_generator_derives_and_no_other(
    page: Page, sector: str, channel: str
) -> None:
    page.goto(f"/ruta/peru-a-colombia/#sector={sector}&canal={channel}")
    wanted = derived(sector, channel)
    route = RouteList(page)
    expect(route.total).to_have_text(said("checklist.total", len(wanted), done=0, total=len(wanted)))
    assert route.ids() == wanted
    assert len(wanted) < page.locator(".task").count()


def test_using_the_filter_shows_says_and_remembers_the_choice(route: RouteList, origin: str) -> None:
    route.sector.select_option("alimentos")
    route.channel.select_option("b2c")
    wanted = derived("alimentos", "b2c")
    total = said("checklist.total", len(wanted), done=0, total=len(wanted))
    expect(route.news).to_have_text(said("checklist.filtered", len(wanted), shown=len(wanted), total=total))
    assert route.page.url == f"{origin}{CHOSEN}"
    assert route.ids() == wanted
    route.page.goto("/")
    expect(route.page.get_by_label(said("picker.sector"), exact=True)).to_have_value("alimentos")


def test_an_opened_task_shows_its_source_and_its_dates(route: RouteList) -> None:
    task = route.page.locator(".task:has(.fact[data-since]:not([data-until]))").first
    fact = task.locator(".fact[data-since]:not([data-until])").first
    expect(fact).to_be_hidden()
    task.locator("summary").first.click()
    expect(fact.locator("a[rel~=external]")).to_have_attribute("href", re.compile("^https?://"))
    expect(fact).to_contain_text(re.compile(said("fact.since", day=r"\d+ \w+ \d{4}")))
    expect(fact).to_contain_text(re.compile(said("fact.verified", day=r"\d+ \w+ \d{4}")))
    expect(fact).to_contain_text(re.compile("|".join(said(f"fact.{one}") for one in ("high", "medium", "low"))))


def test_three_ticks_count_in_the_stage_on_the_line_and_in_total(page: Page) -> None:
    page.goto(CHOSEN)
    route = RouteList(page)
    count = len(route.ids())
    first, second, last = three_in_two_stages(route)
    route.tick(first, second)
    route.tick(last)
    total = said("checklist.total", count, done=3, total=count)
    expect(route.total).to_have_text(total)
    expect(route.news).to_have_text(said("checklist.ticked", task=route.title(last), total=total))
    for task, done in ((first, 2), (last, 1)):
        stage = route.stage_of(task)
        holding = page.locator(f"section[data-stage={stage}] .task:visible").count()
        progress = page.locator(f"section[data-stage={stage}] [data-role=stage-progress]")
        station = page.locator(f".line [data-stage={stage}]")
        expect(progress).to_have_text(said("checklist.stageProgress", holding, done=done, total=holding))
        expect(station.locator("[data-role=count]")).to_have_text(
            said("checklist.count", holding, done=done, total=holding)
        )
        expect(station).to_have_class("half")
        share = station.evaluate("one => one.style.getPropertyValue('--p')")
        assert share == f"{int(100 * done / holding + 0.5)}%"


def test_a_stage_that_is_finished_is_marked_on_the_line_and_unticking_takes_it_back(route: RouteList) -> None:
    ids = route.ids()
    stage = route.stage_of(ids[0])
    tasks = [one for one in ids if route.stage_of(one) == stage]
    route.tick(*tasks)
    station = route.page.locator(f".line [data-stage={stage}]")
    expect(station).to_have_class("done")
    route.box(tasks[0]).uncheck()
    expect(station).to_have_class("half")
    total = said("checklist.total", len(ids), done=len(tasks) - 1, total=len(ids))
    expect(route.news).to_have_text(said("checklist.unticked", task=route.title(tasks[0]), total=total))


def test_ticks_notes_and_dates_are_there_after_a_reload_and_tomorrow(visits: Visits) -> None:
    route = open_route(visits, CHOSEN)
    done = three_in_two_stages(route)
    route.tick(*done)
    noted = route.ids()[2]
    route.write(noted, "Llamar a «la planta» & pedir <precio>", "2026-12-05")
    route.page.reload()
    state = route.page.context.storage_state()
    later = visits.page(NOW + timedelta(days=1), storage_state=state)
    later.goto(CHOSEN)
    for list_ in (route, RouteList(later)):
        for task in done:
            expect(list_.box(task)).to_be_checked()
        assert list_.page.locator(".task input:checked").count() == 3
        own = list_.task(noted).locator("details.own")
        expect(own.locator("summary")).to_contain_text("5 dic 2026")
        own.locator("summary").click()
        expect(own.get_by_label(said("checklist.own.note"))).to_have_value("Llamar a «la planta» & pedir <precio>")
        expect(own.get_by_label(said("checklist.own.date"))).to_have_value("2026-12-05")
    assert route.mine()["done"] == dict.fromkeys(done, TODAY)


def test_a_tick_carries_the_day_of_the_readers_calendar(visits: Visits) -> None:
    route = open_route(visits, now=NOW + timedelta(days=1))
    task = route.ids()[0]
    route.tick(task)
    assert route.mine()["done"] == {task: "2026-11-22"}


def test_a_note_is_kept_although_the_reader_leaves_while_writing(route: RouteList) -> None:
    task = route.ids()[0]
    block = route.task(task).locator("details.own")
    block.locator("summary").click()
    block.locator("textarea").press_sequentially("a medias")
    route.page.goto("/ruta/")
    assert route.mine()["notes"] == {task: "a medias"}


def test_hiding_what_is_done_leaves_the_count_and_survives_a_reload(route: RouteList) -> None:
    ids = route.ids()
    route.tick(*ids[:2])
    route.hide_done.check()
    assert route.ids() == ids[2:]
    route.box(ids[2]).click()
    total = said("checklist.total", len(ids), done=3, total=len(ids))
    expect(route.news).to_have_text(said("checklist.tickedHidden", task=route.title(ids[2]), total=total))
    route.page.reload()
    expect(route.hide_done).to_be_checked()
    expect(route.total).to_have_text(total)
    assert route.ids() == ids[3:]


def test_progress_on_one_route_leaves_the_others_alone(route: RouteList) -> None:
    route.tick(route.ids()[0])
    route.page.goto("/ruta/peru-a-chile/")
    expect(route.total).to_contain_text(re.compile("^0 "))
    assert route.page.locator(".task input:checked").count() == 0


def test_an_address_with_a_task_shows_it_although_the_filter_hides_it(page: Page) -> None:
    page.goto(CHOSEN)
    route = RouteList(page)
    hidden = page.locator(".task:not(:visible)").first.get_attribute("data-task") or ""
    page.evaluate("id => { location.hash = id }", f"t-{hidden}")
    expect(route.task(hidden)).to_be_in_viewport()
    expect(route.news).to_have_text(said("checklist.revealed", task=route.title(hidden)))
    expect(route.sector).to_have_value("alimentos")


def test_a_station_of_the_line_leads_to_its_stage_and_leaves_the_filter(page: Page) -> None:
    page.goto(CHOSEN)
    route = RouteList(page)
    count = len(route.ids())
    page.locator(".line a").last.click()
    expect(page.locator("section.stage h2").last).to_be_in_viewport()
    page.reload()
    expect(route.sector).to_have_value("alimentos")
    assert len(route.ids()) == count


def test_the_sentence_keeps_origin_and_destination_apart(page: Page) -> None:
    page.goto("/")
    destination = page.get_by_label(said("picker.destination"), exact=True)
    destination.select_option(label="Colombia")
    page.get_by_label(said("picker.origin"), exact=True).select_option(label="Colombia")
    chosen = destination.evaluate("one => one.selectedOptions[0].textContent")
    assert chosen != "Colombia"
    expect(page.locator("ruta-picker [role=status]")).to_have_text(said("pickerMessages.samePlace", destination=chosen))


def test_all_stages_are_laid_out_once_the_page_is_quiet(page: Page) -> None:
    page.goto(ROUTE)
    stages = page.locator("ruta-checklist .stage")
    expect(page.locator("ruta-checklist .stage.laid")).to_have_count(stages.count())
    shown = stages.evaluate_all("all => all.map((one) => getComputedStyle(one).contentVisibility)")
    assert set(shown) == {"visible"}
