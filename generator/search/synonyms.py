"""Synonyms at work in a query: which words stand for which, which country is meant, and which kind of page.

The twin of ``theme/client/search/synonyms.js``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.derive.spelling import fold
from generator.model import Synonyms
from generator.search.analysis import without_sums, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.catalogue import Catalogue


@dataclass(slots=True)
class Unit:
    """What a query asks for at one place: a word or a phrase, and the phrases that mean the same."""

    words: list[str]
    alike: list[list[str]] = field(default_factory=list)
    country: str = ""


def as_data(catalogue: Catalogue) -> dict[str, Any]:
    """The groups as both sides read them: folded words, a country's name first."""
    records = catalogue.of(Synonyms)
    return {
        "groups": [[_said(phrase) for phrase in group] for one in records for group in one.groups],
        "countries": {
            country: [_said(phrase) for phrase in phrases]
            for one in records
            for country, phrases in sorted(one.countries.items())
        },
        "kinds": {
            kind: [_said(phrase) for phrase in phrases]
            for one in records
            for kind, phrases in sorted(one.kinds.items())
        },
        "common": sorted({fold(word) for one in records for word in one.common}),
        "stop": sorted({fold(word) for one in records for word in one.stop}),
    }


def _said(phrase: str) -> str:
    return " ".join(words(phrase))


class Reading:
    """Cuts a query into units."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._stop = set(data["stop"])
        self._common = set(data["common"])
        self._phrases: dict[str, tuple[str, list[list[str]]]] = {}
        for country, phrases in data["countries"].items():
            name = phrases[0].split()
            for phrase in phrases:
                self._phrases.setdefault(_folded(phrase), (country, [name]))
        for group in data["groups"]:
            told = [self._telling(phrase.split()) for phrase in group]
            for phrase in group:
                self._phrases.setdefault(_folded(phrase), ("", told))
        self._longest = max((len(phrase.split()) for phrase in self._phrases), default=1)
        self._kinds = {kind: {_folded(phrase) for phrase in phrases} for kind, phrases in data["kinds"].items()}
        said = {word for phrase in (*self._phrases, *set().union(*self._kinds.values())) for word in phrase.split()}
        self._words = said | self._common | self._stop

    def knows(self, word: str) -> bool:
        """Whether a word is part of what this reading knows."""
        return fold(word) in self._words

    def says_nothing(self, word: str) -> bool:
        """Whether a word says nothing of what is sought."""
        return fold(word) in self._stop

    def says_little(self, unit: Unit) -> bool:
        """Whether a unit is what the whole site is about."""
        return all(fold(word) in self._common for word in unit.words)

    def kinds(self, asked: Sequence[str]) -> set[str]:
        """Which kinds of page a query names: «qué es…» a word of the glossary, «formulario» a document."""
        folded = [fold(word) for word in asked]
        some = {" ".join(folded[at : at + size]) for size in (1, 2, 3) for at in range(len(folded) - size + 1)}
        return {kind for kind, phrases in self._kinds.items() if not phrases.isdisjoint(some)}

    def without_price(self, asked: list[str]) -> list[str]:
        """Leave out a sum where a country is named: it is the price of what is sent there, which stands on no page.

        Without a country it may be a limit that people know by its sum: «los 800 dólares».
        """
        plain = without_sums(asked)
        named = len(plain) < len(asked) and any(unit.country for unit in self.units(plain))
        return plain if named else asked

    def units(self, asked: Sequence[str]) -> list[Unit]:
        """Cut a query's words: the longest phrases that the groups know, then single words; each unit once."""
        found: list[Unit] = []
        at = 0
        while at < len(asked):
            unit, size = self._unit(asked, at)
            if unit and all(_key(unit) != _key(other) for other in found):
                found.append(unit)
            at += size
        return found

    def _unit(self, asked: Sequence[str], at: int) -> tuple[Unit | None, int]:
        for size in range(min(self._longest, len(asked) - at), 0, -1):
            some = list(asked[at : at + size])
            known = self._phrases.get(" ".join(fold(word) for word in some))
            if known is None or (size == 1 and self.says_nothing(some[0])):
                continue
            country, alike = known
            return Unit(self._telling(some), alike, country), size
        word = asked[at]
        return (None if self.says_nothing(word) else Unit([word])), 1

    def _telling(self, some: list[str]) -> list[str]:
        """The words of a phrase that say something; all, where none does."""
        return [word for word in some if not self.says_nothing(word)] or some


def _key(unit: Unit) -> tuple[str, ...]:
    return (unit.country,) if unit.country else tuple(fold(word) for word in unit.words)


def _folded(phrase: str) -> str:
    return " ".join(fold(word) for word in phrase.split())
