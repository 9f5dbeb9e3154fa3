"""A table → a reading → the five indicators, for all firms and by period, sector and executive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.derive.indicators.columns import read_heading
from generator.derive.indicators.figures import figures, workshops
from generator.derive.indicators.firms import read_firms
from generator.derive.indicators.groups import by_name, by_period
from generator.derive.indicators.sheet import Problem, Reading

if TYPE_CHECKING:
    from generator.derive.indicators.sheet import Figures, Firm, PeriodKind, Table
    from generator.model.registry import Registry


@dataclass(frozen=True, slots=True)
class Report:
    """The indicators of a reading's firms; periods are those in which firms entered."""

    total: Figures
    periods: tuple[Figures, ...]
    sectors: tuple[Figures, ...]
    executives: tuple[Figures, ...]


def read_registry(table: Table, registry: Registry, today: str) -> Reading:
    """Understand a table. Where the file or its heading is at fault, no row is read: ``readable`` is false then."""
    if table.problems or not table.lines:
        wrong = table.problems or (Problem(1, 0, "", "error", "vacio", "file"),)
        return Reading(0, table.empty, 0, {}, (), (), (), tuple(wrong), table.notes, readable=False)
    heading = read_heading(table.lines[0], registry)
    count = len(table.lines) - 1
    columns = {name: place + 1 for name, place in heading.places.items()}
    missing, ignored = tuple(heading.missing), tuple(heading.ignored)
    notes = (*table.notes, *heading.notes)
    if heading.problems or not count:
        wrong = tuple(heading.problems) or (Problem(table.lines[0].number, 0, "", "error", "sin-filas", "file"),)
        return Reading(count, table.empty, count, columns, missing, ignored, (), wrong, notes, readable=False)
    rows = read_firms(table, heading, registry, today)
    notes = (*table.notes, *heading.notes)
    firms = tuple(rows.firms)
    problems = tuple(sorted(rows.problems, key=lambda one: (one.line, one.column)))
    return Reading(count, table.empty, rows.left_out, columns, missing, ignored, firms, problems, notes, readable=True)


def report(firms: tuple[Firm, ...], period: PeriodKind, universe: int | None) -> Report:
    """Compute the indicators. The universe is that of the whole country: it says nothing of a sector or a person."""
    held = workshops(firms)
    return Report(
        total=figures(firms, universe, held),
        periods=by_period(firms, period, universe, held),
        sectors=by_name(firms, "sector", held),
        executives=by_name(firms, "executive", held),
    )
