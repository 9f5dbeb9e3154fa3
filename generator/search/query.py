"""The rules of a query over the index. The twin of ``theme/client/search/query.js``; both give the same first ten.

Each unit of the query is asked by itself: as it is, as what it begins (the last word, for it may be half typed), as
what means the same, or, where the index does not have it, as what sounds like it or is a slip away. A document's score
is the sum over the units; it falls with each unit that it lacks and rises with how much of its title was asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.derive.spelling import fold
from generator.search.analysis import distance, sound, stems, words
from generator.search.synonyms import Reading, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lunr.index import Index

EXACT, BEGINS, ALSO_BEGINS, ALIKE, SOUNDS, SLIP = 1.0, 0.55, 0.12, 0.4, 0.6, 0.35
ON_TOP = 1000.0
"""Puts the route between two countries that were named before all else."""
_MOST_WORDS = 24
_MOST_EXPANSIONS = 24
_LEAST_PREFIX = 2
_ONE_SLIP, _TWO_SLIPS = 4, 8
"""Letters from which one slip, and two, are forgiven."""
_TOWARDS = ("a", "hacia", "para", "al")


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers, and how well."""

    id: int
    score: float


class Searcher:
    """An index with its vocabulary, ready to be asked."""

    def __init__(
        self, tiers: Sequence[tuple[Index, Iterable[str]]], documents: Sequence[Sequence[Any]], reading: Reading
    ) -> None:
        self._tiers = [(index, set(vocabulary)) for index, vocabulary in tiers]
        self._documents = documents
        self._reading = reading
        self._vocabulary = sorted(set().union(*(vocabulary for _, vocabulary in self._tiers)))
        self._known = set(self._vocabulary)
        self._by_sound: dict[str, list[str]] = {}
        for term in self._vocabulary:
            self._by_sound.setdefault(sound(term), []).append(term)
        self._titles = [self._title(str(row[1])) for row in documents]
        self._routes = {str(row[4]): number for number, row in enumerate(documents) if row[0] == "route"}

    def search(self, text: str, limit: int = 10) -> list[Hit]:
        """Give the best documents, best first; equal scores in the order of the index. One for each page."""
        asked = words(text)[:_MOST_WORDS]
        units = self._reading.units(asked) or [Unit([word]) for word in asked]
        totals: dict[int, float] = {}
        found_in: dict[int, int] = {}
        for place, unit in enumerate(units):
            terms = self._terms(unit, last=place == len(units) - 1)
            for number, score in self._query(terms).items():
                totals[number] = totals.get(number, 0.0) + score
                found_in[number] = found_in.get(number, 0) + 1
        said = {stem for unit in units for stem in (*unit.alike, *(one for word in unit.words for one in stems(word)))}
        scores = {
            number: round(total * self._factor(number, said, found_in[number] / len(units)), 3)
            for number, total in totals.items()
        }
        route = self._route(asked, units)
        if route is not None:
            scores[route] = ON_TOP
        ranked = sorted(scores, key=lambda number: (-scores[number], number))
        return [Hit(number, scores[number]) for number in self._one_a_page(ranked)[:limit]]

    def _one_a_page(self, ranked: Iterable[int]) -> list[int]:
        best: dict[str, int] = {}
        for number in ranked:
            kind, _, address = self._documents[number][:3]
            # words and institutions share a page, and each is an answer of its own
            key = address if kind in ("glossary", "institution") else str(address).partition("#")[0]
            best.setdefault(key, number)
        return list(best.values())

    def _title(self, title: str) -> list[tuple[str, ...]]:
        return [stems(word) for word in words(title) if not self._reading.says_nothing(word)]

    def _factor(self, number: int, said: set[str], found: float) -> float:
        title = self._titles[number]
        named = sum(not said.isdisjoint(stem) for stem in title) / len(title) if title else 0.0
        return float(self._documents[number][3]) * found * found * (1 + named * named)

    def _route(self, asked: Sequence[str], units: Sequence[Unit]) -> int | None:
        """The route between the two countries of a query; «a» tells the destination, else the second one is it."""
        named = [unit.country for unit in units if unit.country]
        if len(named) != 2:  # noqa: PLR2004 - a route has two ends
            return None
        first, second = named
        towards = self._towards(asked)
        if towards == first:
            first, second = second, first
        return self._routes.get(f"{first}-{second}", self._routes.get(f"{second}-{first}"))

    def _towards(self, asked: Sequence[str]) -> str:
        for place, word in enumerate(asked[:-1]):
            if fold(word) in _TOWARDS:
                unit = next(iter(self._reading.units(asked[place + 1 :])), None)
                after = asked[place + 1]
                if unit and unit.country and not self._reading.says_nothing(after):
                    return unit.country
        return ""

    def _terms(self, unit: Unit, *, last: bool) -> dict[str, float]:
        """The terms of the index that a unit stands for, each with its weight."""
        terms: dict[str, float] = {}
        for word in unit.words:
            for stem in (fold(word), *stems(word)):
                if stem in self._known:
                    terms[stem] = EXACT
        if last and not unit.country and len(unit.words) == 1 and len(fold(unit.words[0])) >= _LEAST_PREFIX:
            weight = ALSO_BEGINS if terms else BEGINS
            for term in self._longer(fold(unit.words[0])):
                terms.setdefault(term, weight)
        for stem in unit.alike:
            if stem in self._known:
                terms.setdefault(stem, ALIKE)
        if not terms:
            for word in unit.words:
                terms.update(self._slips(fold(word)))
        return terms

    def _longer(self, start: str) -> list[str]:
        longer = [term for term in self._vocabulary if term.startswith(start)]
        return sorted(longer, key=lambda term: (len(term), term))[:_MOST_EXPANSIONS]

    def _slips(self, folded: str) -> dict[str, float]:
        heard = [
            term for stem in dict.fromkeys((folded, *stems(folded))) for term in self._by_sound.get(sound(stem), ())
        ]
        if heard:
            return dict.fromkeys(heard, SOUNDS)
        most = 2 if len(folded) >= _TWO_SLIPS else 1 if len(folded) >= _ONE_SLIP else 0
        if not most:
            return {}
        own = sound(folded)
        near: dict[int, list[str]] = {}
        for term in self._vocabulary:
            slips = distance(own, sound(term), most)
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
