"""Which pages exist: their addresses, titles and places in the menu. What they say is ``render``'s business."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import addresses
from generator.derive.route import pairs, stages
from generator.model import Country, Schedule
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

COSTS = "costos.md"
COMPARE = "comparar.md"
"""Only where some destination has a schedule of charges."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page to be."""

    uri: str
    """Its source path, as if it stood in ``content/``."""
    title: str
    description: str
    template: str
    """The file under ``theme/pages``."""
    subject: tuple[str, ...] = ()
    """Ids that the page is about: a country, or origin and destination."""
    edit_path: str | None = None
    """The record to edit, from the repository's root."""
    crumbs: tuple[tuple[str, str], ...] = ()
    """(title, uri) of the pages above it, home apart."""
    scripts: tuple[str, ...] = ()
    """Bundles that the page needs beside the common one."""


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List all generated pages; those written by hand stand in ``content/``."""
    said = words()
    home = PageSpec(addresses.HOME, said["home"]["title"], said["home"]["description"], "home.md")
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
    return [home, _mine(), *lists, *_costs(catalogue), *_routes(catalogue), *_destinations(catalogue)]


def _mine() -> PageSpec:
    said = words()["mine"]
    scripts = ("assets/mi-ruta.js",)
    return PageSpec(addresses.MINE, said["title"], said["description"], "mine.md", scripts=scripts)


def _costs(catalogue: Catalogue) -> list[PageSpec]:
    said = words()
    if not catalogue.of(Schedule):
        return []
    scripts = ("assets/costos.js",)
    return [
        PageSpec(COSTS, said["costs"]["title"], said["costs"]["description"], "costs.md", scripts=scripts),
        PageSpec(COMPARE, said["compare"]["title"], said["compare"]["description"], "compare.md", scripts=scripts),
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
        )
        for country in catalogue.of(Country)
        if "destination" in country.roles
    ]


def crumbs_of_written(uri: str) -> tuple[tuple[str, str], ...]:
    """The pages above a page that is written by hand."""
    if uri.startswith("etapas/"):
        return ((words()["stages"]["title"], addresses.STAGES),)
    return ()


def menu(catalogue: Catalogue) -> list[dict[str, object]]:
    """The drop-down menu as MkDocs takes a nav: few entries, the rest is reached through them."""
    said = words()["nav"]
    guides: list[dict[str, str]] = [
        {f"{one.order} · {one.title}": addresses.stage(one.order, one.id)} for one in stages(catalogue)
    ]
    countries: list[dict[str, str]] = [
        {country.name: addresses.destination(country.slug)}
        for country in catalogue.of(Country)
        if "destination" in country.roles
    ]
    costs: list[dict[str, object]] = [
        {said["costs"]: [{words()["costs"]["short"]: COSTS}, {words()["compare"]["short"]: COMPARE}]}
    ]
    return [
        {
            said["route"]: [
                {said["choose"]: addresses.ROUTES},
                {words()["mine"]["title"]: addresses.MINE},
                {said["stages"]: addresses.STAGES},
                *guides,
            ]
        },
        {said["destinations"]: [{said["all_destinations"]: addresses.DESTINATIONS}, *countries]},
        *(costs if catalogue.of(Schedule) else []),
        {
            said["help"]: [
                {words()["questions"]["title"]: addresses.QUESTIONS},
                {words()["glossary"]["title"]: addresses.GLOSSARY},
                {words()["institutions"]["title"]: addresses.INSTITUTIONS},
                {words()["data"]["title"]: addresses.DATA},
                {words()["site"]["about"]: "acerca.md"},
                {words()["site"]["contact"]: "contacto.md"},
            ]
        },
    ]
