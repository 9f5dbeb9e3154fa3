"""The simplified ways out of each origin, as the page about logistics shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.model import ExportRegime
from generator.render.entries import entry_view
from generator.render.task_places import task_links
from generator.words import words

if TYPE_CHECKING:
    from generator.model.trade import Limits
    from generator.pages import PageSpec
    from generator.render.site import Site


def regimes(site: Site, spec: PageSpec) -> list[dict[str, Any]]:
    """By origin: its ways out, the short ones first."""
    rows = []
    for country in site.countries("origin"):
        mine = [one for one in site.catalogue.of(ExportRegime) if one.country == country.id]
        if mine:
            rows.append({"country": country, "rows": [_row(site, spec, one) for one in sorted(mine, key=_order)]})
    return rows


def _order(one: ExportRegime) -> tuple[bool, bool, str]:
    # what only goes by the full procedure comes last, what goes by post or courier first
    return (set(one.modes) == {"formal"}, "courier" not in one.modes, one.id)


def _row(site: Site, spec: PageSpec, one: ExportRegime) -> dict[str, Any]:
    said = words()["logistics"]["modes"]
    tasks = task_links(site, spec, [one.requirement] if one.requirement else [])
    return {
        "view": entry_view(site, one),
        "modes": ", ".join(said[mode] for mode in one.modes),
        "task": tasks[0] if tasks else None,
    }


def compact_limits(limits: Limits | None) -> dict[str, Any]:
    """Give the numbers of a limit for the browser, as decimal text; what no source says is left out."""
    found = {
        "kg": str(limits.max_kg) if limits and limits.max_kg is not None else None,
        "value": str(limits.max_value) if limits and limits.max_value is not None else None,
        "currency": limits.currency if limits and limits.max_value is not None else None,
    }
    return {key: value for key, value in found.items() if value is not None}


def compact(site: Site) -> list[dict[str, Any]]:
    """Give all ways out for the browser."""
    return [
        {
            "id": one.id,
            "country": one.country,
            "modes": one.modes,
            **compact_limits(one.limits),
            **({"doubt": True} if "limits" in one.unverified else {}),
        }
        for one in sorted(site.catalogue.of(ExportRegime), key=_order)
    ]
