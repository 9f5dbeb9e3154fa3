"""What the page of alerts shows: the choice of countries and topics, and every address in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.news import TOPICS
from generator.model import Country
from generator.plan_news import channels
from generator.render.environment import embedded
from generator.words import words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.plan_news import Channel
    from generator.render.site import Site


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``alerts.md`` uses."""
    said = words()
    every = [_channel(site, spec, one) for one in channels(site.catalogue)]
    return {
        "title": spec.title,
        "countries": sorted(((one.id, one.name) for one in site.catalogue.of(Country)), key=lambda row: row[1]),
        "topics": [(topic, said["news"]["topics"][topic]) for topic in TOPICS],
        "groups": [
            (name, [one for one in every if one["group"] == group]) for group, name in said["alerts"]["groups"].items()
        ],
        "data": embedded({"channels": every}),
        "mine_href": site.link(spec.uri, addresses.MINE),
        "news_href": site.link(spec.uri, addresses.NEWS),
        "agenda_href": site.link(spec.uri, addresses.AGENDA),
    }


def _channel(site: Site, spec: PageSpec, one: Channel) -> dict[str, str]:
    """Its addresses: links from this page, and whole ones to copy, empty where the site's address is not known."""
    base = site.settings.address.rstrip("/")
    files = {"atom": addresses.feed(one.slug, "xml"), "json": addresses.feed(one.slug, "json")}
    if one.calendar:
        files["ics"] = addresses.calendar(one.slug)
    whole = {f"{form}_url": f"{base}/{file}" if base else "" for form, file in files.items()}
    links = {form: site.link(spec.uri, file) for form, file in files.items()}
    webcal = f"webcal://{base.partition('://')[2]}/{files['ics']}" if one.calendar and base else ""
    return {"group": one.group, "id": one.id, "name": one.name, "ics": "", **links, **whole, "webcal": webcal}
