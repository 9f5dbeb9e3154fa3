"""What a route's page shows: the stations, the tasks, the numbers to know first, the open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.route import sector_parents
from generator.render import document_pages, logistics_pages, marketplace_pages, offline_page
from generator.render.cost_pages import costs_href
from generator.render.gap_data import gap_data
from generator.render.highlights import highlights
from generator.render.tasks import fact_count
from generator.words import words

if TYPE_CHECKING:
    from generator.model import Country
    from generator.pages import PageSpec
    from generator.render.site import Site

MARKET_STAGE = "mercado-y-canal"
"""The stage under which stand the marketplaces that sell in the destination."""
MONEY_STAGE = "precio-impuestos-y-pagos"
"""The stage under which the destination's leading numbers stand."""


SHIPPING_STAGE = "envio-y-aduana"
"""The stage that leads to the ways to ship."""


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``theme/pages/route.md`` uses."""
    route = site.route(*spec.subject)
    said = words()["route"]
    destination = route.destination
    back = (destination.id, route.origin.id)
    reverse = next((one for one in site.routes() if (one.origin.id, one.destination.id) == back), None)
    return {
        "title": spec.title,
        "route": route,
        "lead": said["lead"].format(tasks=len(route.steps), facts=fact_count(route)),
        "export_src": site.link(spec.uri, "assets/exportar.js"),
        "single": offline_page.single_file(site, spec, route),
        "product_field_src": site.link(spec.uri, "assets/producto-en-ruta.js") if site.products.all else "",
        "products_assets": site.link(spec.uri, f"{addresses.NOMENCLATURE}/"),
        "products_pages": site.link(spec.uri, addresses.product("ID")),
        "parents": sector_parents(site.catalogue),
        "sectors": site.sectors(),
        "stages": [
            {"stage": part.stage, "href": f"#{part.stage.id}", "note": counted(len(part.steps)), "count": True}
            for part in route.stages
        ],
        "parts": [
            {
                "stage": part.stage,
                "guide": site.link(spec.uri, addresses.stage(part.stage.order, part.stage.id)),
                "money": part.stage.id == MONEY_STAGE,
                "cards": highlights(site, destination.glance) if part.stage.id == MONEY_STAGE else [],
                "tasks": [site.tasks.step(step) for step in part.steps],
                "papers": document_pages.of_stage(site, spec.uri, part.stage.id, route.origin, destination),
                "shipping": logistics_pages.way(site, spec.uri, route.origin, destination)
                if part.stage.id == SHIPPING_STAGE
                else {},
                "shops": marketplace_pages.for_route(site, spec.uri, route.origin, destination)
                if part.stage.id == MARKET_STAGE
                else None,
                "helpers": site.programmes.at_stage(route.origin, part.stage.id, lambda uri: site.link(spec.uri, uri)),
            }
            for part in route.stages
        ],
        "gaps": gap_data(site.catalogue, route),
        "open_lead": said["open_lead"].format(n=len(destination.open), destination=destination.name),
        "costs_href": costs_href(site, spec.uri, destination, route.origin),
        "destination_href": site.link(spec.uri, addresses.destination(destination.slug)),
        "reverse": reverse
        and {
            "href": site.link(spec.uri, addresses.route(reverse.slug)),
            "title": said["title"].format(origin=reverse.origin.name, destination=reverse.destination.name),
        },
    }


def counted(number: int) -> str:
    """«6 tareas»."""
    said = words()["route"]
    return str(said["tasks_one"] if number == 1 else said["tasks"].format(n=number))


def by_origin(site: Site, uri: str) -> list[tuple[Country, list[dict[str, str]]]]:
    """All routes grouped by where they start, as links from a page."""
    return [
        (
            origin,
            [
                {
                    "href": site.link(uri, addresses.route(route.slug)),
                    "name": route.destination.name,
                    "tasks": counted(len(route.steps)),
                }
                for route in site.routes()
                if route.origin.id == origin.id
            ],
        )
        for origin in site.countries("origin")
    ]
