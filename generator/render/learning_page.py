"""What the library shows: by stage and country, what teaches it; and the cases that somebody has told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.support import for_stage
from generator.model import Country, Institution, Programme, Resource, Sector
from generator.render.entries import entry_view
from generator.render.facts import listed
from generator.words import words

if TYPE_CHECKING:
    from generator.model import Stage
    from generator.pages import PageSpec
    from generator.render.site import Site

_ORDER = ("course", "guide", "webinar", "tool")
_TAUGHT = "training"


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``learn.md`` uses."""
    everything = site.catalogue.of(Resource)
    cases = [one for one in everything if one.kind == "case"]
    return {
        "lead": words()["learn"]["lead"].format(n=len(everything) - len(cases), cases=len(cases)),
        "stages": [_stage(site, spec, stage) for stage in site.stages],
        "cases": [_row(site, spec, one) for one in cases],
        "propose_href": site.link(spec.uri, "contacto.md"),
        "guides_href": site.link(spec.uri, addresses.GUIDES),
        "support_href": site.link_to_page(spec.uri, addresses.PROGRAMMES),
        "directory_href": site.link_to_page(spec.uri, addresses.DIRECTORY),
    }


def _stage(site: Site, spec: PageSpec, stage: Stage) -> dict[str, Any]:
    """A stage with its places; what serves several stages stands in its first and is named in the others."""
    places: list[Country | None] = [*site.countries("origin"), None]
    return {
        "stage": stage,
        "id": f"etapa-{stage.order}",
        "href": site.link(spec.uri, addresses.stage(stage.order, stage.id)),
        "places": [_place(site, spec, stage, place) for place in places],
    }


def _place(site: Site, spec: PageSpec, stage: Stage, place: Country | None) -> dict[str, Any]:
    said = words()["learn"]
    mine = [
        one
        for one in site.catalogue.of(Resource)
        if one.kind != "case" and one.country == (place.id if place else None) and stage.id in one.stages
    ]
    mine.sort(key=lambda one: (_ORDER.index(one.kind), one.state != "running", one.id))
    courses = [one for one in site.programmes.all if _TAUGHT in one.kinds and _told(one, place, stage)]
    agencies = [
        one.short
        for one in site.catalogue.of(Institution)
        if place and one.country == place.id and (one.kind == "promotion" or "promotion" in one.roles)
    ]
    return {
        "name": place.name if place else words()["programmes"]["regional"],
        "id": f"etapa-{stage.order}-{place.slug if place else 'varios-paises'}",
        "rows": [_row(site, spec, one) for one in mine if one.stages[0] == stage.id],
        "again": [{"name": one.name, "href": f"#{one.id}"} for one in mine if one.stages[0] != stage.id],
        "courses": site.programmes.links(courses, lambda uri: site.link(spec.uri, uri)),
        "none": said["none"].format(who=listed(agencies, "o")) if agencies else said["none_plain"],
    }


def _told(one: Programme, place: Country | None, stage: Stage) -> bool:
    """Whether a programme is listed here: those of one country under it, those of several under «several»."""
    if one.country != (place.id if place else None):
        return False
    country = place.id if place else next(iter(one.countries), "")
    return bool(for_stage([one], country, stage.id))


def _row(site: Site, spec: PageSpec, record: Resource) -> dict[str, Any]:
    said, view = words()["learn"], entry_view(site, record)
    programme = site.catalogue.get(Programme, record.programme) if record.programme else None
    home = f"{addresses.INSTITUTIONS}#{record.institution_id}" if record.institution_id else ""
    return {
        "record": record,
        "view": view,
        "sources": [(one.source, one.published) for one in view.sources],
        "kind": said["kinds"][record.kind],
        "place": site.catalogue.get(Country, record.country).name if record.country else "",
        "state": said["states"]["course" if record.kind == "course" and record.state == "running" else record.state],
        "sectors": listed([site.catalogue.get(Sector, one).in_sentence for one in record.sectors]),
        "languages": listed([said["languages"].get(one, one) for one in record.languages]),
        "cost": record.cost or said["cost_unknown"],
        "confidence": words()["fact"][record.confidence],
        "programme": {
            "name": programme.name,
            "href": site.link(spec.uri, addresses.programme(programme.id)),
        }
        if programme
        else None,
        "institution_href": site.link(spec.uri, home) if home else "",
    }
