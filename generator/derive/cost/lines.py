"""One charge: from its base and rate to the rounded amount. The steps follow the order of the fields of ``Line``."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.derive.cost.select import Setting, basis, customs_value, on_day
from generator.derive.cost.span import Span, around, known, to_multiple
from generator.model.charges import RateRange

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.derive.cost.parcel import Parcel
    from generator.model.charges import Line, Money, Rate, Regime, Rounding

ZERO = Decimal(0)
ONE = Decimal(1)


class NoValueError(LookupError):
    """A tax record has no value on the parcel's day: no nearest, no last."""


@dataclass(frozen=True, slots=True)
class Charged:
    """A line worked out; None where a quantity or a base is not known."""

    base: Span | None
    rate: Span | None
    amount: Span | None
    """Rounded, as it is levied."""
    preferred: str | None = None
    """The agreement whose rate was taken."""
    missing: str | None = None
    """The quantity that would be needed."""
    exact: Span | None = None
    """The amount before it is rounded, as lines below take it into their base."""


class Worker:
    """Works out the lines of one regime for one parcel."""

    def __init__(
        self, regime: Regime, parcel: Parcel, setting: Setting, parameters: Mapping[str, Decimal], home: str
    ) -> None:
        self.regime, self.parcel, self.setting, self.home = regime, parcel, setting, home
        self.parameters = parameters
        """Values of tax records on the parcel's day, by id."""
        self.unit = Decimal(1).scaleb(-minor_places(parcel.currency))

    def work(self, line: Line, before: Mapping[str, Charged]) -> Charged:
        """Work out a line, given those above it."""
        try:
            return self._worked(line, before)
        except NoValueError as error:
            return Charged(None, None, None, missing=str(error))

    def _worked(self, line: Line, before: Mapping[str, Charged]) -> Charged:
        base = self._base(line, before)
        rate, preferred = self._rate(line)
        if base is None:
            return Charged(None, rate, None, preferred)
        if line.allowance:
            base = self._less_allowance(base, line)
        amount = known(ZERO)
        if rate is not None:
            amount = base * rate
            if line.inclusive:
                amount = Span(amount.low / (ONE - rate.low), amount.high / (ONE - rate.high))
        if line.specific:
            flat = self._specific(line)
            if flat is None:
                return Charged(base, rate, None, preferred, line.specific.unit)
            amount = self._combined(amount, flat, line, has_rate=rate is not None)
        exact = self._finished(amount, line)
        amount = exact.each(lambda part: self._rounded(part, line.round))
        return Charged(base, rate, amount, preferred, exact=exact)

    def _base(self, line: Line, before: Mapping[str, Charged]) -> Span | None:
        total = known(ZERO)
        for name in line.base:
            if name in before:
                above = before[name].exact
                if above is None:
                    return None
                total += above
            elif name in ("freight", "insurance"):
                total += known(getattr(self.parcel, name))
            else:
                total += known(basis(name, self.regime, self.parcel))
        if line.factor is not None:
            factor = line.factor
            total = total.each(lambda part: part * factor)
        if line.round and line.round.base_to:
            step = line.round.base_to
            total = total.each(lambda part: self._at_home(part, step, "down"))
        return total

    def _rate(self, line: Line) -> tuple[Span | None, str | None]:
        for preference in line.preferences:
            here = self.parcel.origin in preference.origin and on_day(preference, self.parcel.day)
            if here and self._proved(preference.proof_over):
                return self._known_rate(preference.rate), preference.agreement
        if line.rate_by:
            tables = (
                (line.rate_by.region, self.parcel.region),
                (line.rate_by.sector, self.parcel.sector),
                (line.rate_by.origin, self.parcel.origin),
            )
            for table, key in tables:
                if table and key is None:
                    listed = [self._known_rate(rate) for rate in table.values()]
                    return around([*listed, *([self._known_rate(line.rate)] if line.rate is not None else [])]), None
                if key is not None and key in table:
                    return self._known_rate(table[key]), None
        return (None if line.rate is None else self._known_rate(line.rate)), None

    def _proved(self, free_up_to: Money | None) -> bool:
        if self.parcel.origin_proof:
            return True
        if free_up_to is None:
            return False
        value = self._money(customs_value(self.regime, self.parcel), free_up_to.currency)
        return value <= free_up_to.amount

    def _known_rate(self, rate: Rate) -> Span:
        if isinstance(rate, RateRange):
            if rate.asks and self.parcel.duty_rate is not None:
                return known(self.parcel.duty_rate)
            if rate.max is None:
                raise NoValueError(rate.asks or rate.why)
            return Span(rate.min, rate.max)
        return known(self._value(rate))

    def _value(self, number: Decimal | str) -> Decimal:
        if not isinstance(number, str):
            return number
        if number not in self.parameters:
            raise NoValueError(number)
        return self.parameters[number]

    def _less_allowance(self, base: Span, line: Line) -> Span:
        allowance = line.allowance
        if allowance is None:
            return base
        free = self._here(allowance)
        if not allowance.prorate:
            return base.each(lambda part: max(ZERO, part - free))
        whole = basis(allowance.basis, self.regime, self.parcel)
        charged = max(ZERO, whole - free)
        return base.each(lambda part: part * charged / whole if whole else ZERO)

    def _specific(self, line: Line) -> Span | None:
        specific = line.specific
        if specific is None:
            return known(ZERO)
        size = self._count(line)
        for unit in specific.unit.split("*"):
            if unit == "unidad":
                size *= self.parcel.items
            elif unit != "envío":
                if unit not in self.parcel.quantities:
                    return None
                size *= self.parcel.quantities[unit]
        amount = self._value(specific.amount)
        return known(self.setting.exchange.convert(amount * size, specific.currency, self.parcel.currency))

    def _count(self, line: Line) -> Decimal:
        return Decimal({"item": self.parcel.items, "tariff_code": self.parcel.tariff_codes}.get(line.per, 1))

    @staticmethod
    def _combined(ad_valorem: Span, flat: Span, line: Line, *, has_rate: bool) -> Span:
        how = line.specific.combine if line.specific and has_rate else "sum"
        if how == "sum":
            return ad_valorem + flat
        choose = max if how == "max" else min
        return Span(choose(ad_valorem.low, flat.low), choose(ad_valorem.high, flat.high))

    def _finished(self, amount: Span, line: Line) -> Span:
        if line.deduct:
            off = self._here(line.deduct)
            amount = amount.each(lambda part: max(ZERO, part - off))
        if line.payable_share is not None:
            share = line.payable_share
            amount = amount.each(lambda part: part * share)
        if line.min:
            least = self._here(line.min)
            amount = amount.each(lambda part: max(part, least))
        if line.max:
            most = self._here(line.max)
            amount = amount.each(lambda part: min(part, most))
        if line.waive_up_to:
            small = self._here(line.waive_up_to)
            amount = amount.each(lambda part: ZERO if part <= small else part)
        return amount

    def _rounded(self, amount: Decimal, rounding: Rounding | None) -> Decimal:
        if rounding:
            amount = self._at_home(amount, rounding.to, rounding.mode)
        return to_multiple(amount, self.unit)

    def _at_home(self, amount: Decimal, step: Decimal, mode: str) -> Decimal:
        """Round in the destination's currency; give the parcel's, unrounded."""
        there = to_multiple(self._money(amount, self.home), step, mode)
        return self.setting.exchange.convert(there, self.home, self.parcel.currency)

    def _money(self, amount: Decimal, currency: str) -> Decimal:
        return self.setting.exchange.convert(amount, self.parcel.currency, currency)

    def _here(self, money: Money) -> Decimal:
        return self.setting.exchange.convert(money.amount, money.currency, self.parcel.currency)


_NO_MINOR_UNIT = frozenset({"CLP", "JPY", "KRW", "PYG", "VND"})


def minor_places(currency: str) -> int:
    """How many decimals amounts of a currency have: none for yen, won and Chilean pesos, two for the others in use."""
    return 0 if currency in _NO_MINOR_UNIT else 2
