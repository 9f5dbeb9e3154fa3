"""What stands around a stage's guide: the route line above, the stage's tasks and the routes below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.route import Step, in_order
from generator.model import Checklist, Stage
from generator.render.route_page import MARKET_STAGE, MONEY_STAGE, by_origin
from generator.words import words

if TYPE_CHECKING:
    from generator.render.site import Site


def context(site: Site, stage: Stage, uri: str) -> dict[str, Any]:
    """Give the names that ``stage_head.md`` and ``stage_tasks.md`` use."""
    catalogue = site.catalogue
    steps = [
        Step(placed, "generic", None)
        for placed in catalogue.tasks.values()
        if isinstance(placed.entry.record, Checklist) and catalogue.stage_of(placed) == stage.id
    ]
    place = site.stages.index(stage)
    return {
        "stage": stage,
        "stages": stations(site, uri),
        "tasks": [site.tasks.view(step.placed) for step in in_order(steps)],
        "by_origin": by_origin(site, uri),
        "helpers": [
            found
            for country in site.countries("origin")
            if (found := site.programmes.at_stage(country, stage.id, lambda target: site.link(uri, target)))
        ],
        "trade": _directories(site, stage, uri),
        "previous": _neighbour(site, uri, place - 1),
        "next": _neighbour(site, uri, place + 1),
    }


def stations(site: Site, uri: str) -> list[dict[str, Any]]:
    """The stations as links to their guides."""
    return [
        {
            "stage": stage,
            "href": site.link(uri, addresses.stage(stage.order, stage.id)),
            "note": stage.question,
            "count": False,
        }
        for stage in site.stages
    ]


def _neighbour(site: Site, uri: str, place: int) -> dict[str, Any] | None:
    return stations(site, uri)[place] if 0 <= place < len(site.stages) else None


def _directories(site: Site, stage: Stage, uri: str) -> list[dict[str, str]]:
    """The directories that help with a stage, as links; those whose records the data lacks have no page."""
    said = words()["marketplaces"]
    wanted = {MARKET_STAGE: ("market", "payment"), MONEY_STAGE: ("payment",)}.get(stage.id, ())
    pages = {"market": addresses.MARKETPLACES, "payment": addresses.PAYMENTS}
    return [
        {"href": href, "title": said[f"stage_{key}"]} for key in wanted if (href := site.link_to_page(uri, pages[key]))
    ]
