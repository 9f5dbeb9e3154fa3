"""The search's files: the index as a script, so that it loads from a disk too, where nothing can be fetched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.search.documents import documents
from generator.search.found import facets, row
from generator.search.index import NAMES, TEXTS, build
from generator.search.synonyms import as_data

if TYPE_CHECKING:
    from generator.render.site import Site

FIRST, SECOND = "assets/indice.js", "assets/indice-textos.js"
_HEADS = {FIRST: "window.rutaIndice=", SECOND: "window.rutaTextos="}


def data(site: Site) -> tuple[dict[str, Any], dict[str, Any]]:
    """Give both tiers: ``{index, documents, groups, countries, stop}`` and ``{index, summaries, facets}``."""
    found = documents(site)
    synonyms = as_data(site.catalogue)
    first = {"index": build(found, synonyms["stop"], NAMES), "documents": [row(site, one) for one in found], **synonyms}
    second = {
        "index": build(found, synonyms["stop"], TEXTS),
        "summaries": [one.summary for one in found],
        "facets": [facets(site, one) for one in found],
    }
    return first, second


def files(site: Site) -> dict[str, str]:
    """Give the tiers by their addresses from the root of the site."""
    tiers = dict(zip((FIRST, SECOND), data(site), strict=True))
    return {
        name: _HEADS[name] + json.dumps(tier, ensure_ascii=False, separators=(",", ":")) + ";\n"
        for name, tier in tiers.items()
    }


def read(name: str, text: str) -> dict[str, Any]:
    """Read a tier's script back; a ValueError where it is none of ours."""
    if not text.startswith(_HEADS[name]):
        raise ValueError(name)
    found: dict[str, Any] = json.loads(text.removeprefix(_HEADS[name]).rstrip().removesuffix(";"))
    return found
