"""What the calculator and the comparison show, and the data that the browser's engine reads from their pages."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import pycountry
from babel import Locale
from markupsafe import Markup

from generator import addresses, words
from generator.derive.applies import Context, ancestors, applies
from generator.derive.route import sector_parents
from generator.emit.charges import charges
from generator.model import Agreement, Country, ExchangeRates, Requirement, Schedule, Tax
from generator.quote import exchange_table

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model import Sector
    from generator.model.charges import Line
    from generator.pages import PageSpec
    from generator.render.site import Site

GOODS = "bienes"
"""The sector that holds everything which travels in a parcel."""
_LEVELS = ("low", "medium", "high")
_COUNTED = frozenset({"unidad", "envío"})
_FROM_LITRES = frozenset({"100 ml", "botella de 750 cc"})
"""Units that the browser works out from litres."""


def costs(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``costs.md`` uses."""
    return {
        **_form(site, spec),
        "title": spec.title,
        "rates": _rates(exchange_table(site.catalogue)),
        "units": _units(site.catalogue),
        "data": _embedded(_data(site)),
    }


def compare(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``compare.md`` uses."""
    data = _data(site)
    links = {one.id: site.link(spec.uri, addresses.destination(one.slug)) for one in _destinations(site)}
    more = {"requirements": _requirements(site), "agreements_with": _agreements(site), "links": links}
    return {**_form(site, spec), "title": spec.title, "data": _embedded({**data, **more})}


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
    return {
        "origins": site.countries("origin"),
        "destinations": destinations,
        "sectors": _goods(site),
        "currencies": sorted({"USD", *(table.rates if table else {})}),
        "examples": examples,
        "today": site.today.isoformat(),
    }


def _goods(site: Site) -> list[Sector]:
    parents = sector_parents(site.catalogue)
    return [one for one in site.sectors() if GOODS in ancestors(one.id, parents)]


def _rates(table: ExchangeRates | None) -> list[dict[str, str]]:
    """The exchange rates that the reader may change, each with its day and source."""
    if table is None:
        return []
    return [
        {
            "currency": (fact.unit or "").split(" ")[0],
            "value": f"{fact.numbers[0]:f}".replace(".", ","),
            "day": words.day(fact.since, short=True) if fact.since else "",
            "url": fact.source.url if not isinstance(fact.source, str) else "",
            "title": fact.source.title if not isinstance(fact.source, str) else "",
        }
        for fact in table.facts
        if fact.numbers
    ]


def _units(catalogue: Catalogue) -> list[dict[str, str]]:
    """The quantities that some line asks for, as fields of the form; those that litres give are not asked twice."""
    pieces = {
        piece
        for schedule in catalogue.of(Schedule)
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


def _data(site: Site) -> dict[str, Any]:
    return _compact(site.catalogue, site.today)


@lru_cache(maxsize=1)
def _compact(catalogue: Catalogue, today: date) -> dict[str, Any]:
    """The schedules without what ended before the build, equal lines and texts once, sources by number."""
    whole = charges(catalogue)
    shared = _Shared(catalogue)
    lines = {
        (schedule.country, regime.id, line.id): line
        for schedule in catalogue.of(Schedule)
        for regime in schedule.regimes
        for line in regime.lines
    }
    for country, schedule in whole["schedules"].items():
        kept = [one for one in schedule["regimes"] if one.get("until", "9999") >= today.isoformat()]
        wanted = {one["alternative_to"] for one in kept if "alternative_to" in one} - {one["id"] for one in kept}
        schedule["regimes"] = kept = [one for one in kept if one.get("alternative_to") not in wanted]
        for regime in kept:
            regime.pop("facts", None)
            regime["warnings"] = [shared.text(text) for text in regime.get("warnings", ())]
            regime["lines"] = [
                shared.line(line, lines[country, regime["id"], line["id"]]) for line in regime.get("lines", ())
            ]
    for country, entry in whole["countries"].items():
        entry["regions"] = [[code, region_name(country, code)] for code in entry["regions"]]
    used = {one["agreement"] for line in shared.lines for one in line.get("preferences", ())}
    return {
        **{name: whole[name] for name in ("schedules", "countries", "parameters", "rates", "parents")},
        "since": today.isoformat(),
        "lines": shared.lines,
        "texts": shared.texts,
        "sources": shared.publications,
        "agreements": {id_: catalogue.get(Agreement, id_).short for id_ in sorted(used)},
    }


class _Shared:
    """Tables of what regimes have in common; the regimes hold numbers."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.lines: list[dict[str, Any]] = []
        self.texts: list[str] = []
        self.publications: list[list[str]] = []
        self._known: dict[str, int] = {}

    def text(self, text: str) -> int:
        return self._place(self.texts, text)

    def line(self, dumped: dict[str, Any], line: Line) -> int:
        """Put a line with the numbers of its sources and the least of its confidences in place of its facts."""
        facts = [self.catalogue.facts[id_].part for id_ in line.facts]
        named = [one for one in (line.rate, line.specific and line.specific.amount) if isinstance(one, str)]
        facts += [
            fact
            for id_ in named
            for fact in [one for one in self.catalogue.get(Tax, id_).values if one.status == "enacted"][-1:]
        ]
        levels = [fact.confidence for fact in facts] + ([line.confidence] if line.confidence else [])
        found = [self.catalogue.publication(fact) for fact in facts]
        numbers = [self._place(self.publications, [one.title, one.url]) for one in found]
        confidence = min(levels, key=_LEVELS.index) if levels else "low"
        return self._place(self.lines, {**dumped, "facts": list(dict.fromkeys(numbers)), "confidence": confidence})

    def _place(self, table: list[Any], one: object) -> int:
        key = json.dumps(one, sort_keys=True)
        if key not in self._known:
            self._known[key] = len(table)
            table.append(one)
        return self._known[key]


def region_name(country: str, code: str) -> str:
    """The name of a region of a destination; of the Union, its member in Spanish."""
    if country == "eu":
        return str(Locale("es").territories.get(code.upper(), code))
    found = pycountry.subdivisions.get(code=f"{country.upper()}-{code.upper().removeprefix(country.upper() + '-')}")
    return str(found.name) if found else code


def _embedded(data: dict[str, Any]) -> Markup:
    """JSON that can stand inside a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704 - what could close the element is escaped one call earlier


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


def _agreements(site: Site) -> dict[str, list[str]]:
    """Origin → destinations with which it shares an agreement of the data."""
    blocs = {one.id: {one.id, *one.blocs} for one in site.catalogue.of(Country)}
    return {
        origin.id: [
            to.id
            for to in _destinations(site)
            if to.id != origin.id
            and any(
                origin.id in one.parties and (blocs[to.id] & {*one.parties}) for one in site.catalogue.of(Agreement)
            )
        ]
        for origin in site.countries("origin")
    }
