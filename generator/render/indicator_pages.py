"""What the page of a desk's indicators shows: what each figure says, the columns, and what the element needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.indicators.columns import NAMES
from generator.indicators_data import engine_data, template
from generator.model import Indicator, Registry
from generator.render.environment import embedded
from generator.render.facts import listed, rough_day
from generator.words import day, words

if TYPE_CHECKING:
    from generator.model.registry import Column
    from generator.pages import PageSpec
    from generator.render.site import Site


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``indicators.md`` uses."""
    registry = site.catalogue.of(Registry)[0]
    headers = {one.id: one.header for one in registry.columns}
    indicators = sorted(site.catalogue.of(Indicator), key=lambda one: one.order)
    return {
        "title": spec.title,
        "registry": registry,
        "columns": [_column(one, headers) for one in registry.columns],
        "indicators": [
            {"one": one, "needs": listed([*(headers[name] for name in one.needs), *_outside(one)])}
            for one in indicators
        ],
        "files": {name: site.link(spec.uri, path) for name, path in template_files().items()},
        "reader": site.link(spec.uri, "assets/libro.js"),
        "about": words()["indicators"]["confidence"].format(
            level=words()["indicators"]["levels"][registry.confidence], day=day(registry.verified)
        ),
        "sources": [(one, rough_day(one.published) if one.published else "") for one in registry.sources],
        "data": embedded(
            {
                **engine_data(registry),
                "example": template(registry, examples=True),
                "indicators": [
                    {"id": one.id, "name": one.name, "reads": one.reads, "needs": one.needs} for one in indicators
                ],
            }
        ),
    }


def _outside(one: Indicator) -> list[str]:
    return [one.needs_outside[0].lower() + one.needs_outside[1:].rstrip(".")] if one.needs_outside else []


def _column(one: Column, headers: dict[str, str]) -> dict[str, Any]:
    said = words()["indicators"]
    marks = []
    if one.required:
        marks.append(said["required"])
    elif one.id in NAMES:
        other = next(name for name in NAMES if name != one.id)
        marks.append(said["either"].format(other=headers[other]))
    if not one.in_source:
        marks.append(said["added"])
    choices = ", ".join(choice.name for choice in one.choices)
    return {"one": one, "marks": marks, "choices": choices, "also": ", ".join(one.also)}


def template_files() -> dict[str, str]:
    """Give the addresses of the files to download, from the site's root."""
    said = words()["indicators"]
    return {key: f"mesa/{said[f'file_{key}']}" for key in ("empty", "example")}


def files(site: Site) -> dict[str, str]:
    """Give the files to download by their addresses; none where there is no such page."""
    if not site.has_page(addresses.INDICATORS):
        return {}
    registry = site.catalogue.of(Registry)[0]
    return {path: template(registry, examples=key == "example") for key, path in template_files().items()}
