"""The sectors: requirements by destination at a glance, and a page for each sector."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.applies import ancestors
from generator.derive.route import sector_parents
from generator.model import Document, Marketplace, ProductFamily, Programme, Sector
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.derive.matrix import Cell
    from generator.model import Country
    from generator.pages import PageSpec
    from generator.render.site import Site


def matrix(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``sectors.md`` uses."""
    sectors = with_page(site.catalogue)
    rows = [
        {
            "country": country,
            "href": site.link(spec.uri, addresses.destination(country.slug)),
            "cells": [_glance(site, spec, site.matrix.cell(sector, country)) for sector in sectors],
        }
        for country in site.countries("destination")
    ]
    cards = [{"sector": one, "href": site.link(spec.uri, addresses.sector(one.id))} for one in sectors]
    return {"title": spec.title, "sectors": cards, "rows": rows}


def with_page(catalogue: Catalogue) -> list[Sector]:
    """The sectors that have a page, in order: all but goods as a whole."""
    return sorted((one for one in catalogue.of(Sector) if not one.unsaid), key=lambda one: (one.order, one.id))


def _glance(site: Site, spec: PageSpec, cell: Cell) -> dict[str, Any]:
    said = words()["sectors"]
    target = addresses.sector(cell.sector.id) + f"#{cell.destination.slug}"
    return {
        "href": site.link(spec.uri, target),
        "count": len(cell.all),
        "level": _level(cell),
        "says": said["cell"].format(
            count=len(cell.all), blocking=cell.blocking, country=cell.destination.name, sector=cell.sector.name
        ),
    }


_HARD, _HARDER = 2, 4


def _level(cell: Cell) -> int:
    """From 0 (nothing stops the sale) to 3: by how many requirements do."""
    if not cell.blocking:
        return 0
    return 1 if cell.blocking < _HARD else 2 if cell.blocking < _HARDER else 3


def sector(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``sector.md`` uses."""
    one = site.catalogue.get(Sector, spec.subject[0])
    line = ancestors(one.id, sector_parents(site.catalogue))
    return {
        "sector": one,
        "title": spec.title,
        "services": "servicios" in line,
        "destinations": [_destination(site, spec, one, country) for country in site.countries("destination")],
        # the picker offers only the sectors that hold no others
        "routes_href": site.link(spec.uri, addresses.ROUTES) + (f"#sector={one.id}" if one in site.sectors() else ""),
        "matrix_href": site.link(spec.uri, addresses.SECTORS),
        "marketplaces": _links(site, spec, "plataformas", _of_sector(site.catalogue.of(Marketplace), line)),
        "programmes": _links(
            site,
            spec,
            "apoyos",
            [one for one in site.catalogue.of(Programme) if set(one.audience.sectors) & line and one.state != "closed"],
        ),
        "documents": _links(
            site,
            spec,
            "documentos",
            [
                one
                for one in site.catalogue.of(Document)
                if one.when is None or not one.when.sector or set(one.when.sector) & line
            ],
        ),
        "products": [
            {"name": product.name, "hs": product.hs, "href": site.link_to_page(spec.uri, f"productos/{product.id}.md")}
            for family in site.catalogue.of(ProductFamily)
            if family.sector == one.id
            for product in family.products
        ],
    }


def _of_sector(records: list[Marketplace], line: set[str]) -> list[Marketplace]:
    """Those open to the sector, those that name it first."""
    rows = [one for one in records if (not one.sectors or set(one.sectors) & line) and one.state == "active"]
    return sorted(rows, key=lambda one: (not one.sectors, one.name.lower()))


def _links(site: Site, spec: PageSpec, folder: str, records: list[Any]) -> list[dict[str, str]]:
    return [{"name": one.name, "href": site.link_to_page(spec.uri, f"{folder}/{one.id}.md")} for one in records]


def _destination(site: Site, spec: PageSpec, one: Sector, country: Country) -> dict[str, Any]:
    cell = site.matrix.cell(one, country)
    page = addresses.destination(country.slug)
    return {
        "country": country,
        "href": site.link(spec.uri, page),
        "level": _level(cell),
        "cell": cell,
        "own": [
            {
                "task": task,
                "href": site.link(spec.uri, f"{page}#t-{task.id}"),
                "mark": words()["task"].get(task.weight, ""),
            }
            for task in cell.own
        ],
        "general_href": site.link(spec.uri, f"{page}#requisitos"),
    }
