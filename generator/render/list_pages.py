"""What the pages that gather others show: home, routes, stages, destinations, glossary, institutions, site map."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.support import surest_first
from generator.model import Country, Incoterm, Institution, Requirement, Term
from generator.render.highlights import highlights
from generator.render.route_page import by_origin
from generator.render.stage_page import stations
from generator.words import words

if TYPE_CHECKING:
    from generator.model.fact import Fact
    from generator.pages import PageSpec
    from generator.render.site import Site


def _picker(site: Site, uri: str) -> dict[str, Any]:
    return {
        "origins": site.countries("origin"),
        "destinations": site.countries("destination"),
        "sectors": site.sectors(),
        "routes": {route.id: site.link(uri, addresses.route(route.slug)) for route in site.routes()},
        "by_origin": by_origin(site, uri),
    }


def home(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``home.md`` uses."""
    leading = [
        {"country": country, "href": site.link(spec.uri, addresses.destination(country.slug)), **shown[0]}
        for country in site.countries("destination")
        if "origin" in country.roles and (shown := highlights(site, country.glance))
    ]
    return {
        **_picker(site, spec.uri),
        "stages": stations(site, spec.uri),
        "first_stage": stations(site, spec.uri)[0]["href"] if site.stages else "",
        "leading": leading,
        "destinations_href": site.link(spec.uri, addresses.DESTINATIONS),
        "routes_href": site.link(spec.uri, addresses.ROUTES),
        "mine_href": site.link(spec.uri, addresses.MINE),
        "fresh": fresh(site, spec),
    }


def fresh(site: Site, spec: PageSpec) -> dict[str, str]:
    """Where the browser finds what is new, and where it leads the reader."""
    return {"src": site.link(spec.uri, addresses.NEWS_DATA), "href": site.link(spec.uri, addresses.NEWS)}


def routes(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``routes.md`` uses."""
    return _picker(site, spec.uri)


def stages(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``stages.md`` uses."""
    return {"stages": stations(site, spec.uri)}


def destinations(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``destinations.md`` uses."""
    said = words()["destinations"]
    rows = []
    for country in site.countries("destination"):
        tasks = [one for one in site.catalogue.of(Requirement) if one.country == country.id and one.side == "import"]
        first = (highlights(site, country.glance) or [{"fact": None, "says": ""}])[0]
        rows.append(
            {
                "country": country,
                "href": site.link(spec.uri, addresses.destination(country.slug)),
                "tasks": said["tasks"].format(n=len(tasks)),
                "facts": said["facts"].format(n=len(facts_of(site, country.id))),
                **first,
            }
        )
    return {"countries": rows}


def facts_of(site: Site, country: str) -> list[Fact]:
    """The facts of a country's own records, agreements apart."""
    return [
        placed.part
        for placed in site.catalogue.facts.values()
        if getattr(placed.entry.record, "country", placed.entry.record.id) == country
    ]


def plain(text: str) -> str:
    """Fold case and accents, as a reader's finger does when it looks a word up; ñ stays a letter of its own."""
    kept = text.casefold().replace("ñ", "n\uffff")
    return "".join(sign for sign in unicodedata.normalize("NFD", kept) if not unicodedata.combining(sign))


def glossary(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``glossary.md`` uses."""
    rules = {one.id for one in site.catalogue.of(Incoterm)}
    letters: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for term in sorted(site.catalogue.of(Term), key=lambda one: plain(one.term)):
        see = [(id_, site.catalogue.get(Term, id_).term) for id_ in term.see]
        # the term for all delivery rules leads to their picture, the term for one of them to that one
        anchor = f"#{term.id}" if term.id in rules else ""
        rule = site.link_to_page(spec.uri, addresses.INCOTERMS) if anchor or term.id == "incoterm" else ""
        rule += anchor
        row = {"id": term.id, "term": term.term, "also": term.also, "definition": term.definition}
        letters[plain(term.term)[0].upper()].append({**row, "example": term.example, "see": see, "rule": rule})
    return {"letters": list(letters.items())}


def institutions(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``institutions.md`` uses."""
    asked: dict[str, int] = defaultdict(int)
    for placed in site.catalogue.tasks.values():
        for id_ in placed.part.asked_by:
            asked[id_] += 1
    groups = []
    for country in site.catalogue.of(Country):
        rows = [
            {
                "record": one,
                "tasks": asked[one.id],
                "facts": site.facts.views(one.facts),
                "helps": site.programmes.links(
                    surest_first(site.programmes.of_institution.get(one.id, [])), lambda uri: site.link(spec.uri, uri)
                ),
                "edit": site.settings.edit_base + site.catalogue.entry(one).path,
            }
            for one in sorted(site.catalogue.of(Institution), key=lambda one: plain(one.short))
            if one.country == country.id and not one.local
        ]
        if rows:
            groups.append((country, rows))
    return {"by_country": groups}


def sitemap(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``map.md`` uses."""
    said = words()
    rows = [
        (page.uri, page.title)
        for page in site.pages
        # hundreds of products: their list stands for them
        if page.uri != spec.uri and page.template != "product.md"
    ] + list(site.settings.written)
    folders = {
        "ruta/": said["routes"]["title"],
        "destinos/": said["destinations"]["title"],
        "etapas/": said["map"]["guides"],
        "guias/": said["guides"]["title"],
        "plataformas/": said["marketplaces"]["short"],
        "pagos/": said["payments"]["short"],
        "apoyos/": said["programmes"]["short"],
        "logistica/": said["logistics"]["short"],
        "documentos/": said["documents"]["short"],
        "directorio/": said["directory"]["short"],
        "novedades/": said["news"]["short"],
        "calendario/": said["agenda"]["short"],
        "estadisticas/": said["statistics"]["short"],
        "mesa/": said["desk"]["title"],
        "": said["map"]["pages"],
    }
    groups: dict[str, list[dict[str, str]]] = {title: [] for title in folders.values()}
    for uri, title in sorted(rows, key=lambda row: (row[0] != addresses.HOME, row[0])):
        group = next(name for folder, name in folders.items() if uri.startswith(folder))
        groups[group].append({"href": site.link(spec.uri, uri), "title": title})
    return {"groups": [(name, rows) for name, rows in groups.items() if rows]}
