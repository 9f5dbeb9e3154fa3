"""Dates inside sentences, as editors write them: «29 de agosto de 2025: …», «un decreto del 3 de mayo de 2019»."""

from __future__ import annotations

import re

_MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio",
    "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
)  # fmt: skip
_MONTH = rf"(?:(?P<day>\d{{1,2}}) de )?(?P<month>{'|'.join(_MONTHS)}) de "
_LEADING = re.compile(rf"(?:{_MONTH}|desde |fines de )?(?P<year>\d{{4}}): ", re.IGNORECASE)
_INSIDE = re.compile(rf"(?:{_MONTH}|\bde )(?P<year>\d{{4}})\b", re.IGNORECASE)
_OF_READING = re.compile(r"[^.]*\bleímos\b[^.]*\.?")
"""«Lo último que leímos es de 2015» dates what was read, not what happened."""


def leading_date(text: str) -> tuple[str, str]:
    """Give the date as far as it is known (``2025``, ``2025-08``, ``2025-08-29``) and the rest; «» where none leads."""
    found = _LEADING.match(text)
    if found is None:
        return "", text
    rest = text[found.end() :]
    return _rough(found), rest[:1].upper() + rest[1:]


def date_inside(text: str) -> str:
    """Give the first date that a text tells of what happened, as far as it is known; «» where it tells none."""
    found = _INSIDE.search(_OF_READING.sub("", text))
    return _rough(found) if found else ""


def _rough(found: re.Match[str]) -> str:
    parts = [found["year"]]
    if found["month"]:
        parts.append(f"{_MONTHS.index(found['month'].lower()) + 1:02}")
        if found["day"]:
            parts.append(f"{int(found['day']):02}")
    return "-".join(parts)
