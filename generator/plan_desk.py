"""The pages for e-Trade Desks and agencies: services, plan, interview, templates, the desk's own card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import DeskServices, Outline, Potential, Sheet
from generator.spec import LONGEST_DESCRIPTION, LONGEST_TITLE, PageSpec
from generator.words import cut, words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

_SCRIPTS = ("assets/mesa.js",)
_STYLES = ("assets/desk.css",)


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the pages; none where no record says what a desk does."""
    models = catalogue.of(DeskServices)
    if not models:
        return []
    said = words()["desk"]
    above = ((said["short"], addresses.DESK),)
    rows = [
        PageSpec(
            addresses.DESK,
            said["title"],
            said["description"],
            "desk.md",
            edit_path=catalogue.entry(models[0]).path,
            scripts=_SCRIPTS,
            styles=_STYLES,
        ),
        PageSpec(
            addresses.DESK_CARD,
            said["card"]["title"],
            said["card"]["description"],
            "desk_card.md",
            crumbs=above,
            styles=_STYLES,
        ),
    ]
    for outline in catalogue.of(Outline)[:1]:
        one = words()["plan"]
        rows.append(
            PageSpec(
                addresses.PLAN,
                one["title"],
                one["description"],
                "desk_plan.md",
                edit_path=catalogue.entry(outline).path,
                crumbs=above,
                scripts=("assets/plan.js",),
                styles=_STYLES,
            )
        )
    if any(one.interview for one in catalogue.of(Potential)):
        one = said["interview"]
        rows.append(
            PageSpec(
                addresses.INTERVIEW,
                one["title"],
                one["description"],
                "desk_interview.md",
                crumbs=above,
                scripts=_SCRIPTS,
                styles=_STYLES,
            )
        )
    return [*rows, *_sheets(catalogue, above)]


def _sheets(catalogue: Catalogue, above: tuple[tuple[str, str], ...]) -> list[PageSpec]:
    return [
        PageSpec(
            uri=addresses.sheet(one.id),
            title=cut(one.name, LONGEST_TITLE),
            description=cut(f"{one.name}: {one.summary}", LONGEST_DESCRIPTION),
            template="desk_sheet.md",
            subject=(one.id,),
            edit_path=catalogue.entry(one).path,
            crumbs=above,
            scripts=_SCRIPTS,
            styles=_STYLES,
        )
        for one in catalogue.of(Sheet)
        if one.parts
    ]


def menu(catalogue: Catalogue) -> list[dict[str, str]]:
    """Give the menu's entries for the pages that there are."""
    entries = [{words()["desk"]["menu"]: addresses.DESK}] if catalogue.of(DeskServices) else []
    if entries and catalogue.of(Outline):
        entries.append({words()["plan"]["short"]: addresses.PLAN})
    return entries
