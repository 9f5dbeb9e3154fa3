"""The firm's own page: what was done elsewhere shows here, goes into one file, comes back, and can be erased."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.keys import REACHABLE, Keys
from tests.browser.layout import assert_fits, open_all
from tests.browser.route_list import ROUTE, STORE, RouteList, text_of
from tests.browser.test_accessibility import broken_rules
from tests.browser.wording import said
from tests.helpers import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Download, Locator, Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
MINE = "/mi-ruta/"
PARTS = ("pasos", "rutas", "fechas", "elegido", "test", "calculos", "programas")
FULL = 'Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError") }'
BLOCKED = 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError") } })'
OTHERS: dict[str, Any] = {
    "potential": {
        "answers": {"bienes": {"tiene-web": "si"}},
        "history": [
            {"day": "2026-08-03", "variant": "bienes", "value": 41, "min": 36, "max": 52, "segment": "rojo"},
            {"day": "2026-11-03", "variant": "bienes", "value": 62, "min": 55, "max": 70, "segment": "amarillo"},
        ],
    },
    "calculations": [
        {
            "fragment": "desde=pe&hacia=co&valor=100",
            "title": "Café a Colombia",
            "total": "142.5",
            "currency": "USD",
            "day": "2026-11-12",
        }
    ],
    "programmes": {"programa-de-prueba": {"day": "2026-11-15", "note": "Llamar el lunes"}},
    "future": {"from": "a later version"},
}
"""What other tools keep in the same record, and a part that nobody knows yet."""


class Own:
    """The page as its reader handles it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.news = page.locator('[data-role="news"] p:not(.trouble)')
        self.trouble = page.locator('[data-role="trouble"] p.trouble')
        self.dialog = page.get_by_role("dialog")

    def part(self, name: str) -> Locator:
        """Find what a part shows."""
        return self.page.locator(f'[data-part="{name}"] > [data-role="body"]')

    def about(self, name: str) -> Locator:
        """Find a part's explanation."""
        return self.page.locator(f'[data-part="{name}"] > [data-role="about"]')

    def press(self, action: str) -> None:
        """Press a button of the page."""
        self.page.locator(f'[data-action="{action}"]').click()

    def answer(self, key: str) -> None:
        """Press a button of the dialog."""
        self.dialog.get_by_role("button", name=said(f"mineMessages.{key}"), exact=True).click()

    def keep(self, action: str) -> Download:
        """Press a button that gives a file."""
        with self.page.expect_download() as download:
            self.press(action)
        return download.value

    def restore(self, content: str) -> None:
        """Choose a file."""
        with self.page.expect_file_chooser() as chooser:
            self.press("restore")
        chooser.value.set_files({"name": "copia.json", "mimeType": "application/json", "buffer": content.encode()})

    def text(self) -> str | None:
        """Read what the browser keeps, as it stands there."""
        found: str | None = self.page.evaluate(f"localStorage.getItem('{STORE}')")
        return found

    def stored(self) -> dict[str, Any]:
        """Read what the browser keeps."""
        record: dict[str, Any] = json.loads(self.text() or "{}")
        return record


def open_own(context: BrowserContext) -> Own:
    page = context.new_page()
    page.goto(MINE)
    return Own(page)


def work(context: BrowserContext) -> list[str]:
    """Do something on a route, and keep what other tools would; gives the route's tasks."""
    page = context.new_page()
    page.goto(f"{ROUTE}#sector=alimentos&canal=b2c")
    route = RouteList(page)
    ids = route.ids()
    route.tick(*ids[:3])
    route.write(ids[4], "Preguntar por el envase", "2026-12-05")
    page.evaluate(
        "([key, more]) => { localStorage[key] = JSON.stringify({...JSON.parse(localStorage[key]), ...more}) }",
        [STORE, OTHERS],
    )
    page.close()
    return ids


@pytest.fixture
def context(visits: Visits) -> BrowserContext:
    """Open a context of its own."""
    return visits.context()


@pytest.fixture
def own(context: BrowserContext) -> Own:
    """Open the page of a reader who has done something everywhere."""
    work(context)
    return open_own(context)


def test_before_anything_is_done_each_part_says_what_it_would_show(context: BrowserContext) -> None:
    own = open_own(context)
    expect(own.part("pasos").locator("li a").last).to_have_text(said("mineMessages.steps.choose"))
    for name in PARTS[1:]:
        expect(own.about(name)).to_be_visible()
        expect(own.part(name)).to_be_hidden()
    assert own.text() is None
    own.press("clear")
    expect(own.news).to_have_text(said("mineMessages.clear.nothing"))


def test_progress_made_on_a_route_shows_here_and_counts_the_same_there(context: BrowserContext) -> None:
    ids = work(context)
    own = open_own(context)
    card = own.part("rutas").locator("article").first
    expect(card.locator(".count")).to_contain_text(
        said("mineMessages.routes.total", len(ids), done=3, total=len(ids)),
    )
    expect(card.locator(".line li")).to_have_count(6)
    card.locator("h3 a").click()
    expect(RouteList(own.page).total).to_have_text(said("checklist.total", len(ids), done=3, total=len(ids)))


def test_the_next_steps_are_the_first_open_tasks_and_lead_to_them(context: BrowserContext) -> None:
    ids = work(context)
    own = open_own(context)
    links = own.part("pasos").locator("li a")
    expect(links.first).to_be_visible()
    assert links.count() <= 3
    task = own.part("pasos").locator(f'a[href$="#t-{ids[3]}"]')
    title = task.text_content()
    task.click()
    expect(RouteList(own.page).task(ids[3])).to_be_in_viewport()
    assert RouteList(own.page).title(ids[3]) == title


def test_the_test_the_calculations_and_the_programmes_show(own: Own) -> None:
    test = own.part("test")
    expect(test.locator(".segment")).to_have_text(said("mineMessages.test.segments.amarillo"))
    expect(test.locator(".change").first).to_have_text(said("mineMessages.test.more", 21, n=21, day="3 ago 2026"))
    test.locator("summary").click()
    expect(test.locator("tbody tr")).to_have_count(2)
    sum_ = own.part("calculos").locator("li")
    expect(sum_).to_contain_text("USD\u00a0142,50")
    expect(sum_.locator("a")).to_have_attribute("href", "../costos/#desde=pe&hacia=co&valor=100")
    expect(own.part("programas").locator("li")).to_contain_text("Llamar el lunes")


def test_a_calculation_and_a_programme_can_be_removed_and_brought_back(own: Own) -> None:
    before = own.stored()
    for name in ("calculos", "programas"):
        own.part(name).get_by_role("button").click()
        expect(own.part(name)).to_be_hidden()
        expect(own.page.locator(f"#{name}-title")).to_be_focused()
    after = own.stored()
    assert (after["calculations"], after["programmes"]) == ([], {})
    assert {key: after[key] for key in ("routes", "potential", "future")} == {
        key: before[key] for key in ("routes", "potential", "future")
    }
    own.page.get_by_role("button", name=said("mineMessages.undo")).click()
    expect(own.part("programas")).to_be_visible()
    assert own.stored()["programmes"] == before["programmes"]


def test_choices_made_here_hold_everywhere(own: Own) -> None:
    own.page.locator('[data-role="edit"] summary').click()
    form = own.page.get_by_role("form")
    form.get_by_role("checkbox", name="Chile").check()
    form.locator('[name="channel"]').select_option("b2b")
    expect(own.part("elegido")).to_contain_text("Colombia y Chile")
    expect(own.part("rutas").locator("article")).to_have_count(2)
    assert own.stored()["choices"]["destination"] == "co"
    form.get_by_role("checkbox", name="Colombia").uncheck()
    own.page.goto("/")
    expect(own.page.locator('ruta-picker [name="destino"]')).to_have_value("cl")
    expect(own.page.locator('ruta-picker [name="canal"]')).to_have_value("b2b")
    assert own.stored()["future"] == OTHERS["future"]


def test_all_is_saved_to_one_file_cleared_and_restored(own: Own) -> None:
    before = own.stored()
    file = own.keep("save")
    assert file.suggested_filename == f"mi-ruta-{TODAY}.json"
    saved = json.loads(text_of(file))
    assert (saved["app"], saved["version"], saved["record"]) == ("ruta-exportadora", 1, before)
    own.press("clear")
    expect(own.dialog.get_by_role("listitem").first).to_have_text(said("mineMessages.holdings.routes", 1))
    own.answer("clear.confirm")
    expect(own.news).to_contain_text(said("mineMessages.clear.done"))
    assert own.text() is None
    expect(own.about("rutas")).to_be_visible()
    own.page.reload()
    own.restore(text_of(file))
    expect(own.dialog).to_contain_text(said("mineMessages.holdings.done", 3, n=3))
    own.answer("restore.take")
    expect(own.news).to_contain_text(said("mineMessages.restore.done", saved="21 nov 2026"))
    assert own.stored() == before
    expect(own.part("rutas").locator("article").first).to_be_visible()


def test_clearing_offers_to_save_first_and_takes_no_for_an_answer(own: Own) -> None:
    before = own.text()
    own.press("clear")
    with own.page.expect_download() as download:
        own.answer("clear.saveFirst")
    assert json.loads(text_of(download.value))["record"] == json.loads(before or "")
    expect(own.dialog).to_contain_text(download.value.suggested_filename)
    own.page.keyboard.press("Escape")
    expect(own.dialog).to_have_count(0)
    assert own.text() == before
    own.press("clear")
    own.answer("clear.confirm")
    own.page.get_by_role("button", name=said("mineMessages.undo")).click()
    expect(own.news).to_have_text(said("mineMessages.undone"))
    assert own.text() == before


def test_clearing_leaves_no_copy_of_damaged_content_behind(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/acerca/")
    page.evaluate(f"localStorage.setItem('{STORE}', '{{roto')")
    page.goto(MINE)
    own = Own(page)
    expect(own.trouble).to_have_text(said("store.recovered"))
    assert page.evaluate("localStorage.length") == 2
    page.evaluate(
        f"localStorage.setItem('{STORE}', JSON.stringify({{version: 1, routes: {{}}, choices: {{origin: 'pe'}}}}))"
    )
    own.press("clear")
    own.answer("clear.confirm")
    expect(own.news).to_contain_text(said("mineMessages.clear.done"))
    assert page.evaluate("localStorage.length") == 0


def whole(**changes: object) -> str:
    """Make a file of another device, newer on one task, with a test of its own."""
    task = {"done": {"otra-tarea": "2026-11-20"}, "notes": {}, "dates": {}, "updated": "2026-11-20T10:00:00.000Z"}
    potential = {"history": [{"day": "2026-09-09", "variant": "servicios", "segment": "verde", "value": 80}]}
    record = {"version": 1, "routes": {"pe-co": task}, "choices": {}, "potential": potential}
    file = {"app": "ruta-exportadora", "kind": "ruta-exportadora/todo", "version": 1, "saved": "2026-11-20T12:00:00Z"}
    return json.dumps(file | {"record": record} | changes)


def test_restoring_over_something_asks_and_joins_both(own: Own) -> None:
    before = own.stored()
    own.restore(whole())
    expect(own.dialog).to_contain_text(said("mineMessages.holdings.tests", 1))
    own.answer("restore.merge")
    expect(own.news).to_contain_text(said("mineMessages.restore.merged"))
    after = own.stored()
    assert set(after["routes"]["pe-co"]["done"]) == {*before["routes"]["pe-co"]["done"], "otra-tarea"}
    assert [one["day"] for one in after["potential"]["history"]] == ["2026-08-03", "2026-09-09", "2026-11-03"]
    assert after["future"] == OTHERS["future"]
    expect(own.part("test").locator(".result")).to_have_count(2)
    own.page.get_by_role("button", name=said("mineMessages.undo")).click()
    expect(own.part("test").locator(".result")).to_have_count(1)
    assert own.stored() == before


def test_restoring_can_replace_all_or_nothing(own: Own) -> None:
    before = own.text()
    own.restore(whole())
    own.answer("cancel")
    expect(own.dialog).to_have_count(0)
    assert own.text() == before
    own.restore(whole())
    own.answer("restore.replace")
    expect(own.news).to_contain_text(said("mineMessages.restore.done", saved="20 nov 2026"))
    assert own.stored() == json.loads(whole())["record"]


def test_the_file_of_one_route_is_taken_and_touches_only_that_route(own: Own) -> None:
    before = own.stored()
    one = {"kind": "ruta-exportadora/lista", "version": 1, "route": "cl-mx", "saved": "2026-11-01T12:00:00.000Z"}
    own.restore(json.dumps(one | {"data": {"done": {"x": "2026-11-01"}, "notes": {}, "dates": {}}}))
    expect(own.dialog.get_by_role("heading")).to_contain_text("De Chile a México")
    own.answer("restore.take")
    expect(own.part("rutas").locator("article")).to_have_count(2)
    after = own.stored()
    assert after["routes"].pop("cl-mx")["done"] == {"x": "2026-11-01"}
    assert after == before


@pytest.mark.parametrize(
    ("content", "answer"),
    [
        ("{medio archivo", "notJson"),
        ("", "notJson"),
        ('{"name": "package", "version": "1.0.0"}', "notOurs"),
        (whole(app="otra-app"), "notOurs"),
        (whole(version=2), "future"),
        (whole(record={"version": 99}), "future"),
        (whole(record={"version": 1, "routes": {"pe-co": {"done": {"x": "2026-02-30"}}}, "choices": {}}), "wrongShape"),
        (whole(saved="ayer"), "wrongShape"),
    ],
    ids=["cut", "empty", "foreign", "other-app", "future", "future-record", "damaged", "undated"],
)
def test_a_file_that_does_not_fit_is_refused_in_words_and_changes_nothing(own: Own, content: str, answer: str) -> None:
    before = own.text()
    own.restore(content)
    expect(own.news).to_have_text(said(f"mineMessages.restore.{answer}"))
    expect(own.dialog).to_have_count(0)
    assert own.text() == before


def test_a_file_larger_than_any_store_is_not_even_read(own: Own, tmp_path: Path) -> None:
    before = own.text()
    file = tmp_path / "copia.json"
    file.write_text(whole(note="x" * 6_000_001), "utf-8")
    with own.page.expect_file_chooser() as chooser:
        own.press("restore")
    chooser.value.set_files(file)
    expect(own.news).to_have_text(said("mineMessages.restore.tooBig"))
    assert own.text() == before


def test_a_route_says_where_the_file_with_everything_goes(route: RouteList) -> None:
    route.restore(whole())
    expect(route.news).to_have_text(said("checklist.restore.whole"))
    assert route.stored() == {}


def test_two_tabs_show_each_others_changes_and_lose_nothing(context: BrowserContext) -> None:
    ids = work(context)
    one, two = open_own(context), open_own(context)
    page = context.new_page()
    page.goto(ROUTE)
    RouteList(page).tick(ids[3])
    for own in (one, two):
        expect(own.part("rutas").locator(".count").first).to_contain_text(
            said("mineMessages.routes.total", len(ids), done=4, total=len(ids))
        )
    one.part("calculos").get_by_role("button").click()
    expect(two.part("calculos")).to_be_hidden()
    two.page.locator('[data-role="edit"] summary').click()
    two.page.locator('[name="channel"]').select_option("b2b")
    expect(one.part("elegido")).to_contain_text(said("mineMessages.choices.b2b"))
    stored = one.stored()
    assert stored["calculations"] == []
    assert len(stored["routes"]["pe-co"]["done"]) == 4
    assert stored["potential"] == OTHERS["potential"]


def test_another_tabs_change_leaves_the_keyboard_where_it_is(own: Own, context: BrowserContext) -> None:
    summary = own.part("test").locator("summary")
    summary.click()
    page = context.new_page()
    page.goto(ROUTE)
    RouteList(page).tick(RouteList(page).ids()[5])
    expect(own.part("rutas").locator(".count").first).to_contain_text("4 de")
    expect(summary).to_be_focused()
    expect(own.part("test").locator("table")).to_be_visible()


def test_all_dates_go_into_one_calendar(own: Own, origin: str) -> None:
    expect(own.part("fechas").locator("li")).to_have_count(1)
    file = own.keep("ics")
    event = Calendar.from_ical(text_of(file)).walk("VEVENT")[0]
    assert event.decoded("dtstart") == date(2026, 12, 5)
    assert "De Perú a Colombia" in str(event["summary"])
    assert str(event["url"]).startswith(f"{origin}{ROUTE}#t-")
    assert str(event["description"]).startswith("Preguntar por el envase")


@pytest.mark.parametrize(("script", "message"), [(BLOCKED, "memory"), (FULL, "full")], ids=["blocked", "full"])
def test_without_room_to_keep_it_the_page_says_so_and_works_for_the_visit(
    context: BrowserContext, script: str, message: str
) -> None:
    context.add_init_script(script)
    own = open_own(context)
    own.restore(whole())
    own.answer("restore.take")
    expect(own.trouble).to_have_text(said(f"store.{message}"))
    expect(own.part("test").locator(".segment")).to_have_text(said("mineMessages.test.segments.verde"))
    kept = json.loads(text_of(own.keep("save")))
    assert kept["record"]["routes"]["pe-co"]["done"] == {"otra-tarea": "2026-11-20"}


def test_a_record_of_a_newer_version_is_left_alone_and_can_only_be_erased(context: BrowserContext) -> None:
    page = context.new_page()
    page.goto("/acerca/")
    page.evaluate(f"localStorage.setItem('{STORE}', '{{\"version\": 99}}')")
    page.goto(MINE)
    own = Own(page)
    expect(own.trouble).to_have_text(said("store.newer"))
    own.press("save")
    expect(own.news).to_have_text(said("store.newer"))
    assert own.text() == '{"version": 99}'
    own.press("clear")
    own.answer("clear.confirm")
    expect(own.trouble).to_be_hidden()
    assert own.text() is None


def test_the_keyboard_comes_to_everything_saves_and_clears(own: Own) -> None:
    keys = Keys(own.page)
    own.page.locator("main details").evaluate_all("all => all.forEach((one) => { one.open = true })")
    stops = keys.walk()
    assert [one for one in stops if not one.good] == []
    assert len(stops) == own.page.evaluate(REACHABLE)
    keys.go_to(own.page.locator('[data-action="clear"]'))
    keys.press("Enter")
    expect(own.dialog.get_by_role("button", name=said("mineMessages.cancel"))).to_be_focused()
    keys.press("Enter")
    expect(own.page.locator('[data-action="clear"]')).to_be_focused()
    keys.press("Enter", "Shift+Tab", "Shift+Tab", "Enter")
    expect(own.news).to_contain_text(said("mineMessages.clear.done"))
    assert own.text() is None


def test_the_page_breaks_no_rule_empty_or_full(context: BrowserContext, advice: list[str]) -> None:
    own = open_own(context)
    assert broken_rules(own.page, advice) == []
    work(context)
    own.page.set_viewport_size({"width": 1280, "height": 800})
    own.page.reload()
    open_all(own.page)
    own.part("calculos").get_by_role("button").click()
    assert broken_rules(own.page, advice) == []
    own.press("clear")
    expect(own.dialog).to_be_visible()
    assert broken_rules(own.page, advice, "dialog") == []


def test_the_full_page_fits_a_phone(visits: Visits) -> None:
    context = visits.context(viewport={"width": 360, "height": 740})
    work(context)
    own = open_own(context)
    open_all(own.page)
    assert_fits(own.page)
    own.press("clear")
    box = own.dialog.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_home_offers_to_go_on_without_moving_anything(visits: Visits) -> None:
    context = visits.context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto("/")
    block = page.locator("ruta-continue")
    header = page.locator('[data-role="mine-link"]')
    places = (
        "() => ['h1', 'ruta-picker', '.line', '.find', '.menu'].map((one) => document.querySelector(one).offsetTop)"
    )
    empty = page.evaluate(places)
    expect(block).to_be_hidden()
    expect(header).to_be_hidden()
    work(context)
    page.reload()
    expect(block).to_contain_text("de Perú a Colombia")
    expect(block).to_contain_text(said("continue.done", 3, n=3))
    expect(header).to_be_visible()
    assert page.evaluate(places) == empty
    assert_fits(page)
    header.click()
    page.wait_for_url("**/mi-ruta/")
    page.goto("/")
    block.locator("a").click()
    page.wait_for_url(f"**{ROUTE}")


def test_home_with_something_to_go_on_breaks_no_rule_and_hides_no_focus(
    context: BrowserContext, advice: list[str]
) -> None:
    work(context)
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/")
    assert [one for one in Keys(page).walk() if not one.good] == []
    assert broken_rules(page, advice) == []


def test_from_disk_it_shows_saves_and_restores(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto((disk_site / "ruta/peru-a-colombia.html").as_uri())
    ids = RouteList(page).ids()
    RouteList(page).tick(*ids[:2])
    RouteList(page).write(ids[3], "Nota", "2026-12-05")
    page.goto((disk_site / "index.html").as_uri())
    expect(page.locator("ruta-continue")).to_contain_text("de Perú a Colombia")
    page.locator('[data-role="mine-link"]').click()
    own = Own(page)
    expect(own.part("rutas").locator(".count").first).to_contain_text("2 de")
    file, calendar = text_of(own.keep("save")), text_of(own.keep("ics"))
    assert "file:" not in file + calendar
    own.press("clear")
    own.answer("clear.confirm")
    own.restore(file)
    own.answer("restore.take")
    own.part("rutas").locator("h3 a").first.click()
    expect(RouteList(page).box(ids[0])).to_be_checked()


def test_without_script_it_says_what_it_would_show_and_where_to_begin(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(MINE)
    expect(page.locator("noscript .tip")).to_contain_text(said("mine.noscript"))
    for name in PARTS:
        expect(page.locator(f'[data-part="{name}"] > [data-role="about"]')).to_be_visible()
    expect(page.locator("main button:visible, main select:visible, main summary:visible")).to_have_count(0)
    page.locator("noscript a").first.click()
    expect(page).to_have_url(f"{visits.watch.home}ruta/")
