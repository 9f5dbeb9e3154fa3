"""The search's files: the index as a script, so that it loads from a disk too, where nothing can be fetched."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from generator.search.documents import documents, row
from generator.search.index import build
from generator.search.synonyms import as_data

if TYPE_CHECKING:
    from generator.render.site import Site

ADDRESS = "assets/indice.js"
_HEAD = "window.rutaIndice="


def data(site: Site) -> dict[str, Any]:
    """Give ``{index, documents, groups, countries, stop}``: what the browser and ``ruta search`` read."""
    found = documents(site)
    synonyms = as_data(site.catalogue)
    return {"index": build(found, synonyms["stop"]), "documents": [row(site, one) for one in found], **synonyms}


def files(site: Site) -> dict[str, str]:
    """Give the index by its address from the root of the site."""
    return {ADDRESS: _HEAD + json.dumps(data(site), ensure_ascii=False, separators=(",", ":")) + ";\n"}


def read(text: str) -> dict[str, Any]:
    """Read the script back; a ValueError where it is none of ours."""
    if not text.startswith(_HEAD):
        raise ValueError(ADDRESS)
    found: dict[str, Any] = json.loads(text.removeprefix(_HEAD).rstrip().removesuffix(";"))
    return found
