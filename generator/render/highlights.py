"""Facts that lead a page, with the words around their number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.country import Highlight
    from generator.render.site import Site


def highlights(site: Site, leading: Iterable[Highlight]) -> list[dict[str, Any]]:
    """Give ``{fact, says}`` for each; a fact that no longer holds does not lead."""
    shown = []
    for one in leading:
        fact = site.catalogue.facts[one.fact].part
        if fact.in_force(site.today):
            shown.append({"fact": site.facts.view(fact), "says": one.says})
    return shown
