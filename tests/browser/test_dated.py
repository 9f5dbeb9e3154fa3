"""What an enacted rule changes on a day changes on that day in the reader's browser, without a new build."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.page_types import pages_below
from tests.browser.visits import LIMA
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
SERIES = """<!doctype html><html lang="es"><title>x</title><link rel="icon" href="data:,">
<p id="rate" data-role="dated"><span data-since="2020-01-01" data-until="2027-02-28">16 %</span><span
  data-since="2027-03-01" data-until="2027-12-31" hidden>15 %</span></p>
<p id="open" data-role="dated"><span data-since="2026-01-01">USD 50</span></p>
<div id="fact" data-review="2027-02-28"><span data-role="stale" hidden>por revisar</span></div>
<script src="/assets/ruta.js" defer></script>"""


def at(day: str, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}:00").replace(tzinfo=LIMA)


def open_series(visits: Visits, now: datetime) -> Page:
    page = visits.page(now)
    page.route("**/serie/", lambda route: route.fulfill(body=SERIES, content_type="text/html; charset=utf-8"))
    page.goto("/serie/")
    return page


@pytest.mark.parametrize(
    ("day", "clock", "rate"),
    [
        ("2027-02-28", "23:59", "16 %"),
        ("2027-03-01", "00:00", "15 %"),
        ("2027-12-31", "23:59", "15 %"),
        # Nothing is known of that day: what the server said stays.
        ("2028-01-01", "00:00", "16 %"),
    ],
)
def test_the_value_in_force_shows_on_the_readers_day(visits: Visits, day: str, clock: str, rate: str) -> None:
    page = open_series(visits, at(day, clock))
    expect(page.locator("#rate span:visible")).to_have_text(rate)
    expect(page.locator("#open span:visible")).to_have_text("USD 50")


def test_a_review_that_is_due_shows_from_the_day_after(visits: Visits) -> None:
    expect(open_series(visits, at("2027-02-28", "23:59")).locator("#fact span")).to_be_hidden()
    expect(open_series(visits, at("2027-03-01", "00:00")).locator("#fact span")).to_be_visible()


def test_each_value_of_a_real_series_shows_on_its_days_and_alone(visits: Visits) -> None:
    page = visits.page()
    page.goto("/destinos/colombia/")
    series = '[data-role="dated"]:has(> :nth-child(2))'
    days = page.locator(f"{series} > [data-since]").evaluate_all("all => all.map((one) => one.dataset.since)")
    assert len(set(days)) > 2
    for day in sorted(set(days)):
        page.context.clock.set_fixed_time(at(day, "00:00"))
        page.goto("/destinos/colombia/")
        shown = page.locator(f"{series} > [data-since='{day}']")
        for index in range(shown.count()):
            expect(shown.nth(index)).to_be_visible()
            others = (
                shown.nth(index).locator("xpath=../*").evaluate_all("all => all.filter((one) => !one.hidden).length")
            )
            assert others == 1


def coming(site: Path) -> tuple[str, str, str]:
    """Find a fact of the built site that starts after the day of the build: its page, id and day."""
    wanted = re.compile(r'class="fact coming" id="([^"]+)" data-since="([^"]+)"')
    for path in pages_below(site, "destinos"):
        found = wanted.search((site / path.strip("/") / "index.html").read_text("utf-8"))
        if found:
            return path, found[1], found[2]
    pytest.skip("no fact of the data starts after the day of the build")


def test_a_fact_that_starts_later_is_current_from_its_day(visits: Visits, built_site: Path) -> None:
    path, name, since = coming(built_site)
    eve = at(since, "00:00") - timedelta(minutes=1)
    for now, state in ((eve, "coming"), (at(since, "00:00"), "current")):
        page = visits.page(now)
        page.goto(path)
        fact = page.locator(f"#{name}")
        expect(fact).to_have_class(f"fact {state}")
        fact.evaluate("one => { one.closest('details').open = true }")
        expect(fact.get_by_text(said("fact.states.coming"))).to_be_visible(visible=state == "coming")


def test_a_fact_that_has_ended_says_so(visits: Visits) -> None:
    page = visits.page(at("2035-01-01", "12:00"))
    for path in ("/destinos/colombia/", "/destinos/chile/"):
        page.goto(path)
        page.locator("details:has(.fact[data-until])").evaluate_all("all => all.forEach((one) => { one.open = true })")
        silent = page.locator(".fact[data-until]").evaluate_all(
            "(all, words) => all.filter((one) => !one.innerText.includes(words)).map((one) => one.id)",
            said("fact.states.past"),
        )
        assert silent == []


def test_an_announced_fact_says_that_its_day_has_passed(visits: Visits, built_site: Path) -> None:
    path, name, eve = announced(built_site)
    for now, passed in ((at(eve, "23:59"), False), (at(eve, "23:59") + timedelta(minutes=1), True)):
        page = visits.page(now)
        page.goto(path)
        fact = page.locator(f"#{name}")
        fact.evaluate("one => { one.closest('details')?.setAttribute('open', '') }")
        expect(fact.get_by_text(said("fact.due"))).to_be_visible(visible=passed)


def announced(site: Path) -> tuple[str, str, str]:
    """Find a fact that is announced for a day to come: its page, its anchor and the eve of its day."""
    pattern = (
        r'<div class="fact announced" id="([^"]+)"(?:(?!<div class="fact).)*?'
        r'data-review="([^"]+)"><span data-role="stale" hidden>' + said("fact.due")
    )
    for file in sorted(site.glob("destinos/*/index.html")):
        found = re.search(pattern, file.read_text("utf-8"), re.DOTALL)
        if found:
            return f"/{file.parent.relative_to(site).as_posix()}/", found[1], found[2]
    raise AssertionError("no announced fact with a day to come in the data")
