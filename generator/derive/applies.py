"""Does a condition hold? The twin of ``theme/client/shared/when.js``; both run ``tests/cases/when.json``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from decimal import Decimal

    from generator.model.conditions import Conditions, ValueRange, When


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the firm and its parcel; None is unknown, and what is unknown never hides anything."""

    origin: str | None = None
    destination: str | None = None
    sector: str | None = None
    channel: str | None = None
    size: str | None = None
    value: Decimal | None = None
    """USD per parcel."""


def ancestors(sector: str, parents: Mapping[str, str]) -> set[str]:
    """The sector and all that contain it."""
    found = {sector}
    while sector in parents and parents[sector] not in found:
        sector = parents[sector]
        found.add(sector)
    return found


def family(sector: str, parents: Mapping[str, str]) -> set[str]:
    """The sector, all that contain it and all that it contains: a condition on any of them may concern the reader."""
    return ancestors(sector, parents) | {child for child in parents if sector in ancestors(child, parents)}


def applies(when: When | None, context: Context, parents: Mapping[str, str]) -> bool:
    """Say whether a condition holds, or may hold, in that context."""
    if when is None:
        return True
    kin = family(context.sector, parents) if context.sector else None
    if False in _verdicts(when, context, kin):
        return False
    # a firm that chose a wide sector is not shut out because of a narrow exception inside it
    line = ancestors(context.sector, parents) if context.sector else None
    shut_out = _verdicts(when.except_, context, line) if when.except_ else []
    return not shut_out or not all(shut_out)


def holds(when: When | None, context: Context, parents: Mapping[str, str]) -> bool:
    """Say whether a condition is met for certain: the unknown does not meet it, nor a wide sector a narrow one."""
    if when is None:
        return True
    line = ancestors(context.sector, parents) if context.sector else None
    if not all(_verdicts(when, context, line)):
        return False
    shut_out = _verdicts(when.except_, context, line) if when.except_ else []
    return not shut_out or not all(shut_out)


def _verdicts(when: Conditions, context: Context, sectors: Collection[str] | None) -> list[bool | None]:
    """For each key that is written: whether it holds, or None where the reader's side of it is unknown."""
    lists: list[tuple[Collection[str], Collection[str] | None]] = [
        (when.sector, sectors),
        (when.origin, _one(context.origin)),
        (when.destination, _one(context.destination)),
        (when.channel, _one(context.channel)),
        (when.size, _one(context.size)),
    ]
    verdicts = [None if given is None else not set(wanted).isdisjoint(given) for wanted, given in lists if wanted]
    if when.value is not None and (when.value.min is not None or when.value.max is not None):
        verdicts.append(None if context.value is None else _inside(when.value, context.value))
    return verdicts


def _one(given: str | None) -> Collection[str] | None:
    return None if given is None else (given,)


def _inside(limits: ValueRange, value: Decimal) -> bool:
    return (limits.min is None or value >= limits.min) and (limits.max is None or value <= limits.max)
