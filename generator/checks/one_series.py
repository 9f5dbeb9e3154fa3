"""The values of a tax record are one series of one number: they have a value, and all in the same unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Tax

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "one_series"
DESCRIPTION = "Los valores de un impuesto forman una sola serie, con número y una sola unidad."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give values that do not belong to the series."""
    for tax in catalogue.of(Tax):
        document = catalogue.entry(tax).document
        for index, fact in enumerate(tax.values):
            place = document.place(("values", index))
            if fact.value is None:
                message = f"«{fact.id}» no tiene número y está en values."
                yield at(place, "serie-sin-numero", message, "Muévelo a facts, o agrega value y unit.")
            elif fact.unit != tax.values[0].unit:
                message = f"«{fact.id}» está en {fact.unit} y la serie en {tax.values[0].unit}."
                yield at(place, "serie-mezclada", message, "Haz otro registro para la otra unidad.")
