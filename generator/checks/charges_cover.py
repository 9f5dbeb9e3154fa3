"""For each input and day exactly one regime is the default: no gaps, no overlaps.

The proof walks the cells between all bounds that a schedule draws: days on which something begins or ends, values just
at and just over each limit, and every origin, sector, channel, mode, seller and purpose that some regime tells apart.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from generator.derive.applies import Context, holds
from generator.derive.route import sector_parents
from generator.explain import at
from generator.model import Schedule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from generator.catalogue import Catalogue
    from generator.model.charges import Limit, Regime
    from generator.problems import Problem

NAME = "charges_cover"
DESCRIPTION = "Para cada paquete y día hay un régimen, y uno solo."

_OTHER = "zz"
"""Stands for any country that no regime names; ISO keeps the code free."""
_FIRST_DAY = date(1990, 1, 1)


class _Cell(NamedTuple):
    origin: str
    sector: str | None
    channel: str
    mode: str
    registered: bool
    purpose: str


class _Axis(NamedTuple):
    basis: str
    currency: str
    per: str


Point = tuple["Decimal", bool]
"""A value, and whether just over it."""


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give the first gap and the first overlap of each schedule."""
    parents = sector_parents(catalogue)
    for schedule in catalogue.of(Schedule):
        document = catalogue.entry(schedule).document
        names = {regime.id for regime in schedule.regimes}
        for index, regime in enumerate(schedule.regimes):
            if regime.alternative_to and regime.alternative_to not in names:
                place = document.place(("regimes", index, "alternative_to"))
                yield at(place, "id-desconocido", f"No hay un régimen «{regime.alternative_to}» en este archivo.")
        for code, message in _faults(schedule, parents):
            yield at(document.place(("regimes",)), code, message, "Revisa fechas, limits, mode, seller y when.")


def _faults(schedule: Schedule, parents: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    law = [one for one in schedule.regimes if one.status == "enacted" and one.alternative_to is None]
    axes = sorted({_Axis(limit.basis, limit.currency, limit.per) for one in law for limit in one.limits})
    points = [_points(axis, law) for axis in axes]
    said: set[str] = set()
    for day in _days(law):
        now = [one for one in law if (one.since or _FIRST_DAY) <= day and (one.until is None or day <= one.until)]
        for cell in _cells(now, parents):
            here = [one for one in now if _takes(one, cell, parents)]
            for values in product(*points):
                if not _possible(axes, values):
                    continue
                found = [one for one in here if all(_inside(limit, axes, values) for limit in one.limits)]
                code = "regimen-hueco" if not found else "regimen-solapado"
                if len(found) != 1 and code not in said:
                    said.add(code)
                    yield code, _message(found, day, cell, axes, values)


def _days(law: list[Regime]) -> list[date]:
    begin = {one.since or _FIRST_DAY for one in law}
    end = {one.until + timedelta(days=1) for one in law if one.until}
    return sorted(begin | end)


def _points(axis: _Axis, law: list[Regime]) -> list[Point]:
    bounds = {
        bound
        for one in law
        for limit in one.limits
        if _Axis(limit.basis, limit.currency, limit.per) == axis
        for bound in (limit.over, limit.up_to)
        if bound is not None
    }
    return [point for bound in sorted(bounds) for point in ((bound, False), (bound, True)) if bound or point[1]]


def _cells(law: list[Regime], parents: Mapping[str, str]) -> Iterator[_Cell]:
    whens = [part for one in law if one.when for part in (one.when, one.when.except_) if part]
    named = {sector for when in whens for sector in when.sector}
    yield from (
        _Cell(*values)
        for values in product(
            sorted({origin for when in whens for origin in when.origin} | {_OTHER}),
            [None, *sorted(named | {child for child, above in parents.items() if above in named})],
            ("b2c", "b2b") if any(when.channel for when in whens) else ("b2c",),
            ("courier", "post", "formal") if any(one.mode for one in law) else ("courier",),
            (False, True) if any(one.seller for one in law) else (False,),
            ("personal", "commercial") if any(one.purpose for one in law) else ("personal",),
        )
    )


def _takes(regime: Regime, cell: _Cell, parents: Mapping[str, str]) -> bool:
    context = Context(origin=cell.origin, sector=cell.sector, channel=cell.channel)
    return (
        (not regime.mode or cell.mode in regime.mode)
        and regime.seller in (None, "registered" if cell.registered else "not")
        and regime.purpose in (None, cell.purpose)
        and holds(regime.when, context, parents)
    )


def _possible(axes: list[_Axis], values: tuple[Point, ...]) -> bool:
    """What the buyer pays with freight is never less than the goods alone."""
    by_axis = dict(zip(axes, values, strict=True))
    for axis, value in by_axis.items():
        wide = [by_axis.get(_Axis(name, axis.currency, axis.per)) for name in ("cif", "charged_price")]
        if axis.basis in ("goods", "fob") and any(other is not None and other < value for other in wide):
            return False
    return True


def _inside(limit: Limit, axes: list[_Axis], values: tuple[Point, ...]) -> bool:
    bound, over = values[axes.index(_Axis(limit.basis, limit.currency, limit.per))]
    above = limit.over is None or bound > limit.over or (bound == limit.over and over)
    return above and (limit.up_to is None or bound < limit.up_to or (bound == limit.up_to and not over))


def _message(found: list[Regime], day: date, cell: _Cell, axes: list[_Axis], values: tuple[Point, ...]) -> str:
    who = ", ".join(
        [
            "origen cualquiera" if cell.origin == _OTHER else f"origen {cell.origin}",
            cell.mode,
            cell.channel,
            cell.purpose,
            "inscrito" if cell.registered else "no inscrito",
            *([f"sector {cell.sector}"] if cell.sector else []),
            *(
                f"{axis.basis} {'más de ' if over else ''}{axis.currency} {bound:f}"
                for axis, (bound, over) in zip(axes, values, strict=True)
            ),
        ]
    )
    if not found:
        return f"El {day} ningún régimen vale para: {who}."
    return f"El {day} valen a la vez {' y '.join(one.id for one in found)} para: {who}."
