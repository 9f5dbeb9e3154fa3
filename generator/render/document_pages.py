"""What the pages about papers show: all papers by stage, one paper with its example, short lists on other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.applies import Context, applies
from generator.derive.route import sector_parents
from generator.model import Country, Document, Incoterm, Institution, Sector
from generator.render.entries import entry_view
from generator.render.facts import listed, scope
from generator.render.papers import template
from generator.render.task_places import task_links
from generator.words import amount, words

if TYPE_CHECKING:
    from generator.model.conditions import When
    from generator.pages import PageSpec
    from generator.render.site import Site


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``documents.md`` uses."""
    documents = site.catalogue.of(Document)
    return {
        "lead": words()["documents"]["lead"].format(n=len(documents)),
        "groups": [
            {
                "stage": stage,
                "href": site.link(spec.uri, addresses.stage(stage.order, stage.id)),
                "rows": [_card(site, spec, one) for one in _by_need(documents) if one.stage == stage.id],
            }
            for stage in site.stages
            if any(one.stage == stage.id for one in documents)
        ],
        "templates": [_card(site, spec, one) for one in documents if one.template],
        "incoterms_href": site.link_to_page(spec.uri, addresses.INCOTERMS),
        "logistics_href": site.link_to_page(spec.uri, addresses.LOGISTICS),
    }


def _by_need(documents: list[Document]) -> list[Document]:
    """Those with a template first, then those of any route, then those of one country, each by name."""
    return sorted(
        documents, key=lambda one: (not one.template, bool(one.when and one.when.origin), one.name.casefold())
    )


def _card(site: Site, spec: PageSpec, one: Document) -> dict[str, Any]:
    return {
        "document": one,
        "href": site.link(spec.uri, addresses.document(one.id)),
        "scope": scope(one.when, site.catalogue),
    }


def one(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``document.md`` uses."""
    document = site.catalogue.get(Document, spec.subject[0])
    stage = next(one for one in site.stages if one.id == document.stage)
    rules = [one for one in site.catalogue.of(Incoterm) if document.id in one.documents]
    return {
        "view": entry_view(site, document),
        "document": document,
        "stage": stage,
        "stage_href": site.link(spec.uri, addresses.stage(stage.order, stage.id)),
        "when": _when(site, document.when),
        "issuers": [
            {
                "name": (found := site.catalogue.get(Institution, id_)).short,
                "href": site.link(spec.uri, f"{addresses.INSTITUTIONS}#{id_}"),
                "country": site.catalogue.get(Country, found.country).name,
            }
            for id_ in document.issuers
        ],
        "requirements": task_links(site, spec, document.requirements),
        "incoterms": [
            {"name": rule.id.upper(), "href": site.link(spec.uri, f"{addresses.INCOTERMS}#{rule.id}")}
            for rule in sorted(rules, key=lambda rule: rule.order)
        ],
        "all_href": site.link(spec.uri, addresses.DOCUMENTS),
        "paper": template(site, document) if document.template else None,
    }


def _when(site: Site, when: When | None) -> list[tuple[str, str]]:
    """For whom it is needed, in rows: route, what is sold, to whom, value."""
    said = words()["documents"]["for"]
    scoped = words()["scope"]

    def names(codes: tuple[str, ...]) -> str:
        return listed([site.catalogue.get(Country, code).name for code in codes])

    origin, destination = (when.origin, when.destination) if when else ((), ())
    trip = [
        scoped["from"].format(what=names(origin)) if origin else said["any_origin"],
        scoped["to"].format(what=names(destination)) if destination else said["any_destination"],
    ]
    rows = [(said["route"], ", ".join(trip))]
    sectors = [site.catalogue.get(Sector, one).in_sentence for one in when.sector] if when else []
    rows.append((said["sector"], listed(sectors) if sectors else said["any_sector"]))
    if when and when.channel:
        rows.append((said["channel"], listed([scoped[one] for one in when.channel])))
    if when and when.value:
        low, high = when.value.min, when.value.max
        limits = [
            scoped[key].format(value=amount(value, "USD"))
            for key, value in (("over", low), ("up_to", high))
            if value is not None
        ]
        rows.append((said["value"], listed(limits)))
    if when and when.except_:
        rows.append(
            (
                said["except"],
                scope(
                    when.model_copy(
                        update={"origin": (), "destination": (), "sector": (), "channel": (), "size": (), "value": None}
                    ),
                    site.catalogue,
                ),
            )
        )
    return rows


def of_stage(
    site: Site, uri: str, stage: str, origin: Country | None = None, destination: Country | None = None
) -> list[dict[str, str]]:
    """The papers of a stage, as links from a page; on a route only those that it may need."""
    context = Context(origin=origin.id if origin else None, destination=destination.id if destination else None)
    parents = sector_parents(site.catalogue)
    return [
        {"name": one.name, "href": site.link(uri, addresses.document(one.id))}
        for one in _by_need(site.catalogue.of(Document))
        if one.stage == stage and applies(one.when, context, parents)
    ]
