"""What closes a gap: advice, tasks of the route, pages of this site and programmes of the reader's country."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator import potential_data
from generator.model import Gap, Programme

if TYPE_CHECKING:
    from generator.render.site import Site

_MOST = 4
"""Programmes that are named for one gap in one country; the directory has the rest."""
_ALIVE = frozenset({"running", "unknown"})


@dataclass(frozen=True, slots=True)
class GapView:
    """A gap with what closes it: tasks ``{id, title, url, country?}`` and pages ``{title, url}``."""

    gap: Gap
    tasks: list[dict[str, Any]]
    pages: list[dict[str, Any]]


class Closers:
    """Makes the views of gaps for one page."""

    def __init__(self, site: Site, uri: str) -> None:
        self.site, self.uri = site, uri
        self.known = frozenset((*(page.uri for page in site.pages), *(one for one, _ in site.settings.written)))

    def link(self, target: str) -> str:
        """The link from this page to another."""
        return self.site.link(self.uri, target)

    def gap(self, gap: Gap, variant: str = "") -> GapView:
        """Make the view of a gap, with the tasks of one kind of firm; a page that is not there is left out."""
        found = potential_data.gap(self.site.catalogue, gap, self.link, self.known)
        tasks = [task for task in found["tasks"] if not variant or task.get("variant", variant) == variant]
        return GapView(gap, tasks, found["pages"])

    def programmes(self, gaps: tuple[str, ...]) -> dict[str, Any]:
        """Give ``{list: [[name, institution, address]], gaps: {gap: {country: [place in the list]}}}``.

        The key «*» holds programmes of several countries that serve all of them.
        """
        rows: list[list[str]] = []
        places: dict[str, dict[str, list[int]]] = {}
        for one in sorted(self.site.catalogue.of(Programme), key=lambda one: (one.state != "running", one.name)):
            wanted = [gap for gap in one.gaps if gap in gaps]
            if one.state not in _ALIVE or not wanted:
                continue
            countries = (one.country,) if one.country else one.countries or ("*",)
            free = [
                (gap, country)
                for gap in wanted
                for country in countries
                if len(places.get(gap, {}).get(country, [])) < _MOST
            ]
            if not free:
                continue
            rows.append([one.name, one.institution, self._programme(one)])
            for gap, country in free:
                places.setdefault(gap, {}).setdefault(country, []).append(len(rows) - 1)
        return {"list": rows, "gaps": places}

    def _programme(self, programme: Programme) -> str:
        """The programme's own page, or its official one; empty where neither is known."""
        for page in self.site.pages:
            if page.uri.startswith("apoyos/") and programme.id in page.subject:
                return self.site.link(self.uri, page.uri)
        return programme.url or ""
