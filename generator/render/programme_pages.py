"""What the pages about support show: the list of all programmes, one programme, and what closes each gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from generator import addresses
from generator.derive.route import sector_parents
from generator.derive.support import closing, surest_first
from generator.model import Country, Gap, Institution, Programme
from generator.model.programme import ProgrammeKind
from generator.render.environment import embedded
from generator.render.facts import listed, rough_day
from generator.render.page_links import page_links
from generator.render.programmes import advice
from generator.render.stage_page import stations
from generator.render.task_places import task_links
from generator.words import day, words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.render.site import Site

_KINDS: tuple[str, ...] = get_args(ProgrammeKind)
_REGIONAL = "varios-paises"
MOST_OF_ONE = 6
"""As many others of an institution as are named."""
MOST_NAMED = 3
"""As many for a gap in a country as are named."""


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``programmes.md`` uses."""
    said, views = words()["programmes"], site.programmes
    everything = views.all
    gaps = [gap for gap in site.catalogue.of(Gap) if any(gap.id in one.gaps for one in everything)]
    return {
        "lead": said["lead"].format(n=len(everything), institutions=len({one.institution for one in everything})),
        "sections": _sections(site, spec),
        "origins": site.countries("origin"),
        "stages": site.stages,
        "kinds": [(kind, said["kinds"][kind]) for kind in _KINDS if any(kind in one.kinds for one in everything)],
        "sectors": site.sectors(),
        "segments": views.segments,
        "gaps": [(gap.id, gap.name) for gap in gaps],
        "gaps_href": site.link(spec.uri, addresses.GAPS) if site.catalogue.of(Gap) else "",
        "data": embedded(
            {
                "parents": sector_parents(site.catalogue),
                "names": views.names(everything),
                "offers": {
                    one.id: {
                        **views.compact(one),
                        "kinds": one.kinds,
                        "stages": one.stages,
                        **({"gaps": one.gaps} if one.gaps else {}),
                    }
                    for one in everything
                },
            }
        ),
    }


def _sections(site: Site, spec: PageSpec) -> list[dict[str, Any]]:
    """Programmes by country, those of several countries last, and in each by what they offer first."""
    places = [(one.id, one.slug, one.name) for one in site.catalogue.of(Country)]
    places.append(("", _REGIONAL, words()["programmes"]["regional"]))
    rows = []
    for id_, slug, name in places:
        mine = [one for one in site.programmes.all if (one.country or "") == id_]
        groups = [
            {
                "id": f"{slug}-{kind}".replace("_", "-"),
                "name": words()["programmes"]["kinds"][kind],
                "rows": site.programmes.links(found, lambda uri: site.link(spec.uri, uri)),
            }
            for kind in _KINDS
            if (found := surest_first(one for one in mine if one.kinds[0] == kind))
        ]
        if mine:
            rows.append({"slug": slug, "name": name, "count": _counted(len(mine)), "groups": groups})
    return rows


def _counted(number: int) -> str:
    said = words()["programmes"]
    return str(said["counted_one"] if number == 1 else said["counted"].format(n=number))


def one(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``programme.md`` uses."""
    said, views = words()["programmes"], site.programmes
    programme = site.catalogue.get(Programme, spec.subject[0])
    view = views.view(programme)
    successor = [site.catalogue.get(Programme, programme.replaced_by)] if programme.replaced_by else []
    siblings = [
        one
        for one in (views.of_institution[programme.institution_id] if programme.institution_id else [])
        if one.id != programme.id
    ]

    def link(uri: str) -> str:
        return site.link(spec.uri, uri)

    country = site.catalogue.get(Country, programme.country) if programme.country else None
    return {
        "view": view,
        "mine_href": link(addresses.MINE),
        "programme": programme,
        "stages": [
            {**station, "note": said["serves_here"] if station["stage"].id in programme.stages else ""}
            for station in stations(site, spec.uri)
        ],
        "institution_href": link(view.institution_href) if view.institution_href else "",
        "seen": said["seen"].format(day=rough_day(programme.seen)) if programme.seen else said["not_seen"],
        "verified": said["verified"].format(day=day(programme.verified)),
        "successor": views.links(successor, link),
        "replaces": views.links(views.replaced.get(programme.id, []), link),
        "sources": [
            {"source": source, "published": rough_day(source.published) if source.published else ""}
            for source in programme.sources
        ],
        "confirm": [advice(one) for one in programme.audience.check],
        "gaps": [_gap(site, spec, site.catalogue.get(Gap, id_)) for id_ in programme.gaps],
        "siblings": views.links(surest_first(siblings)[:MOST_OF_ONE], link),
        "way": views.way(country, link) if country else {"href": link(addresses.PROGRAMMES), "state": ""},
        "country": country,
        "data": embedded(
            {
                "parents": sector_parents(site.catalogue),
                "names": views.names([programme]),
                "offer": views.compact(programme),
            }
        ),
    }


def _gap(site: Site, spec: PageSpec, gap: Gap) -> dict[str, Any]:
    return {
        "gap": gap,
        "href": site.link(spec.uri, f"{addresses.GAPS}#{gap.id}"),
        "tasks": task_links(site, spec, gap.tasks),
    }


def gaps(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``gaps.md`` uses."""
    return {"gaps": [{**_gap(site, spec, gap), **_helpers(site, spec, gap)} for gap in site.catalogue.of(Gap)]}


def _helpers(site: Site, spec: PageSpec, gap: Gap) -> dict[str, Any]:
    said = words()["programmeGaps"]
    rows = []
    for country in site.countries("origin"):
        found = closing(site.programmes.all, country.id, gap.id)
        rows.append(
            {
                "id": country.id,
                "name": country.name,
                "rows": site.programmes.links(found[:MOST_NAMED], lambda uri: site.link(spec.uri, uri)),
                "more": said["more"].format(n=len(found) - MOST_NAMED) if len(found) > MOST_NAMED else "",
                **site.programmes.way(country, lambda uri: site.link(spec.uri, uri), brecha=gap.id),
                "none": _nobody(site, country),
            }
        )
    return {"countries": rows, "pages": page_links(site, spec.uri, gap.pages)}


def _nobody(site: Site, country: Country) -> str:
    """Say that no programme is known, and whom to ask: the country's agencies for exports."""
    said = words()["programmeGaps"]
    agencies = [
        one.short for one in site.catalogue.of(Institution) if one.country == country.id and one.kind == "promotion"
    ]
    return str(said["none"].format(who=listed(agencies, "o")) if agencies else said["none_plain"])
