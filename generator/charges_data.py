"""The schedules as the browser's engine reads them, small: defaults left out, what regimes share written once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pycountry
from babel import Locale

from generator.derive.route import sector_parents
from generator.model import Agreement, Country, Schedule
from generator.quote import exchange_table, grounds, parameters, regions
from generator.walk import Reference, walk

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model.charges import Line


def charges(catalogue: Catalogue) -> dict[str, Any]:
    """Give all schedules with their parameters, the exchange rates and the sector tree; decimals are text."""
    table = exchange_table(catalogue)
    schedules, named = {}, {}
    for schedule in catalogue.of(Schedule):
        dumped = schedule.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        schedules[schedule.country] = {"currency": schedule.currency, "regimes": dumped["regimes"]}
        named[schedule.country] = {"name": catalogue.get(Country, schedule.country).name, "regions": regions(schedule)}
    return {
        "schedules": schedules,
        "countries": named,
        "parameters": _used_parameters(catalogue),
        "rates": {currency: f"{rate:f}" for currency, rate in sorted(table.rates.items())} if table else {},
        "parents": sector_parents(catalogue),
    }


def _used_parameters(catalogue: Catalogue) -> dict[str, list[dict[str, str]]]:
    """Only the tax records that some line names."""
    wanted: set[str] = set()
    for schedule in catalogue.of(Schedule):
        wanted |= {one.id for one in walk(schedule) if isinstance(one, Reference) and one.kind == "taxes"}
    rows: dict[str, list[dict[str, str]]] = {}
    for schedule in catalogue.of(Schedule):
        rows.update({id_: row for id_, row in parameters(catalogue, schedule.country).items() if id_ in wanted})
    return rows


def compact(catalogue: Catalogue, today: date) -> dict[str, Any]:
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
        kept = [one for one in schedule["regimes"] if _may_hold(one, today)]
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


def _may_hold(regime: dict[str, Any], today: date) -> bool:
    """Whether a regime is law on the day of the build or later."""
    enacted = regime.get("status", "enacted") == "enacted"
    return bool(enacted and regime.get("until", "9999") >= today.isoformat())


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
        facts, confidence = grounds(line, self.catalogue)
        found = [self.catalogue.publication(fact) for fact in facts]
        numbers = [self._place(self.publications, [one.title, one.url], one.url) for one in found]
        return self._place(self.lines, {**dumped, "facts": list(dict.fromkeys(numbers)), "confidence": confidence})

    def _place(self, table: list[Any], one: object, key: str = "") -> int:
        key = key or json.dumps(one, sort_keys=True)
        if key not in self._known:
            self._known[key] = len(table)
            table.append(one)
        return self._known[key]


def region_name(country: str, code: str) -> str:
    """The name of a region of a destination; of the Union, its member in Spanish."""
    if country == "eu":
        return str(Locale("es").territories.get(code.upper(), code))
    found = pycountry.subdivisions.get(  # type: ignore[no-untyped-call]
        code=f"{country.upper()}-{code.upper().removeprefix(country.upper() + '-')}"
    )
    return str(found.name) if found else code
