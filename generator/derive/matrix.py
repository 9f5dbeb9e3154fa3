"""Requirements at a glance: for each sector and destination how many there are, and how many stop the sale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.derive.applies import Context, ancestors, applies
from generator.derive.route import sector_parents
from generator.model import Country, Requirement, Sector

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.catalogue import Catalogue

OBLIGED = ("blocks", "required")


@dataclass(frozen=True, slots=True)
class Cell:
    """What one destination asks of one sector on the way in."""

    sector: Sector
    destination: Country
    own: tuple[Requirement, ...]
    """Written for the sector, or for one that it belongs to below goods and services."""
    general: tuple[Requirement, ...]
    """Asked of all goods, or of all services."""

    @property
    def all(self) -> tuple[Requirement, ...]:
        """Both."""
        return (*self.own, *self.general)

    @property
    def blocking(self) -> int:
        """Those without which there is no sale."""
        return sum(one.weight == "blocks" for one in self.all)

    @property
    def obliged(self) -> int:
        """Those that are not mere advice."""
        return sum(one.weight in OBLIGED for one in self.all)

    @property
    def timed(self) -> tuple[Requirement, ...]:
        """Those whose time somebody has sourced."""
        return tuple(one for one in self.all if one.time)


class Matrix:
    """All cells; making one asks every requirement, so they are made once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._parents: Mapping[str, str] = sector_parents(catalogue)
        self._roots = {one.id for one in catalogue.of(Sector) if one.parent is None}
        self._made: dict[tuple[str, str], Cell] = {}
        self._by_country: dict[str, list[Requirement]] = {}
        for one in catalogue.of(Requirement):
            if one.side == "import":
                self._by_country.setdefault(one.country, []).append(one)

    def cell(self, sector: Sector, destination: Country) -> Cell:
        """The cell of a sector and a destination."""
        key = (sector.id, destination.id)
        if key not in self._made:
            self._made[key] = self._cell(sector, destination)
        return self._made[key]

    def _cell(self, sector: Sector, destination: Country) -> Cell:
        context = Context(destination=destination.id, sector=sector.id)
        line = ancestors(sector.id, self._parents)
        asked = [
            one
            for one in self._by_country.get(destination.id, [])
            if applies(one.when, context, self._parents) and self._concerns(one, line)
        ]
        rank = {"blocks": 0, "required": 1, "advised": 2}
        asked.sort(key=lambda one: (rank[one.weight], one.order, one.id))
        own = [one for one in asked if one.when and set(one.when.sector) & (line - self._roots)]
        return Cell(sector, destination, tuple(own), tuple(one for one in asked if one not in own))

    def _concerns(self, one: Requirement, line: set[str]) -> bool:
        # a requirement of a part of the sector is that part's
        return not one.when or not one.when.sector or bool(set(one.when.sector) & line)
