"""What one cell says: a day, a number, a choice, a list of activities; or why it says nothing."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from generator.derive.spelling import fold

if TYPE_CHECKING:
    from generator.model.registry import Column

OLDEST = "1980-01-01"
"""Before that nobody kept such a registry: a day like 1900-01-01 is a program's nothing."""
_ACTIVITY_PARTS = 3
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
_ISO = re.compile(rf"(\d{{4}})([-/])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.ASCII)
_LOCAL = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}){_TIME}", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2}", re.ASCII)
_SERIAL = re.compile(r"\d{4,6}([.,]\d+)?", re.ASCII)
_BROKEN = re.compile(r"#[¡¿]?[A-ZÑÓ]+(/[A-Z0-9]+)?[!?]?")


def tidy(text: str) -> str:
    """Drop what can't be seen at both ends, and fold runs of white space."""
    return " ".join(text.replace("\ufeff", "").replace("\u200b", "").split())


def key(text: str) -> str:
    """A text as it is compared: without case, accents and signs; «Fecha de Ingreso» is «fecha_de_ingreso»."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def spoilt(text: str) -> str:
    """Give the code of the problem where a cell holds no value but a formula or a spreadsheet's error."""
    if text.startswith(("=", "@")) or (text[:1] in {"+", "-"} and not re.fullmatch(r"[+-][\d\s.,()-]*", text)):
        return "formula"
    return "error-de-hoja" if _BROKEN.fullmatch(text) else ""


def read_day(text: str, today: str) -> tuple[str, str]:
    """Give (ISO day, «») or («», the code of the problem)."""
    found = _ISO.fullmatch(text)
    if found:
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    else:
        found = _LOCAL.fullmatch(text)
        if not found:
            return "", _no_day(text)
        year, month, day = int(found[4]), int(found[3]), int(found[1])
        if month > 12 >= day >= 1 and month <= 31:  # noqa: PLR2004 - months and days
            return "", "mes-primero"
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return "", "dia-inexistente"
    if iso > today:
        return "", "fecha-futura"
    return (iso, "") if iso >= OLDEST else ("", "fecha-antigua")


def _no_day(text: str) -> str:
    if _SHORT_YEAR.fullmatch(text):
        return "ano-corto"
    return "fecha-numero" if _SERIAL.fullmatch(text) else "no-es-fecha"


def is_local_day(text: str) -> bool:
    """Whether a day is written day first: how it was read must be said."""
    return _LOCAL.fullmatch(text) is not None


def read_score(text: str) -> bool:
    """Whether a text is a number from 0 to 100, with a comma or a point."""
    if not re.fullmatch(r"\d{1,3}([.,]\d{1,8})?", text, re.ASCII):
        return False
    return float(text.replace(",", ".")) <= 100  # noqa: PLR2004 - the test's scale


def read_choice(text: str, column: Column) -> str:
    """Give the id of the choice that a text names; empty where it names none."""
    wanted = key(text)
    for one in column.choices:
        if wanted in {key(name) for name in (one.id, one.name, *one.also)}:
            return one.id
    return ""


def items(text: str) -> list[list[str]]:
    """Give the parts of each item of a list: items end at a bar or a line, parts at a semicolon."""
    rows = (tidy(one) for one in re.split(r"[|\n]", text))
    return [[tidy(part) for part in one.split(";")] for one in rows if one]


def read_exports(text: str, today: str) -> tuple[list[str], list[tuple[str, str]], bool]:
    """Give the days of the exports in a cell, (what is written, code) of each item that tells none, and a flag.

    The flag says whether a day is written day first.
    """
    days: list[str] = []
    wrong: list[tuple[str, str]] = []
    local = False
    for parts in items(text):
        local |= is_local_day(parts[0])
        day, code = read_day(parts[0], today)
        if code:
            wrong.append((parts[0], "exportacion-sin-fecha" if code == "no-es-fecha" else code))
        else:
            days.append(day)
    return days, wrong, local


def read_activities(text: str, today: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]], bool]:
    """Give (type, name) of each activity in a cell, (what is written, code) of each other, and the same flag."""
    found: list[tuple[str, str]] = []
    wrong: list[tuple[str, str]] = []
    local = False
    for parts in items(text):
        local |= is_local_day(parts[0])
        if len(parts) < _ACTIVITY_PARTS or not all(parts[:_ACTIVITY_PARTS]):
            wrong.append(("; ".join(parts), "actividad-incompleta"))
            continue
        _, code = read_day(parts[0], today)
        if code:
            wrong.append((parts[0], code))
        else:
            found.append((key(parts[1]), "; ".join(parts[2:])))
    return found, wrong, local
