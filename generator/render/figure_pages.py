"""The pages of published figures: the list by themes with a figure that leads, and the figures of one theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Statistic, Study
from generator.plan_figures import themes
from generator.render.figures import figure_view, leading, source
from generator.render.page_links import page_links
from generator.words import day, words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.render.site import Site


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``statistics.md`` uses."""
    return {
        "themes": [_theme(site, spec, theme) for theme in themes(site.catalogue)],
        "studies": [_study(site, one) for one in _studies(site)],
        "files": site.link(spec.uri, f"{addresses.API}statistics"),
    }


def theme(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``figures.md`` uses."""
    mine = spec.subject[0]
    records = of_theme(site, mine)
    return {
        "title": spec.title,
        "lead": words()["statistics"]["themes"][mine]["lead"],
        "figures": [
            {
                "view": figure_view(site.catalogue, one, site.settings.edit_base),
                "pages": page_links(site, spec.uri, one.means.pages),
                "study_href": site.link(spec.uri, f"{addresses.STATISTICS}#{one.study}"),
            }
            for one in records
        ],
        "others": [
            {
                "title": words()["statistics"]["themes"][other]["title"],
                "href": site.link(spec.uri, addresses.statistics(other)),
            }
            for other in themes(site.catalogue)
            if other != mine
        ],
        "all_href": site.link(spec.uri, addresses.STATISTICS),
    }


def of_theme(site: Site, name: str) -> list[Statistic]:
    """The figures of a theme, in their order."""
    found = [one for one in site.catalogue.of(Statistic) if one.theme == name]
    return sorted(found, key=lambda one: (one.order, one.id))


def _theme(site: Site, spec: PageSpec, name: str) -> dict[str, Any]:
    said = words()["statistics"]["themes"][name]
    records = of_theme(site, name)
    first = next((one for one in records if one.id == said.get("first")), records[0])
    page = addresses.statistics(name)
    return {
        "title": said["title"],
        "href": site.link(spec.uri, page),
        "figure": leading(first),
        "says": first.lead.says,
        "year": first.year,
        "rows": [{"title": one.title, "href": site.link(spec.uri, f"{page}#{one.id}")} for one in records],
    }


def _studies(site: Site) -> list[Study]:
    """Studies that figures come from, those with most figures first."""
    used = [one.study for one in site.catalogue.of(Statistic)]
    return [
        site.catalogue.get(Study, id_) for id_ in sorted(dict.fromkeys(used), key=lambda id_: (-used.count(id_), id_))
    ]


def _study(site: Site, study: Study) -> dict[str, Any]:
    return {
        "study": study,
        "published": source(study),
        "verified": words()["entry"]["verified"].format(day=day(study.verified)),
        "edit": f"{site.settings.edit_base}{site.catalogue.entry(study).path}",
    }
