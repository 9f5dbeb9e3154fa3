"""What can be found: every page, and the parts of pages that people look for by name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import (
    Agreement,
    Checklist,
    Country,
    Document,
    Institution,
    Logistics,
    Marketplace,
    Payment,
    ProductFamily,
    Programme,
    Requirement,
    Resource,
    Sector,
    Stage,
    Tax,
    Term,
)
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.site import Site

PRIORS = {
    "destination": 1.35,
    "tool": 1.7,
    "marketplace": 1.2,
    "sector": 1.1,
    "guide": 1.1,
    "glossary": 0.95,
    "route": 0.9,
    "task": 0.8,
}
"""What a kind counts, all else being equal; 1 for those not named."""
_ASIDE, _TOPIC = 0.6, 0.8
"""What is only found where nothing else answers (what others teach, trade associations), and guides that many pages
touch upon."""
_SUMMARY = 160


@dataclass(slots=True)
class Found:
    """Something that can be found: where, what it is, and by which words."""

    kind: str
    uri: str
    """Its page's source path, with ``#…`` where it is a part of it."""
    title: str
    summary: str = ""
    names: list[str] = field(default_factory=list)
    text: str = ""
    """What is said beside the summary; little, for the second tier must stay small too."""
    country: str = ""
    id: str = ""
    prior: float = 0
    """What it counts, where that is not what its kind counts."""


def documents(site: Site) -> list[Found]:
    """Give everything that has a page in this build, numbered in a fixed order."""
    found = [one for one in _all(site) if site.has_page(one.uri.partition("#")[0])]
    for number, one in enumerate(found):
        one.id = str(number)
        one.summary = one.summary if len(one.summary) <= _SUMMARY else one.summary[:_SUMMARY].rsplit(" ", 1)[0] + "…"
        one.text = f"{one.summary} {one.text}".strip()
    return found


def _all(site: Site) -> Iterator[Found]:
    yield from _pages(site)
    yield from _countries(site)
    yield from _rules(site)
    yield from _tasks(site)
    yield from _directories(site)
    yield from _words(site)


def _pages(site: Site) -> Iterator[Found]:
    """Tools, lists and what is written by hand; their other names stand with the interface's words."""
    said: dict[str, str] = words()["searchWords"]
    for page in site.pages:
        if not page.subject and page.uri != addresses.SITEMAP:
            yield Found("tool", page.uri, page.title, page.description, [said.get(page.uri, "")])
    for uri, title in site.settings.written:
        stage = next((one for one in site.stages if addresses.stage(one.order, one.id) == uri), None)
        if stage:
            yield _stage(stage, uri, said)
        else:
            body = site.settings.bodies.get(uri, "")
            if addresses.is_topic(uri):
                # every guide by topic has the same headings: they tell nothing apart
                yield Found("guide", uri, title, _first(body), [said.get(uri, "")], prior=_TOPIC)
            else:
                yield Found("guide", uri, title, _first(body), [*_headings(body), said.get(uri, "")])


def _stage(stage: Stage, uri: str, said: dict[str, str]) -> Found:
    return Found("stage", uri, stage.title, stage.summary, [stage.question, said.get(uri, "")])


def _headings(body: str) -> list[str]:
    return re.findall(r"^#{2,3} (.+?)(?: \{.*)?$", body, re.MULTILINE)


def _first(body: str) -> str:
    text = re.sub(r"\A---\n.*?\n---\n", "", body, flags=re.DOTALL)
    found = next((line for line in text.splitlines() if line and line[0].isalpha()), "")
    return re.sub(r"\[([^\]]*)\]\([^)]*\)|\*\*", r"\1", found)


def _countries(site: Site) -> Iterator[Found]:
    for country in site.countries("destination"):
        uri = addresses.destination(country.slug)
        names = [country.demonym, country.id]
        yield Found("destination", uri, country.name, words()["search"]["destination"], names, country=country.id)
    for route in site.routes():
        title = words()["search"]["route"].format(origin=route.origin.name, destination=route.destination.name)
        yield Found("route", addresses.route(route.slug), title, words()["search"]["route_says"], country=route.id)


def _rules(site: Site) -> Iterator[Found]:
    pages = {one.id: addresses.destination(one.slug) for one in site.countries("destination")}
    names = {one.id: one.name for one in site.catalogue.of(Country)}
    for tax in site.catalogue.of(Tax):
        if tax.country in pages:
            where = f"{pages[tax.country]}#{tax.id}"
            title = f"{tax.name} · {names[tax.country]}"
            said = [words()["destination"]["kinds"][tax.kind]]
            yield Found("tax", where, title, tax.summary, said, country=tax.country)
    for one in site.catalogue.of(Requirement):
        if one.country in pages:
            anchor = f"#t-{one.id}"
            title = f"{one.title} · {names[one.country]}"
            asked = [site.catalogue.get(Institution, name).short for name in one.asked_by]
            yield Found("requirement", pages[one.country] + anchor, title, one.why, asked, country=one.country)
    for agreement in site.catalogue.of(Agreement):
        for party in agreement.parties:
            if party in pages:
                title = f"{agreement.short} · {names[party]}"
                partners = [names[other] for other in agreement.parties if other in names]
                said = [agreement.name, *partners]
                yield Found("agreement", pages[party] + "#acuerdos", title, agreement.preference, said, country=party)


def _tasks(site: Site) -> Iterator[Found]:
    for checklist in site.catalogue.of(Checklist):
        stage = site.catalogue.get(Stage, checklist.stage)
        for task in checklist.tasks:
            uri = f"{addresses.stage(stage.order, stage.id)}#t-{task.id}"
            yield Found("task", uri, task.title, task.why)


def _directories(site: Site) -> Iterator[Found]:
    of = site.catalogue.of
    for programme in of(Programme):
        said = [programme.institution, programme.audience.text]
        uri = addresses.programme(programme.id)
        yield Found("programme", uri, programme.name, programme.summary, said, country=programme.country or "")
    for lesson in of(Resource):
        kind = "tool" if lesson.kind == "tool" else "guide"
        uri = f"{addresses.LEARN}#{lesson.id}"
        text, country = lesson.institution, lesson.country or ""
        yield Found(kind, uri, lesson.name, lesson.summary, text=text, country=country, prior=_ASIDE)
    for place in of(Marketplace):
        yield Found("marketplace", addresses.marketplace(place.id), place.name, place.sectors_text or "")
    for payment in of(Payment):
        yield Found("payment", addresses.payment(payment.id), payment.name, payment.kind_text)
    for way in of(Logistics):
        yield Found("logistics", addresses.logistics(way.id), way.name, way.kind_text)
    for paper in of(Document):
        yield Found("document", addresses.document(paper.id), paper.name, paper.summary, list(paper.also))
    for family in of(ProductFamily):
        sector = site.catalogue.get(Sector, family.sector).name
        for product in family.products:
            # half of all that can be found are products: only their names travel with the first tier
            text = " ".join((*product.also, product.hs, family.title))
            summary = words()["search"]["product"].format(code=f"{product.hs[:4]}.{product.hs[4:]}", sector=sector)
            local = list(product.local.values())
            yield Found("product", addresses.product(product.id), product.name, summary, local, text)
    for one in of(Sector):
        said = [*one.synonyms, *one.examples]
        yield Found("sector", addresses.sector(one.id), one.name, one.summary, said)


def _words(site: Site) -> Iterator[Found]:
    for term in site.catalogue.of(Term):
        yield Found("glossary", f"{addresses.GLOSSARY}#{term.id}", term.term, term.definition, list(term.also))
    pages = {one.id: addresses.directory(one.slug) for one in site.catalogue.of(Country)}
    for body in site.catalogue.of(Institution):
        if body.local:
            uri = f"{pages[body.country]}#{body.id}"
            yield Found("institution", uri, body.short, body.does, text=body.name, country=body.country, prior=_ASIDE)
        else:
            uri = f"{addresses.INSTITUTIONS}#{body.id}"
            yield Found("institution", uri, body.short, body.does, [body.name], country=body.country)


def row(site: Site, one: Found) -> list[Any]:
    """What a result shows, short: kind, title, address, prior, country."""
    path, _, anchor = one.uri.partition("#")
    address = addresses.url(path, folders=site.settings.folders) + (f"#{anchor}" if anchor else "")
    return [one.kind, one.title, address, one.prior or PRIORS.get(one.kind, 1.0), one.country]
