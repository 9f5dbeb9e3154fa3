"""What a destination's page shows: its facts in the order in which a seller needs them, and what is not verified."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from babel import Locale

from generator import addresses, words
from generator.derive.applies import Context, ancestors, applies
from generator.derive.freshness import is_stale
from generator.derive.route import Step, in_order, sector_parents
from generator.derive.usage import concerns
from generator.model import Agreement, Country, Fact, Institution, Requirement, Sector, Tax
from generator.render.cost_examples import examples
from generator.render.cost_pages import costs_href
from generator.render.facts import amount, rough_day, scope
from generator.render.highlights import highlights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages import PageSpec
    from generator.render.site import Site
    from generator.render.tasks import TaskView

_TAX_ORDER = ("vat", "threshold", "duty", "fee", "excise", "unit", "other")
_CONSUMER = {"consumer", "returns", "data", "payments"}
_CUSTOMS = {"customs", "parcel", "logistics", "origin-proof"}
CHANGE_YEARS = 2
"""«What changed» looks back this far."""


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``theme/pages/destination.md`` uses."""
    country = site.catalogue.get(Country, spec.subject[0])
    said = words.words()["destination"]
    mine = [one for one in site.catalogue.of(Requirement) if one.country == country.id]
    imports = [one for one in mine if one.side == "import"]
    product = [one for one in imports if one.topic not in _CONSUMER | _CUSTOMS]
    facts = _facts(site, country)
    return {
        "title": spec.title,
        "country": country,
        "lead": said["lead"].format(currency=_currency(country.currency)),
        "glance": highlights(site, country.glance),
        "surprises": highlights(site, country.surprises),
        "examples": examples(site, country),
        "costs_href": costs_href(site, spec.uri, country),
        "taxes": _taxes(site, country),
        "requirements": _by_sector(site, product),
        "consumer": _views(site, [one for one in imports if one.topic in _CONSUMER]),
        "customs": _views(site, [one for one in imports if one.topic in _CUSTOMS]),
        "institutions": [one for one in site.catalogue.of(Institution) if one.country == country.id and not one.local],
        "institutions_href": site.link(spec.uri, addresses.INSTITUTIONS),
        "agreements": _agreements(site, country),
        "market": site.facts.views(country.facts),
        "export": _views(site, [one for one in mine if one.side == "export"]),
        "changes": _changes(site, facts),
        "open": [
            {
                "question": one.question,
                "why": one.why,
                "who": site.catalogue.get(Institution, one.ask).short if one.ask else one.ask_text,
            }
            for one in country.open
        ],
        "doubtful": _doubtful(site, facts),
        "doubts_lead": said["doubts_lead"].format(
            low=sum(fact.confidence == "low" for fact in facts),
            stale=sum(is_stale(fact, site.today) for fact in facts),
            total=len(facts),
        ),
        "helpers": site.programmes.for_destination(
            country,
            [one for one in site.countries("origin") if one.id != country.id],
            lambda uri: site.link(spec.uri, uri),
        ),
        "routes": [
            {
                "href": site.link(spec.uri, addresses.route(route.slug)),
                "title": words.words()["route"]["title"].format(
                    origin=route.origin.name, destination=route.destination.name
                ),
            }
            for route in site.routes()
            if route.destination.id == country.id
        ],
    }


def _currency(code: str) -> str:
    name = Locale("es").currencies.get(code, code)
    return f"{name} ({code})"


def _taxes(site: Site, country: Country) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {
            "tax": tax,
            "scope": scope(tax.when, site.catalogue),
            "dated": [site.facts.view(fact) for fact in tax.values if fact.status == "enacted"],
            "series": site.facts.views(tax.values),
            "facts": site.facts.views(tax.facts),
            # where the sentence already says the number, it need not stand there twice
            "told": {fact.id: _told(fact) for fact in tax.values},
        }
        for tax in site.catalogue.of(Tax)
        if tax.country == country.id
    ]
    rows.sort(key=lambda row: (_TAX_ORDER.index(row["tax"].kind), row["tax"].when is not None, row["tax"].id))
    return [{"kind": kind, "taxes": list(group)} for kind, group in groupby(rows, key=lambda row: str(row["tax"].kind))]


def _told(fact: Fact) -> bool:
    said = (fact.statement or "").replace(words.NBSP, " ")
    return amount(fact).replace(words.NBSP, " ") in said


def _views(site: Site, requirements: Iterable[Requirement]) -> list[TaskView]:
    order = {stage.id: stage.order for stage in site.stages}
    steps = [Step(site.catalogue.tasks[one.id], "import", None) for one in requirements]
    ordered = sorted(in_order(steps), key=lambda step: order[site.catalogue.stage_of(step.placed)])
    return [site.tasks.step(step) for step in ordered]


def _by_sector(site: Site, requirements: list[Requirement]) -> list[dict[str, Any]]:
    """Requirements for all goods first, then those of each sector that has its own."""
    parents = sector_parents(site.catalogue)
    roots = {sector.id for sector in site.catalogue.of(Sector) if sector.parent is None}
    general = [one for one in requirements if not one.when or not one.when.sector or set(one.when.sector) & roots]
    special = [one for one in requirements if one not in general]
    name = words.words()["destination"]["for_all"]
    groups = [{"id": "todos", "name": name, "tasks": _views(site, general)}] if general else []
    placed: set[str] = set()
    for sector in site.sectors():
        line = ancestors(sector.id, parents)
        rows = [
            one
            for one in special
            if one.id not in placed
            and applies(one.when, Context(sector=sector.id), parents)
            and one.when
            and set(one.when.sector) & line
        ]
        placed |= {one.id for one in rows}
        if rows:
            groups.append({"id": sector.id, "name": sector.name, "tasks": _views(site, rows)})
    return groups


def _agreements(site: Site, country: Country) -> list[dict[str, Any]]:
    names = Locale("es").territories
    rows = []
    for agreement in site.catalogue.of(Agreement):
        if country.id not in agreement.parties:
            continue
        facts = [fact for fact in agreement.facts if concerns(fact, country.id)]
        waivers = [
            {
                "id": waiver.fact,
                "amount": amount(site.catalogue.facts[waiver.fact].part),
                "scope": ", ".join(site.catalogue.get(Country, one).name for one in waiver.origin),
            }
            for waiver in agreement.waivers
            if country.id in waiver.destination
        ]
        rows.append(
            {
                "agreement": agreement,
                "parties": ", ".join(names.get(code.upper(), code) for code in agreement.parties),
                "facts": site.facts.views(facts),
                "waivers": waivers,
            }
        )
    return rows


def _facts(site: Site, country: Country) -> list[Fact]:
    """All facts that the page shows, in the order of their ids."""
    shown = [
        placed.part
        for placed in site.catalogue.facts.values()
        if getattr(placed.entry.record, "country", None) == country.id
        or placed.entry.record is country
        or (
            isinstance(placed.entry.record, Agreement)
            and country.id in placed.entry.record.parties
            and concerns(placed.part, country.id)
        )
    ]
    return [fact for fact in shown if not isinstance(site.catalogue.facts[fact.id].entry.record, Institution)]


def _changes(site: Site, facts: list[Fact]) -> list[dict[str, str]]:
    said = words.words()["changes"]
    start = date(site.today.year - CHANGE_YEARS, site.today.month, 1)
    rows: list[tuple[date, Fact, str]] = []
    for fact in facts:
        if fact.status != "enacted" and (fact.since is None or fact.since >= start):
            rows.append((fact.since or fact.verified, fact, str(said[fact.status])))
        elif fact.until and start <= fact.until < site.today:
            rows.append((fact.until, fact, str(said["ended"])))
        elif fact.since and fact.since >= start:
            rows.append((fact.since, fact, str(said["coming" if fact.since > site.today else "started"])))
    rows.sort(key=lambda row: (row[0], row[1].id), reverse=True)
    return [
        {
            "iso": day.isoformat(),
            "day": words.day(day, short=True),
            "what": what,
            "text": fact.statement or amount(fact),
            "id": fact.id,
        }
        for day, fact, what in rows
    ]


def _doubtful(site: Site, facts: list[Fact]) -> list[dict[str, str]]:
    said = words.words()["fact"]
    rows = []
    for fact in facts:
        why = [said["low"]] if fact.confidence == "low" else []
        if is_stale(fact, site.today):
            why.append(
                said["stale_short"].format(
                    day=rough_day(fact.seen) if fact.seen else words.day(fact.verified, short=True)
                )
            )
        if why:
            rows.append({"id": fact.id, "statement": fact.statement or amount(fact), "why": ", ".join(why)})
    return rows
