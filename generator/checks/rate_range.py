"""A rate is a fraction: 0.19 for 19 %. One above 1 stands only where the statement names it as a percentage."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "rate_range"
DESCRIPTION = "Una tasa está entre 0 y 1, o su frase dice el mismo porcentaje; ninguna cifra es negativa."

_RATE_UNITS = {"rate", "share"}
_PERCENTAGE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:%|por ciento)")


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give rates that were written as percentages, and negative numbers."""
    for placed in catalogue.parts(Fact):
        place = placed.entry.document.place((*placed.loc, "value"))
        for number in placed.part.numbers:
            if number < 0:
                yield at(place, "numero-negativo", f"El valor {number} es negativo.", "Escríbelo sin el signo menos.")
            elif placed.part.unit in _RATE_UNITS and number > 1 and number * 100 not in _said(placed.part):
                message = f"{number} significa {number * 100:f} %: más que el valor mismo."
                fix = f"Si es {number:f} %, escribe {number / 100:f}."
                yield at(place, "tasa-fuera-de-rango", message, fix)


def _said(fact: Fact) -> set[Decimal]:
    """The percentages in the statement: some duties do pass 100 %, and then the sentence says so."""
    return {Decimal(figure.replace(",", ".")) for figure in _PERCENTAGE.findall(fact.statement or "")}
