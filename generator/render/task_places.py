"""Where a task can be read without choosing a route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Checklist, Country

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.catalogue import Placed
    from generator.model import TaskFields
    from generator.pages import PageSpec
    from generator.render.site import Site


def task_page(site: Site, placed: Placed[TaskFields]) -> str:
    """At its stage's guide, or at its country's page; empty where there is neither."""
    record = placed.entry.record
    if isinstance(record, Checklist):
        stage = next(one for one in site.stages if one.id == record.stage)
        return f"{addresses.stage(stage.order, stage.id)}#t-{placed.part.id}"
    country = site.catalogue.get(Country, getattr(record, "country", ""))
    return f"{addresses.destination(country.slug)}#t-{placed.part.id}" if "destination" in country.roles else ""


def task_links(site: Site, spec: PageSpec, ids: Iterable[str]) -> list[dict[str, Any]]:
    """Give ``{title, href, country}`` of tasks, as links from a page; those that no page shows are left out."""
    rows = []
    for id_ in ids:
        placed = site.catalogue.tasks[id_]
        country = getattr(placed.entry.record, "country", "")
        if where := task_page(site, placed):
            rows.append(
                {
                    "title": placed.part.title,
                    "href": site.link(spec.uri, where),
                    "country": site.catalogue.get(Country, country).name if country else "",
                }
            )
    return rows
