"""Which regimes a parcel may enter under on a day."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.derive.applies import Context, holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from generator.derive.cost.exchange import Exchange
    from generator.derive.cost.parcel import Parcel
    from generator.model.charges import Limit, Line, Preference, Regime
    from generator.model.conditions import When


Inside = dict[tuple[str | None, str], bool]
"""Channel and regime → whether the regime's condition and its limits take the parcel."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything about the world that a calculation needs beside the parcel and the schedule."""

    exchange: Exchange
    parents: Mapping[str, str]
    """Sector → the sector that contains it."""


def when_holds(when: When | None, parcel: Parcel, setting: Setting) -> bool:
    """Say whether a condition is met; what is not known is not met: a charge is not added on a guess."""
    if when is None:
        return True
    asks_value = when.value is not None or (when.except_ is not None and when.except_.value is not None)
    value = setting.exchange.convert(parcel.goods, parcel.currency, "USD") if asks_value else None
    context = Context(origin=parcel.origin, sector=parcel.sector, channel=parcel.channel, value=value)
    return holds(when, context, setting.parents)


def customs_value(regime: Regime, parcel: Parcel) -> Decimal:
    """The value of the parcel as the regime takes it, in the parcel's currency."""
    parts = {"goods": parcel.goods, "freight": parcel.freight, "insurance": parcel.insurance}
    if regime.customs_value is None:
        return sum(parts.values(), Decimal(0))
    total = sum((parts[name] for name in regime.customs_value.base), Decimal(0))
    return total if regime.customs_value.factor is None else total * regime.customs_value.factor


def basis(name: str, regime: Regime, parcel: Parcel) -> Decimal:
    """A value of the parcel by its name, in the parcel's currency."""
    if name in ("goods", "fob"):
        return parcel.goods
    if name == "customs_value":
        return customs_value(regime, parcel)
    return parcel.goods + parcel.freight + parcel.insurance


def within(limit: Limit, regime: Regime, parcel: Parcel, setting: Setting) -> bool:
    """Say whether the parcel lies inside a limit, compared in the limit's own currency."""
    value = setting.exchange.convert(basis(limit.basis, regime, parcel), parcel.currency, limit.currency)
    if limit.per == "item":
        value /= parcel.items
    return (limit.over is None or value > limit.over) and (limit.up_to is None or value <= limit.up_to)


def matches(regime: Regime, parcel: Parcel, setting: Setting, inside: Inside) -> bool:
    """Say whether a regime takes the parcel, its dates and status apart.

    ``inside`` holds what was found so far; it is good for parcels that differ only in the options.
    """
    seller = None if regime.seller is None else regime.seller == "registered"
    return (
        (not regime.mode or parcel.mode in regime.mode)
        and seller in (None, parcel.registered)
        and regime.purpose in (None, parcel.purpose)
        and _takes(regime, parcel, setting, inside)
    )


def _takes(regime: Regime, parcel: Parcel, setting: Setting, inside: Inside) -> bool:
    key = (parcel.channel, regime.id)
    if key not in inside:
        inside[key] = when_holds(regime.when, parcel, setting) and all(
            within(limit, regime, parcel, setting) for limit in regime.limits
        )
    return inside[key]


def in_force(regime: Regime, parcel: Parcel, scenario: str | None = None) -> bool:
    """Say whether a regime is law on the parcel's day; the one named as a scenario is taken as if it were."""
    if regime.id == scenario:
        return True
    return regime.status == "enacted" and on_day(regime, parcel.day)


def on_day(dated: Regime | Line | Preference, day: date) -> bool:
    """Say whether a day lies within the dates of a regime, a line or a preference; both ends belong to them."""
    return (dated.since is None or dated.since <= day) and (dated.until is None or day <= dated.until)


def candidates(
    regimes: Iterable[Regime],
    parcel: Parcel,
    setting: Setting,
    scenario: str | None = None,
    inside: Inside | None = None,
) -> tuple[list[Regime], list[Regime]]:
    """Give the defaults (the checks see to it that there is one at most) and the alternatives to it."""
    inside = {} if inside is None else inside
    found = [one for one in regimes if in_force(one, parcel, scenario) and matches(one, parcel, setting, inside)]
    named = [one for one in found if one.id == scenario]
    defaults = named or [one for one in found if one.alternative_to is None]
    wanted = {one.id for one in defaults}
    return defaults, [one for one in found if one.alternative_to in wanted]
