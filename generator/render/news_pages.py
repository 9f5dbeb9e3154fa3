"""What the pages of news show: what comes, then month by month what changed, and the text for a bulletin."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.news import KINDS, LOOK_BACK, TOPICS
from generator.model import Country
from generator.plan_news import channels
from generator.words import day, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages import PageSpec
    from generator.render.news_views import NewsView
    from generator.render.site import Site

_PERIOD = timedelta(days=90)
_YEAR = len("2026")


def recent(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``whats_new.md`` uses."""
    views = site.news.recent
    return {
        **_shared(site, spec, views),
        "countries": _countries(site, spec),
        "country_options": [(one.id, one.name) for one in site.catalogue.of(Country)],
        "data_src": site.link(spec.uri, addresses.NEWS_DATA),
        "all_feed": {ending: site.link(spec.uri, addresses.feed("todo", ending)) for ending in ("xml", "json")},
        "alerts_href": site.link(spec.uri, addresses.ALERTS),
        "agenda_href": site.link(spec.uri, addresses.AGENDA),
        "bulletin": bulletin(site, views),
        "address": _address(site, spec),
    }


def of_country(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``whats_new_country.md`` uses; the subject is empty for what is of no country."""
    id_ = spec.subject[0]
    country = site.catalogue.get(Country, id_) if id_ else None
    name = country.name if country else words()["news"]["everybody"].lower()
    every = [view for view in site.news.all if (id_ in view.item.countries if id_ else not view.item.countries)]
    kept = {view.item.id for view in site.news.recent}
    views = [view for view in every if view.item.id in kept]
    older = [view for view in every if view.item.id not in kept]
    channel = next((one for one in channels(site.catalogue) if one.group == "country" and one.id == id_), None)
    page = addresses.destination(country.slug) if country and "destination" in country.roles else ""
    return {
        **_shared(site, spec, views),
        "name": name,
        "country": country,
        "country_href": site.link(spec.uri, page) if page else "",
        "older": [
            (str(year), _rows(site, spec, some)) for year, some in groupby(older, key=lambda one: one.item.day.year)
        ],
        "older_about": words()["news"]["older_about"].format(day=day(site.today - LOOK_BACK)),
        "feed": {
            "xml": site.link(spec.uri, addresses.feed(channel.slug, "xml")),
            "json": site.link(spec.uri, addresses.feed(channel.slug, "json")),
            "ics": site.link(spec.uri, addresses.calendar(channel.slug)),
        }
        if channel
        else {},
        "news_href": site.link(spec.uri, addresses.NEWS),
        "alerts_href": site.link(spec.uri, addresses.ALERTS),
    }


def _shared(site: Site, spec: PageSpec, views: list[NewsView]) -> dict[str, Any]:
    said = words()["news"]
    past = [view for view in views if not view.coming]
    used = {topic for view in views for topic in view.item.topics}
    return {
        "title": spec.title,
        "coming": _rows(site, spec, reversed([view for view in views if view.coming])),
        "months": [
            {
                "id": f"mes-{key.lower()}",
                "name": name,
                "rows": [row for row in rows if row["view"].item.kind != "reviewed"],
                "reviewed": [row for row in rows if row["view"].item.kind == "reviewed"],
            }
            for (key, name), rows in _months(site, spec, past)
        ],
        "topic_options": [(topic, said["topics"][topic]) for topic in TOPICS if topic in used],
        "kind_options": [(kind, said["kinds"][kind]) for kind in KINDS],
    }


def _months(site: Site, spec: PageSpec, views: list[NewsView]) -> list[tuple[tuple[str, str], list[dict[str, Any]]]]:
    """Group by month, newest first; of what only the year is known comes after the year's months."""
    ordered = sorted(views, key=_month, reverse=True)
    return [(_named(key), _rows(site, spec, some)) for key, some in groupby(ordered, key=_month)]


def _month(view: NewsView) -> str:
    """The month as text that sorts; «2026-00» where only the year is known."""
    return f"{view.item.day.year}-00" if len(view.item.rough) == _YEAR and view.item.rough.isdecimal() else view.day[:7]


def _named(key: str) -> tuple[str, str]:
    year, month = key.split("-")
    if month == "00":
        return key, words()["news"]["no_month"].format(year=year)
    return key, day(date(int(year), int(month), 1), pattern="MMMM 'de' y")


def _rows(site: Site, spec: PageSpec, views: Iterable[NewsView]) -> list[dict[str, Any]]:
    said = words()["news"]
    rows = []
    for view in views:
        see = said["fact"] if view.item.facts else said["see"] if view.item.records else said["see_data"]
        rows.append(
            {"view": view, "href": site.link(spec.uri, view.uri), "see": see, "label": said["kinds"][view.item.kind]}
        )
    return rows


def _countries(site: Site, spec: PageSpec) -> list[dict[str, Any]]:
    rows = [
        {"name": one.name, "href": site.link(spec.uri, addresses.news(one.slug))} for one in site.catalogue.of(Country)
    ]
    rows.sort(key=lambda row: row["name"])
    other = {"name": words()["news"]["other"], "href": site.link(spec.uri, addresses.news(addresses.NEWS_GENERAL))}
    return [*rows, other]


def bulletin(site: Site, views: list[NewsView]) -> str:
    """Write the text of the last three months and of what comes, to be pasted somewhere else."""
    said = words()["news"]
    told = [view for view in views if view.item.kind != "reviewed"]
    coming = [view for view in reversed(told) if view.coming]
    past = [view for view in told if not view.coming and view.item.day >= site.today - _PERIOD]
    lines = [said["bulletin_head"].format(day=day(site.today))]
    for title, some in ((said["bulletin_coming"], coming), (said["bulletin_past"], past)):
        if some:
            lines += ["", title.upper(), *(_line(view) for view in some)]
    url = _address(site, None)
    return "\n".join([*lines, "", said["bulletin_foot"].format(url=url)])


def _line(view: NewsView) -> str:
    source = next((f" {words()['news']['source']} {title}" for title, _ in view.sources), "")
    return f"• {view.headline}.{source}"


def _address(site: Site, spec: PageSpec | None) -> str:
    base = site.settings.address.rstrip("/")
    return f"{base}/{addresses.url(spec.uri if spec else addresses.NEWS, folders=True)}"
