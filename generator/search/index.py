"""The index: built by lunr here, read by lunr in the browser and by ``ruta search``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lunr.builder import Builder
from lunr.index import Index

from generator.search.analysis import fold, stems, words
from generator.search.packed import pack, unpack
from generator.search.query import Searcher
from generator.search.synonyms import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.search.documents import Found

FIELDS = {"exact": 3, "title": 4, "names": 3, "text": 1}
"""Words as they are written, the title's stems, other names, and what else is said; with what each counts."""


def build(documents: Iterable[Found], stop: Iterable[str]) -> dict[str, Any]:
    """Build the index; the result is plain data that JSON can hold."""
    left_out = {fold(word) for word in stop}
    builder = Builder()
    builder.pipeline.reset()
    builder.search_pipeline.reset()
    builder.ref("id")
    for name, boost in FIELDS.items():
        builder.field(name, boost)
    for one in documents:
        builder.add(
            {
                "id": one.id,
                "exact": " ".join(_surfaces(one, left_out)),
                "title": " ".join(_stemmed(one.title, left_out)),
                "names": " ".join(_stemmed(" ".join(one.names), left_out)),
                "text": " ".join(_stemmed(one.text, left_out)),
            }
        )
    return pack(builder.build().serialize())


def _surfaces(one: Found, left_out: set[str]) -> list[str]:
    """Folded words as written, and neighbours written as one: «mercadolibre»."""
    found: list[str] = []
    for text in (one.title, *one.names):
        said = [fold(word) for word in words(text)]
        found += [word for word in said if word not in left_out]
        found += [a + b for a, b in zip(said, said[1:], strict=False) if a not in left_out and b not in left_out]
    return list(dict.fromkeys(found))


def _stemmed(text: str, left_out: set[str]) -> list[str]:
    return [stem for word in words(text) if fold(word) not in left_out for stem in stems(word)]


def searcher(data: dict[str, Any]) -> Searcher:
    """Make a searcher from what was written at build: ``{index, documents, groups, countries, stop}``."""
    serialized = unpack(data["index"])
    vocabulary = [row[0] for row in serialized["invertedIndex"]]
    return Searcher(Index.load(json.dumps(serialized)), vocabulary, data["documents"], Reading(data))
