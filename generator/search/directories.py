"""What can be found in the directories: programmes, marketplaces, documents, products, words of the trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import (
    Country,
    DeskServices,
    Document,
    Event,
    Institution,
    Logistics,
    Marketplace,
    Payment,
    ProductFamily,
    Programme,
    Resource,
    Sector,
    Sheet,
    Statistic,
    Term,
)
from generator.render.agenda_places import event_uri
from generator.render.figures import leading
from generator.search.bodies import body
from generator.search.found import ASIDE, Found
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.site import Site


def directories(site: Site) -> Iterator[Found]:
    """Give all entries that have a page or a place of their own."""
    yield from _programmes(site)
    yield from _trade(site)
    yield from _documents(site)
    yield from _products(site)
    yield from _words(site)
    yield from _lessons(site)
    yield from _figures(site)
    yield from _desk(site)
    yield from _events(site)


def _events(site: Site) -> Iterator[Found]:
    for one in site.catalogue.of(Event):
        said = [words()["agenda"]["kinds"][one.kind], one.organiser]
        uri = event_uri(one, site.today)
        yield Found(
            "event",
            uri,
            one.name,
            one.summary,
            said,
            whole=body(one),
            countries=one.countries,
            sectors=one.sectors,
            prior=ASIDE if uri.startswith(addresses.AGENDA_PAST) else 0,
        )


def _programmes(site: Site) -> Iterator[Found]:
    for one in site.catalogue.of(Programme):
        yield Found(
            "programme",
            addresses.programme(one.id),
            one.name,
            one.summary,
            [one.institution, one.audience.text],
            whole=body(one),
            country=one.country or "",
            countries=one.countries,
            stages=one.stages,
            sectors=one.audience.sectors,
        )


def _trade(site: Site) -> Iterator[Found]:
    names = {one.id: one.name for one in site.catalogue.of(Country)}
    for place in site.catalogue.of(Marketplace):
        sells_in = tuple(one for one in place.sells_in if one in names)
        said = " ".join((body(place), *(names[one] for one in sells_in)))
        yield Found(
            "marketplace",
            addresses.marketplace(place.id),
            place.name,
            place.sectors_text or "",
            whole=said,
            countries=sells_in,
            sectors=place.sectors,
        )
    for payment in site.catalogue.of(Payment):
        serves = tuple(one.country for one in payment.serves if one.available in ("yes", "partly"))
        yield Found(
            "payment",
            addresses.payment(payment.id),
            payment.name,
            payment.kind_text,
            whole=body(payment),
            countries=serves,
        )
    for way in site.catalogue.of(Logistics):
        serves = tuple(one for one in (*way.serves_from, *way.serves_to) if one in names)
        yield Found(
            "logistics", addresses.logistics(way.id), way.name, way.kind_text, whole=body(way), countries=serves
        )


def _documents(site: Site) -> Iterator[Found]:
    for one in site.catalogue.of(Document):
        when = one.when
        yield Found(
            "document",
            addresses.document(one.id),
            one.name,
            one.summary,
            list(one.also),
            whole=body(one),
            countries=(*when.origin, *when.destination) if when else (),
            stages=(one.stage,),
            sectors=when.sector if when else (),
        )


def _products(site: Site) -> Iterator[Found]:
    for family in site.catalogue.of(ProductFamily):
        sector = site.catalogue.get(Sector, family.sector).name
        for one in family.products:
            summary = words()["search"]["product"].format(code=f"{one.hs[:4]}.{one.hs[4:]}", sector=sector)
            yield Found(
                "product",
                addresses.product(one.id),
                one.name,
                summary,
                list(one.local.values()),
                # half of all that can be found are products: only their usual names travel with the first tier
                [*one.also, one.hs],
                whole=f"{summary} {family.title} {body(one)}",
                sectors=(family.sector,),
            )
    for leaf in site.catalogue.of(Sector):
        said = [*leaf.synonyms, *leaf.examples]
        yield Found("sector", addresses.sector(leaf.id), leaf.name, leaf.summary, said, sectors=(leaf.id,))


def _words(site: Site) -> Iterator[Found]:
    for term in site.catalogue.of(Term):
        yield Found("glossary", f"{addresses.GLOSSARY}#{term.id}", term.term, term.definition, list(term.also))
    pages = {one.id: addresses.directory(one.slug) for one in site.catalogue.of(Country)}
    for one in site.catalogue.of(Institution):
        if one.local:
            uri, whole = f"{pages[one.country]}#{one.id}", f"{one.name} {one.does}"
            yield Found("institution", uri, one.short, one.does, whole=whole, country=one.country, prior=ASIDE)
        else:
            uri = f"{addresses.INSTITUTIONS}#{one.id}"
            yield Found("institution", uri, one.short, one.does, [one.name], country=one.country)


def _figures(site: Site) -> Iterator[Found]:
    for one in site.catalogue.of(Statistic):
        uri = f"{addresses.statistics(one.theme)}#{one.id}"
        summary = f"{leading(one)} {one.lead.says} ({one.year})."
        text = " ".join((*(line.label for line in one.rows), one.question or ""))
        also = [words()["statistics"]["themes"][one.theme]["title"], words()["searchWords"][addresses.STATISTICS]]
        yield Found("statistic", uri, one.title, summary, also=also, whole=text)


def _desk(site: Site) -> Iterator[Found]:
    for model in site.catalogue.of(DeskServices):
        for package in model.packages:
            for service in package.includes:
                uri = f"{addresses.DESK}#s-{service.id}"
                yield Found("guide", uri, service.title, service.what, [package.name], whole=body(service))
    for one in site.catalogue.of(Sheet):
        if one.parts:
            yield Found("document", addresses.sheet(one.id), one.name, one.summary, whole=body(one))


def _lessons(site: Site) -> Iterator[Found]:
    for one in site.catalogue.of(Resource):
        kind = "tool" if one.kind == "tool" else "guide"
        uri = f"{addresses.LEARN}#{one.id}"
        whole, country = body(one), one.country or ""
        yield Found(kind, uri, one.name, one.summary, whole=whole, country=country, prior=ASIDE)
