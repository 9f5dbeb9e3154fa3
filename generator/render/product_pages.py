"""What the list of products and the page of one product show."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.route import pairs
from generator.model import ProductFamily, Schedule, Sector
from generator.products_data import chapters
from generator.render.products import HEADING, title
from generator.words import words, written_code

if TYPE_CHECKING:
    from generator.model.product import Product
    from generator.pages import PageSpec
    from generator.render.site import Site


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``products.md`` uses."""
    families = site.catalogue.of(ProductFamily)
    order = {sector.id: place for place, sector in enumerate(site.sectors())}
    families.sort(key=lambda one: (order.get(one.sector, len(order)), one.title))
    groups = [
        {"name": site.catalogue.get(Sector, sector).name, "families": [_family(site, spec, one) for one in rows]}
        for sector, rows in groupby(families, key=lambda one: one.sector)
    ]
    return {
        "lead": words()["products"]["lead"].format(n=len(site.products.all)),
        "groups": groups,
        "chapters": chapters(),
        "marks": words()["products"]["short_marks"],
        "assets": site.link(spec.uri, f"{addresses.NOMENCLATURE}/"),
        "pages": site.link(spec.uri, addresses.product("ID")),
    }


def _family(site: Site, spec: PageSpec, family: ProductFamily) -> dict[str, Any]:
    return {"id": family.id, "title": family.title, "rows": [_link(site, spec, one) for one in family.products]}


def _link(site: Site, spec: PageSpec, product: Product) -> dict[str, str]:
    return {
        "name": product.name,
        "code": written_code(product.hs),
        "href": site.link(spec.uri, addresses.product(product.id)),
    }


def one(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``product.md`` uses."""
    views = site.products
    product, family = views.all[spec.subject[0]]
    sector = site.catalogue.get(Sector, family.sector)
    near = views.neighbours(product)
    costs = site.link_to_page(spec.uri, "costos.md") if site.catalogue.of(Schedule) else ""
    return {
        "product": product,
        "code": title(product.hs),
        "others": [{**title(other.hs), "when": other.when} for other in product.others],
        "local": [{"country": views.country(id_), "word": word} for id_, word in product.local.items()],
        "family": family,
        "sector": sector,
        "sector_href": site.link_to_page(spec.uri, addresses.sector(sector.id)),
        "asked": views.asked(sector),
        "excises": views.excises(product),
        "heading": product.hs[:HEADING],
        "neighbours": [_link(site, spec, other) for other in near],
        "siblings": [_link(site, spec, other) for other in family.products if other not in (product, *near)],
        "list_href": site.link(spec.uri, addresses.PRODUCTS),
        "costs": {"href": f"{costs}#ejemplos", "state": f"sector={sector.id}&producto={product.id}"} if costs else None,
        "routes_href": site.link(spec.uri, addresses.ROUTES),
        "origins": site.countries("origin"),
        "destinations": site.countries("destination"),
        "sectors": site.sectors(),
        "routes": {
            f"{origin.id}-{to.id}": site.link(spec.uri, addresses.route(f"{origin.slug}-a-{to.slug}"))
            for origin, to in pairs(site.catalogue)
        },
        "edit": f"{site.settings.edit_base}{site.catalogue.entry(family).path}",
    }
