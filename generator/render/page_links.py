"""Pages that records name by their address from the root of the site («costos/»), as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.potential import Page
    from generator.render.site import Site


def uri_of(site: Site, address: str) -> str:
    """The source path behind an address; one that no page has stays as it is and is found by the test of links."""
    path, _, anchor = address.partition("#")
    bare = path.strip("/")
    ways = (f"{bare}/index.md", f"{bare}.md") if bare else ("index.md",)
    uri = next((one for one in ways if site.has_page(one)), ways[-1])
    return f"{uri}#{anchor}" if anchor else uri


def is_there(site: Site, address: str) -> bool:
    """Whether to link to an address: what a desk hides has no page; any other is left to the test of links."""
    desk = site.catalogue.desk
    return not (desk and desk.hide) or site.has_page(uri_of(site, address).partition("#")[0])


def page_links(site: Site, source: str, pages: Iterable[Page]) -> list[dict[str, str]]:
    """The links to write on page ``source``: title and address."""
    return [
        {"title": page.title, "href": site.link(source, uri_of(site, page.address))}
        for page in pages
        if is_there(site, page.address)
    ]
