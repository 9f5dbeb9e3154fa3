"""Atom feeds and calendars of what changes, per country and for all."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from feedgenerator import Atom1Feed
from icalendar import Calendar, Event

from generator import addresses, words
from generator.derive.turns import turning_days
from generator.derive.usage import name_of
from generator.model import Country
from generator.render.facts import amount

if TYPE_CHECKING:
    from generator.derive.turns import TurningDay
    from generator.render.site import Site

_SHORT = 70


def files(site: Site, site_url: str) -> dict[str, str]:
    """Give ``novedades/<country>.xml`` and ``calendario/<country>.ics`` for each destination, and both for all."""
    base = site_url.rstrip("/") + "/"
    turns = turning_days(site.catalogue, site.today)
    made: dict[str, str] = {}
    groups = [
        ("todo", words.words()["feeds"]["all"], turns),
        *(
            (country.slug, country.name, [one for one in turns if one.country == country.id])
            for country in site.catalogue.of(Country)
        ),
    ]
    for slug, name, some in groups:
        made[f"novedades/{slug}.xml"] = _atom(site, base, slug, name, some)
        made[f"calendario/{slug}.ics"] = _calendar(site, base, name, some)
    return made


def _atom(site: Site, base: str, slug: str, name: str, turns: list[TurningDay]) -> str:
    said = words.words()["feeds"]
    feed = Atom1Feed(
        title=said["title"].format(name=name),
        link=base,
        feed_url=f"{base}novedades/{slug}.xml",
        description=said["description"],
        language="es",
        author_name=words.words()["site"]["name"],
        feed_guid=f"{base}novedades/{slug}.xml",
    )
    for one in turns:
        # what is still to come is news since somebody read of it
        moment = _noon(one.day if one.day <= site.today else one.placed.part.verified)
        feed.add_item(
            title=title(site, one),
            link=base + page(site, one),
            description=text(site, one),
            unique_id=f"{base}#{one.id}",
            pubdate=moment,
            updateddate=moment,
        )
    # an empty feed would otherwise bear the moment of the build, and no two builds would be the same
    if not turns:
        feed.latest_post_date = lambda: _noon(site.today)
    return str(feed.writeString("utf-8"))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _calendar(site: Site, base: str, name: str, turns: list[TurningDay]) -> str:
    said = words.words()["feeds"]
    calendar = Calendar()
    calendar.add("prodid", "-//Ruta Exportadora//cambios//ES")
    calendar.add("version", "2.0")
    calendar.add("name", said["title"].format(name=name))
    calendar.add("x-wr-calname", said["title"].format(name=name))
    for one in reversed(turns):
        event = Event()
        event.add("uid", f"{one.id}@ruta-exportadora")
        event.add("dtstamp", _noon(site.today))
        event.add("dtstart", one.day)
        event.add("dtend", one.day + timedelta(days=1))
        event.add("summary", title(site, one))
        event.add("description", text(site, one))
        event.add("url", base + page(site, one))
        calendar.add_component(event)
    return str(calendar.to_ical().decode())


def title(site: Site, one: TurningDay) -> str:
    """Say in a line what turns: «Colombia · empieza: IVA a envíos de hasta USD 200»."""
    said = words.words()["feeds"]
    where = site.catalogue.get(Country, one.country).name if one.country else said["general"]
    return str(said["item"].format(where=where, turn=said["turns"][one.turn], what=name_of(one.placed.entry.record)))


def text(site: Site, one: TurningDay) -> str:
    """The fact in words, with its source."""
    fact = one.placed.part
    source = site.catalogue.publication(fact)
    says = fact.statement or amount(fact)
    note = f" {fact.note}" if fact.note else ""
    return f"{says}{note} {words.words()['fact']['source']}: {source.title} <{source.url}>"


def page(site: Site, one: TurningDay) -> str:
    """The page on which the fact stands; of what belongs to no destination, the home page."""
    country = site.catalogue.get(Country, one.country) if one.country else None
    if country is None or "destination" not in country.roles:
        return ""
    return addresses.url(addresses.destination(country.slug), folders=True)
