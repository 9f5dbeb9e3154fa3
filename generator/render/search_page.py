"""The page of the search: the box; what it finds is the browser's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.pages import COSTS

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
    }
