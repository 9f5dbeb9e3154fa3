"""The calendars that programs subscribe to: all dates, and those of each country."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from generator import addresses
from generator.plan_news import channels
from generator.words import words

if TYPE_CHECKING:
    from generator.render.agenda_views import AgendaView
    from generator.render.site import Site


def files(site: Site, site_url: str) -> dict[str, str]:
    """Give ``calendario/<name>.ics``; what has no day yet is on the page alone."""
    base = site_url.rstrip("/") + "/"
    return {
        addresses.calendar(feed.slug): _calendar(site, base, feed.name if feed.id else "", site.agenda.of(feed.id))
        for feed in channels(site.catalogue)
        if feed.calendar
    }


def _calendar(site: Site, base: str, name: str, views: list[AgendaView]) -> str:
    said = words()["agenda"]
    title = said["calendar_title"].format(name=name or said["all"])
    calendar = Calendar()
    calendar.add("prodid", "-//Ruta Exportadora//fechas//ES")
    calendar.add("version", "2.0")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    calendar.add("x-published-ttl", "P1D")
    for view in views:
        if view.date.day:
            calendar.add_component(_event(site, base, view))
    return str(calendar.to_ical().decode())


def _event(site: Site, base: str, view: AgendaView) -> Event:
    said = words()["agenda"]
    first, last = view.date.day, view.date.last
    assert first is not None  # noqa: S101 - the caller leaves out what has no day
    assert last is not None  # noqa: S101 - and what has a day has a last one
    path, _, anchor = view.uri.partition("#")
    sources = [f"{said['event_source']} {title} {url}".strip() for title, url in view.sources]
    event = Event()
    event.add("uid", f"{view.date.id}@ruta-exportadora")
    event.add("dtstamp", datetime.combine(site.today, time(12), tzinfo=UTC))
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", f"{said['kinds'][view.kind]}: {view.title}")
    event.add("description", "\n".join((*([view.status] if view.status else []), *view.says, *sources)))
    event.add("categories", [said["types"][view.date.type]])
    event.add("url", base + addresses.url(path, folders=True) + (f"#{anchor}" if anchor else ""))
    event.add("transp", "TRANSPARENT")
    if view.date.event and view.date.event.place:
        event.add("location", view.date.event.place)
    if view.date.event and view.date.event.status == "cancelled":
        event.add("status", "CANCELLED")
    return event
