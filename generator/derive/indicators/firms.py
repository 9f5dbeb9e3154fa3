"""The rows of a registry: one firm each, and what is wrong with it, line by line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.derive.indicators import cells
from generator.derive.indicators.cells import key, tidy
from generator.derive.indicators.sheet import Firm, Note, Problem

if TYPE_CHECKING:
    from generator.derive.indicators.columns import Heading
    from generator.derive.indicators.sheet import Effect, Level, Line, Table, Values
    from generator.model.registry import Registry

_ONLY_LOOKED_AT = ("producto", "derivada-de")
"""Columns that no figure rests on; a formula in them is told all the same."""


@dataclass(slots=True)
class Rows:
    """What is known while the rows are read one after the other."""

    registry: Registry
    heading: Heading
    today: str
    ragged: bool
    firms: list[Firm] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: int = 0
    local_days: bool = False
    seen: dict[str, int] = field(default_factory=dict)
    """Firms by what tells them apart, and the line of each."""
    names: dict[str, int] = field(default_factory=dict)

    def read(self, line: Line) -> None:
        """Read one row; what can't be counted is told."""
        row = _Row(self, line)
        firm = row.firm()
        if firm is None:
            self.left_out += 1
        else:
            self.firms.append(firm)


def read_firms(table: Table, heading: Heading, registry: Registry, today: str) -> Rows:
    """Read all rows below the heading."""
    rows = Rows(registry, heading, today, table.ragged)
    for line in table.lines[1:]:
        rows.read(line)
    if rows.local_days:
        heading.notes.append(Note("dia-primero"))
    return rows


class _Row:
    """One row on its way to a firm."""

    def __init__(self, rows: Rows, line: Line) -> None:
        self.rows, self.line = rows, line

    def firm(self) -> Firm | None:
        """Give the firm; None where it can't be counted."""
        if not self._fits():
            return None
        entered = self._day("fecha-ingreso", "row")
        if entered == "":
            self._tell("fecha-ingreso", "sin-ingreso", "row")
        if not entered or not self._own():
            return None
        score = self._value("puntaje-tpe")
        if score and not cells.read_score(score):
            self._tell("puntaje-tpe", "puntaje", "none", {"text": score}, "warning")
        for name in _ONLY_LOOKED_AT:
            self._value(name)
        left, reason = self._leaving(entered)
        attended, sure = self._activities()
        return Firm(
            entered=entered,
            sector=self._value("rubro") or "",
            executive=self._value("ejecutivo") or "",
            exported=self._exports(entered),
            rose=self._rise(),
            attended=attended,
            attendance_known=sure,
            left=left,
            reason=reason,
        )

    def _fits(self) -> bool:
        """Whether the row has no more cells than the heading; more means that a separator stands inside a text."""
        extra = [cell for cell in self.line.cells[len(self.rows.heading.names) :] if cell.strip()]
        if extra:
            values: Values = {"n": len(self.line.cells), "m": len(self.rows.heading.names)}
            self.rows.problems.append(Problem(self.line.number, 0, "", "error", "celdas-de-mas", "row", values))
            return False
        if len(self.line.cells) < len(self.rows.heading.names) and not self.rows.ragged:
            values = {"n": len(self.line.cells), "m": len(self.rows.heading.names)}
            self.rows.problems.append(Problem(self.line.number, 0, "", "error", "celdas-de-menos", "cell", values))
        return True

    def _own(self) -> bool:
        """Whether the firm can be told from the others and does not stand twice."""
        code, name = self._value("id-pyme"), self._value("nombre")
        same = key(name or "")
        mark = f"id {key(code)}" if code and key(code) else f"nombre {same}" if same else ""
        if not mark:
            column = "id-pyme" if "id-pyme" in self.rows.heading.places else "nombre"
            self._tell(column, "sin-nombre", "row")
            return False
        column = "id-pyme" if mark.startswith("id ") else "nombre"
        first = self.rows.seen.setdefault(mark, self.line.number)
        if first != self.line.number:
            self._tell(column, "firma-repetida", "row", {"text": code or name or "", "first": first})
            return False
        if same and column == "id-pyme":
            other = self.rows.names.setdefault(same, self.line.number)
            if other != self.line.number:
                self._tell("nombre", "mismo-nombre", "none", {"text": name or "", "first": other}, "warning")
        return True

    def _exports(self, entered: str) -> bool | None:
        text = self._value("exportaciones", lines=True)
        if text is None:
            return None
        days, wrong, local = cells.read_exports(text, self.rows.today)
        self.rows.local_days |= local
        for written, code in wrong:
            self._tell("exportaciones", code, "cell", {"text": written})
        if any(day > entered for day in days):
            return True
        return None if wrong else False

    def _activities(self) -> tuple[dict[str, str], bool]:
        text = self._value("actividades", lines=True)
        if text is None:
            return {}, False
        found, wrong, local = cells.read_activities(text, self.rows.today)
        self.rows.local_days |= local
        for written, code in wrong:
            self._tell("actividades", code, "cell", {"text": written})
        counts = {key(one) for one in self.rows.registry.workshop}
        return {key(name): name for kind, name in reversed(found) if kind in counts and key(name)}, not wrong

    def _rise(self) -> bool | None:
        ranks = [self._rank(name) for name in ("estado-ingreso", "estado-actual")]
        before, now = ranks
        return None if before is None or now is None else now > before

    def _rank(self, name: str) -> int | None:
        choice = self._choice(name)
        if not choice:
            return None
        column = next(one for one in self.rows.registry.columns if one.id == name)
        rank = next(one.rank for one in column.choices if one.id == choice)
        if rank is None:
            self._tell(name, "fuera-de-escala", "cell", {"text": self._value(name) or ""}, "warning")
        return rank

    def _leaving(self, entered: str) -> tuple[bool | None, str]:
        day = self._day("fecha-salida", "cell")
        reason = self._choice("motivo-salida") or ""
        if day and day < entered:
            self._tell("fecha-salida", "salida-antes", "cell", {"text": day, "entered": entered})
            return None, ""
        if day == "" and reason:
            self._tell("fecha-salida", "motivo-sin-salida", "cell", {"text": self._value("motivo-salida") or ""})
            return None, ""
        return (None, "") if day is None else (bool(day), reason if day else "")

    def _day(self, name: str, effect: Effect) -> str | None:
        """Give the day; empty for a blank cell, None where it is unknown."""
        text = self._value(name, effect=effect)
        if not text:
            return text
        day, code = cells.read_day(text, self.rows.today)
        if code:
            self._tell(name, code, effect, {"text": text})
            return None
        self.rows.local_days |= cells.is_local_day(text)
        return day

    def _choice(self, name: str) -> str | None:
        text = self._value(name)
        if not text:
            return text
        column = next(one for one in self.rows.registry.columns if one.id == name)
        found = cells.read_choice(text, column)
        if not found:
            names = ", ".join(one.name for one in column.choices)
            self._tell(name, "valor", "cell", {"text": text, "wanted": names})
            return None
        return found

    def _value(self, name: str, *, lines: bool = False, effect: Effect = "cell") -> str | None:
        """Give the text of a cell; None where nobody can know it: no such column, a short row, a formula."""
        place = self.rows.heading.places.get(name)
        if place is None:
            return None
        if place >= len(self.line.cells):
            return "" if self.rows.ragged else None
        text = self.line.cells[place]
        bare = tidy(text)
        code = cells.spoilt(bare)
        if code:
            self._tell(name, code, effect, {} if code == "formula" else {"text": bare})
            return None
        return text if lines else bare

    def _tell(self, name: str, code: str, effect: Effect, values: Values | None = None, level: Level = "error") -> None:
        place = self.rows.heading.places.get(name, -1)
        header = self.rows.heading.names[place] if place >= 0 else ""
        one = Problem(self.line.number, place + 1, header, level, code, effect, values or {})
        # a spoilt cell is asked for twice where two things rest on it
        if one not in self.rows.problems[-20:]:
            self.rows.problems.append(one)
