"""Exchange rates: what one dollar was worth, on which day, and who says so."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from generator.model.base import Record
from generator.model.fact import Fact


class ExchangeRates(Record):
    """How much one US dollar was worth in each currency: a fact each, with its day and source."""

    folder = "exchange"

    facts: tuple[Fact, ...] = Field(min_length=1, description="unit: «CLP por USD»; since: el día del cambio")

    @property
    def rates(self) -> dict[str, Decimal]:
        """Units of each currency for one dollar."""
        return {(fact.unit or "").split(" ")[0]: fact.numbers[0] for fact in self.facts if fact.numbers}

    @property
    def day(self) -> date:
        """The oldest day of the table: what is shown may be no younger."""
        return min(fact.since or fact.verified for fact in self.facts)
