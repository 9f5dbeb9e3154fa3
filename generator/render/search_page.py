"""The page of the search: the box and its filters; what they find is the browser's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Country
from generator.pages import COSTS
from generator.words import words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.render.site import Site


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``search.md`` uses."""
    return {
        "title": spec.title,
        "root": "../" if site.settings.folders else "",
        "costs": site.link(spec.uri, COSTS),
        "contact": site.link(spec.uri, "contacto.md"),
        "map": site.link(spec.uri, addresses.SITEMAP),
        "filters": _filters(site),
    }


def _filters(site: Site) -> dict[str, list[tuple[str, str]]]:
    """The choices of each filter: what stands in the address, and what is read."""
    countries = sorted(site.catalogue.of(Country), key=lambda one: one.name)
    return {
        "clase": list(words()["search"]["kinds"].items()),
        "pais": [(one.id, one.name) for one in countries],
        "etapa": [(one.id, one.title) for one in site.stages],
        "sector": [(one.id, one.name) for one in site.sectors()],
    }
