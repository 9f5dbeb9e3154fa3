"""What the calculator and the comparison show, and the data that the browser's engine reads from their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from generator import addresses, words
from generator.charges_data import compact
from generator.derive.applies import Context, ancestors, applies
from generator.derive.route import sector_parents
from generator.model import Agreement, Country, Requirement, Schedule
from generator.pages import COSTS
from generator.quote import exchange_table
from generator.render.environment import embedded
from generator.render.fee_choices import fee_choices

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.model import ExchangeRates, Sector
    from generator.pages import PageSpec
    from generator.render.site import Site

GOODS = "bienes"
"""The sector that holds everything which travels in a parcel."""
_COUNTED = frozenset({"unidad", "envío"})
_FROM_LITRES = frozenset({"100 ml", "botella de 750 cc"})
"""Units that the browser works out from litres."""


def costs(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``costs.md`` uses."""
    table = exchange_table(site.catalogue)
    return {
        **_form(site, spec),
        **fee_choices(site, spec),
        "title": spec.title,
        "rates": _rates(site, table),
        "rate_facts": site.facts.views(table.facts) if table else [],
        "units": _units(site.catalogue),
        "mine_href": site.link(spec.uri, addresses.MINE),
        "past_src": site.link(spec.uri, addresses.PAST_CHARGES),
        "products_assets": site.link(spec.uri, f"{addresses.NOMENCLATURE}/") if site.products.all else "",
        "products_pages": site.link(spec.uri, addresses.product("ID")),
        "data": embedded({**_data(site, scenarios=True), "links": _links(site, spec)}),
    }


def _data(site: Site, *, scenarios: bool) -> dict[str, Any]:
    name = "charges with scenarios" if scenarios else "charges"
    return site.kept.result(name, site.cost_basis(), lambda: compact(site.catalogue, site.today, scenarios=scenarios))


def costs_of(site: Site, spec: PageSpec, country: str) -> dict[str, Any]:
    """Give what the calculator needs for one destination alone."""
    key = f"charges of {country}"
    data = site.kept.result(
        key, site.cost_basis(), lambda: compact(site.catalogue, site.today, scenarios=False, only=country)
    )
    links = {country: _links(site, spec)[country]}
    return {**_form(site, spec), "units": _units(site.catalogue, country), "data": embedded({**data, "links": links})}


def compare(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``compare.md`` uses."""
    data = _data(site, scenarios=False)
    more = {
        "requirements": _requirements(site),
        "agreements_with": _agreements(site),
        "withdrawals": _withdrawals(site),
        "links": _links(site, spec),
    }
    return {
        **_form(site, spec),
        "title": spec.title,
        "calculator_href": site.link(spec.uri, COSTS),
        "data": embedded({**data, **more}),
    }


def _links(site: Site, spec: PageSpec) -> dict[str, str]:
    """Destination → its page."""
    return {one.id: site.link(spec.uri, addresses.destination(one.slug)) for one in _destinations(site)}


def costs_href(site: Site, uri: str, to: Country, origin: Country | None = None) -> str:
    """The link from a page to the calculator with its values filled in; «» for a place without a schedule."""
    if to not in _destinations(site):
        return ""
    state = {"desde": origin.id, "hacia": to.id} if origin else {"hacia": to.id}
    return f"{site.link(uri, COSTS)}#{urlencode(state)}"


def _destinations(site: Site) -> list[Country]:
    described = {one.country for one in site.catalogue.of(Schedule)}
    return [one for one in site.countries("destination") if one.id in described]


def _form(site: Site, spec: PageSpec) -> dict[str, Any]:
    table = exchange_table(site.catalogue)
    destinations = _destinations(site)
    examples = [
        {"name": one.name, "href": site.link(spec.uri, addresses.destination(one.slug)) + "#ejemplos"}
        for one in destinations
    ]
    currencies = sorted({"USD", *(table.rates if table else {})})
    return {
        "origin_options": [(one.id, one.name) for one in site.countries("origin")],
        "destination_options": [(one.id, one.name) for one in destinations],
        "sector_options": [("", words.words()["costs"]["any_sector"]), *((one.id, one.name) for one in _goods(site))],
        "currency_options": [(code, code) for code in currencies],
        "examples": examples,
    }


def _goods(site: Site) -> list[Sector]:
    """The sectors whose products travel in parcels: goods, and what else some line tells apart (printed matter)."""
    parents = sector_parents(site.catalogue)
    named = {
        sector
        for schedule in site.catalogue.of(Schedule)
        for regime in schedule.regimes
        for line in regime.lines
        if line.when
        for sector in line.when.sector
    }
    return [one for one in site.sectors() if GOODS in ancestors(one.id, parents) or one.id in named]


def _rates(site: Site, table: ExchangeRates | None) -> list[dict[str, str]]:
    """The exchange rates that the reader may change, each with its day and source."""
    if table is None:
        return []
    return [
        {
            "currency": (fact.unit or "").split(" ")[0],
            "value": f"{fact.numbers[0]:f}".replace(".", ","),
            "day": words.day(fact.since, short=True) if fact.since else "",
            "url": site.catalogue.publication(fact).url,
            "title": site.catalogue.publication(fact).title,
        }
        for fact in table.facts
        if fact.numbers
    ]


def _units(catalogue: Catalogue, only: str = "") -> list[dict[str, str]]:
    """The quantities that some line asks for, as fields of the form; those that litres give are not asked twice."""
    pieces = {
        piece
        for schedule in catalogue.of(Schedule)
        if only in ("", schedule.country)
        for regime in schedule.regimes
        for line in regime.lines
        if line.specific
        for piece in line.specific.unit.split("*")
    }
    if pieces & _FROM_LITRES:
        pieces.add("l")
    said = words.words()["costs"]["units"]
    asked = sorted(pieces - _COUNTED - _FROM_LITRES)
    return [{"unit": unit, "name": f"q{number}", "label": said.get(unit, unit)} for number, unit in enumerate(asked)]


def _requirements(site: Site) -> dict[str, dict[str, int]]:
    """How many requirements of entry a destination has, by sector; «» is all of them."""
    parents = sector_parents(site.catalogue)
    counts: dict[str, dict[str, int]] = {}
    for country in _destinations(site):
        mine = [one for one in site.catalogue.of(Requirement) if one.country == country.id and one.side == "import"]
        counts[country.id] = {"": len(mine)} | {
            sector.id: sum(
                applies(one.when, Context(destination=country.id, sector=sector.id), parents) is not False
                for one in mine
            )
            for sector in _goods(site)
        }
    return counts


def _agreements(site: Site) -> dict[str, dict[str, list[str]]]:
    """Origin → destination → the agreements of the data that they share."""
    blocs = {one.id: {one.id, *one.blocs} for one in site.catalogue.of(Country)}
    shared = {
        (origin.id, to.id): [
            one.short
            for one in site.catalogue.of(Agreement)
            if origin.id in one.parties and blocs[to.id] & {*one.parties} and (one.hub or to.id) in blocs[to.id]
        ]
        for origin in site.countries("origin")
        for to in _destinations(site)
        if to.id != origin.id
    }
    return {
        origin.id: {to: names for (start, to), names in shared.items() if start == origin.id and names}
        for origin in site.countries("origin")
    }


def _withdrawals(site: Site) -> dict[str, dict[str, str]]:
    """For how long a destination's buyers may change their mind, in words, with the anchor of the fact."""
    said = words.words()["comparison"]
    found = {}
    for country in _destinations(site):
        if country.withdrawal is None:
            continue
        fact = site.catalogue.facts[country.withdrawal.fact].part
        if not fact.in_force(site.today):
            continue
        days = words.amount(fact.numbers[0], fact.unit or "") if fact.numbers else said["no_withdrawal"]
        notes = [country.withdrawal.only_if, said["unsure"] if fact.confidence == "low" else None]
        found[country.id] = {"text": days, "note": "; ".join(one for one in notes if one), "at": f"#dato-{fact.id}"}
    return found
