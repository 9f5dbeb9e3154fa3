"""How much is known of each country and how fresh it is: what ``/datos/`` shows of the data themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.derive.freshness import is_stale
from generator.derive.usage import country_of
from generator.model import Country, Fact

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of facts; those that have ended are not counted, for nobody need look at them again."""

    country: Country | None
    """None for what holds for any country."""
    fresh: int
    stale: int
    low: int
    """Of both, those that one weak source bears."""
    open: int

    @property
    def facts(self) -> int:
        """All that is sourced."""
        return self.fresh + self.stale


def coverage(catalogue: Catalogue, today: date) -> list[Coverage]:
    """Count per country, by name; last what belongs to none or to several."""
    by_country: dict[str, list[Fact]] = {}
    for placed in catalogue.parts(Fact):
        fact = placed.part
        if fact.until is None or fact.until >= today:
            by_country.setdefault(country_of(placed.entry.record), []).append(fact)
    rows = [
        _counted(country, by_country.get(country.id, []), today)
        for country in sorted(catalogue.of(Country), key=lambda one: one.name)
    ]
    return [*rows, _counted(None, by_country.get("", []), today)]


def _counted(country: Country | None, facts: list[Fact], today: date) -> Coverage:
    stale = sum(is_stale(fact, today) for fact in facts)
    low = sum(fact.confidence == "low" for fact in facts)
    return Coverage(country, len(facts) - stale, stale, low, len(country.open) if country else 0)
