"""The rules of a query over the index. The twin of ``theme/client/search/query.js``; both give the same first ten.

A query is cut into units. A unit may be said in several ways: as it was asked, or as what means the same; a document
counts for the best of them, so that one that says all synonyms is no better than one that says the word. A document's
score is the sum over the units. It falls with what it lacks, rare units counting for more than common ones, and rises
with how much of its title was asked for and where its kind was named.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.derive.spelling import fold
from generator.search.analysis import stems, words
from generator.search.lookup import Lookup
from generator.search.routes import named_route
from generator.search.synonyms import Reading, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lunr.index import Index

ALIKE, ALIKE_SHARE = 0.55, 0.7
"""What a way counts that only means the same: in the score, and as having what was asked for."""
STEM_NAMED, ALIKE_NAMED = 0.85, 0.6
"""What another form of a word, and a synonym, count in a title against the word itself."""
BELONGS = 8.0
"""What a document scores for its country where it does not say its name."""
MENTIONS = 12.0
"""The most that any other page scores for a country that it names: «Amazon Estados Unidos» holds no rules."""
OF_THE_KIND = 2.0
"""What a document scores for a word that names its kind: «fondo», for a programme."""
NAMED_KIND = 1.4
ELSEWHERE = 0.5
"""What belongs to one country counts this where another one was named,"""
NOT_ASKED = 0.5
"""and its rules this where none was."""
_OF_COUNTRIES = ("destination", "route")
_RULES = ("tax", "requirement", "agreement")
COUNTRY = 2.0
"""What having the country counts more than having another unit as rare: who names one means it."""
ANYWHERE = 0.3
"""How much of a country has what belongs to none: the page on trade marks answers «marca en Canadá» too."""
COMMON = 0.4
"""What a word counts that the whole site is about."""
PHRASE = 1.4
"""What it counts against a title that somebody asks for a page in just these words."""
NEAR_BEST = 0.3
"""Phrases are read of what scores this part of the best: they hardly ever lift more above it."""
ENOUGH = 0.02
"""What scores less than this part of the best shares a common word only, and is no answer."""
SECOND = 0.1
"""What the second best part of a page adds to the best: a page that answers twice answers better."""
ON_TOP = 1000.0
"""Puts the route between two countries that were named before all else."""
RARE = 8
"""A word that no more documents have is what is meant: who names a shop and two countries wants the shop."""
_MOST_WORDS = 24
_LEAST_MENDED = 5
"""Letters from which a word may be taken for another one misspelt."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that answers, and how well."""

    id: int
    score: float


@dataclass(slots=True)
class Matched:
    """What a unit found: per document its score, and how much of the unit it has."""

    scores: dict[int, float]
    shares: dict[int, float]


class Searcher:
    """An index with its vocabulary, ready to be asked."""

    def __init__(
        self,
        tiers: Sequence[tuple[Index, Iterable[str]]],
        documents: Sequence[Sequence[Any]],
        reading: Reading,
        phrases: Sequence[Sequence[Sequence[Sequence[str]]]] = (),
    ) -> None:
        self._lookup = Lookup(tiers)
        self._documents = documents
        self._reading = reading
        self._titles = [self._title(str(row[1])) for row in documents]
        self._phrases = phrases
        self._routes = {str(row[4]): number for number, row in enumerate(documents) if row[0] == "route"}
        self._of: dict[str, list[int]] = {}
        for number, row in enumerate(documents):
            self._of.setdefault(f"kind {row[0]}", []).append(number)
            for country in str(row[4]).split("-") if row[4] else ():
                self._of.setdefault(country, []).append(number)

    def search(self, text: str, limit: int = 10, admits: Callable[[int], bool] = lambda _: True) -> list[Hit]:
        """Give the best documents of those admitted, best first; equal scores in the order of the index.

        One for each page.
        """
        read = self._reading.without_price(self._lookup.joined(words(text)[:_MOST_WORDS]))
        asked = [self._mended(word, last=place == len(read) - 1) for place, word in enumerate(read)]
        units = self._reading.units(asked) or [Unit([word]) for word in asked]
        kinds = self._reading.kinds(asked)
        totals: dict[int, float] = {}
        shares: dict[int, float] = {}
        whole, rare = 0.0, False
        lands: list[tuple[float, Matched]] = []
        for place, unit in enumerate(units):
            matched = self._match(unit, last=place == len(units) - 1)
            if not matched.scores:
                continue
            full = sum(share > ALIKE for share in matched.shares.values())
            little = COMMON if self._reading.says_little(unit) else 1.0
            weight = math.log(1 + len(self._documents) / (1 + full)) * little * (COUNTRY if unit.country else 1.0)
            whole += weight
            if unit.country:
                lands.append((weight, matched))
            rare = rare or (not unit.country and not unit.alike and full <= RARE)
            for number, score in matched.scores.items():
                totals[number] = totals.get(number, 0.0) + score * little
                shares[number] = shares.get(number, 0.0) + weight * matched.shares[number]
        named = _named(units)
        countries = {unit.country for unit in units if unit.country}
        for weight, matched in lands:
            for number in shares.keys() - matched.shares.keys():
                shares[number] += 0.0 if self._documents[number][4] else weight * ANYWHERE
        ranked = {
            number: total * _square(shares[number] / whole) * self._factor(number, kinds, countries)
            for number, total in totals.items()
        }
        best = max(ranked.values(), default=0.0)
        scores = {
            number: round(score * (1 + self._said(number, named, near=score >= best * NEAR_BEST)), 3)
            for number, score in ranked.items()
            if score >= best * ENOUGH
        }
        route = self._routes.get(named_route(asked, units, self._reading, self._routes))
        if route is not None and not rare:
            scores[route] = ON_TOP
        order = sorted(scores, key=lambda number: (-scores[number], number))
        for best, *others in self._by_page(order):
            scores[best] = round(scores[best] + sum(SECOND * scores[number] for number in others[:1]), 3)
        order.sort(key=lambda number: (-scores[number], number))
        return [Hit(first, scores[first]) for first, *_ in self._by_page(filter(admits, order))[:limit]]

    def _mended(self, word: str, *, last: bool) -> str:
        """Put the right word in place of a misspelt one, so that its country, synonyms, titles and phrases count."""
        right = len(word) < _LEAST_MENDED or self._lookup.knows(word) or self._reading.knows(word)
        if right or (last and self._lookup.begins(word)):
            return word
        return self._lookup.mended(word, self._reading.knows)

    def _match(self, unit: Unit, *, last: bool) -> Matched:
        """What the ways of a unit find: of each document the best."""
        found = Matched({}, {})
        self._add(found, unit.words, 1.0, typing=last and not unit.country)
        for way in unit.alike:
            if way != unit.words:
                self._add(found, way, 1.0 if unit.country else ALIKE)
        if not found.scores:
            self._add(found, unit.words, 1.0, slips=True)
        if unit.country:
            for number in found.scores:
                if self._documents[number][0] not in _OF_COUNTRIES:
                    found.scores[number] = min(found.scores[number], MENTIONS)
        self._belong(found, unit.country, BELONGS)
        for kind in self._reading.kinds(unit.words):
            self._belong(found, f"kind {kind}", OF_THE_KIND)
        return found

    def _belong(self, found: Matched, group: str, score: float) -> None:
        for number in self._of.get(group, ()):
            found.scores[number] = max(found.scores.get(number, 0.0), score)
            found.shares[number] = 1.0

    def _add(
        self, found: Matched, way: Sequence[str], weight: float, *, typing: bool = False, slips: bool = False
    ) -> None:
        said: dict[int, float] = {}
        count: dict[int, int] = {}
        for place, word in enumerate(way):
            for number, score in self._lookup.word(word, typing=typing and place == len(way) - 1, slips=slips).items():
                said[number] = said.get(number, 0.0) + score
                count[number] = count.get(number, 0) + 1
        for number, score in said.items():
            share = _square(count[number] / len(way))
            found.scores[number] = max(found.scores.get(number, 0.0), score * weight * share)
            counted = share * (1.0 if weight == 1 else ALIKE_SHARE)
            found.shares[number] = max(found.shares.get(number, 0.0), counted)

    def _by_page(self, order: Iterable[int]) -> list[list[int]]:
        """Put documents together that are one answer: those of a page; words and institutions are each their own."""
        pages: dict[str, list[int]] = {}
        for number in order:
            kind, _, address = self._documents[number][:3]
            key = address if kind in ("glossary", "institution") else str(address).partition("#")[0]
            pages.setdefault(key, []).append(number)
        return list(pages.values())

    def _title(self, title: str) -> list[tuple[str, ...]]:
        return [(fold(word), *stems(word)) for word in words(title) if not self._reading.says_nothing(word)]

    def _said(self, number: int, named: dict[str, float], *, near: bool) -> float:
        """How much of its title was asked for, and of the phrase that comes nearest."""
        phrases = self._phrases[number] if near and self._phrases else ()
        return _share(self._titles[number], named) + PHRASE * max((_share(one, named) for one in phrases), default=0.0)

    def _factor(self, number: int, kinds: set[str], countries: set[str]) -> float:
        """What its kind and its country make of a document."""
        kind, _, _, prior, country = self._documents[number][:5]
        place = 1.0
        if not countries:
            place = NOT_ASKED if kind in _RULES else 1.0
        elif country and countries.isdisjoint(str(country).split("-")):
            place = ELSEWHERE
        return float(prior) * place * (NAMED_KIND if kind in kinds else 1.0)


def _share(said: Sequence[Sequence[str]], named: dict[str, float]) -> float:
    """How much of some words was asked for, squared; of each its forms are given."""
    hit = sum(max((named.get(form, 0.0) for form in forms), default=0.0) for forms in said)
    return _square(hit / len(said)) if said else 0.0


def _square(share: float) -> float:
    return share * share


def _named(units: Sequence[Unit]) -> dict[str, float]:
    """What each form counts that a title may have."""
    found: dict[str, float] = {}
    for unit in units:
        for word in unit.words:
            found[fold(word)] = 1.0
            for stem in stems(word):
                found[stem] = STEM_NAMED
        for word in (one for way in unit.alike for one in way):
            for stem in stems(word):
                found.setdefault(stem, ALIKE_NAMED)
    return found
