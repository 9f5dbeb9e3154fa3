"""The index made small for the wire: which words stand where. What follows from that is left out.

lunr writes every posting twice and a score with each; postings follow from the vectors, and scores (BM25) from how
often a word stands where. For each field there is one string: documents parted by commas, in each the gaps between its
terms' places in base 36, with ``*n`` where a term stands there n times. What is asked for has no string: it follows
from the phrases (``phrases.py``), which travel for their own sake. ``unpack`` gives back, to the last digit, what lunr
wrote; its twin is ``theme/client/search/packed.js``.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from generator.search.phrases import base36

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.search.phrases import Phrase

VERSION = "2.3.9"
"""The format of lunr's serialized index."""
K1, B = 1.2, 0.75
"""lunr's own constants of BM25."""
ASKED = "asked"
"""The field of what phrases say: each form once."""


def pack(frequencies: Mapping[str, Mapping[str, int]], boosts: Mapping[str, int], count: int) -> dict[str, Any]:
    """Make ``{boosts, terms, rows}`` of a builder's ``"field/document" → term → times``, for documents 0…count-1."""
    terms = sorted({term for row in frequencies.values() for term in row})
    place = {term: at for at, term in enumerate(terms)}
    rows = {
        name: ",".join(_row(frequencies.get(f"{name}/{document}", {}), place) for document in range(count))
        for name in boosts
        if name != ASKED
    }
    return {"boosts": dict(boosts), "terms": " ".join(terms), "rows": rows}


def _row(times: Mapping[str, int], place: Mapping[str, int]) -> str:
    said, before = [], 0
    for at, count in sorted((place[term], count) for term, count in times.items()):
        said.append(base36(at - before) + (f"*{count}" if count > 1 else ""))
        before = at
    return " ".join(said)


def unpack(packed: dict[str, Any], phrases: Sequence[Sequence[Phrase]] = ()) -> dict[str, Any]:
    """Give what lunr reads; ``phrases`` are those of each document, where the index has them."""
    boosts, terms = packed["boosts"], packed["terms"].split(" ")
    rows = {name: [_read(row) for row in text.split(",")] for name, text in packed["rows"].items()}
    if ASKED in boosts:
        place = {term: at for at, term in enumerate(terms)}
        rows[ASKED] = [_once(some, place) for some in phrases]
    postings: list[dict[str, Any]] = [{"_index": at, **{name: {} for name in boosts}} for at in range(len(terms))]
    held = [0] * len(terms)
    for name, some in rows.items():
        for document, row in enumerate(some):
            for at, _ in row:
                postings[at][name][str(document)] = {}
                held[at] += 1
    vectors = []
    for name, some in rows.items():
        lengths = [sum(times for _, times in row) for row in some]
        mean = sum(lengths) / len(some)
        for document, row in enumerate(some):
            weight = K1 * (1 - B + B * (lengths[document] / mean)) if row else 0.0
            vector: list[float] = []
            for at, times in row:
                rarity = math.log(1 + abs((len(some) - held[at] + 0.5) / (held[at] + 0.5)))
                vector += [at, round(rarity * ((K1 + 1) * times) / (weight + times) * boosts[name], 3)]
            if row:
                vectors.append([f"{name}/{document}", vector])
    return {
        "version": VERSION,
        "fields": list(boosts),
        "fieldVectors": vectors,
        "invertedIndex": [[term, postings[at]] for at, term in enumerate(terms)],
        "pipeline": [],
    }


def _once(phrases: Sequence[Phrase], place: Mapping[str, int]) -> list[tuple[int, int]]:
    return [(at, 1) for at in sorted({place[form] for phrase in phrases for word in phrase for form in word})]


def _read(row: str) -> list[tuple[int, int]]:
    """Places and times, from ``"2f 1*2"``."""
    found, at = [], 0
    for one in row.split(" ") if row else []:
        gap, _, times = one.partition("*")
        at += int(gap, 36)
        found.append((at, int(times or 1)))
    return found
