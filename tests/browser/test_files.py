"""Saving to a file and restoring, exporting and printing."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.route_list import RouteList, open_route, text_of
from tests.browser.wording import opening, said
from tests.helpers import TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
RISKY = ["=1+1", "+56 9", "-3 cajas", "@ana", "\tcon sangría", 'dice «sí», "no"\ny otra línea; fin']


def fill_in(route: RouteList) -> dict[str, Any]:
    """Tick two tasks, write a note and a date; gives what the browser keeps then."""
    first, second, third = route.ids()[:3]
    route.tick(first, second)
    route.write(third, "Preguntar por el envase", "2026-12-05")
    return route.mine()


def backup(**changes: object) -> str:
    whole = {
        "kind": "ruta-exportadora/lista",
        "version": 1,
        "route": "pe-co",
        "saved": "2026-11-01T12:00:00.000Z",
        "data": {"done": {"definir-producto-exportable": "2026-11-01"}, "notes": {}, "dates": {}},
    }
    return json.dumps(whole | changes)


def test_what_was_saved_and_cleared_comes_back_from_the_file(route: RouteList) -> None:
    before = fill_in(route)
    file = route.keep("save")
    assert file.suggested_filename == f"ruta-pe-co-{TODAY}.json"
    expect(route.news).to_have_text(said("checklist.save.done", file=file.suggested_filename))
    route.tool("clear").click()
    route.dialog.get_by_role("button", name=said("checklist.clear.confirm")).click()
    expect(route.news).to_contain_text(said("checklist.clear.done"))
    assert route.mine() == {}
    assert route.page.locator(".task input:checked").count() == 0
    route.restore(text_of(file))
    expect(route.news).to_contain_text(said("checklist.restore.done", saved="21 nov 2026"))
    assert route.mine() == before
    assert route.page.locator(".task input:checked").count() == 2


def test_a_file_can_be_restored_on_another_device(route: RouteList, visits: Visits) -> None:
    before = fill_in(route)
    file = route.keep("save")
    other = open_route(visits)
    other.restore(text_of(file))
    expect(other.page.locator(".task input:checked")).to_have_count(2)
    assert other.mine() == before


def test_clearing_says_what_is_lost_and_can_be_undone(route: RouteList) -> None:
    before = fill_in(route)
    route.tool("clear").click()
    lost = f"{said('checklist.lost.done', 2, n=2)}, {said('checklist.lost.notes', 1)}"
    lost += said("checklist.lost.and") + said("checklist.lost.dates", 1)
    expect(route.dialog).to_contain_text(said("checklist.clear.body", lost=lost))
    route.dialog.get_by_role("button", name=said("checklist.clear.confirm")).click()
    route.status.get_by_role("button", name=said("checklist.undo")).click()
    expect(route.news).to_have_text(said("checklist.undone"))
    assert route.mine() == before


def test_clearing_an_empty_list_only_says_so(route: RouteList) -> None:
    route.tool("clear").click()
    expect(route.news).to_have_text(said("checklist.clear.nothing"))
    expect(route.dialog).to_have_count(0)


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("{medio archivo", "notJson"),
        ("", "notJson"),
        ('{"name": "package", "version": "1.0.0"}', "notOurs"),
        ("[1, 2]", "notOurs"),
        ("null", "notOurs"),
        (backup(route="cl-mx"), "otherRoute"),
        (backup(version=2), "future"),
        (backup(version="1"), "wrongShape"),
        (backup(saved="ayer"), "wrongShape"),
        (backup(data=[]), "wrongShape"),
        (backup(data={"done": {"x": True}, "notes": {}, "dates": {}}), "wrongShape"),
        (backup(data={"done": {}, "notes": {}, "dates": {"x": "2026-02-30"}}), "wrongShape"),
        (backup(note="x" * 1_000_001), "tooBig"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_words_and_changes_nothing(
    shared_route: RouteList, content: str, answer: str
) -> None:
    route = shared_route
    route.tick(route.ids()[0])
    before = route.stored()
    route.restore(content)
    expect(route.news).to_have_text(said(f"checklist.restore.{answer}", route="cl-mx"))
    assert route.stored() == before
    expect(route.dialog).to_have_count(0)


def test_restoring_asks_before_it_replaces_something_and_takes_no_for_an_answer(route: RouteList) -> None:
    ids = route.ids()
    route.tick(ids[3])
    before = route.mine()
    route.restore(backup())
    expect(route.dialog.get_by_role("heading")).to_have_text(said("checklist.restore.title"))
    expect(route.dialog).to_contain_text(said("checklist.lost.done", 1))
    route.dialog.get_by_role("button", name=said("checklist.cancel")).click()
    expect(route.dialog).to_have_count(0)
    assert route.mine() == before
    route.restore(backup())
    route.dialog.get_by_role("button", name=said("checklist.restore.confirm")).click()
    expect(route.news).to_contain_text(opening("checklist.restore.done"))
    assert route.mine()["done"] == {"definir-producto-exportable": "2026-11-01"}


def test_the_table_opens_as_csv_with_the_tasks_of_the_filter_and_no_formula(page: Page, origin: str) -> None:
    page.goto("/ruta/peru-a-colombia/#sector=alimentos&canal=b2c")
    route = RouteList(page)
    ids = route.ids()
    route.tick(ids[0])
    for task, note in zip(ids, RISKY, strict=False):
        route.write(task, note, "2026-12-05")
    file = route.keep("csv")
    assert file.suggested_filename == f"ruta-pe-co-{TODAY}.csv"
    text = text_of(file)
    assert text.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    names = ("stage", "task", "state", "doneOn", "date", "note", "address")
    assert head == [said(f"checklistExport.columns.{one}") for one in names]
    assert [row[1] for row in rows] == [route.title(task) for task in ids]
    assert [row[6] for row in rows] == [f"{origin}/ruta/peru-a-colombia/#t-{task}" for task in ids]
    assert rows[0][2:5] == [said("checklistExport.states.done"), TODAY, "2026-12-05"]
    assert rows[1][2:4] == [said("checklistExport.states.pending"), ""]
    assert [cell for row in [head, *rows] for cell in row if re.match(r"[=+\-@\t\r]", cell)] == []
    assert [row[5].removeprefix("'") for row in rows[: len(RISKY)]] == RISKY


def test_the_calendar_has_the_readers_dates_as_whole_days(route: RouteList, origin: str) -> None:
    long, second = route.ids()[:2]
    note = "Año nuevo, después; " + "ñandú " * 30 + "\nsegunda línea \\ fin"
    route.write(long, note, "2026-12-31")
    route.write(second, "", "2027-01-04")
    file = route.keep("ics")
    assert file.suggested_filename.endswith(".ics")
    expect(route.news).to_have_text(said("checklistExport.ics", 2, n=2, file=file.suggested_filename))
    text = text_of(file)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [one.decoded("dtstart") for one in events] == [date(2026, 12, 31), date(2027, 1, 4)]
    assert [str(one["summary"]) for one in events] == [route.title(long), route.title(second)]
    assert str(events[0]["description"]).startswith(note)
    assert str(events[0]["url"]) == f"{origin}/ruta/peru-a-colombia/#t-{long}"
    assert all(not isinstance(one.decoded("dtstart"), type(one.decoded("dtstamp"))) for one in events)
    assert len({str(one["uid"]) for one in events}) == 2


def test_a_calendar_without_dates_says_how_to_get_some(route: RouteList) -> None:
    route.tool("ics").click()
    expect(route.news).to_have_text(said("checklistExport.noDates"))


def test_the_print_button_prints(visits: Visits) -> None:
    context = visits.context()
    context.add_init_script("window.print = () => { document.title = 'impreso' }")
    page = context.new_page()
    page.goto("/ruta/peru-a-colombia/")
    RouteList(page).tool("print").click()
    expect(page).to_have_title("impreso")
