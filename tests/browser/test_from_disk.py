"""The site opened from a folder or a USB stick: no server, no request but for its own files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.route_list import RouteList, text_of
from tests.browser.wording import said
from tests.helpers import TODAY

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser


@pytest.fixture
def home(disk_visits: Visits, disk_site: Path) -> Page:
    """Open the home page from disk."""
    page = disk_visits.page()
    page.goto((disk_site / "index.html").as_uri())
    return page


@pytest.fixture
def route(home: Page) -> RouteList:
    """Open a route by the home page's links."""
    home.locator(".routes summary", has_text="Perú").click()
    home.locator(".routes [open] a", has_text="Colombia").click()
    return RouteList(home)


def test_the_sentence_leads_to_the_route_and_ticks_are_there_after_a_reload(home: Page, disk_site: Path) -> None:
    for field, value in (("origin", "pe"), ("sector", "alimentos"), ("destination", "co"), ("channel", "b2c")):
        home.get_by_label(said(f"picker.{field}"), exact=True).select_option(value)
    home.get_by_role("button", name=said("picker.go")).click()
    home.wait_for_url(f"{disk_site.as_uri()}/ruta/peru-a-colombia.html#sector=alimentos&canal=b2c")
    route = RouteList(home)
    ids = route.ids()
    assert len(ids) < home.locator(".task").count()
    route.tick(*ids[:3])
    route.write(ids[4], "Nota en el disco", "2026-12-05")
    total = said("checklist.total", len(ids), done=3, total=len(ids))
    home.reload()
    expect(route.total).to_have_text(total)
    for task in ids[:3]:
        expect(route.box(task)).to_be_checked()
    expect(route.task(ids[4]).locator(".own summary")).to_contain_text("5 dic 2026")
    assert route.ids() == ids


def test_the_filter_works_and_stays_in_the_address(route: RouteList) -> None:
    everything = route.ids()
    route.tick(everything[0])
    route.sector.select_option("cosmetica")
    route.hide_done.check()
    some = route.ids()
    assert len(some) < len(everything) - 1
    assert route.page.url.endswith("#sector=cosmetica&ocultar=1")
    route.page.reload()
    expect(route.sector).to_have_value("cosmetica")
    assert route.ids() == some


def test_the_files_come_out_without_the_readers_own_folder_in_them(route: RouteList, disk_site: Path) -> None:
    task = route.ids()[0]
    route.write(task, "Nota", "2026-12-05")
    table, calendar, backup = (text_of(route.keep(kind)) for kind in ("csv", "ics", "save"))
    rows = list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")))
    assert rows[1][1] == route.title(task)
    event = Calendar.from_ical(calendar).walk("VEVENT")[0]
    assert event.decoded("dtstart").isoformat() == "2026-12-05"
    assert json.loads(backup)["data"]["dates"] == {task: "2026-12-05"}
    assert json.loads(backup)["saved"] > TODAY
    for text in (table, calendar, backup):
        assert "file:" not in text
        assert str(disk_site) not in text


def test_every_link_of_the_home_page_leads_to_a_file(home: Page) -> None:
    links = home.locator("a[href]").evaluate_all("all => all.map((one) => one.href)")
    near = {Path(unquote(urlsplit(one).path)) for one in links if one.startswith("file:")}
    assert len(near) > 20
    assert [str(one) for one in near if not one.is_file()] == []


def test_a_destination_opens_with_its_dates_brought_up_to_date(home: Page) -> None:
    home.locator(".menu summary").nth(1).click()
    home.locator(".menu a", has_text="Colombia").click()
    expect(home.locator(".tax .num:visible").first).to_be_visible()
    expect(home.locator(".fact.current").first).to_be_attached()
