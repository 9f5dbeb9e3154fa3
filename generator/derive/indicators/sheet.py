"""What goes into the indicators and what comes out: a table as read, problems by line, firms, figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

PeriodKind = Literal["month", "quarter", "year"]
PERIODS: tuple[PeriodKind, ...] = ("month", "quarter", "year")
Level = Literal["error", "warning"]
Effect = Literal["file", "row", "cell", "none"]
"""What is left out for a problem: the whole file, the firm, what this cell would have told, nothing."""
Values = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: where it begins in the file (from 1) and its cells; a blank cell is an empty text.

    ``whole`` is false where the row ended before the last column: then what is missing is unknown, not blank.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a person should mend. Line and column count from 1; 0 is the file as a whole."""

    line: int
    column: int
    header: str
    level: Level
    code: str
    """The key of its sentences in ``registryProblems`` of the interface's words."""
    effect: Effect
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Note:
    """Something that is no fault and must be said: how the file was read, what was left aside."""

    code: str
    values: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """A file as rows of text; blank rows are dropped and counted."""

    lines: tuple[Line, ...] = ()
    empty: int = 0
    ragged: bool = False
    """Whether a row may end early: a spreadsheet cuts blank cells off, a CSV that lacks them is broken."""
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Of the file as a whole; with one, nothing else is looked at."""


@dataclass(frozen=True, slots=True)
class Firm:
    """One firm, counted. None is unknown: what a missing column or a spoilt cell would have told."""

    entered: str
    sector: str
    executive: str
    exported: bool | None
    rose: bool | None
    attended: dict[str, str]
    """Workshops by folded name, as they are written."""
    attendance_known: bool
    left: bool | None
    reason: str
    """The id of the choice; empty where the firm has not left or nobody said why."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many. ``value`` divides by those of whom it is known; ``low`` and ``high`` say what it may be."""

    numerator: int
    total: int
    unknown: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Workshop:
    """Who attended one workshop."""

    name: str
    share: Share


@dataclass(frozen=True, slots=True)
class Promotion:
    """New firms out of all those registered; without that total the share is unknown."""

    numerator: int
    universe: int | None
    value: float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The five indicators of a group of firms. ``id`` is empty for all, and for those who say nothing of the group."""

    id: str
    name: str
    firms: int
    effectiveness: Share
    evolution: Share
    promotion: Promotion
    attendance: tuple[Workshop, ...]
    desertion: Share
    reasons: dict[str, int]
    """Of those who left: how many for each reason; «» for none said."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A registry as it was understood."""

    lines: int
    """Rows with something in them, the heading apart."""
    empty: int
    left_out: int
    columns: dict[str, int]
    """Where each known column stands, from 1."""
    missing: tuple[str, ...]
    ignored: tuple[str, ...]
    """Headings that say nothing to us."""
    firms: tuple[Firm, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]
    readable: bool
    """False where nothing could be computed at all."""
