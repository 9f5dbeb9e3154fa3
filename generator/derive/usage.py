"""How many routes rest on a record: what to look at first when many facts are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.route import pairs
from generator.model import Agreement, Requirement

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.model import Fact, Record


class Usage:
    """Counts routes by the countries that a record speaks of."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._pairs = [(origin.id, to.id) for origin, to in pairs(catalogue)]

    def routes(self, record: Record) -> int:
        """Give the number of routes on which the record may show; what names no country shows on all."""
        if isinstance(record, Agreement):
            return sum(origin in record.parties and to in record.parties for origin, to in self._pairs)
        country = country_of(record)
        if not country:
            return len(self._pairs)
        if isinstance(record, Requirement):
            return sum((origin if record.side == "export" else to) == country for origin, to in self._pairs)
        return sum(country in pair for pair in self._pairs)


def name_of(record: Record) -> str:
    """What a record is called, whichever field says it."""
    return str(getattr(record, "name", "") or getattr(record, "title", "") or record.id)


def country_of(record: Record) -> str:
    """The country that a record is about; empty where it is about several or none."""
    return record.id if record.folder == "countries" else str(getattr(record, "country", None) or "")


def concerns(fact: Fact, country: str) -> bool:
    """Whether a fact of an agreement is about goods that enter, or leave, this country."""
    when = fact.when
    if when is None or not (when.destination or when.origin):
        return True
    return country in when.destination or (not when.destination and country in when.origin)
