"""Which documents hold a word: as it is, as what it begins, as what it sounds like, or a slip away from it.

The twin of ``theme/client/search/lookup.js``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.spelling import fold
from generator.search.analysis import STEM, distance, sound, stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lunr.index import Index

EXACT, STEMMED, BEGINS, ALSO_BEGINS, SOUNDS, SLIP = 1.0, 0.6, 0.55, 0.12, 0.6, 0.35
_MOST_EXPANSIONS = 8
_LEAST_PREFIX = 2
_LEAST_WHOLE = 4
"""Letters from which a word that stands in the index is taken for whole: the longer ones share its stem anyway."""
_ONE_SLIP, _TWO_SLIPS = 4, 8
"""Letters from which one slip, and two, are forgiven."""
_LEAST_CLEAR = 6
"""Letters from which the only word a slip away is the one that was meant."""
_LEAST_JOINED = 5


class Lookup:
    """The tiers of an index with their vocabulary."""

    def __init__(self, tiers: Sequence[tuple[Index, Iterable[str]]]) -> None:
        self._tiers = [(index, set(vocabulary)) for index, vocabulary in tiers]
        self._vocabulary = sorted(set().union(*(vocabulary for _, vocabulary in self._tiers)))
        self._known = set(self._vocabulary)
        self._by_sound: dict[str, list[str]] = {}
        for term in self._vocabulary:
            self._by_sound.setdefault(sound(term.rstrip(STEM)), []).append(term)
        self._found: dict[tuple[str, bool, bool], dict[int, float]] = {}

    def joined(self, asked: Sequence[str]) -> list[str]:
        """Put together what the index writes as one: «ali baba»."""
        found = list(asked)
        for at in range(len(found) - 2, -1, -1):
            pair = found[at] + found[at + 1]
            strange = not (self.knows(found[at]) and self.knows(found[at + 1]))
            if strange and len(pair) >= _LEAST_JOINED and fold(pair) in self._known:
                found[at : at + 2] = [pair]
        return found

    def knows(self, word: str) -> bool:
        """Whether a word, or a form of it, stands in the index."""
        return not self._known.isdisjoint((fold(word), *stems(word)))

    def begins(self, word: str) -> bool:
        """Whether a word of the index begins so."""
        return bool(self._longer(fold(word)))

    def mended(self, word: str, likely: Callable[[str], bool]) -> str:
        """Give the word of the index for which one that it does not know stands; itself where that is not clear.

        What sounds alike comes before a slip, and what is ``likely`` before other words.
        """
        folded = fold(word)
        near = [term for term in self._slips(folded) if not term.endswith(STEM)]
        alike = [term for term in near if sound(term) == sound(folded)]
        found = next(filter(likely, alike or near), None)
        clear = alike or (len(near) == 1 and len(word) >= _LEAST_CLEAR)
        return found or ((alike or near)[0] if clear else word)

    def word(self, word: str, *, typing: bool = False, slips: bool = False) -> dict[int, float]:
        """What each document scores for a word; ``typing`` takes it for half typed, ``slips`` for misspelt."""
        key = (word, typing, slips)
        if key not in self._found:
            terms = self._slips(fold(word)) if slips and not self.knows(word) else self._terms(word, typing=typing)
            self._found[key] = self._query(terms)
        return self._found[key]

    def _terms(self, word: str, *, typing: bool) -> dict[str, float]:
        terms = {stem: STEMMED for stem in stems(word) if stem in self._known}
        start = fold(word)
        known = start in self._known
        if known:
            terms[start] = EXACT
        if typing and len(start) >= _LEAST_PREFIX and not (known and len(start) >= _LEAST_WHOLE):
            weight = ALSO_BEGINS if terms else BEGINS
            if not terms:
                # the last word may be half typed, or misspelt
                terms = dict.fromkeys(self._by_sound.get(sound(start), ()), SOUNDS)
            for term in self._longer(start):
                terms.setdefault(term, weight)
        return terms

    def _longer(self, start: str) -> list[str]:
        longer = [term for term in self._vocabulary if term.startswith(start)]
        return sorted(longer, key=lambda term: (len(term), term))[:_MOST_EXPANSIONS]

    def _slips(self, folded: str) -> dict[str, float]:
        heard = [
            term
            for stem in dict.fromkeys((folded, *stems(folded)))
            for term in self._by_sound.get(sound(stem.rstrip(STEM)), ())
        ]
        if heard:
            return dict.fromkeys(heard, SOUNDS)
        most = 2 if len(folded) >= _TWO_SLIPS else 1 if len(folded) >= _ONE_SLIP else 0
        if not most:
            return {}
        own = sound(folded)
        near: dict[int, list[str]] = {}
        for term in self._vocabulary:
            slips = distance(own, sound(term.rstrip(STEM)), most)
            if slips <= most:
                near.setdefault(slips, []).append(term)
        closest = near[min(near)] if near else []
        return dict.fromkeys(closest[:_MOST_EXPANSIONS], SLIP)

    def _query(self, terms: Mapping[str, float]) -> dict[int, float]:
        """What each document scores for these terms, over the tiers."""
        scores: dict[int, float] = {}
        for index, vocabulary in self._tiers:
            known = {term: weight for term, weight in terms.items() if term in vocabulary}
            if not known:
                continue
            query = index.create_query()
            for term, weight in known.items():
                query.term(term, boost=weight, use_pipeline=False)
            for result in index.query(query):
                number = int(result["ref"])
                scores[number] = scores.get(number, 0.0) + float(result["score"])
        return scores
