"""Numbers that are known exactly or only to lie between two. All arithmetic of the lines rises with its terms."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MODES = {"half_up": ROUND_HALF_UP, "down": ROUND_DOWN, "up": ROUND_CEILING}
_SURE = Context(prec=20, rounding=ROUND_HALF_EVEN)
"""The digits that divisions leave sure: 1999.999…9 yen, back from dollars, are 2000 and lose no step."""
_WIDE = Context(prec=100)
"""Room for any amount: with 28 digits ``quantize`` refuses absurd ones."""


@dataclass(frozen=True, slots=True)
class Span:
    """From ``low`` to ``high``; equal where the number is known."""

    low: Decimal
    high: Decimal

    @property
    def exact(self) -> Decimal | None:
        """The number, where there is one."""
        return self.low if self.low == self.high else None

    def __add__(self, other: Span) -> Span:
        return Span(self.low + other.low, self.high + other.high)

    def __mul__(self, other: Span) -> Span:
        return Span(self.low * other.low, self.high * other.high)

    def each(self, change: Callable[[Decimal], Decimal]) -> Span:
        """Apply a rising function to both ends."""
        return Span(change(self.low), change(self.high))


def known(number: Decimal) -> Span:
    """A number that is known."""
    return Span(number, number)


def around(spans: list[Span]) -> Span:
    """The span that holds all of them."""
    return Span(min(span.low for span in spans), max(span.high for span in spans))


def to_multiple(number: Decimal, of: Decimal, mode: str = "half_up") -> Decimal:
    """Round to a multiple, as of 0.01, 1 or 100."""
    return _SURE.plus(number / of).quantize(Decimal(1), rounding=_MODES[mode], context=_WIDE) * of
