"""What the indicators say in words: problems by line, notes, periods. Its twin is theme/client/indicators/say.js."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.derive.indicators.sheet import Note, Problem, Reading
    from generator.model import Indicator, Registry

_LETTERS = 26
_REASON = "motivo-salida"


def letter(column: int) -> str:
    """Name a column as spreadsheets do: 1 is «A», 28 is «AB»."""
    name = ""
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        name = chr(ord("A") + rest) + name
    return name


def problem_json(one: Problem) -> dict[str, str | int]:
    """Give a problem as programs read it, its sentences included."""
    said = words()["registryProblems"][one.code]
    return {
        "line": one.line,
        "column": one.column,
        "letter": letter(one.column),
        "header": one.header,
        "level": one.level,
        "code": one.code,
        "what": said["what"].format(**one.values),
        "expected": said["wanted"].format(**one.values),
        "fix": said["fix"],
        "effect": one.effect,
    }


def problem_text(one: Problem) -> str:
    """Give a problem on one line."""
    plain = problem_json(one)
    where = f"línea {one.line}" + (f", columna {plain['letter']} ({one.header})" if one.column else "")
    mark = "aviso: " if one.level == "warning" else ""
    effect = words()["registryEffects"][one.effect]
    wanted = str(plain["expected"])
    return f"{where}: {mark}{plain['what']} Se esperaba: {wanted[0].lower()}{wanted[1:]} {plain['fix']} {effect}"


def notes_text(reading: Reading, registry: Registry, indicators: Iterable[Indicator]) -> list[str]:
    """Say how the file was read and what was left aside."""
    said = words()["registryNotes"]
    rows = [said[one.code].format(**one.values) for one in reading.notes]
    for code, count in (("vacias", reading.empty), ("fuera", reading.left_out)):
        if count:
            rows.append(said[code]["one" if count == 1 else "other"].format(n=count))
    return [*rows, *(_lacking(reading, registry, indicators) if reading.readable else [])]


def _lacking(reading: Reading, registry: Registry, indicators: Iterable[Indicator]) -> list[str]:
    said = words()["registryNotes"]
    headers = {one.id: one.header for one in registry.columns}
    return [
        said["falta-motivo" if need == _REASON else "falta"].format(header=headers[need], indicator=one.name)
        for one in indicators
        for need in one.needs
        if need in reading.missing
    ]


def period_name(id_: str) -> str:
    """Name a period: «2026-03» is «mar 2026», «2026-T1» is «ene–mar 2026», «2026» stays."""
    said = words()["indicatorsMessages"]
    year, _, part = id_.partition("-")
    if not part:
        return year
    return f"{said['quarters'][int(part[1]) - 1] if part[0] == 'T' else said['months'][int(part) - 1]} {year}"


def note_json(one: Note) -> dict[str, object]:
    """Give a note as programs read it."""
    return {"code": one.code, "text": words()["registryNotes"][one.code].format(**one.values)}
