"""Phrases made small for the wire: each word once, as the places of its forms among the terms of the index.

Two strings. ``words`` tells of each word the place of its first form, as the gap from the word before, and of its
other forms how far they are from the first: ``2f.1 3.-2.1``. ``said`` tells of each document its phrases, parted by
``|``, and of each phrase the numbers of its words; documents are parted by commas. All in base 36. ``unpack_phrases``
gives the forms back; its twin is ``theme/client/search/phrases.js``.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

Forms: TypeAlias = tuple[str, ...]
"""The ways in which a word stands in the index."""
Phrase: TypeAlias = list[Forms]
_DIGITS = string.digits + string.ascii_lowercase


def pack_phrases(phrases: Sequence[Sequence[Phrase]], terms: Sequence[str]) -> dict[str, str]:
    """Make ``{words, said}`` of each document's phrases; all their forms stand among the sorted terms."""
    place = {term: at for at, term in enumerate(terms)}
    known = {word for some in phrases for phrase in some for word in phrase}
    words = sorted(known, key=lambda word: [place[form] for form in word])
    number = {word: base36(at) for at, word in enumerate(words)}
    told, before = [], 0
    for first, *others in ([place[form] for form in word] for word in words):
        told.append(".".join([base36(first - before), *(base36(other - first) for other in others)]))
        before = first
    said = ("|".join(" ".join(number[word] for word in phrase) for phrase in some) for some in phrases)
    return {"words": " ".join(told), "said": ",".join(said)}


def unpack_phrases(packed: dict[str, str], terms: Sequence[str]) -> list[list[Phrase]]:
    """Give of each document its phrases, of each phrase its words, of each word its forms."""
    words: list[Forms] = []
    first = 0
    for told in packed["words"].split():
        gap, *others = (int(one, 36) for one in told.split("."))
        first += gap
        words.append((terms[first], *(terms[first + other] for other in others)))
    return [
        [[words[int(one, 36)] for one in phrase.split()] for phrase in some.split("|") if phrase]
        for some in packed["said"].split(",")
    ]


def base36(number: int) -> str:
    """Write a number as ``int(…, 36)`` and JavaScript's ``parseInt(…, 36)`` read it."""
    high, low = divmod(abs(number), 36)
    return ("-" if number < 0 else "") + (base36(high) if high else "") + _DIGITS[low]
