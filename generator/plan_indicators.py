"""The page of a desk's indicators, and its place in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import DeskServices, Indicator, Registry
from generator.spec import PageSpec
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the page; none where the data has no registry or no indicators."""
    if not catalogue.of(Registry) or not catalogue.of(Indicator):
        return []
    said = words()["indicators"]
    return [
        PageSpec(
            uri=addresses.INDICATORS,
            title=said["title"],
            description=said["description"],
            template="indicators.md",
            crumbs=((words()["desk"]["short"], addresses.DESK),) if catalogue.of(DeskServices) else (),
            scripts=("assets/indicadores.js",),
            styles=("assets/indicators.css",),
        )
    ]


def menu(catalogue: Catalogue) -> list[dict[str, str]]:
    """Its entry in the drop-down menu."""
    return [{words()["indicators"]["short"]: addresses.INDICATORS}] if plan(catalogue) else []
