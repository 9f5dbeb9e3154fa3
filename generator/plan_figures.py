"""The pages of published figures, and those that say what was promised and where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from generator import addresses
from generator.model import Pledge, Statistic
from generator.model.figure import Theme
from generator.spec import PageSpec
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

_STYLES = ("assets/figures.css",)
PLEDGES = {"comparacion": addresses.COMPARISON, "centro": addresses.CENTRE}
"""Which record has its page where; a pledge of another name has none."""


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the pages; none where there are no records."""
    return [*_figures(catalogue), *_pledges(catalogue)]


def themes(catalogue: Catalogue) -> list[str]:
    """Themes that have figures, in the order of the pages."""
    there = {one.theme for one in catalogue.of(Statistic)}
    return [theme for theme in get_args(Theme) if theme in there]


def _figures(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["statistics"]
    found = themes(catalogue)
    if not found:
        return []
    above = ((said["short"], addresses.STATISTICS),)
    return [
        PageSpec(addresses.STATISTICS, said["title"], said["description"], "statistics.md", styles=_STYLES),
        *(
            PageSpec(
                uri=addresses.statistics(theme),
                title=said["themes"][theme]["title"],
                description=said["themes"][theme]["description"],
                template="figures.md",
                subject=(theme,),
                crumbs=above,
                styles=_STYLES,
            )
            for theme in found
        ),
    ]


def _pledges(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["pledges"]
    above = ((words()["site"]["about"], addresses.ABOUT),)
    return [
        PageSpec(
            uri=PLEDGES[one.id],
            title=said[one.id]["title"],
            description=said[one.id]["description"],
            template="pledges.md",
            subject=(one.id,),
            edit_path=catalogue.entry(one).path,
            crumbs=above,
            styles=_STYLES,
        )
        for one in catalogue.of(Pledge)
        if one.id in PLEDGES
    ]


def menu(catalogue: Catalogue) -> list[dict[str, str]]:
    """Give the menu's entry for the figures, where there are any."""
    return [{words()["statistics"]["short"]: addresses.STATISTICS}] if catalogue.of(Statistic) else []
