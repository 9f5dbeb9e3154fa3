"""What a study asks of a site like this one, row by row, and where this site has it or why it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Pledge, Study
from generator.render.facts import rough_day
from generator.render.figures import source
from generator.render.page_links import is_there, uri_of
from generator.words import day, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.pledge import Place, Row
    from generator.pages import PageSpec
    from generator.render.site import Site

_GOOD = {"Sí", "Alta", "Alto"}
_HALF = {"Medio"}


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``pledges.md`` uses."""
    record = site.catalogue.get(Pledge, spec.subject[0])
    study = site.catalogue.get(Study, record.study)
    said = words()["pledges"]
    states = [state(row) for row in record.rows]
    return {
        "title": spec.title,
        "record": record,
        "study": study,
        "published": source(study),
        "looked": said["looked"].format(day=rough_day(record.looked)) if record.looked else "",
        "rows": [_row(site, spec, row, record) for row in record.rows],
        "counts": [(said["states"][one], states.count(one)) for one in said["states"] if one in states],
        "verified": words()["entry"]["verified"].format(day=day(record.verified)),
        "edit": f"{site.settings.edit_base}{site.catalogue.entry(record).path}",
        "others": [
            {"title": other.title, "href": site.link(spec.uri, other.uri)}
            for other in site.pages
            if other.template == spec.template and other.uri != spec.uri
        ],
        "about_href": site.link(spec.uri, addresses.ABOUT),
    }


def state(row: Row) -> str:
    """Whether the site has it: «here», «partly», «not-yet», or «elsewhere» where it never will."""
    if all(place.pending for place in row.places):
        return "not-yet" if row.places else "elsewhere"
    return "partly" if row.partly else "here"


def _row(site: Site, spec: PageSpec, row: Row, record: Pledge) -> dict[str, Any]:
    says = words()["pledges"]["states"]
    now = state(row)
    return {
        "row": row,
        "state": now,
        "says": says[now],
        "answers": [
            {
                "name": one.name,
                "says": answer,
                "kind": "yes" if answer in _GOOD else "half" if answer in _HALF else "no",
            }
            for one, answer in zip(record.compared, row.answers, strict=True)
        ],
        "places": _links(site, spec, (place for place in row.places if not place.pending)),
        "instead": _links(site, spec, (place for place in row.instead if not place.pending)),
        "pending": [place.title for place in (*row.places, *row.instead) if place.pending],
    }


def _links(site: Site, spec: PageSpec, places: Iterable[Place]) -> list[dict[str, str]]:
    return [
        {
            "title": place.title,
            "what": place.what or "",
            "href": site.link(spec.uri, uri_of(site, place.address)),
        }
        for place in places
        if is_there(site, place.address)
    ]
