"""Firms by the period in which they entered, by sector, by executive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.derive.indicators.cells import key
from generator.derive.indicators.figures import figures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.derive.indicators.sheet import Figures, Firm, PeriodKind

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def by_period(
    firms: tuple[Firm, ...], kind: PeriodKind, universe: int | None, held: Mapping[str, str]
) -> tuple[Figures, ...]:
    """Group by period, from the first to the last; one in which nobody entered stands there too."""
    if not firms:
        return ()
    groups: dict[int, list[Firm]] = {}
    for one in firms:
        groups.setdefault(_number(one.entered, kind), []).append(one)
    return tuple(
        figures(groups.get(number, []), universe, held, period_id(number, kind))
        for number in range(min(groups), max(groups) + 1)
    )


def _number(day: str, kind: PeriodKind) -> int:
    """Count periods from the year 0."""
    return (int(day[:4]) * 12 + int(day[5:7]) - 1) // _MONTHS[kind]


def period_id(number: int, kind: PeriodKind) -> str:
    """Name a period: «2026-03», «2026-T1», «2026»."""
    if kind == "year":
        return f"{number:04d}"
    if kind == "quarter":
        return f"{number // 4:04d}-T{number % 4 + 1}"
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def by_name(
    firms: tuple[Firm, ...], field: Literal["sector", "executive"], held: Mapping[str, str]
) -> tuple[Figures, ...]:
    """Group by what a column says, the largest group first; who says nothing makes a group without a name."""
    groups: dict[str, list[Firm]] = {}
    for one in firms:
        groups.setdefault(key(getattr(one, field)), []).append(one)
    order = sorted(groups, key=lambda id_: (-len(groups[id_]), id_))
    return tuple(figures(groups[id_], None, held, id_, getattr(groups[id_][0], field)) for id_ in order)
