"""The index on the wire leaves out what follows from the rest; read back it is what lunr wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as some
from lunr.builder import Builder

from generator.search.packed import ASKED, pack, unpack
from generator.search.phrases import Phrase, pack_phrases, unpack_phrases

if TYPE_CHECKING:
    from collections.abc import Iterable

BOOSTS = {"title": 5, "names": 3}
TEXTS = some.lists(some.sampled_from(["cafe", "miel", "iva", "envi", "4x4", "nandu", "aduan"]), max_size=6)


def built(boosts: dict[str, int], documents: Iterable[dict[str, str]]) -> Builder:
    """Give lunr's builder once it has read some documents, each with its fields."""
    builder = Builder()
    builder.pipeline.reset()
    for name, boost in boosts.items():
        builder.field(name, boost)
    for number, document in enumerate(documents):
        builder.add({"id": str(number), **document})
    return builder


def meant(serialized: dict[str, Any]) -> tuple[dict[str, dict[str, float]], dict[str, Any]]:
    """Give the scores by field, document and term, and the postings by term: whatever the terms' numbers are."""
    names = {row[1]["_index"]: row[0] for row in serialized["invertedIndex"]}
    scores = {
        ref: {names[vector[at]]: vector[at + 1] for at in range(0, len(vector), 2)}
        for ref, vector in serialized["fieldVectors"]
        if vector
    }
    postings = {
        row[0]: {name: sorted(row[1][name]) for name in serialized["fields"]} for row in serialized["invertedIndex"]
    }
    return scores, postings


@given(some.lists(some.tuples(TEXTS, TEXTS), min_size=1, max_size=8).filter(lambda all_: any(t for t, _ in all_)))
def test_read_back_it_is_what_lunr_wrote(documents: list[tuple[list[str], list[str]]]) -> None:
    builder = built(
        BOOSTS, ({"title": " ".join(title), "names": " ".join(names) or "iva"} for title, names in documents)
    )
    packed = pack(builder.field_term_frequencies, BOOSTS, builder.document_count)
    assert meant(unpack(packed)) == meant(builder.build().serialize())


WORDS = some.sampled_from([("cafe", "caf~"), ("miel", "miel~"), ("envio", "envi~", "envi"), ("4x4", "4x4~")])
PHRASES = some.lists(some.lists(WORDS, min_size=1, max_size=4), max_size=4)


@given(some.lists(some.tuples(TEXTS, PHRASES), min_size=1, max_size=8).filter(lambda all_: any(p for _, p in all_)))
def test_what_is_asked_for_follows_from_the_phrases(documents: list[tuple[list[str], list[Phrase]]]) -> None:
    boosts = {"text": 1, ASKED: 2}
    asked = [dict.fromkeys(form for phrase in phrases for word in phrase for form in word) for _, phrases in documents]
    texts = [" ".join(text) for text, _ in documents]
    builder = built(boosts, ({"text": text, ASKED: " ".join(forms)} for text, forms in zip(texts, asked, strict=True)))
    packed = pack(builder.field_term_frequencies, boosts, builder.document_count)
    terms = packed["terms"].split(" ")
    told = pack_phrases([phrases for _, phrases in documents], terms)
    read = unpack_phrases(told, terms)
    assert ASKED not in packed["rows"]
    assert read == [phrases for _, phrases in documents]
    assert meant(unpack(packed, read)) == meant(builder.build().serialize())
