"""The route that a query means: «de lima a santiago». The twin of ``theme/client/search/routes.js``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from generator.search.synonyms import Reading, Unit

_TOWARDS = ("a", "hacia", "para", "al")
_FROM = "desde"
_SELL = "vend"
"""Begins the words after which «en» tells where: «vender en México desde Colombia»."""


def named_route(asked: Sequence[str], units: Sequence[Unit], reading: Reading, routes: Container[str]) -> str:
    """Give ``cl-pe`` where two countries are named; «a» tells the destination, «desde» the origin.

    Where nothing tells, the second one is the destination.
    """
    named = [unit.country for unit in units if unit.country]
    if len(named) != 2:  # noqa: PLR2004 - a route has two ends
        return ""
    first, second = named
    goal, start = _told(asked, reading)
    if goal == first or (start == second and goal != second):
        first, second = second, first
    there, back = f"{first}-{second}", f"{second}-{first}"
    return there if there in routes else back


def _told(asked: Sequence[str], reading: Reading) -> tuple[str, str]:
    """Give the country that is told to be the destination, and the one that is told to be the origin."""
    goal = start = before = ""
    for place, word in enumerate(map(fold, asked[:-1])):
        country = _country(asked[place + 1 :], reading)
        if word in _TOWARDS or (word == "en" and before.startswith(_SELL)):
            goal = goal or country
        elif word == _FROM:
            start = start or country
        before = word
    return goal, start


def _country(asked: Sequence[str], reading: Reading) -> str:
    """The country that some words begin with."""
    unit = next(iter(reading.units(asked)), None)
    return unit.country if unit and not reading.says_nothing(asked[0]) else ""
