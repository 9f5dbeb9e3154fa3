"""The page that comes when there is no connection, and the offers to keep pages on the device."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses

if TYPE_CHECKING:
    from generator.derive.route import Route
    from generator.pages import PageSpec
    from generator.render.site import Site


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``offline.md`` uses."""
    return {"title": spec.title, "home": site.link(spec.uri, addresses.HOME)}


def single_file(site: Site, spec: PageSpec, route: Route) -> dict[str, str] | None:
    """The route as a file of its own: its link and its address from the root; none where nothing is kept."""
    if not site.settings.offline:
        return None
    path = f"descargas/ruta/{route.slug}.html"
    return {"href": site.link(spec.uri, path), "path": path}
