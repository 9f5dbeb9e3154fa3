"""What a product calls up on routes, as a script that a route's page loads when its reader names a product."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Country, ProductFamily, Tax

if TYPE_CHECKING:
    from generator.render.site import Site

GLOBAL = "rutaProductos"
"""The name under ``window`` that theme/client/products/on-route.js reads."""
_HERE = addresses.route("x")
"""All routes stand in one folder: their links are the same."""


def files(site: Site) -> dict[str, str]:
    """Give the served file by its name; none where there are no products."""
    if not site.products.all:
        return {}
    text = json.dumps(called_up(site), ensure_ascii=False, separators=(",", ":"))
    return {addresses.ROUTE_PRODUCTS: f"window.{GLOBAL}={text};\n"}


def called_up(site: Site) -> dict[str, Any]:
    """Give ``{countries: {id: name}, asked: {country: {sector: [requirement]}}, excises: {product: {country: …}}}``.

    Requirements are those written for the sector, what stops a sale first; an excise is ``[name, link]``.
    """
    sectors = {family.sector for family in site.catalogue.of(ProductFamily)}
    destinations = site.countries("destination")
    asked = {
        country.id: {
            sector.id: [one.id for one in site.matrix.cell(sector, country).own]
            for sector in site.sectors()
            if sector.id in sectors
        }
        for country in destinations
    }
    excises: dict[str, dict[str, list[list[str]]]] = {}
    for id_, (product, _) in site.products.all.items():
        for tax in (site.catalogue.get(Tax, one) for one in product.excises):
            country = site.catalogue.get(Country, tax.country)
            if country in destinations:
                href = site.link(_HERE, f"{addresses.destination(country.slug)}#{tax.id}")
                excises.setdefault(id_, {}).setdefault(country.id, []).append([tax.name, href])
    return {"countries": {one.id: one.name for one in destinations}, "asked": asked, "excises": excises}
