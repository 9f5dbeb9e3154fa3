"""oEmbed (oembed.com): for each tool that can be put into another site, a file that says how, named on its own page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator import addresses, embeds
from generator.render.embed_pages import frame
from generator.words import words

if TYPE_CHECKING:
    from generator.render.site import Site

_WIDTH, _HEIGHT = 720, 940
_DAY = 86_400


def files(site: Site) -> dict[str, str]:
    """Give the file of each page that stands in frames."""
    base = f"{site.settings.address.rstrip('/')}/"
    said = words()
    return {
        _file(spec.uri): json.dumps(
            {
                "version": "1.0",
                "type": "rich",
                "title": spec.title,
                "provider_name": said["site"]["name"],
                "provider_url": base,
                "cache_age": _DAY,
                "width": _WIDTH,
                "height": _HEIGHT,
                "html": frame(
                    base + addresses.url(spec.uri, folders=True),
                    said["embed"]["frame_title"].format(what=spec.title),
                    _HEIGHT,
                ),
            },
            ensure_ascii=False,
        )
        for spec in site.embeds
    }


def announced(site: Site, uri: str) -> str:
    """Give the absolute address of a page's file; empty where it has none. Whoever reads it is on another site."""
    base = f"{site.settings.address.rstrip('/')}/"
    full = embeds.full(site.catalogue)
    return next((base + _file(small) for small, whole in full.items() if whole == uri), "")


def _file(uri: str) -> str:
    return f"{uri.removesuffix('.md').removesuffix('/index')}/oembed.json"
