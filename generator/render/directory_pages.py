"""What the directory shows: whom to ask in each country, how, and where buyers look for sellers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.support import serves, surest_first
from generator.model import Country, Institution, Marketplace
from generator.plan_learning import with_somebody
from generator.render.contacts import contact_views
from generator.render.facts import listed, rough_day
from generator.render.list_pages import plain
from generator.words import words

if TYPE_CHECKING:
    from generator.model import Programme
    from generator.model.directory import Evidence
    from generator.pages import PageSpec
    from generator.render.site import Site

GROUPS = (
    ("agencies", ("promotion", "government")),
    ("gates", ("single-window", "customs", "tax", "post")),
    ("chambers", ("chamber",)),
    ("associations", ("association",)),
    ("brand", ("brand", "investment")),
    ("rules", ("consumer", "health", "agriculture", "standards", "data", "other")),
)
"""The parts of a country's page, in order, and the kinds of institution in each: every kind is in one."""
_MEETING = ("directory", "fair")
_ORIGIN_GUIDE = "guias/certificado-de-origen-digital.md"


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``directory.md`` uses."""
    return {
        "countries": [_summary(site, spec, country) for country in with_somebody(site.catalogue)],
        "regional": _programmes(site, spec, [one for one in site.programmes.all if one.country is None]),
        "institutions_href": site.link(spec.uri, addresses.INSTITUTIONS),
        "guides_href": site.link(spec.uri, addresses.GUIDES),
    }


def _summary(site: Site, spec: PageSpec, country: Country) -> dict[str, Any]:
    mine = _of(site, country)
    reached = [one for one in mine if one.contacts]
    href = site.link(spec.uri, addresses.directory(country.slug))
    return {
        "country": country,
        "href": href,
        "people": [
            {"name": one.short, "href": f"{href}#{one.id}", "contacts": contact_views(site, one)} for one in reached
        ],
        "counted": words()["directory"]["counted"].format(n=len(mine), reached=len(reached)),
    }


def one(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``directory_one.md`` uses."""
    country = site.catalogue.get(Country, spec.subject[0])
    mine = _of(site, country)
    said = words()["directory"]
    silent = [one.short for one in mine if not one.contacts and one.kind in ("customs", "single-window", "promotion")]
    offers = [one for one in site.programmes.all if one.country == country.id]
    return {
        "country": country,
        "people": [_body(site, one) for one in mine if one.contacts],
        "silent": said["silent"].format(who=listed(silent)) if silent else "",
        "certifiers": [_body(site, one) for one in mine if "origin-certifier" in one.roles],
        "groups": [
            {"id": name, "title": said["groups"][name], "says": said["groups_say"][name], "rows": rows}
            for name, kinds in GROUPS
            if (rows := [_body(site, one) for one in mine if one.kind in kinds])
        ],
        "has_brand": any(one.kind in ("brand", "investment") for one in mine),
        "also_brand": [_body(site, one) for one in mine if {"brand", "investment"} & set(one.roles)],
        "programmes": _programmes(site, spec, offers),
        "portals": _portals(site, spec, country),
        "others": [
            {"name": other.name, "href": site.link(spec.uri, addresses.directory(other.slug))}
            for other in with_somebody(site.catalogue)
            if other.id != country.id
        ],
        "regional_href": f"{site.link(spec.uri, addresses.DIRECTORY)}#varios-paises",
        "origin_href": site.link(spec.uri, _ORIGIN_GUIDE) if site.has_page(_ORIGIN_GUIDE) else "",
        "contact_href": site.link(spec.uri, "contacto.md"),
    }


def _of(site: Site, country: Country) -> list[Institution]:
    mine = [one for one in site.catalogue.of(Institution) if one.country == country.id]
    # as the parts of the page stand: first who helps to export, last who watches over buyers
    order = [kind for _, kinds in GROUPS for kind in kinds]
    return sorted(mine, key=lambda one: (order.index(one.kind), one.state in ("unknown", "closed"), plain(one.short)))


def _body(site: Site, record: Institution) -> dict[str, Any]:
    said = words()["directory"]
    return {
        "record": record,
        "kind": words()["institutions"]["kinds"][record.kind],
        "roles": listed([said["roles"][one] for one in record.roles]),
        "state": said["states"][record.state] if record.state else "",
        "contacts": contact_views(site, record),
        "facts": site.facts.views(record.facts),
        "sources": [_source(one) for one in record.named_in],
        "edit": f"{site.settings.edit_base}{site.catalogue.entry(record).path}",
    }


def _source(one: Evidence) -> tuple[Evidence, str]:
    return one, rough_day(one.published) if one.published else ""


def _programmes(site: Site, spec: PageSpec, offers: list[Programme]) -> list[dict[str, Any]]:
    """The directories, fairs and business rounds, surest first; one with a marketplace's record leads to it too."""
    found = surest_first(one for one in offers if set(one.kinds) & set(_MEETING))
    rows = site.programmes.links(found, lambda uri: site.link(spec.uri, uri))
    known = {one.id for one in site.catalogue.of(Marketplace)}
    return [
        {
            **row,
            "shop": site.link(spec.uri, addresses.marketplace(one.marketplace)) if one.marketplace in known else "",
            "sources": [_source(source) for source in one.sources],
        }
        for row, one in zip(rows, found, strict=True)
    ]


def _portals(site: Site, spec: PageSpec, country: Country) -> list[dict[str, Any]]:
    """Other portals between firms, with what is known of who may enter from the country."""
    said = words()["directory"]
    ours = {one.marketplace for one in site.programmes.all if serves(one, country.id)}
    rows = []
    for place in site.catalogue.of(Marketplace):
        if place.kind != "b2b" or place.id in ours or place.id in _of_other_countries(site, country):
            continue
        mode = next((one.mode for one in place.admits if one.country == country.id), "unknown")
        rows.append(
            {
                "record": place,
                "href": site.link(spec.uri, addresses.marketplace(place.id)),
                "state": said["portal_states"][place.state],
                "sure": "state" not in place.unverified and place.checked != "none",
                "entry": said["entries"][mode],
                "seen": rough_day(place.seen) if place.seen else "",
            }
        )
    return rows


def _of_other_countries(site: Site, country: Country) -> set[str]:
    return {
        one.marketplace for one in site.programmes.all if one.marketplace and one.country and one.country != country.id
    }
