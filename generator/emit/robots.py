"""What machines look for at the root: where the site map is, and what the site holds, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.words import words

if TYPE_CHECKING:
    from generator.render.site import Site


def files(site: Site, site_url: str) -> dict[str, str]:
    """Give ``robots.txt`` and ``llms.txt``."""
    base = site_url.rstrip("/") + "/"
    return {
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n",
        "llms.txt": _for_models(site, base),
    }


def _for_models(site: Site, base: str) -> str:
    said = words()["llms"]
    pages = [page for page in site.pages if "/" not in page.uri.removesuffix("/index.md")]
    lines = [
        f"# {words()['site']['name']}",
        "",
        f"> {said['about']}",
        "",
        *said["rules"],
        "",
        f"## {said['pages']}",
        "",
        *(f"- [{page.title}]({base}{addresses.url(page.uri, folders=True)}): {page.description}" for page in pages),
        "",
        f"## {said['data']}",
        "",
        f"- [OpenAPI]({base}{addresses.API}openapi.json)",
        f"- [facts.json]({base}{addresses.API}facts.json)",
    ]
    return "\n".join(lines) + "\n"
