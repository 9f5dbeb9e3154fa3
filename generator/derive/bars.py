"""The picture of a table of figures: which bar begins where and how long it is. Plain geometry, no words made here.

The picture is as wide as a small phone, so that its words are read there at their own size.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.figure import FigureRow, Statistic, Unit

WIDTH = 348
_LINE, _BAR, _THIN, _BETWEEN, _TOP = 19, 16, 14, 15, 15
_SIGN = Decimal("7.4")
"""What a letter takes on average, a little more than it does: a label had better break too early than run out."""
_FEWEST = 12
"""Letters of a label on one line, however long the figure beside it is."""
_BESIDE = 84
"""Room beside the bars of several columns for their figures."""
_INSIDE = 18
"""The narrowest part of a bar that a figure of two digits fits in."""
_WHOLE = Decimal(1)
_STACK = 22
_ROUNDING = Decimal("0.03")
"""What rounding may leave of a bar; a larger rest is drawn as what was not published."""


@dataclass(frozen=True, slots=True)
class _Scale:
    """How long one is, where nothing is, and where the bars end."""

    one: Decimal
    zero: Decimal
    room: Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """One coloured piece of a bar; ``column`` says which of the drawn columns it is of."""

    column: int
    x: float
    width: float
    text: str
    """The figure inside it; empty where it would not fit."""
    middle: float


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar on its track, with the figure beside it where several columns are drawn."""

    y: float
    height: int
    track: float
    parts: tuple[Part, ...]
    beside: str
    beside_x: float


@dataclass(frozen=True, slots=True)
class Group:
    """A row of the table: its label on one line or more, the figure at the end of the first, its bars."""

    lines: tuple[tuple[float, str], ...]
    value: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it, in the units of its own box."""

    width: int
    height: float
    groups: tuple[Group, ...]
    zero: float
    """Where nothing is: at the left, or further in where a figure is negative."""


def drawn(statistic: Statistic) -> tuple[int, ...]:
    """Which columns are drawn: those in the unit of the first; a rank or a count beside a share is for the table."""
    unit = statistic.columns[0].unit
    return tuple(place for place, column in enumerate(statistic.columns) if column.unit == unit)


def bars(statistic: Statistic, say: Callable[[Decimal | None, Unit], str]) -> Picture | None:
    """Draw the table; None where it is for reading only. ``say`` writes one figure."""
    if statistic.form == "table":
        return None
    columns = drawn(statistic)
    stacked = statistic.form == "stacked"
    beside = len(columns) > 1 and not stacked
    room = Decimal(WIDTH - (_BESIDE if beside else 0))
    low, high = _ends(statistic, columns, stacked=stacked)
    scale = _Scale(room / (high - low), -low * room / (high - low), room)
    groups, y = [], Decimal(_TOP)
    for row in statistic.rows:
        value = "" if beside or stacked else row.said or say(row.figures[0], statistic.columns[0].unit)
        fits = max(_FEWEST, int((WIDTH - len(value) * (_SIGN + 1) - (10 if value else 0)) / _SIGN))
        lines = [(float(y + _LINE * place), text) for place, text in enumerate(wrap(row.label, fits) or [row.label])]
        y += _LINE * (len(lines) - 1) + 7
        made = []
        if stacked:
            parts = _stack(row, columns, scale.one)
            rest = room - scale.one * _sum(row, columns)
            made.append(Bar(float(y), _STACK, float(room) if rest > _ROUNDING * room else 0, parts, "", 0))
            y += _STACK
        else:
            for index, column in enumerate(columns):
                height = _THIN if beside else _BAR
                text = say(row.figures[column], statistic.columns[column].unit) if beside else ""
                figure = row.figures[column]
                parts = () if figure is None else (_part(figure, index, scale),)
                end = _round(Decimal(str(parts[0].x + parts[0].width)) + 7) if parts else 0
                made.append(Bar(float(y), height, float(room) if parts else 0, parts, text, end))
                y += height + 3
            y -= 3
        groups.append(Group(tuple(lines), value, tuple(made)))
        y += _BETWEEN + _LINE
    return Picture(WIDTH, float(y - _LINE - _BETWEEN + 3), tuple(groups), _round(scale.zero))


def _ends(statistic: Statistic, columns: tuple[int, ...], *, stacked: bool) -> tuple[Decimal, Decimal]:
    """The least and the most that a bar must show; a share is seen against the whole."""
    found = [figure for row in statistic.rows for place in columns if (figure := row.figures[place]) is not None]
    whole = [_WHOLE] if statistic.columns[0].unit == "rate" else []
    if stacked:
        found = [_sum(row, columns) for row in statistic.rows]
    return min([Decimal(0), *found]), max([*whole, *found])


def _sum(row: FigureRow, columns: tuple[int, ...]) -> Decimal:
    return sum((row.figures[place] or Decimal(0) for place in columns), Decimal(0))


def _part(figure: Decimal, column: int, scale: _Scale) -> Part:
    """One bar, from nothing to the figure; never so short that it can't be seen."""
    width = abs(figure) * scale.one
    x = scale.zero if figure >= 0 else scale.zero - width
    return Part(column, _round(x), _round(max(width, Decimal(2))), "", 0)


def _stack(row: FigureRow, columns: tuple[int, ...], scale: Decimal) -> tuple[Part, ...]:
    parts, x = [], Decimal(0)
    for index, column in enumerate(columns):
        figure = row.figures[column] or Decimal(0)
        width = figure * scale
        text = f"{figure.scaleb(2):f}" if width >= _INSIDE else ""
        parts.append(Part(index, _round(x), _round(width), text, _round(x + width / 2)))
        x += width
    return tuple(parts)


def _round(value: Decimal) -> float:
    return round(float(value), 1)
