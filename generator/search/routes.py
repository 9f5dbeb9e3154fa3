"""The route that a query means: «de lima a santiago». The twin of ``theme/client/search/routes.js``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from generator.search.synonyms import Reading, Unit

_TOWARDS = ("a", "hacia", "para", "al")


def named_route(asked: Sequence[str], units: Sequence[Unit], reading: Reading, routes: Container[str]) -> str:
    """Give ``cl-pe`` where two countries are named; «a» tells the destination, else the second one is it."""
    named = [unit.country for unit in units if unit.country]
    if len(named) != 2:  # noqa: PLR2004 - a route has two ends
        return ""
    first, second = named
    if _towards(asked, reading) == first:
        first, second = second, first
    there, back = f"{first}-{second}", f"{second}-{first}"
    return there if there in routes else back


def _towards(asked: Sequence[str], reading: Reading) -> str:
    for place, word in enumerate(asked[:-1]):
        if fold(word) in _TOWARDS:
            unit = next(iter(reading.units(asked[place + 1 :])), None)
            if unit and unit.country and not reading.says_nothing(asked[place + 1]):
                return unit.country
    return ""
