"""The Harmonized System 2022: every code with its title, in Spanish where there is one, and who wrote that title."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

By = Literal["ligie", "propio", "en"]
"""The official Spanish of Mexico's tariff law (LIGIE); our own wording; the English of the reference table."""
FOLDER = Path(__file__).parent.parent / "data" / "nomenclature"


@dataclass(frozen=True, slots=True)
class Title:
    """What a code stands for."""

    code: str
    """Two, four or six figures."""
    text: str
    by: By


@cache
def english() -> dict[str, str]:
    """All codes with their English titles, in order."""
    # the table ends in a row for the total of all trade
    return {row["hscode"]: row["description"] for row in _rows("hs-2022-en.csv") if row["hscode"].isdigit()}


@cache
def spanish() -> dict[str, Title]:
    """The codes that have a Spanish title."""
    return {
        row["hscode"]: Title(row["hscode"], row["title"], "ligie" if row["by"] == "ligie" else "propio")
        for row in _rows("hs-2022-es.csv")
    }


@cache
def titles() -> dict[str, Title]:
    """Every code with the best title there is, in order."""
    known = spanish()
    return {code: known.get(code, Title(code, text, "en")) for code, text in english().items()}


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
