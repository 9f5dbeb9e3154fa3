"""The heading of a registry: which column is which, and what the file lacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.derive.indicators.cells import key, spoilt, tidy
from generator.derive.indicators.sheet import Note, Problem

if TYPE_CHECKING:
    from generator.derive.indicators.sheet import Line
    from generator.model.registry import Registry

NAMES = ("id-pyme", "nombre")
"""One of the two must be there: without it nobody could tell two firms from one that stands twice."""


@dataclass(slots=True)
class Heading:
    """What the heading says. ``places`` has each known column's place from 0."""

    places: dict[str, int] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def read_heading(line: Line, registry: Registry) -> Heading:
    """Match the cells of the first row with the registry's columns."""
    found = Heading(names=[tidy(cell) for cell in line.cells])
    known: dict[str, str] = {}
    for one in registry.columns:
        for name in (one.header, one.id, *one.also):
            known.setdefault(key(name), one.id)
    for place, name in enumerate(found.names):
        column = known.get(key(name)) if not spoilt(name) else None
        if column is None:
            if name:
                found.ignored.append(name)
        elif column in found.places:
            values = {"text": name, "first": found.names[found.places[column]]}
            found.problems.append(Problem(line.number, place + 1, name, "error", "columna-repetida", "file", values))
        else:
            found.places[column] = place
    _lacks(found, line, registry)
    return found


def _lacks(found: Heading, line: Line, registry: Registry) -> None:
    headers = {one.id: one.header for one in registry.columns}
    found.missing = [one.id for one in registry.columns if one.id not in found.places]
    seen = ", ".join(name for name in found.names if name)
    for one in registry.columns:
        if one.required and one.id in found.missing:
            values = {"wanted": one.header, "seen": seen}
            found.problems.append(Problem(line.number, 0, "", "error", "falta-columna", "file", values))
    if all(name in found.missing for name in NAMES):
        values = {"wanted": " o ".join(headers[name] for name in NAMES if name in headers), "seen": seen}
        found.problems.append(Problem(line.number, 0, "", "error", "falta-columna", "file", values))
    if found.ignored:
        found.notes.append(Note("columnas-ajenas", {"names": ", ".join(found.ignored)}))
