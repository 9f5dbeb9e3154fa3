"""The rules that a type cannot hold: one module each, with ``NAME``, ``DESCRIPTION`` and ``check(catalogue, today)``.

To add a rule, add a module and name it below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from generator.checks import (
    asked_once,
    charges_cover,
    charges_lines,
    codes,
    date_order,
    freshness,
    highlights,
    inclusive_rate,
    one_series,
    potential_ids,
    potential_scores,
    product_words,
    products,
    rate_range,
    reachable,
    size_classes,
    spanish,
    stage_once,
    task_order,
    unsourced_figures,
    urls,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem


class Check(Protocol):
    """What a module of this package offers."""

    NAME: str
    DESCRIPTION: str

    def check(self, catalogue: Catalogue, today: date) -> Iterator[Problem]:
        """Give every problem that the rule finds."""
        ...


CHECKS = cast(
    "tuple[Check, ...]",
    (
        asked_once,
        charges_cover,
        charges_lines,
        codes,
        date_order,
        freshness,
        highlights,
        inclusive_rate,
        one_series,
        potential_ids,
        potential_scores,
        product_words,
        products,
        rate_range,
        reachable,
        size_classes,
        spanish,
        stage_once,
        task_order,
        unsourced_figures,
        urls,
    ),
)


def run(catalogue: Catalogue, today: date) -> list[Problem]:
    """Run all rules over a catalogue whose records are well typed."""
    return [problem for rule in CHECKS for problem in rule.check(catalogue, today)]
