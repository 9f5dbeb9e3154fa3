"""The page that says what a desk's own instance adds, changes and leaves out; only where there is a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.spec import LONGEST_DESCRIPTION, PageSpec
from generator.words import cut, words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the page."""
    if catalogue.desk is None:
        return []
    said = words()["edition"]
    description = cut(said["description"].format(desk=catalogue.desk.name), LONGEST_DESCRIPTION)
    above = ((words()["site"]["about"], "acerca.md"),)
    return [PageSpec(addresses.EDITION, said["title"], description, "edition.md", crumbs=above)]
