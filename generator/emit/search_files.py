"""The search's files: the index as a script, so that it loads from a disk too, where nothing can be fetched."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from generator.derive.spelling import fold
from generator.search.asked import astray
from generator.search.documents import documents
from generator.search.found import facets, row
from generator.search.index import NAMES, TEXTS, build
from generator.search.synonyms import as_data

if TYPE_CHECKING:
    from generator.problems import Problem
    from generator.render.site import Site
    from generator.search.found import Found

FIRST, SECOND = "assets/indice.js", "assets/indice-textos.js"
_HEADS = {FIRST: "window.rutaIndice=", SECOND: "window.rutaTextos="}


def _tiers(site: Site, found: list[Found]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give both tiers: ``{index, documents, groups, countries, stop}`` and ``{index, summaries, facets}``."""
    synonyms = as_data(site.catalogue)
    first = {"index": build(found, synonyms["stop"], NAMES), "documents": [row(site, one) for one in found], **synonyms}
    second = {
        "index": build(found, synonyms["stop"], TEXTS),
        "summaries": [one.summary for one in found],
        "facets": [facets(site, one) for one in found],
    }
    return first, second


def files(site: Site) -> tuple[dict[str, str], list[Problem]]:
    """Give the tiers by their addresses from the root of the site, and what is wrong with the phrases for pages."""
    found = documents(site)
    first, second = _tiers(site, found)
    first["documents"] = [
        [kind, title, shortened(title, address), *rest] for kind, title, address, *rest in first["documents"]
    ]
    tiers = {FIRST: first, SECOND: second}
    texts = {
        name: _HEADS[name] + json.dumps(tier, ensure_ascii=False, separators=(",", ":")) + ";\n"
        for name, tier in tiers.items()
    }
    return texts, astray(site.catalogue, found)


def read(name: str, text: str) -> dict[str, Any]:
    """Read a tier's script back; a ValueError where it is none of ours."""
    if not text.startswith(_HEADS[name]):
        raise ValueError(name)
    found: dict[str, Any] = json.loads(text.removeprefix(_HEADS[name]).rstrip().removesuffix(";"))
    for one in found.get("documents", ()):
        one[2] = one[2].replace(_TITLE, _slug(one[1]))
    return found


_TITLE = "*"
"""Stands in an address for the title."""


def shortened(title: str, address: str) -> str:
    """Leave out of an address what it has from the title: «productos/*/»; ``query.js`` puts it back."""
    slug = _slug(title)
    where = address.rfind(slug) if slug else -1
    return f"{address[:where]}{_TITLE}{address[where + len(slug) :]}" if where >= 0 else address


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(title).replace("ñ", "n")).strip("-")
