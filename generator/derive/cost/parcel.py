"""The parcel and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is sent. None is unknown: the calculation assumes something, says what, and spans the rest in a range."""

    origin: str
    day: date
    goods: Decimal
    """Of the whole parcel, in ``currency``; so are freight and insurance."""
    currency: str
    freight: Decimal = Decimal(0)
    insurance: Decimal = Decimal(0)
    items: int = 1
    tariff_codes: int = 1
    quantities: Mapping[str, Decimal] = field(default_factory=dict)
    """By unit: ``kg``, ``l``, ``grado``…"""
    sector: str | None = None
    region: str | None = None
    channel: str | None = None
    purpose: str | None = None
    mode: str | None = None
    registered: bool | None = None
    origin_proof: bool | None = None
    duty_rate: Decimal | None = None
    """The product's own, a fraction."""
