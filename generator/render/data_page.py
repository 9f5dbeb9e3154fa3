"""The page about the data: how much is known and how fresh it is, and the files for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.coverage import coverage
from generator.model import KINDS, Country
from generator.words import words

if TYPE_CHECKING:
    from generator.derive.coverage import Coverage
    from generator.pages import PageSpec
    from generator.render.site import Site

_WIDTH, _ROW, _BAR, _LEFT = 520, 30, 18, 170


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``data.md`` uses."""
    rows = coverage(site.catalogue, site.today)
    up = "../" if site.settings.folders else ""
    return {
        "title": spec.title,
        "rows": [_row(site, spec, row) for row in rows],
        "picture": _picture(rows),
        "facts": sum(row.facts for row in rows),
        "files": [
            {
                "name": words()["kinds"][kind],
                "count": len(site.catalogue.ids(kind)),
                "base": f"{up}{addresses.API}{kind}",
            }
            for kind in sorted(KINDS, key=lambda kind: words()["kinds"][kind])
            if site.catalogue.ids(kind)
        ],
        "archive": f"{up}descargas/ruta-exportadora.zip" if site.settings.offline else "",
        "all_facts": f"{up}{addresses.API}facts",
        "openapi": f"{up}{addresses.API}openapi.json",
        "feeds": [
            {"name": name, "atom": f"{up}novedades/{slug}.xml", "ics": f"{up}calendario/{slug}.ics"}
            for name, slug in [
                (words()["feeds"]["all"], "todo"),
                *sorted((one.name, one.slug) for one in site.catalogue.of(Country)),
            ]
        ],
    }


def _row(site: Site, spec: PageSpec, row: Coverage) -> dict[str, Any]:
    country = row.country
    return {
        "name": country.name if country else words()["data"]["general"],
        "href": site.link(spec.uri, addresses.destination(country.slug)) if country else "",
        "counts": row,
    }


def _picture(rows: list[Coverage]) -> dict[str, Any]:
    """A bar per country: what is fresh, then what is due."""
    most = max((row.facts for row in rows), default=0) or 1
    scale = (_WIDTH - _LEFT - 50) / most
    return {
        "width": _WIDTH,
        "height": _ROW * len(rows),
        "left": _LEFT,
        "bars": [
            {
                "name": row.country.name if row.country else words()["data"]["general"],
                "y": index * _ROW + (_ROW - _BAR) // 2,
                "text_y": index * _ROW + _ROW // 2,
                "height": _BAR,
                "fresh": round(row.fresh * scale, 1),
                "stale": round(row.stale * scale, 1),
                "stale_x": round(_LEFT + row.fresh * scale, 1),
                "end": round(_LEFT + row.facts * scale + 6, 1),
                "facts": row.facts,
            }
            for index, row in enumerate(rows)
        ],
    }
