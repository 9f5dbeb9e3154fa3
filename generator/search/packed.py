"""The index made small for the wire. lunr writes every score twice as long as need be, and every posting twice.

Scores are rounded to whole numbers, terms are named by the gaps between their places, and postings follow from the
vectors. ``unpack`` gives back what lunr's ``Index.load`` reads; its twin
is ``theme/client/search/packed.js``.
"""

from __future__ import annotations

from typing import Any

VERSION = "2.3.9"
"""The format of lunr's serialized index."""


def pack(serialized: dict[str, Any]) -> dict[str, Any]:
    """Make ``{fields, terms, rows}``: rows hold, for each field of each document, gaps between term numbers."""
    fields: list[str] = serialized["fields"]
    terms = [row[0] for row in serialized["invertedIndex"]]
    number = {row[1]["_index"]: place for place, row in enumerate(serialized["invertedIndex"])}
    rows: list[list[Any]] = []
    for name, vector in serialized["fieldVectors"]:
        field, document = name.split("/", 1)
        pairs = sorted((number[vector[at]], vector[at + 1]) for at in range(0, len(vector), 2))
        if not pairs:
            continue
        gaps, before = [], 0
        for place, _ in pairs:
            gaps.append(place - before)
            before = place
        rows.append([fields.index(field), int(document), gaps, [round(score) for _, score in pairs]])
    return {"fields": fields, "terms": " ".join(terms), "rows": rows}


def unpack(packed: dict[str, Any]) -> dict[str, Any]:
    """Give what lunr reads."""
    fields, terms = packed["fields"], packed["terms"].split(" ")
    postings: list[dict[str, Any]] = [{"_index": place, **{name: {} for name in fields}} for place in range(len(terms))]
    vectors = []
    for field, document, gaps, scores in packed["rows"]:
        vector: list[float] = []
        place = 0
        for gap, score in zip(gaps, scores, strict=True):
            place += gap
            vector += [place, score]
            postings[place][fields[field]][str(document)] = {}
        vectors.append([f"{fields[field]}/{document}", vector])
    return {
        "version": VERSION,
        "fields": fields,
        "fieldVectors": vectors,
        "invertedIndex": [[term, postings[place]] for place, term in enumerate(terms)],
        "pipeline": [],
    }
