"""The schedules as the browser's engine reads them, small: defaults left out, what regimes share written once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pycountry
from babel import Locale

from generator.derive.applies import Context, applies
from generator.derive.route import sector_parents
from generator.model import Agreement, Country, Schedule
from generator.quote import LEVELS, exchange_table, grounds, parameters, regions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model import Fact
    from generator.model.charges import Line
    from generator.model.conditions import When


def charges(catalogue: Catalogue, only: str = "") -> dict[str, Any]:
    """Give all schedules (or one country's) with their parameters, the exchange rates and the sector tree.

    Decimals are text.
    """
    table = exchange_table(catalogue)
    schedules, named = {}, {}
    for schedule in _schedules(catalogue, only):
        dumped = schedule.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        schedules[schedule.country] = {"currency": schedule.currency, "regimes": dumped["regimes"]}
        place = catalogue.get(Country, schedule.country)
        named[schedule.country] = {"name": place.name, "regions": regions(schedule)}
        if place.article:
            named[schedule.country]["said"] = f"{place.article} {place.name}"
    return {
        "schedules": schedules,
        "countries": named,
        "parameters": _used_parameters(catalogue, only),
        "rates": {currency: f"{rate:f}" for currency, rate in sorted(table.rates.items())} if table else {},
        "parents": sector_parents(catalogue),
    }


def _schedules(catalogue: Catalogue, only: str) -> list[Schedule]:
    return [one for one in catalogue.of(Schedule) if only in ("", one.country)]


def _used_parameters(catalogue: Catalogue, only: str) -> dict[str, list[dict[str, str]]]:
    """Only the tax records that some line names."""
    wanted: set[str] = set()
    for schedule in _schedules(catalogue, only):
        wanted |= {one.id for one in catalogue.entry(schedule).references if one.kind == "taxes"}
    rows: dict[str, list[dict[str, str]]] = {}
    for schedule in _schedules(catalogue, only):
        rows.update({id_: row for id_, row in parameters(catalogue, schedule.country).items() if id_ in wanted})
    return rows


def compact(catalogue: Catalogue, since: date, *, scenarios: bool = True, only: str = "") -> dict[str, Any]:
    """The schedules as the browser reads them: from a day on, what lines share once, one source for each line.

    What holds for none of the site's origins is left out: the page asks for no other. Prose and addresses are most of
    its weight; a line's other sources stand with their facts on the destination's page.
    ``scenarios`` are the regimes that are announced or proposed.
    """
    whole = charges(catalogue, only)
    shared = _Shared(catalogue)
    written = {
        (schedule.country, regime.id): regime for schedule in _schedules(catalogue, only) for regime in schedule.regimes
    }
    for country, schedule in whole["schedules"].items():
        kept = [
            one
            for one in schedule["regimes"]
            if _may_hold(one, since, scenarios=scenarios) and shared.ours(written[country, one["id"]].when)
        ]
        wanted = {one["alternative_to"] for one in kept if "alternative_to" in one} - {one["id"] for one in kept}
        schedule["regimes"] = kept = [one for one in kept if one.get("alternative_to") not in wanted]
        for regime in kept:
            grounded = regime.pop("facts", ())
            if "status" in regime:
                regime["facts"] = shared.news(grounded)
            else:
                _begun(regime, since)
            if "quota" in regime:
                regime["quota"] = {"otherwise": regime["quota"]["otherwise"]}
            model = written[country, regime["id"]]
            cautions = zip(regime.get("warnings", ()), model.warnings, strict=True)
            regime["warnings"] = [shared.caution(one) for one, whole in cautions if shared.ours(whole.when)]
            lines = _alive(list(zip(regime.get("lines", ()), model.lines, strict=True)), since)
            regime["lines"] = [shared.line(line, whole) for line, whole in lines]
    for country, entry in whole["countries"].items():
        entry["regions"] = [[code, region_name(country, code)] for code in entry["regions"]]
    for id_, rows in whole["parameters"].items():
        whole["parameters"][id_] = [row for row in rows if not row["until"] or row["until"] >= since.isoformat()]
    used = {one["agreement"] for one in shared.preferences}
    return {
        **{name: whole[name] for name in ("schedules", "countries", "parameters", "rates", "parents")},
        "since": since.isoformat(),
        "lines": shared.lines,
        "preferences": shared.preferences,
        "texts": shared.texts,
        "warnings": shared.warnings,
        "sources": shared.publications,
        "agreements": {id_: catalogue.get(Agreement, id_).short for id_ in sorted(used)},
    }


def _may_hold(regime: dict[str, Any], since: date, *, scenarios: bool) -> bool:
    """Whether a regime is, or may come to be, law on a day or later; one that is enacted has no ``status``."""
    return (scenarios or "status" not in regime) and str(regime.get("until", "9999")) >= since.isoformat()


def _begun(dated: dict[str, Any], today: date) -> None:
    """Leave out a first day that lies behind: the page answers for no day before the build."""
    if (dated.get("since") or "") <= today.isoformat():
        dated.pop("since", None)


def _alive(pairs: list[tuple[dict[str, Any], Line]], today: date) -> list[tuple[dict[str, Any], Line]]:
    """Leave out lines and preferences that ended before the build, and bases that name nothing any more."""
    kept = [(dumped, line) for dumped, line in pairs if line.until is None or line.until >= today]
    gone = {line.id for _, line in pairs} - {line.id for _, line in kept}
    for dumped, _ in kept:
        _begun(dumped, today)
        if "base" in dumped:
            dumped["base"] = [name for name in dumped["base"] if name not in gone]
        if "preferences" in dumped:
            still = [one for one in dumped["preferences"] if one.get("until", "9999") >= today.isoformat()]
            for one in still:
                _begun(one, today)
            dumped["preferences"] = still
    return kept


_NEWS = 2
"""As many sources as a scenario names; the others stand on the destination's page."""


class _Shared:
    """Tables of what regimes have in common; the regimes hold numbers."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.lines: list[dict[str, Any]] = []
        self.preferences: list[dict[str, Any]] = []
        self.texts: list[str] = []
        self.warnings: list[str | dict[str, Any]] = []
        self.publications: list[list[str]] = []
        self._known: dict[str, int] = {}
        self._origins = [one.id for one in catalogue.of(Country) if "origin" in one.roles]

    def ours(self, when: When | None) -> bool:
        """Whether a condition may hold for a parcel from one of the site's origins."""
        return any(applies(when, Context(origin=one), {}) for one in self._origins)

    def text(self, text: str) -> int:
        return self._place(self.texts, text)

    def caution(self, dumped: dict[str, Any]) -> int:
        """A caution for everybody is its text alone."""
        return self._place(self.warnings, dumped if "when" in dumped else dumped["text"])

    def line(self, dumped: dict[str, Any], line: Line) -> int:
        """Put a line with its surest source's number and the least of its confidences in place of its facts."""
        facts, confidence = grounds(line, self.catalogue)
        surest = sorted(facts, key=lambda fact: LEVELS.index(fact.confidence), reverse=True)[:1]
        whole = {**self._reasons(dumped), "facts": self._sources(surest), "confidence": confidence}
        if "preferences" in whole:
            read = [{name: value for name, value in one.items() if name != "only_if"} for one in whole["preferences"]]
            whole["preferences"] = [self._place(self.preferences, one) for one in read]
        return self._place(self.lines, whole)

    def _reasons(self, value: Any) -> Any:  # noqa: ANN401 - JSON
        """Put numbers in place of the reasons why rates are not known: many lines share one."""
        if isinstance(value, list):
            return [self._reasons(one) for one in value]
        if not isinstance(value, dict):
            return value
        return {
            name: self.text(one) if name == "why" and isinstance(one, str) else self._reasons(one)
            for name, one in value.items()
        }

    def news(self, facts: Iterable[str]) -> list[int]:
        """The sources of what is not law yet: those of a scenario, without those of the rules around it."""
        found = [self.catalogue.facts[one].part for one in facts]
        return self._sources([fact for fact in found if fact.status != "enacted"][:_NEWS])

    def _sources(self, facts: Iterable[Fact]) -> list[int]:
        found = [self.catalogue.publication(fact) for fact in facts]
        return list(dict.fromkeys(self._place(self.publications, [one.title, one.url], one.url) for one in found))

    def _place(self, table: list[Any], one: object, key: str = "") -> int:
        key = f"{id(table)} {key or json.dumps(one, sort_keys=True)}"
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
