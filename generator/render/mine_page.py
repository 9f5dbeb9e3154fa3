"""What the firm's own page needs: names and tasks for the browser, which alone knows what is kept on the device.

All titles travel in the page (some 12 KB as they travel): so the page works from disk, on a device that has only
restored a file, and with the words of today rather than those of the day on which a box was ticked.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.route import sector_parents
from generator.model import Country, Programme
from generator.pages import COSTS
from generator.render.environment import embedded
from generator.render.list_pages import fresh
from generator.words import words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.render.site import Site

_SLUG = "SLUG"
"""Stands in a link for the name of the page, which the browser puts in."""


def mine(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``mine.md`` uses."""
    links = {
        "route": site.link(spec.uri, addresses.route(_SLUG)),
        "routes": site.link(spec.uri, addresses.ROUTES),
        "programme": site.link(spec.uri, f"apoyos/{_SLUG}.md"),
        "programmes": _planned(site, spec, "apoyos/index.md", "apoyos.md"),
        "costs": _planned(site, spec, COSTS),
        "test": _planned(site, spec, "test.md", "test/index.md"),
    }
    return {
        "title": spec.title,
        "links": links,
        "origins": site.countries("origin"),
        "destinations": site.countries("destination"),
        "sectors": site.sectors(),
        "fresh": fresh(site, spec),
        "export_src": site.link(spec.uri, "assets/exportar.js"),
        "data": embedded({**_routes(site), **_names(site), "links": links}),
    }


def _planned(site: Site, spec: PageSpec, *uris: str) -> str:
    """The link to the first of these pages that the site has; empty where it has none."""
    planned = {page.uri for page in site.pages}
    return next((site.link(spec.uri, uri) for uri in uris if uri in planned), "")


def _routes(site: Site) -> dict[str, Any]:
    """Each task once, as ``[id, title, place of its stage, condition]``; each route as the places of its tasks."""
    places: dict[str, int] = {}
    tasks: list[list[Any]] = []
    routes: dict[str, list[int]] = {}
    for route in site.routes():
        of_route = routes.setdefault(route.id, [])
        for place, part in enumerate(route.stages):
            for step in part.steps:
                if step.task.id not in places:
                    places[step.task.id] = len(tasks)
                    when = site.tasks.step(step).when
                    tasks.append([step.task.id, step.task.title, place, *([json.loads(when)] if when else [])])
                of_route.append(places[step.task.id])
    return {"stages": [stage.title for stage in site.stages], "tasks": tasks, "routes": routes}


def _names(site: Site) -> dict[str, Any]:
    return {
        "countries": {one.id: [one.name, one.slug] for one in site.catalogue.of(Country)},
        "sectors": {one.id: one.name for one in site.sectors()},
        "parents": sector_parents(site.catalogue),
        "programmes": {one.id: one.name for one in site.catalogue.of(Programme)},
        "title": words()["route"]["title"],
    }
