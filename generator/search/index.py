"""The index: built by lunr here, read by lunr in the browser and by ``ruta search``."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

from lunr.builder import Builder
from lunr.index import Index

from generator.derive.spelling import fold
from generator.search.analysis import stems, words
from generator.search.packed import pack, unpack
from generator.search.query import Searcher
from generator.search.synonyms import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.search.found import Found

NAMES = {"title": 5, "names": 3}
"""The first tier: titles and other names, and what each counts."""
TEXTS = {"also": 1, "text": 1}
"""The second tier: names that can wait, and what else is said."""
_BRANDS = ("marketplace", "payment", "logistics", "programme")
"""Kinds whose names people write as one word."""


def build(documents: Iterable[Found], stop: Iterable[str], fields: Mapping[str, int]) -> dict[str, Any]:
    """Build the index of one tier; the result is plain data that JSON can hold."""
    left_out = {fold(word) for word in stop}
    builder = Builder()
    builder.pipeline.reset()
    builder.search_pipeline.reset()
    builder.ref("id")
    for name, boost in fields.items():
        builder.field(name, boost)
    for one in documents:
        builder.add(
            {
                "id": one.id,
                "title": " ".join(_named(one, [one.title], left_out)),
                "names": " ".join(_named(one, one.names, left_out)),
                "also": " ".join(_named(one, [*one.also, *one.asked], left_out)),
                "text": " ".join(_stemmed(one.whole, left_out)),
            }
        )
    return pack(builder.field_term_frequencies, fields, builder.document_count)


def _named(one: Found, texts: Iterable[str], left_out: set[str]) -> list[str]:
    """Each word as it is written and its stems, once; of brands also two words as one: «mercadolibre»."""
    found: list[str] = []
    for text in texts:
        said = [word for word in words(text) if fold(word) not in left_out]
        found += [form for word in said for form in (fold(word), *stems(word))]
        if one.kind in _BRANDS and text == one.title:
            found += [fold(a + b) for a, b in itertools.pairwise(said)]
    return list(dict.fromkeys(found))


def _stemmed(text: str, left_out: set[str]) -> list[str]:
    return [stem for word in words(text) if fold(word) not in left_out for stem in stems(word)]


def searcher(first: dict[str, Any], second: dict[str, Any] | None = None) -> Searcher:
    """Make a searcher from what was written at build; without the second tier it knows only names."""
    tiers = [_tier(first["index"]), *([_tier(second["index"])] if second else [])]
    return Searcher(tiers, first["documents"], Reading(first), second["phrases"] if second else ())


def _tier(packed: dict[str, Any]) -> tuple[Index, list[str]]:
    serialized = unpack(packed)
    return Index.load(json.dumps(serialized)), [row[0] for row in serialized["invertedIndex"]]
