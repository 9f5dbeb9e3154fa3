"""Which sizes a firm may have, from what it knows of its sales, workers and activity."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from generator.derive.potential.sheet import SIZES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from generator.derive.potential.sheet import FirmSize, Sheet
    from generator.model.potential import Sizes, SizeScale


def possible_sizes(sheet: Sheet, sizes: Sizes | None, unit_value: Decimal | None = None) -> tuple[FirmSize, ...]:
    """Give the sizes that the firm may have, from small to large; all of them where nothing is known.

    ``unit_value`` is what one unit of ``sizes`` is worth in the local currency.
    """
    said = next((one for one in SIZES if one == sheet.size), None)
    if said:
        return (said,)
    if sizes is None:
        return SIZES
    sales = _sales(sheet, unit_value)
    share = Fraction(1) if sizes.combined is None else Fraction(sizes.combined)
    exact = sales is not None and (sheet.workers is not None or share == 1)
    score = share * (sales or 0) + (1 - share) * (sheet.workers or 0)
    found: set[FirmSize] = set()
    for scale in _scales(sizes, sheet.activity):
        least = _class_of(score, scale, share)
        # what is missing can only add to the score
        found |= {least} if exact else set(SIZES[SIZES.index(least) :])
    return tuple(one for one in SIZES if one in found)


def _sales(sheet: Sheet, unit_value: Decimal | None) -> Fraction | None:
    if sheet.sales is not None:
        return Fraction(sheet.sales)
    return Fraction(sheet.sales_local) / Fraction(unit_value) if sheet.sales_local is not None and unit_value else None


def _scales(sizes: Sizes, activity: str | None) -> Iterable[SizeScale]:
    return [one for one in sizes.scales if one.activity in ("any", activity)] or sizes.scales


def _class_of(score: Fraction, scale: SizeScale, share: Fraction) -> FirmSize:
    """The smallest class whose top, which is inside it, the score does not pass."""
    for limit in scale.limits:
        if score <= share * Fraction(limit.up_to) + (1 - share) * (limit.workers or 0):
            return limit.size
    return "grande"
