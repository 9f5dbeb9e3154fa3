"""How words are read, in pages and in queries alike. The twin of ``theme/client/search/analysis.js``.

A word is folded (no accents, ñ kept apart) and stemmed twice, as written and as folded: readers leave accents out, and
the Spanish stemmer needs them to see an ending.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import snowballstemmer

from generator.derive.spelling import fold

_STEMMER = snowballstemmer.stemmer("spanish")
_WORD = re.compile(r"[a-z0-9áéíóúüñ]+")
_CODE = re.compile(r"\b(\d{4})\.(\d{2})\b")
LONGEST = 40
"""Letters of a word that count; nobody types more."""


def words(text: str) -> list[str]:
    """The words of a text, in lower case, with their accents; «0901.21» is one word."""
    joined = _CODE.sub(r"\1\2", unicodedata.normalize("NFC", text.lower()))
    return [word[:LONGEST] for word in _WORD.findall(_others_folded(joined))]


def _others_folded(text: str) -> str:
    """Fold what Spanish does not write (à, ç), so that it does not cut a word in two."""
    return "".join(one if one.isascii() or one in "áéíóúüñ" else fold(one) for one in text)


@cache
def stems(word: str) -> tuple[str, ...]:
    """What a word is found by: one stem, or two where its accents matter to the stemmer."""
    as_written = fold(_STEMMER.stemWord(word)) + STEM
    as_typed = _STEMMER.stemWord(fold(word)) + STEM
    return (as_written,) if as_written == as_typed else (as_written, as_typed)


_MONEY = re.compile(r"usd|us|dolar(es)?|dls|soles|pesos|clp|cop|mxn|pen|eur|euros?")


def without_sums(asked: list[str]) -> list[str]:
    """Leave out a sum of money: «80 dolares» is the reader's own and stands on no page."""

    def money(at: int) -> bool:
        return 0 <= at < len(asked) and bool(_MONEY.fullmatch(fold(asked[at])))

    def number(at: int) -> bool:
        return 0 <= at < len(asked) and asked[at].isdecimal()

    kept = [
        word
        for at, word in enumerate(asked)
        if not (number(at) and (money(at - 1) or money(at + 1)))
        and not (money(at) and (number(at - 1) or number(at + 1)))
    ]
    return kept or asked


STEM = "~"
"""Ends a stem in the index, so that «rut» is not the stem of «ruta»."""
_SOUNDS = (
    ("qu", "k"), ("ce", "se"), ("ci", "si"), ("ge", "je"), ("gi", "ji"), ("ll", "y"),
    ("v", "b"), ("z", "s"), ("c", "k"), ("h", ""), ("x", "s"), ("ñ", "n"),
)  # fmt: skip


@cache
def sound(word: str) -> str:
    """How a folded word sounds: «aransel» as «arancel», «enbio» as «envio»."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", word.replace("nb", "mb").replace("np", "mp"))


def distance(one: str, other: str, most: int) -> int:
    """The least number of slips (a letter more, less, other, or two swapped) between words; ``most`` + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, second in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != second))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == second:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
