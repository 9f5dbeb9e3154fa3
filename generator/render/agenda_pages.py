"""What the pages of the calendar show: the months to come, what is over, and how to subscribe."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Country, Programme
from generator.plan_news import channels
from generator.render.facts import listed
from generator.words import day, words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.render.agenda_views import AgendaView
    from generator.render.site import Site


def coming(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``agenda.md`` uses."""
    views = site.agenda.coming
    said = words()["agenda"]
    empty = [one.name for one in site.countries("origin") if not _events(views, one.id)]
    return {
        **_shared(site, spec),
        "months": _months(site, spec, [view for view in views if view.day]),
        "undated": [_row(site, spec, view) for view in views if not view.day],
        "countries": [_country(site, spec, views, place) for place in _places(site)],
        "empty": said["empty"].format(names=listed(empty)) if empty else "",
        "ask_href": site.link(spec.uri, addresses.INSTITUTIONS),
        "contact_href": site.link(spec.uri, "contacto.md"),
        "past_href": site.link(spec.uri, addresses.AGENDA_PAST),
    }


def past(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``agenda_past.md`` uses."""
    return {
        **_shared(site, spec),
        "months": _months(site, spec, site.agenda.past),
        "back_href": site.link(spec.uri, addresses.AGENDA),
    }


def _shared(site: Site, spec: PageSpec) -> dict[str, Any]:
    said = words()["agenda"]
    return {
        "title": spec.title,
        "country_options": [(one.id, one.name) for one in site.catalogue.of(Country)],
        "type_options": list(said["types"].items()),
        "alerts_href": site.link(spec.uri, addresses.ALERTS),
    }


def _places(site: Site) -> list[tuple[str, str, str]]:
    rows = [
        (one.slug, one.name if one.id else words()["agenda"]["all"], one.id)
        for one in channels(site.catalogue)
        if one.calendar
    ]
    return [rows[0], *sorted(rows[1:], key=lambda row: row[1])]


def _events(views: list[AgendaView], country: str) -> list[AgendaView]:
    return [one for one in views if one.date.type == "events" and (not country or country in one.date.countries)]


def _country(site: Site, spec: PageSpec, views: list[AgendaView], place: tuple[str, str, str]) -> dict[str, Any]:
    slug, name, id_ = place
    file = addresses.calendar(slug)
    bare = site.settings.address.rstrip("/").partition("://")[2]
    return {
        "name": name,
        "events": len(_events(views, id_)),
        "rules": sum(one.date.type == "rules" and (not id_ or id_ in one.date.countries) for one in views),
        "ics": site.link(spec.uri, file),
        "webcal": f"webcal://{bare}/{file}" if bare else "",
    }


def _months(site: Site, spec: PageSpec, views: list[AgendaView]) -> list[dict[str, Any]]:
    """Group by month in the order given; what is going on stands in the present month."""

    def month(view: AgendaView) -> str:
        shown = view.day if view.over else max(view.day, site.today.isoformat())
        return shown[:7]

    ordered = sorted(views, key=month, reverse=bool(views) and views[0].over)
    return [
        {
            "id": f"mes-{key}",
            "name": day(date.fromisoformat(f"{key}-01"), pattern="MMMM 'de' y"),
            "rows": [row for row in rows if row["view"].date.type != "reviews"],
            "reviews": [row for row in rows if row["view"].date.type == "reviews"],
        }
        for key, some in groupby(ordered, key=month)
        for rows in [[_row(site, spec, view) for view in some]]
    ]


def _row(site: Site, spec: PageSpec, view: AgendaView) -> dict[str, Any]:
    said = words()["agenda"]
    event = view.date.event
    programme = site.catalogue.get(Programme, event.programme) if event and event.programme else None
    return {
        "view": view,
        "label": said["kinds"][view.kind],
        "number": str(view.date.day.day) if view.date.day else "",
        "short": day(view.date.day, pattern="MMM") if view.date.day else "",
        "href": "" if event else site.link(spec.uri, view.uri),
        "programme": (programme.name, site.link(spec.uri, addresses.programme(programme.id))) if programme else None,
    }
