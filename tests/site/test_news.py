"""News, calendar, alerts: what subscribes gets what the pages show, and nothing is told without its source."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import feedparser
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator

from generator import addresses
from generator.derive.news import TOPICS
from generator.model import Country, Event
from generator.model.base import earliest
from tests.helpers import ROOT
from tests.site.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site
SCHEMA = json.loads((ROOT / "tests" / "cases" / "jsonfeed-1.1.schema.json").read_text("utf-8"))


def at(site: Path, address: str) -> BeautifulSoup:
    """Parse the page at an address."""
    return page(site / address.strip("/") / "index.html")


def pieces(soup: BeautifulSoup, **wanted: str) -> list[Tag]:
    """Give the news of a page, older ones apart, that have a word in a data attribute."""
    return [
        one
        for one in soup.select("li.piece")
        if not one.find_parent(class_="older")
        and all(value in str(one.get(f"data-{name}", "")).split() for name, value in wanted.items())
    ]


def told(items: list[Tag]) -> dict[str, str]:
    """Give headline by id."""
    found = {}
    for one in items:
        headline = one.select_one('[data-role="headline"]')
        assert headline is not None
        found[str(one["id"])] = headline.get_text().removesuffix(".")
    return found


def subscribed(site: Path, slug: str) -> tuple[dict[str, str], dict[str, str]]:
    """Give headline by id as a feed parser reads the Atom feed, and as the JSON feed says it."""
    atom = feedparser.parse((site / "novedades" / f"{slug}.xml").read_bytes())
    assert not atom.bozo, slug
    assert atom.version == "atom10"
    body = json.loads((site / "novedades" / f"{slug}.json").read_text("utf-8"))
    return (
        {entry.id.rsplit("#", 1)[1]: entry.title for entry in atom.entries},
        {one["id"].rsplit("#", 1)[1]: one["title"] for one in body["items"]},
    )


def test_the_feed_of_everything_gives_back_the_page(built_site: Path) -> None:
    wanted = told(pieces(at(built_site, "/novedades/")))
    assert len(wanted) > 100
    assert subscribed(built_site, "todo") == (wanted, wanted)


def test_the_feed_of_each_country_gives_back_its_page_and_the_filter(built_site: Path, records: Catalogue) -> None:
    everything = at(built_site, "/novedades/")
    for country in records.of(Country):
        wanted = told(pieces(at(built_site, f"/novedades/{country.slug}/")))
        assert wanted == told(pieces(everything, countries=country.id)), country.id
        assert subscribed(built_site, country.slug) == (wanted, wanted), country.id


@pytest.mark.parametrize("topic", TOPICS)
def test_the_feed_of_each_topic_gives_back_the_filter(built_site: Path, topic: str) -> None:
    wanted = told(pieces(at(built_site, "/novedades/"), topics=topic))
    assert wanted
    assert subscribed(built_site, addresses.topic_feed(topic)) == (wanted, wanted)


@pytest.mark.parametrize("kind", sorted(addresses.PROGRAMME_SLUGS))
def test_the_feed_of_each_kind_of_support_gives_back_what_concerns_it(built_site: Path, kind: str) -> None:
    wanted = told(pieces(at(built_site, "/novedades/"), support=kind))
    assert subscribed(built_site, addresses.programme_feed(kind)) == (wanted, wanted)


def test_every_json_feed_is_one_by_the_specification(built_site: Path) -> None:
    judge = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    feeds = sorted((built_site / "novedades").glob("*.json"))
    assert len(feeds) == len(list((built_site / "novedades").glob("*.xml"))) > 30
    for path in feeds:
        body = json.loads(path.read_text("utf-8"))
        assert [f"{path.name}{error.json_path}: {error.message}" for error in judge.iter_errors(body)] == []
        assert body["feed_url"].endswith(f"/novedades/{path.name}")
        assert len({one["id"] for one in body["items"]}) == len(body["items"])


@pytest.mark.parametrize(
    "broken",
    [{"items": []}, {"version": "https://jsonfeed.org/version/1", "title": "x", "items": []}, {"items": [{"id": "1"}]}],
)
def test_the_schema_of_json_feeds_refuses_what_is_none(broken: dict[str, Any]) -> None:
    judge = Draft202012Validator(SCHEMA)
    whole = {"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": []}
    assert judge.is_valid(whole)
    assert not judge.is_valid(broken if "title" in broken else {**whole, **broken} if broken["items"] else broken)


def test_an_entry_of_a_feed_leads_to_the_fact_that_it_tells(built_site: Path) -> None:
    feed = feedparser.parse((built_site / "novedades" / "todo.xml").read_bytes())
    base = feed.feed.link.removesuffix("novedades/")
    for entry in feed.entries:
        path, _, anchor = entry.link.removeprefix(base).partition("#")
        file = built_site / path / "index.html"
        assert file.is_file(), entry.link
        assert not anchor or page(file).find(id=anchor), entry.link
        assert entry.summary
        assert entry.tags, entry.id


def test_news_bear_their_day_their_source_and_the_link_to_the_fact(built_site: Path) -> None:
    for one in pieces(at(built_site, "/novedades/")):
        assert one.select_one("time") is not None
        assert one.select_one(".src a") is not None
        counted = str(one["id"]).startswith("n-review-")
        assert counted or one.select_one('[data-role="source"]') is not None, one["id"]


def test_a_value_that_follows_another_is_told_as_a_change(built_site: Path) -> None:
    headlines = told(pieces(at(built_site, "/novedades/brasil/"), kind="changed"))
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in headlines.values()]
    assert any("pasa de USD 20 a USD 30 desde el 12 may 2026" in text for text in said), said
    # where a value takes over, the end of the one before is no news of its own
    assert not [one for one in told(pieces(at(built_site, "/novedades/brasil/"), kind="ended")) if "br-ii" in one]


def test_months_go_from_the_newest_back_and_what_comes_stands_before(built_site: Path, today: date) -> None:
    soup = at(built_site, "/novedades/")
    coming = [str(one["data-day"]) for one in soup.select(".coming .piece")]
    assert coming == sorted(coming)
    assert all(day > today.isoformat() for day in coming)
    months = [str(one["id"]) for one in soup.select('h2[id^="mes-"]')]
    assert months == sorted(months, reverse=True)
    for heading in soup.select('h2[id^="mes-"]'):
        section = heading.find_parent(class_="stretch")
        assert section is not None
        key = str(heading["id"]).removeprefix("mes-")
        days = {str(one["data-day"])[: 4 if key.endswith("00") else 7] for one in section.select(".piece")}
        assert days == {key[: 4 if key.endswith("00") else 7]}


def test_what_is_only_announced_is_never_told_as_a_rule(built_site: Path) -> None:
    for one in pieces(at(built_site, "/novedades/")):
        if one["data-kind"] in ("announced", "proposed") and "-event-" not in str(one["id"]):
            text = one.get_text()
            assert "aún no es regla" in text or "sin verificar si ya rige" in text, one["id"]


def calendar(site: Path, slug: str) -> dict[str, tuple[date, date, str]]:
    """Give first day, last day and summary by id, as a parser of calendars reads them."""
    read = Calendar.from_ical((site / "calendario" / f"{slug}.ics").read_bytes())
    return {
        str(one["uid"]).removesuffix("@ruta-exportadora"): (
            one.decoded("dtstart"),
            one.decoded("dtend") - timedelta(days=1),
            str(one["summary"]),
        )
        for one in read.walk("VEVENT")
    }


def dates(site: Path, country: str = "") -> dict[str, tuple[date, date, str]]:
    """Give the same of the calendar's two pages."""
    found = {}
    for address in ("/calendario/", "/calendario/archivo/"):
        for one in at(site, address).select("li.date[data-day]"):
            if not country or country in str(one["data-countries"]).split():
                kind, title = one.select_one(".mark.kind"), one.select_one(".line-of")
                assert kind is not None
                assert title is not None
                first, last = (date.fromisoformat(str(one[name])) for name in ("data-day", "data-last"))
                found[str(one["id"])] = (first, last, f"{kind.get_text()}: {title.get_text()}")
    return found


def test_calendars_give_back_the_pages_for_all_and_for_each_country(built_site: Path, records: Catalogue) -> None:
    everything = dates(built_site)
    assert len(everything) > 100
    assert calendar(built_site, "todo") == everything
    for country in records.of(Country):
        assert calendar(built_site, country.slug) == dates(built_site, country.id), country.id


def test_calendars_are_whole_by_the_standard(built_site: Path) -> None:
    for path in (built_site / "calendario").glob("*.ics"):
        raw = path.read_bytes()
        assert all(len(line) <= 75 for line in raw.split(b"\r\n")), path.name
        read = Calendar.from_ical(raw)
        assert {"PRODID", "VERSION"} <= set(read)
        for one in read.walk("VEVENT"):
            assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(one), path.name


def test_each_event_stands_once_with_its_source_and_what_is_over_in_the_archive(
    built_site: Path, records: Catalogue, today: date
) -> None:
    coming, past = at(built_site, "/calendario/"), at(built_site, "/calendario/archivo/")
    events = records.of(Event)
    assert events
    for event in events:
        places = [soup.select_one(f"#{event.id}") for soup in (coming, past)]
        assert sum(one is not None for one in places) == 1, event.id
        item = places[0] or places[1]
        assert item is not None
        assert {one.url for one in event.sources if one.url} <= {str(a["href"]) for a in item.select(".src a")}
        ends = event.until or event.since
        over = earliest(ends) < today and len(ends) == len("2026-01-31")
        assert (places[1] is not None) == over, event.id


def test_a_country_without_dates_says_so_and_how_to_add_one(built_site: Path, records: Catalogue, today: date) -> None:
    soup = at(built_site, "/calendario/")
    told_of = {
        id_
        for one in records.of(Event)
        if earliest(one.until or one.since).year >= today.year and soup.find(id=one.id)
        for id_ in one.countries
    }
    empty = soup.select_one(".tip.warn")
    assert empty is not None
    for country in records.of(Country):
        if "origin" in country.roles:
            assert (country.name in empty.get_text()) == (country.id not in told_of), country.id
    assert soup.select_one('a[href$="contacto/"]') is not None
    assert "data/events" in soup.get_text()


def test_no_line_of_the_calendar_is_for_one_fact_to_be_looked_at(built_site: Path) -> None:
    keys = [
        (str(one["data-countries"]), str(one["data-day"])[:7])
        for one in at(built_site, "/calendario/").select('li.date[data-type="reviews"]')
    ]
    assert keys
    assert len(keys) == len(set(keys))


def alternates(soup: BeautifulSoup) -> set[str]:
    """Give the files that a page announces."""
    links = soup.select('link[rel="alternate"]')
    return {str(one["href"]).rsplit("/", 1)[-1] for one in links if "oembed" not in str(one["type"])}


def files(site: Path, folder: str) -> set[str]:
    """Give the feeds or calendars of a folder, its page apart."""
    return {path.name for path in (site / folder).iterdir() if path.suffix in (".xml", ".json", ".ics")}


def test_pages_announce_their_feeds(built_site: Path) -> None:
    every, calendars = files(built_site, "novedades"), files(built_site, "calendario")
    assert alternates(at(built_site, "/novedades/")) == every
    assert alternates(at(built_site, "/novedades/colombia/")) == {"colombia.xml", "colombia.json", "colombia.ics"}
    assert alternates(at(built_site, "/destinos/colombia/")) == {"colombia.xml", "colombia.json"}
    assert alternates(page(built_site / "index.html")) == {"todo.xml", "todo.json"}
    assert alternates(at(built_site, "/calendario/")) == calendars
    assert alternates(at(built_site, "/avisos/")) == every | calendars


def test_the_table_of_alerts_has_every_address_without_a_script(built_site: Path) -> None:
    soup = at(built_site, "/avisos/")
    named = {
        str(one["href"]).rsplit("/", 1)[1]
        for one in soup.select("table a")
        if not str(one["href"]).startswith("webcal:")
    }
    assert named == files(built_site, "novedades") | files(built_site, "calendario")


def test_subscriptions_to_calendars_are_whole_addresses(built_site: Path) -> None:
    for address in ("/calendario/", "/avisos/"):
        links = [str(one["href"]) for one in at(built_site, address).select('a[href^="webcal:"]')]
        assert links
        for link in links:
            host, _, path = link.removeprefix("webcal://").partition("/")
            assert "." in host
            assert (built_site / path).is_file(), link
