"""What somebody should look at again: facts past their review day, and facts that only one weak source bears."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.derive.freshness import is_stale, review_day
from generator.derive.usage import Usage, country_of
from generator.model import Fact

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue, Placed

Reason = Literal["past-review", "low-confidence"]


@dataclass(frozen=True, slots=True)
class Due:
    """One fact to look at, why, and how many routes rest on it."""

    placed: Placed[Fact]
    country: str
    reasons: tuple[Reason, ...]
    review: date
    routes: int


def due(catalogue: Catalogue, today: date) -> list[Due]:
    """Give what is due: by country, what most routes rest on first, then what has waited longest."""
    usage = Usage(catalogue)
    found = []
    for placed in catalogue.parts(Fact):
        fact = placed.part
        ended = fact.until is not None and fact.until < today
        reasons: list[Reason] = ["past-review"] if is_stale(fact, today) else []
        if fact.confidence == "low" and not ended:
            reasons.append("low-confidence")
        if reasons:
            record = placed.entry.record
            row = Due(placed, country_of(record), tuple(reasons), review_day(fact), usage.routes(record))
            found.append(row)
    return sorted(found, key=lambda row: (row.country, -row.routes, row.review, row.placed.part.id))
