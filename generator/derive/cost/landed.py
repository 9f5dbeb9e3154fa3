"""The landed cost: what was assumed, the regime, its lines, the total, the range and the alternatives."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import product
from typing import TYPE_CHECKING, Any

from generator.derive.cost.lines import Charged, Worker, minor_places
from generator.derive.cost.select import candidates, customs_value, in_force, on_day, when_holds
from generator.derive.cost.span import Span, known, to_multiple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.derive.cost.parcel import Parcel
    from generator.derive.cost.select import Inside, Setting
    from generator.model.charges import Line, Regime, Schedule

ZERO = Decimal(0)
DEFAULTS: dict[str, Any] = {
    "channel": "b2c",
    "purpose": "personal",
    "mode": "courier",
    "registered": False,
    "origin_proof": False,
}
"""What is taken where nobody said: a person buys a parcel by courier, without proof of origin, from a firm that is not
registered there."""
OTHERS: dict[str, tuple[Any, ...]] = {
    "channel": ("b2c", "b2b"),
    "purpose": ("personal", "commercial"),
    "mode": ("courier", "post", "formal"),
    "registered": (False, True),
    "origin_proof": (False, True),
}
"""What else an option that was not given might have been; the range spans it."""


@dataclass(frozen=True, slots=True)
class WorkedLine:
    """A line of the schedule with what it comes to."""

    line: Line
    charged: Charged


@dataclass(frozen=True, slots=True)
class Quote:
    """What one regime makes of a parcel."""

    regime: Regime
    lines: tuple[WorkedLine, ...]
    cif: Decimal
    charges: Span | None
    """None where a line cannot be known."""
    landed: Span | None


@dataclass(frozen=True, slots=True)
class Landed:
    """The answer. ``quote`` is None where no way in is described, or the only one is not open."""

    parcel: Parcel
    """The parcel with the assumptions filled in."""
    assumed: tuple[str, ...]
    quote: Quote | None
    closed: Regime | None
    """The regime that says why the trade is not open."""
    alternatives: tuple[Quote, ...]
    range: Span | None
    unknown: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Calculator:
    """A schedule with the values of the tax records that it names, and the world around it."""

    schedule: Schedule
    parameters: Mapping[str, Sequence[Mapping[str, str]]]
    """Tax id → its dated values ``[{since, until, value}]``."""
    setting: Setting

    def quote(self, parcel: Parcel) -> Quote | None:
        """What the default regime makes of a parcel, without range and alternatives; for pictures of many values."""
        full = _filled(parcel)
        defaults, _ = candidates(self.schedule.regimes, full, self.setting)
        return self._quote(defaults[0], full, self._values(full)) if defaults and defaults[0].available else None

    def landed(self, parcel: Parcel, scenario: str | None = None) -> Landed:
        """Work out what a parcel costs at the door."""
        assumed = tuple(name for name in DEFAULTS if getattr(parcel, name) is None)
        full = _filled(parcel)
        inside: Inside = {}
        defaults, others = candidates(self.schedule.regimes, full, self.setting, scenario, inside)
        regime = defaults[0] if defaults else None
        if regime is None or not regime.available:
            return Landed(full, assumed, None, regime, (), None)
        values = self._values(parcel)
        quote = self._quote(regime, full, values)
        return Landed(
            parcel=full,
            assumed=assumed,
            quote=quote,
            closed=None,
            alternatives=tuple(self._quote(one, full, values) for one in others if one.available),
            range=self._range(parcel, quote, values, inside, scenario),
            unknown=tuple(
                worked.charged.missing or worked.line.name for worked in quote.lines if worked.charged.amount is None
            ),
        )

    def _quote(self, regime: Regime, parcel: Parcel, values: Mapping[str, Decimal]) -> Quote:
        worker = Worker(regime, parcel, self.setting, values, self.schedule.currency)
        charged: dict[str, Charged] = {}
        worked: list[WorkedLine] = []
        for line in regime.lines:
            if on_day(line, parcel.day) and when_holds(line.when, parcel, self.setting):
                charged[line.id] = worker.work(line, charged)
                worked.append(WorkedLine(line, charged[line.id]))
            elif line.id not in charged:
                charged[line.id] = Charged(None, None, known(ZERO), exact=known(ZERO))
        sent = parcel.goods + parcel.freight + parcel.insurance
        charges: Span | None = known(ZERO)
        for one in worked:
            charges = None if charges is None or one.charged.amount is None else charges + one.charged.amount
        place = Decimal(1).scaleb(-minor_places(parcel.currency))
        landed = None if charges is None else known(to_multiple(sent, place)) + charges
        return Quote(regime, tuple(worked), customs_value(regime, parcel), charges, landed)

    def _values(self, parcel: Parcel) -> dict[str, Decimal]:
        """The value of each tax record on the parcel's day; outside its dates a record has none."""
        day = parcel.day.isoformat()
        return {
            id_: Decimal(row["value"])
            for id_, rows in self.parameters.items()
            for row in rows
            if (not row["since"] or row["since"] <= day) and (not row["until"] or day <= row["until"])
        }

    def _range(
        self,
        parcel: Parcel,
        quote: Quote,
        tax_values: Mapping[str, Decimal],
        inside: Inside,
        scenario: str | None,
    ) -> Span | None:
        """Span what the options that were not given might make of it; None where all of them agree on one number."""
        open_options = [name for name in OTHERS if getattr(parcel, name) is None]
        if quote.landed is None:
            return None
        low, high = quote.landed.low, quote.landed.high
        seen: set[tuple[object, ...]] = set()
        now = [one for one in self.schedule.regimes if in_force(one, parcel, scenario)]
        for values in product(*(OTHERS[name] for name in open_options)):
            guess = _filled(replace(parcel, **dict(zip(open_options, values, strict=True))))
            defaults, _ = candidates(now, guess, self.setting, scenario, inside)
            if not defaults or not defaults[0].available:
                continue
            told_apart = (defaults[0].id, guess.channel, guess.origin_proof)
            if told_apart in seen:
                continue
            seen.add(told_apart)
            landed = self._quote(defaults[0], guess, tax_values).landed
            if landed is not None:
                low, high = min(low, landed.low), max(high, landed.high)
        return None if low == high else Span(low, high)


def _filled(parcel: Parcel) -> Parcel:
    """Take the defaults for what nobody said; a firm that buys does so for its business."""
    purpose = "commercial" if parcel.channel == "b2b" else "personal"
    return replace(
        parcel,
        channel=parcel.channel or DEFAULTS["channel"],
        purpose=parcel.purpose or purpose,
        mode=parcel.mode or DEFAULTS["mode"],
        registered=bool(parcel.registered),
        origin_proof=bool(parcel.origin_proof),
    )
