"""Synonyms at work in a query: which words stand for which, and which country is meant.

The twin of ``theme/client/search/synonyms.js``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.derive.spelling import fold
from generator.model import Synonyms
from generator.search.analysis import stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.catalogue import Catalogue


@dataclass(slots=True)
class Unit:
    """What a query asks for at one place: a word or a phrase, and the stems of what means the same."""

    words: list[str]
    alike: list[str] = field(default_factory=list)
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
        "stop": sorted({fold(word) for one in records for word in one.stop}),
    }


def _said(phrase: str) -> str:
    return " ".join(words(phrase))


class Reading:
    """Cuts a query into units."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._stop = set(data["stop"])
        self._groups: list[list[str]] = data["groups"]
        self._phrases: dict[str, tuple[str, int | str]] = {}
        for country, phrases in data["countries"].items():
            for phrase in phrases:
                self._phrases.setdefault(_folded(phrase), ("country", country))
        self._names = {country: phrases[0].split() for country, phrases in data["countries"].items()}
        for place, group in enumerate(self._groups):
            for phrase in group:
                self._phrases.setdefault(_folded(phrase), ("group", place))
        self._longest = max((len(phrase.split()) for phrase in self._phrases), default=1)

    def says_nothing(self, word: str) -> bool:
        """Whether a word says nothing of what is sought."""
        return fold(word) in self._stop

    def units(self, asked: Sequence[str]) -> list[Unit]:
        """Cut a query's words: the longest phrases that the groups know, then single words; each unit once."""
        found: list[Unit] = []
        at = 0
        while at < len(asked):
            unit, size = self._unit(asked, at)
            if unit and all(unit.words != other.words for other in found):
                found.append(unit)
            at += size
        return found

    def _unit(self, asked: Sequence[str], at: int) -> tuple[Unit | None, int]:
        for size in range(min(self._longest, len(asked) - at), 0, -1):
            some = list(asked[at : at + size])
            known = self._phrases.get(" ".join(fold(word) for word in some))
            if known is None or (size == 1 and self.says_nothing(some[0])):
                continue
            kind, which = known
            if kind == "country":
                return Unit(self._names[str(which)], country=str(which)), size
            return Unit(
                [word for word in some if size == 1 or not self.says_nothing(word)], self._alike(int(which))
            ), size
        word = asked[at]
        return (None if self.says_nothing(word) else Unit([word])), 1

    def _alike(self, group: int) -> list[str]:
        found = [
            stem
            for phrase in self._groups[group]
            for word in phrase.split()
            if not self.says_nothing(word)
            for stem in stems(word)
        ]
        return list(dict.fromkeys(found))


def _folded(phrase: str) -> str:
    return " ".join(fold(word) for word in phrase.split())
