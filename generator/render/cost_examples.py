"""A destination's worked examples and the chart of charges against value, made at build: readable without a script."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from generator import words
from generator.derive.cost.samples import FREIGHT, VALUES, sample
from generator.quote import calculator, exchange_table

if TYPE_CHECKING:
    from generator.derive.cost.landed import Calculator, Landed
    from generator.model import Country
    from generator.render.site import Site

_WIDTH, _HEIGHT, _LEFT, _TOP, _BOTTOM = 640, 260, 56, 12, 36
_POINTS = 120
_FIRST, _LAST = Decimal(10), Decimal(3500)
_TICKS = 4
_STEPS = tuple(Decimal(one) for one in ("0.01", "0.02", "0.05", "0.1", "0.15", "0.2", "0.25", "0.5"))
"""What a tick of the upright scale may be worth."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Rows of the table and the chart's picture."""

    rows: list[dict[str, Any]]
    origins: list[Country]
    day: str
    chart: dict[str, Any]


def examples(site: Site, country: Country) -> Examples | None:
    """Make the examples of a destination; None where it has no schedule yet."""
    return site.kept.result(f"examples {country.id}", site.cost_basis(), lambda: _examples(site, country))


def _examples(site: Site, country: Country) -> Examples | None:
    table = exchange_table(site.catalogue)
    machine = calculator(site.catalogue, country.id, table.rates if table else {})
    if machine is None:
        return None
    origins = [one for one in site.countries("origin") if one.id != country.id]
    rows = [
        {
            "value": words.amount(value, "USD"),
            "cells": _merged([_cell(machine.landed(sample(one.id, value, site.today))) for one in origins]),
        }
        for value in VALUES
    ]
    day = words.day(table.day) if table else ""
    return Examples(rows, origins, day, _chart(machine, site, origins[0].id))


def _merged(cells: list[dict[str, str]]) -> list[dict[str, Any]]:
    """One wide cell where every origin pays the same."""
    if all(cell == cells[0] for cell in cells):
        return [{**cells[0], "span": len(cells)}]
    return [{**cell, "span": 1} for cell in cells]


def _cell(landed: Landed) -> dict[str, str]:
    """The total, or what it lies between, and the regime."""
    said = words.words()["examples"]
    quote = landed.quote
    if quote is None or quote.landed is None:
        text = said["closed"] if landed.closed else said["unknown"]
        return {"total": text, "regime": landed.closed.name if landed.closed else ""}
    low, high = quote.landed.low, quote.landed.high
    if low == high:
        return {"total": words.money(low, "USD"), "regime": quote.regime.name}
    total = said["between"].format(low=words.money(low, "USD"), high=words.money(high, "USD"))
    return {"total": total, "regime": quote.regime.name}


def _chart(machine: Calculator, site: Site, origin: str) -> dict[str, Any]:
    """Charges as a share of what was sent, over the value of the goods on a logarithmic scale."""
    ratio = (_LAST / _FIRST) ** (Decimal(1) / _POINTS)
    shares: list[tuple[Decimal, Decimal, Decimal]] = []
    for index in range(_POINTS + 1):
        goods = (_FIRST * ratio**index).quantize(Decimal("0.01"))
        quote = machine.quote(sample(origin, goods, site.today))
        if quote and quote.charges:
            sent = goods + FREIGHT
            shares.append((goods, quote.charges.low / sent, quote.charges.high / sent))
    highest = max((high for _, _, high in shares), default=Decimal(0))
    step = next((one for one in _STEPS if one * _TICKS > highest), highest)
    top = step * _TICKS
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
            {"at": _point(_FIRST, step * part, top).split(",")[1], "text": words.amount(step * part, "rate")}
            for part in range(_TICKS + 1)
        ],
    }


def _point(goods: Decimal, share: Decimal, top: Decimal) -> str:
    across = (goods / _FIRST).ln() / (_LAST / _FIRST).ln()
    x = _LEFT + across * (_WIDTH - _LEFT - 8)
    y = _TOP + (1 - share / top) * (_HEIGHT - _TOP - _BOTTOM)
    return f"{x:.1f},{y:.1f}"
