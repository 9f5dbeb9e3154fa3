"""What the pages for e-Trade Desks and agencies show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Country, Desk, DeskServices, Gap, Outline, Potential, Sheet
from generator.render.entries import entry_view
from generator.render.environment import embedded
from generator.render.facts import rough_day
from generator.words import words

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.model.desk import OutlineItem, OutlineList
    from generator.pages import PageSpec
    from generator.render.site import Site

_BLANK = {"lines": 4, "cards": 3, "schedule": 10}
"""Empty places that paper gets for each shape of list."""


def desk(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``desk.md`` uses."""
    model = site.catalogue.of(DeskServices)[0]
    return {
        "view": entry_view(site, model),
        "model": model,
        "packages": [
            {
                "package": package,
                "services": [{"service": one, "links": _links(site, spec.uri, one.pages)} for one in package.includes],
            }
            for package in model.packages
        ],
        "sheets": [
            {"sheet": one, "href": _sheet_link(site, spec.uri, one)}
            for one in sorted(site.catalogue.of(Sheet), key=lambda one: (one.order, one.id))
        ],
        "doors": [
            {**words()["desk"]["doors"][key], "href": href}
            for key, uri in (
                ("plan", addresses.PLAN),
                ("interview", addresses.INTERVIEW),
                ("indicators", addresses.INDICATORS),
                ("card", addresses.DESK_CARD),
            )
            if (href := site.link_to_page(spec.uri, uri))
        ],
    }


def _links(site: Site, source: str, pages: tuple[str, ...]) -> list[tuple[str, str]]:
    """Titles and links of pages by their addresses; those that are not built are left out."""
    known = {addresses.url(page.uri, folders=True): (page.title, page.uri) for page in site.pages}
    known |= {addresses.url(uri, folders=True): (title, uri) for uri, title in site.settings.written}
    return [(known[one][0], site.link(source, known[one][1])) for one in pages if one in known]


def _sheet_link(site: Site, source: str, one: Sheet) -> str:
    if one.parts:
        return site.link(source, addresses.sheet(one.id))
    found = _links(site, source, (one.page or "",))
    return found[0][1] if found else ""


def plan(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``desk_plan.md`` uses."""
    outline = site.catalogue.of(Outline)[0]
    return {
        "view": entry_view(site, outline),
        "outline": outline,
        "blank": _BLANK,
        "data": _data(outline),
        "desk_href": site.link(spec.uri, addresses.DESK),
        "mine_href": site.link(spec.uri, addresses.MINE),
        # the bundle that makes the file for word processors; it comes when a reader asks for one
        "export_src": site.link(spec.uri, "assets/exportar-plan.js"),
    }


def _data(outline: Outline) -> Markup:
    """Write what the page's element cannot read off the page: the order of things, and the words of the files."""
    return embedded(
        {
            "id": outline.id,
            "title": outline.name,
            "months": outline.months,
            "head": [[one.id, one.text] for one in outline.head],
            "sections": [
                {"id": section.id, "title": section.title, "items": [_item(item) for item in section.items]}
                for section in outline.sections
            ],
        }
    )


def _item(item: OutlineItem) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title,
        "asks": [[one.id, one.text] for one in item.questions],
        "lists": [_list(one) for one in item.lists],
        "choices": [
            {"title": group.title, "of": [[one.id, one.text] for one in group.choices]} for group in item.choices
        ],
    }


def _list(one: OutlineList) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "shape": one.shape,
        "columns": [[column.id, column.text] for column in one.columns],
    }


def interview(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``desk_interview.md`` uses."""
    potential = next(one for one in site.catalogue.of(Potential) if one.interview)
    return {
        "potential": potential,
        "gaps": site.catalogue.of(Gap),
        "test_href": site.link(spec.uri, addresses.TEST),
        "desk_href": site.link(spec.uri, addresses.DESK),
    }


def sheet(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``desk_sheet.md`` uses."""
    one = site.catalogue.get(Sheet, spec.subject[0])
    return {"sheet": one, "desk_href": site.link(spec.uri, addresses.DESK)}


def card(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``desk_card.md`` uses."""
    services = {
        one.id: one.title
        for model in site.catalogue.of(DeskServices)
        for package in model.packages
        for one in package.includes
    }
    return {
        "desks": [
            {
                "desk": one,
                "view": entry_view(site, one),
                "country": site.catalogue.get(Country, one.country).name,
                "offers": [services[id_] for id_ in one.offers if id_ in services],
                "opened": rough_day(one.opened) if one.opened else "",
            }
            for one in sorted(site.catalogue.of(Desk), key=lambda one: (one.country, one.name))
        ],
        "desk_href": site.link(spec.uri, addresses.DESK),
    }
