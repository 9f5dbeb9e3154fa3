"""The pages that stand in frames of other sites: apart from all others, in no menu, map, search or export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.derive.route import pairs
from generator.model import Country, Potential, Schedule
from generator.pages import COSTS
from generator.spec import PageSpec
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

FOLDER = "embed/v1"
"""The version is part of the address: a snippet that somebody has pasted goes on working."""
LAYOUT = "embed.html"
_SCRIPTS = {"embed_route.md": "lista", "embed_cost.md": "costos", "embed_test.md": "test"}


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the pages; a country is named by its code, as the loader knows no names and never changes."""
    return [*_routes(catalogue), *_costs(catalogue), *_tests(catalogue)]


def full(catalogue: Catalogue) -> dict[str, str]:
    """Page made for frames → the page of the whole site that goes on with it."""
    return {
        **{route(origin.id, to.id): addresses.route(f"{origin.slug}-a-{to.slug}") for origin, to in pairs(catalogue)},
        **{spec.uri: COSTS for spec in _costs(catalogue)},
        **{spec.uri: addresses.test(spec.subject[1]) for spec in _tests(catalogue)},
    }


def route(origin: str, destination: str) -> str:
    """The page of a route."""
    return f"{FOLDER}/ruta/{origin}-{destination}.md"


def cost(country: str = "") -> str:
    """The calculator of a destination, or the page that asks for one."""
    return f"{FOLDER}/costo/{country or 'index'}.md"


def test(variant: str) -> str:
    """The test of potential."""
    return f"{FOLDER}/test/{variant}.md"


def _page(uri: str, said: tuple[str, str], template: str, subject: tuple[str, ...]) -> PageSpec:
    title, description = said
    scripts = (f"assets/{_SCRIPTS[template]}.js",) if template in _SCRIPTS else ()
    return PageSpec(uri, title, description, template, subject, scripts=scripts, layout=LAYOUT)


def _routes(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["embed"]
    rows = []
    for origin, to in pairs(catalogue):
        names = {"origin": origin.name, "destination": to.name}
        told = said["route_title"].format(**names), said["route_description"].format(**names)
        rows.append(_page(route(origin.id, to.id), told, "embed_route.md", (origin.id, to.id)))
    return rows


def _costs(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["embed"]
    described = [catalogue.get(Country, one.country) for one in catalogue.of(Schedule)]
    if not described:
        return []
    return [
        _page(cost(), (said["costs_title"], said["costs_description"]), "embed_costs.md", ()),
        *(
            _page(
                cost(one.id),
                (
                    said["cost_title"].format(destination=one.name),
                    said["cost_description"].format(destination=one.name),
                ),
                "embed_cost.md",
                (one.id,),
            )
            for one in described
        ),
    ]


def _tests(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["embed"]
    rows = []
    for record in catalogue.of(Potential):
        asked = sorted({variant for question in record.questions for variant in question.variants})
        for variant in asked:
            told = said["test_title"].format(variant=variant), said["test_description"].format(variant=variant)
            rows.append(_page(test(variant), told, "embed_test.md", (record.id, variant)))
    return rows
