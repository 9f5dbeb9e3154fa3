"""A rate inside its own base stays under the whole: the sum is divided by what the rate leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Schedule, Tax
from generator.model.charges import RateRange

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from decimal import Decimal

    from generator.catalogue import Catalogue
    from generator.model.charges import Line, Rate
    from generator.problems import Problem

NAME = "inclusive_rate"
DESCRIPTION = "Una tasa que va dentro de su propia base es menor que 1 y no la escribe quien lee."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give lines whose rate would leave nothing to divide by, or that let the reader write such a rate."""
    for schedule in catalogue.of(Schedule):
        document = catalogue.entry(schedule).document
        for index, regime in enumerate(schedule.regimes):
            for number, line in enumerate(regime.lines):
                if not line.inclusive:
                    continue
                place = document.place(("regimes", index, "lines", number))
                rates = _rates(line)
                highest = max((value for rate in rates for value in _values(rate, catalogue)), default=None)
                if highest is not None and highest >= 1:
                    message = (
                        f"El cargo «{line.id}» va dentro de su propia base con una tasa de {highest:f}: no hay total."
                    )
                    yield at(place, "tasa-por-dentro", message, "Escribe una tasa menor que 1, o quita inclusive.")
                if any(isinstance(rate, RateRange) and rate.asks for rate in rates):
                    message = f"El cargo «{line.id}» va dentro de su propia base y quien lee podría poner la tasa 1."
                    yield at(place, "tasa-por-dentro", message, "Quita asks, o quita inclusive.")


def _rates(line: Line) -> list[Rate]:
    by = line.rate_by
    tables = (by.region, by.sector, by.origin) if by else ()
    return [
        *([] if line.rate is None else [line.rate]),
        *(rate for table in tables for rate in table.values()),
        *(one.rate for one in line.preferences),
    ]


def _values(rate: Rate, catalogue: Catalogue) -> list[Decimal]:
    """The numbers that a rate may take; those of a tax record on all its days."""
    if isinstance(rate, RateRange):
        return [rate.min if rate.max is None else rate.max]
    if isinstance(rate, str):
        return [number for fact in catalogue.get(Tax, rate).values for number in fact.numbers]
    return [rate]
