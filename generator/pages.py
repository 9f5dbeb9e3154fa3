"""Which pages exist: their addresses, titles and places in the menu. What they say is ``render``'s business."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator import (
    addresses,
    plan_desk,
    plan_edition,
    plan_figures,
    plan_indicators,
    plan_learning,
    plan_news,
    plan_shipping,
    plan_test,
    plan_trade,
)
from generator.derive.route import pairs
from generator.model import Country, Gap, ProductFamily, Programme, Schedule, Sector
from generator.product_specs import product_specs
from generator.spec import LONGEST_DESCRIPTION, LONGEST_TITLE, PageSpec
from generator.words import cut, words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

COSTS = "costos.md"
COMPARE = "comparar.md"
"""Only where some destination has a schedule of charges."""
_EMBED_SCRIPTS = ("embed/v1/ruta.js", "assets/incrustar.js")
_COMPARE_STYLES = ("assets/comparison.css",)
_MINE_STYLES = ("assets/mine.css",)
_EMBED_STYLES = ("assets/studio.css",)

__all__ = ["COMPARE", "COSTS", "PageSpec", "crumbs_of_written", "plan"]


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List all generated pages; those written by hand stand in ``content/``."""
    said = words()
    home = PageSpec(
        addresses.HOME,
        said["home"]["title"],
        said["home"]["description"],
        "home.md",
        scripts=plan_news.BADGE,
        styles=plan_news.BADGE_STYLES,
        alternates=plan_news.channels(catalogue)[0].alternates,
    )
    lists = [
        PageSpec(uri, said[key]["title"], said[key]["description"], template)
        for uri, key, template in (
            (addresses.ROUTES, "routes", "routes.md"),
            (addresses.STAGES, "stages", "stages.md"),
            (addresses.DESTINATIONS, "destinations", "destinations.md"),
            (addresses.GLOSSARY, "glossary", "glossary.md"),
            (addresses.INSTITUTIONS, "institutions", "institutions.md"),
            (addresses.DATA, "data", "data.md"),
            (addresses.SITEMAP, "map", "map.md"),
        )
    ]
    found = words()["search"]
    lists.append(
        PageSpec(
            addresses.SEARCH,
            found["title"],
            found["description"],
            "search.md",
            scripts=("assets/buscar.js",),
            styles=("assets/search.css",),
        )
    )
    return [
        home,
        _mine(),
        PageSpec(
            addresses.EMBED,
            said["embed"]["title"],
            said["embed"]["description"],
            "embed.md",
            scripts=_EMBED_SCRIPTS,
            styles=_EMBED_STYLES,
        ),
        PageSpec(addresses.OFFLINE, said["offline"]["title"], said["offline"]["description"], "offline.md"),
        *lists,
        *plan_test.plan(catalogue),
        *_costs(catalogue),
        *_routes(catalogue),
        *_destinations(catalogue),
        *_sectors(catalogue),
        *_programmes(catalogue),
        *plan_shipping.plan(catalogue),
        *plan_trade.plan(catalogue),
        *plan_figures.plan(catalogue),
        *plan_desk.plan(catalogue),
        *plan_learning.plan(catalogue),
        *plan_news.plan(catalogue),
        *plan_indicators.plan(catalogue),
        *plan_edition.plan(catalogue),
        *product_specs(catalogue),
    ]


def _mine() -> PageSpec:
    said = words()["mine"]
    scripts, styles = ("assets/mi-ruta.js", *plan_news.BADGE), (*_MINE_STYLES, *plan_news.BADGE_STYLES)
    return PageSpec(addresses.MINE, said["title"], said["description"], "mine.md", scripts=scripts, styles=styles)


def _costs(catalogue: Catalogue) -> list[PageSpec]:
    said = words()
    if not catalogue.of(Schedule):
        return []
    scripts = ("assets/costos.js",)
    return [
        PageSpec(
            COSTS,
            said["costs"]["title"],
            said["costs"]["description"],
            "costs.md",
            scripts=(*scripts, *(("assets/productos.js",) if catalogue.of(ProductFamily) else ())),
        ),
        PageSpec(
            COMPARE,
            said["compare"]["title"],
            said["compare"]["description"],
            "compare.md",
            scripts=scripts,
            styles=_COMPARE_STYLES,
        ),
    ]


def _routes(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["route"]
    above = ((words()["routes"]["title"], addresses.ROUTES),)
    return [
        PageSpec(
            uri=addresses.route(f"{origin.slug}-a-{to.slug}"),
            title=said["title"].format(origin=origin.name, destination=to.name),
            description=said["description"].format(origin=origin.name, destination=to.name),
            template="route.md",
            subject=(origin.id, to.id),
            edit_path=catalogue.entry(to).path,
            crumbs=above,
            scripts=("assets/lista.js",),
        )
        for origin, to in pairs(catalogue)
    ]


def _destinations(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["destination"]
    above = ((words()["destinations"]["title"], addresses.DESTINATIONS),)
    return [
        PageSpec(
            uri=addresses.destination(country.slug),
            title=said["title"].format(country=country.name),
            description=said["description"].format(country=country.name),
            template="destination.md",
            subject=(country.id,),
            edit_path=catalogue.entry(country).path,
            crumbs=above,
            alternates=plan_news.of_country(country).alternates,
        )
        for country in catalogue.of(Country)
        if "destination" in country.roles
    ]


def _sectors(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["sectors"]
    above = ((said["short"], addresses.SECTORS),)
    return [
        PageSpec(addresses.SECTORS, said["title"], said["description"], "sectors.md"),
        *(
            PageSpec(
                uri=addresses.sector(one.id),
                title=said["page_title"].format(name=one.name),
                description=cut(said["page_description"].format(summary=one.summary), LONGEST_DESCRIPTION),
                template="sector.md",
                subject=(one.id,),
                edit_path=catalogue.entry(one).path,
                crumbs=above,
            )
            for one in catalogue.of(Sector)
            if not one.unsaid
        ),
    ]


def _programmes(catalogue: Catalogue) -> list[PageSpec]:
    """The list of programmes, a page for each, and what closes each gap of the test."""
    said, gaps = words()["programmes"], words()["programmeGaps"]
    programmes = catalogue.of(Programme)
    if not programmes:
        return []
    scripts = ("assets/apoyos.js",)
    above = ((said["short"], addresses.PROGRAMMES),)
    pages = [
        PageSpec(
            addresses.PROGRAMMES,
            said["title"],
            said["description"],
            "programmes.md",
            scripts=scripts,
            alternates=tuple(
                one for kind, name in said["kinds"].items() for one in plan_news.of_support(kind, name).alternates
            ),
        ),
        *(
            PageSpec(
                uri=addresses.programme(one.id),
                title=title,
                description=cut(f"{one.name}: {one.summary}", LONGEST_DESCRIPTION),
                template="programme.md",
                subject=(one.id,),
                edit_path=catalogue.entry(one).path,
                crumbs=above,
                scripts=scripts,
            )
            for one, title in zip(programmes, _titles(catalogue, programmes), strict=True)
        ),
    ]
    if catalogue.of(Gap):
        pages.append(PageSpec(addresses.GAPS, gaps["title"], gaps["description"], "gaps.md", crumbs=above))
    return pages


def _titles(catalogue: Catalogue, programmes: list[Programme]) -> list[str]:
    """Titles that tell pages apart: two countries may call a programme the same."""
    cuts = [cut(one.name, LONGEST_TITLE) for one in programmes]
    times = Counter(cuts)
    places = [catalogue.get(Country, one.country).name if one.country else one.institution for one in programmes]
    return [
        title if times[title] == 1 else f"{cut(title, LONGEST_TITLE - len(place) - 3)} ({place})"
        for title, place in zip(cuts, places, strict=True)
    ]


def crumbs_of_written(uri: str) -> tuple[tuple[str, str], ...]:
    """The pages above a page that is written by hand."""
    if uri.startswith("etapas/"):
        return ((words()["stages"]["title"], addresses.STAGES),)
    if addresses.is_topic(uri):
        return ((words()["guides"]["short"], addresses.GUIDES),)
    return ()
