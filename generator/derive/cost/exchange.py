"""Conversion between currencies over the dollar: always explicit, never a guess."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class NoRateError(KeyError):
    """There is no exchange rate for a currency."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """Units of each currency for one US dollar."""

    rates: Mapping[str, Decimal]

    def convert(self, amount: Decimal, source: str, target: str) -> Decimal:
        """Give the amount in another currency, unrounded."""
        if source == target:
            return amount
        return amount * self._per_dollar(target) / self._per_dollar(source)

    def _per_dollar(self, currency: str) -> Decimal:
        if currency == "USD":
            return Decimal(1)
        if currency not in self.rates:
            raise NoRateError(currency)
        return self.rates[currency]
