"""The index: built by lunr here, read by lunr in the browser and by ``ruta search``."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING, Any

from lunr.builder import Builder
from lunr.index import Index

from generator.derive.spelling import fold
from generator.search.analysis import stems, words
from generator.search.packed import ASKED, pack, unpack
from generator.search.phrases import pack_phrases, unpack_phrases
from generator.search.query import Searcher
from generator.search.synonyms import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.search.found import Found
    from generator.search.phrases import Phrase

NAMES = {"title": 5, "names": 3}
"""The first tier: titles and other names, and what each counts."""
TEXTS = {"also": 1, ASKED: 1, "text": 1}
"""The second tier: names that can wait, what readers ask for it by, and what else is said."""
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
    told: list[list[Phrase]] = []
    for one in documents:
        told.append(_phrases(one, left_out) if ASKED in fields else [])
        builder.add(
            {
                "id": one.id,
                "title": " ".join(_named(one, [one.title], left_out)),
                "names": " ".join(_named(one, one.names, left_out)),
                "also": " ".join(_named(one, one.also, left_out)),
                ASKED: " ".join(dict.fromkeys(form for phrase in told[-1] for word in phrase for form in word)),
                "text": " ".join(_stemmed(one.whole, left_out)),
            }
        )
    packed = pack(builder.field_term_frequencies, fields, builder.document_count)
    if ASKED in fields:
        packed["phrases"] = pack_phrases(told, packed["terms"].split(" "))
    return packed


def _phrases(one: Found, left_out: set[str]) -> list[Phrase]:
    """The phrases that readers ask by, without the words that say nothing, each once."""
    said = ([word for word in words(phrase) if fold(word) not in left_out] for phrase in one.asked)
    told = (tuple((fold(word), *stems(word)) for word in phrase) for phrase in said)
    return [list(phrase) for phrase in dict.fromkeys(told) if phrase]


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
    tiers = [_tier(first["index"])]
    phrases: list[list[Phrase]] = []
    if second:
        packed = second["index"]
        phrases = unpack_phrases(packed["phrases"], packed["terms"].split(" "))
        tiers.append(_tier(packed, phrases))
    return Searcher(tiers, first["documents"], Reading(first), phrases)


def _tier(packed: dict[str, Any], phrases: Sequence[Sequence[Phrase]] = ()) -> tuple[Index, list[str]]:
    serialized = unpack(packed, phrases)
    return Index.load(json.dumps(serialized)), [row[0] for row in serialized["invertedIndex"]]
