"""A destination's worked examples and the chart of charges against value, made at build: readable without a script."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from generator import words
from generator.derive.cost.parcel import Parcel
from generator.quote import calculator, exchange_table

if TYPE_CHECKING:
    from generator.derive.cost.landed import Calculator, Landed
    from generator.model import Country
    from generator.render.site import Site

VALUES = tuple(Decimal(value) for value in (30, 100, 250, 500, 1000, 3000))
FREIGHT = Decimal(20)
"""What the examples take for postage, in USD: an example's figure, said as such."""
_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 640, 260, 56, 12, 36
_POINTS = 240
_FIRST, _LAST = Decimal(10), Decimal(3500)


@dataclass(frozen=True, slots=True)
class Examples:
    """Rows of the table and the chart's picture."""

    rows: list[dict[str, Any]]
    origins: list[Country]
    day: str
    chart: dict[str, Any]


def examples(site: Site, country: Country) -> Examples | None:
    """Make the examples of a destination; None where it has no schedule yet."""
    table = exchange_table(site.catalogue)
    machine = calculator(site.catalogue, country.id, table.rates if table else {})
    if machine is None:
        return None
    origins = [one for one in site.countries("origin") if one.id != country.id]
    rows = [
        {
            "value": words.amount(value, "USD"),
            "cells": [_cell(_landed(machine, site, one.id, value)) for one in origins],
        }
        for value in VALUES
    ]
    day = words.day(table.day) if table else ""
    return Examples(rows, origins, day, _chart(machine, site, origins[0].id))


def _landed(machine: Calculator, site: Site, origin: str, goods: Decimal) -> Landed:
    parcel = Parcel(
        origin=origin, day=site.today, goods=goods, currency="USD", freight=FREIGHT, channel="b2c", mode="courier"
    )
    return machine.landed(parcel)


def _cell(landed: Landed) -> dict[str, str]:
    """The total, or what it lies between, and the regime."""
    said = words.words()["examples"]
    quote = landed.quote
    if quote is None or quote.landed is None:
        text = said["closed"] if landed.closed else said["unknown"]
        return {"total": text, "regime": landed.closed.name if landed.closed else ""}
    low, high = quote.landed.low, quote.landed.high
    total = words.amount(low, "USD") if low == high else said["between"].format(low=_usd(low), high=_usd(high))
    return {"total": total, "regime": quote.regime.name}


def _usd(amount: Decimal) -> str:
    return words.number(amount.quantize(Decimal("0.01")))


def _chart(machine: Calculator, site: Site, origin: str) -> dict[str, Any]:
    """Charges as a share of what was sent, over the value of the goods on a logarithmic scale."""
    step = (_LAST / _FIRST) ** (Decimal(1) / _POINTS)
    shares: list[tuple[Decimal, Decimal, Decimal]] = []
    for index in range(_POINTS + 1):
        goods = (_FIRST * step**index).quantize(Decimal("0.01"))
        quote = _landed(machine, site, origin, goods).quote
        if quote and quote.charges:
            sent = goods + FREIGHT
            shares.append((goods, quote.charges.low / sent, quote.charges.high / sent))
    top = max((high for _, _, high in shares), default=Decimal("0.1")) * Decimal("1.15") or Decimal("0.1")
    low = [_point(goods, share, top) for goods, share, _ in shares]
    high = [_point(goods, share, top) for goods, _, share in shares]
    ticks = [Decimal(tick) for tick in (10, 30, 100, 200, 500, 1000, 3000)]
    return {
        "width": _WIDTH,
        "height": _HEIGHT,
        "floor": _HEIGHT - _BOTTOM,
        "left": _LEFT,
        "line": " ".join(low),
        "band": " ".join([*low, *reversed(high)]) if low != high else "",
        "x": [{"at": _point(tick, Decimal(0), top).split(",")[0], "text": words.number(tick)} for tick in ticks],
        "y": [
            {
                "at": _point(_FIRST, top * part / 4, top).split(",")[1],
                "text": words.amount(_rounded(top * part / 4), "rate"),
            }
            for part in range(5)
        ],
    }


def _rounded(share: Decimal) -> Decimal:
    return share.quantize(Decimal("0.01"))


def _point(goods: Decimal, share: Decimal, top: Decimal) -> str:
    across = (goods / _FIRST).ln() / (_LAST / _FIRST).ln()
    x = _LEFT + across * (_WIDTH - _LEFT - 8)
    y = _TOP + (1 - share / top) * (_HEIGHT - _TOP - _BOTTOM)
    return f"{x:.1f},{y:.1f}"
