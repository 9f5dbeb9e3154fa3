"""What the twins are asked: seeded random schedules and parcels that use every field of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

Plain = dict[str, Any]

RATES = {"EUR": "0.9265", "JPY": "151.37", "CLP": "947.3", "MXN": "18.915", "PEN": "3.72", "CNY": "7.104512345678"}
"""No pound: both sides must refuse it alike."""
PARENTS = {"alimentos": "bienes", "cafe": "alimentos", "cacao": "alimentos", "calzado": "bienes"}
PARAMETERS = {
    "xx-iva": [
        {"since": "", "until": "2025-12-31", "value": "0.19"},
        {"since": "2026-01-01", "until": "2026-12-31", "value": "0.195"},
        {"since": "2027-06-01", "until": "", "value": "0.21"},
    ],
    "xx-litro": [{"since": "2026-03-01", "until": "", "value": "3.0818"}],
}
_HOMES = ["USD", "EUR", "JPY", "CLP", "MXN", "PEN", "CNY"]
_ORIGINS = ["pe", "cl", "mx", "us"]
_SECTORS = ["bienes", *PARENTS]
_REGIONS = ["SP", "RJ", "AC"]
_DAYS = ["2024-02-29", "2025-12-31", "2026-01-01", "2026-11-20", "2026-12-31", "2027-01-01", "2027-06-01"]
_BASES = ["goods", "charged_price", "fob", "cif", "customs_value"]
_UNITS = ["envío", "unidad", "kg", "l", "l*grado"]


def schedule(dice: Random) -> Plain:
    """Give a schedule of one to five regimes."""
    home = dice.choice(_HOMES)
    regimes = [_regime(dice, number) for number in range(dice.randint(1, 5))]
    return {"currency": home, "regimes": regimes}


def parcel(dice: Random) -> Plain:
    """Give a parcel about which more or less is known."""
    sure: Plain = {
        "origin": dice.choice(_ORIGINS),
        "day": dice.choice(_DAYS),
        "goods": amount(dice),
        "currency": dice.choice([*_HOMES, *_HOMES, *_HOMES, *_HOMES, "GBP"]),
    }
    units = dice.sample(["kg", "l", "grado"], dice.choice([0, 1, 3, 3]))
    return sure | _some(
        dice,
        0.55,
        {
            "freight": lambda: amount(dice),
            "insurance": lambda: amount(dice),
            "items": lambda: dice.randint(1, 7),
            "tariff_codes": lambda: dice.randint(1, 4),
            "quantities": lambda: {unit: str(dice.randint(0, 5000) / 100) for unit in units},
            "sector": lambda: dice.choice(_SECTORS),
            "region": lambda: dice.choice(_REGIONS),
            "channel": lambda: dice.choice(["b2c", "b2b"]),
            "purpose": lambda: dice.choice(["personal", "commercial"]),
            "mode": lambda: dice.choice(["courier", "post", "formal"]),
            "registered": lambda: dice.random() < 0.5,
            "origin_proof": lambda: dice.random() < 0.5,
            "duty_rate": lambda: _fraction(dice),
        },
    )


def amount(dice: Random) -> str:
    """Give an amount of any size; the round ones hit limits and halves."""
    size = dice.choice([5_000, 20_000, 100_000, 100_000_000])
    number = dice.randint(0, size)
    return dice.choice([f"{number // 100}.{number % 100:02}", f"{number // 1000 * 50}", f"{number / 1000:.3f}"])


def _some(dice: Random, chance: float, fields: Mapping[str, Callable[[], object]]) -> Plain:
    return {name: make() for name, make in fields.items() if dice.random() < chance}


def _fraction(dice: Random) -> str:
    short, long = f"0.{dice.randint(0, 99):02}", f"0.{dice.randint(0, 9999):04}"
    return dice.choice([short, short, short, long, long, "0", "0.333333333333"])


def _money(dice: Random) -> Plain:
    return {"amount": dice.choice(["10", "20", "45.5", "150", "800", "4300"]), "currency": dice.choice(_HOMES)}


def _rate(dice: Random) -> object:
    kind = dice.random()
    if kind < 0.1:
        return "xx-iva"
    if kind < 0.25:
        low, high = sorted([_fraction(dice), _fraction(dice)], key=float)
        return {"min": low, "max": high, "why": "no se sabe"} | _some(dice, 0.5, {"asks": lambda: "duty_rate"})
    return _fraction(dice)


def _condition(dice: Random) -> Plain:
    return _some(
        dice,
        0.4,
        {
            "origin": lambda: dice.sample(_ORIGINS, 2),
            "sector": lambda: dice.sample(_SECTORS, 2),
            "channel": lambda: [dice.choice(["b2c", "b2b"])],
            "value": lambda: {dice.choice(["min", "max"]): amount(dice)},
        },
    )


def _when(dice: Random) -> Plain:
    return _condition(dice) | _some(dice, 0.3, {"except": lambda: _condition(dice)})


def _limit(dice: Random) -> Plain:
    bounds = [{"over": "50"}, {"up_to": "200"}, {"over": "50", "up_to": "2000"}, {"up_to": "100000"}, {"over": "0"}]
    limit = {"basis": dice.choice(_BASES), "currency": dice.choice(_HOMES), **dice.choice(bounds)}
    return limit | _some(dice, 0.2, {"per": lambda: "item"})


def _regime(dice: Random, number: int) -> Plain:
    modes = ["courier", "post", "formal"]
    regime: Plain = {"id": f"r{number}", "since": dice.choice([None, "2020-01-01", "2026-01-01"])}
    regime |= _some(
        dice,
        0.25,
        {
            "until": lambda: dice.choice(["2026-12-31", "2027-12-31"]),
            "mode": lambda: dice.sample(modes, dice.randint(1, 2)),
            "seller": lambda: dice.choice(["registered", "not"]),
            "purpose": lambda: dice.choice(["personal", "commercial"]),
            "when": lambda: _when(dice),
            "limits": lambda: [_limit(dice) for _ in range(dice.randint(1, 2))],
            "customs_value": lambda: _customs_value(dice),
        },
    )
    if number:
        regime |= _some(dice, 0.4, {"alternative_to": lambda: f"r{dice.randrange(number)}"})
    if dice.random() < 0.1:
        regime["status"] = dice.choice(["announced", "proposed"])
    if dice.random() < 0.07:
        regime |= {"available": False, "why": "No se puede."}
    regime["lines"] = [line for place in range(dice.randint(0, 6)) for line in _dated(dice, _line(dice, place))]
    return regime


def _dated(dice: Random, line: Plain) -> list[Plain]:
    """Give a line, now and then one with dates, or one that another of its id follows."""
    if dice.random() < 0.9:
        return [line]
    first = {**line, "until": "2026-11-19"}
    return [first, {**line, "rate": _rate(dice), "since": "2026-11-20"}] if dice.random() < 0.5 else [first]


def _customs_value(dice: Random) -> Plain:
    parts = dice.sample(["goods", "freight", "insurance"], dice.randint(1, 3))
    return {"base": parts} | _some(dice, 0.5, {"factor": lambda: "0.6"})


def _line(dice: Random, place: int) -> Plain:
    above = [f"l{number}" for number in range(place)]
    names = ["goods", "charged_price", "freight", "insurance", "customs_value", *above, *above]
    line: Plain = {"id": f"l{place}", "base": dice.sample(names, dice.choice([0, 1, 1, 2, 2, 3]))}
    if dice.random() < 0.9:
        line["rate"] = _rate(dice)
    if dice.random() < 0.08:
        line["specific"] = _specific(dice)
    return line | _some(
        dice,
        0.15,
        {
            "when": lambda: _when(dice),
            "factor": lambda: dice.choice(["0.6", "1.1", "0"]),
            "rate_by": lambda: _rate_by(dice),
            "preferences": lambda: [_preference(dice) for _ in range(dice.randint(1, 2))],
            "inclusive": lambda: True,
            "allowance": lambda: _allowance(dice),
            "per": lambda: dice.choice(["item", "tariff_code", "declaration"]),
            "deduct": lambda: _money(dice),
            "payable_share": lambda: dice.choice(["0.7", "0.5", "0.333333"]),
            "min": lambda: _money(dice),
            "max": lambda: _money(dice),
            "waive_up_to": lambda: _money(dice),
            "round": lambda: _rounding(dice),
            "recoverable": lambda: True,
            "private": lambda: True,
        },
    )


def _rate_by(dice: Random) -> Plain:
    tables = {"region": _REGIONS, "sector": _SECTORS, "origin": _ORIGINS}
    return {name: {key: _rate(dice) for key in dice.sample(tables[name], 2)} for name in dice.sample(sorted(tables), 2)}


def _preference(dice: Random) -> Plain:
    preference = {"agreement": "acuerdo", "origin": dice.sample(_ORIGINS, 2), "rate": _rate(dice)}
    preference |= _some(dice, 0.1, {"since": lambda: "2026-01-01", "until": lambda: "2026-12-31"})
    return preference | _some(dice, 0.5, {"proof_over": lambda: _money(dice)})


def _allowance(dice: Random) -> Plain:
    more = {"basis": lambda: dice.choice(_BASES), "prorate": lambda: True}
    return _money(dice) | _some(dice, 0.5, more)


def _specific(dice: Random) -> Plain:
    amount_of_it = dice.choice(["3", "0.25", "xx-litro", "12.345678"])
    specific = {"amount": amount_of_it, "currency": dice.choice(_HOMES), "unit": dice.choice(_UNITS)}
    return specific | _some(dice, 0.5, {"combine": lambda: dice.choice(["sum", "max", "min"])})


def _rounding(dice: Random) -> Plain:
    more = {"mode": lambda: dice.choice(["half_up", "down", "up"]), "base_to": lambda: dice.choice(["1", "1000"])}
    return {"to": dice.choice(["0.1", "1", "10", "100", "1000"])} | _some(dice, 0.5, more)
