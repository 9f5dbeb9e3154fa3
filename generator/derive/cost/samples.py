"""The parcels that stand for all others: worked examples on pages, and what a change in the data moves."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.derive.cost.parcel import Parcel

if TYPE_CHECKING:
    from datetime import date

VALUES = tuple(Decimal(value) for value in (30, 100, 250, 500, 1000, 3000))
FREIGHT = Decimal(20)
"""What the examples take for postage, in USD: an example's figure, said as such."""


def sample(origin: str, goods: Decimal, day: date) -> Parcel:
    """A parcel by courier to a person, worth ``goods`` USD, with USD 20 of postage."""
    return Parcel(
        origin=origin,
        day=day,
        goods=goods,
        currency="USD",
        freight=FREIGHT,
        channel="b2c",
        purpose="personal",
        mode="courier",
    )
