"""The schedules as the browser's engine reads them, small: only what differs from the defaults is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.derive.route import sector_parents
from generator.model import Country, Schedule
from generator.quote import exchange_table, parameters, regions
from generator.walk import Reference, walk

if TYPE_CHECKING:
    from generator.catalogue import Catalogue


def charges(catalogue: Catalogue) -> dict[str, Any]:
    """Give all schedules with their parameters, the exchange rates and the sector tree.

    Decimals are text. ``sources`` maps a fact's id to ``[title, address, confidence]``.
    """
    table = exchange_table(catalogue)
    schedules, named = {}, {}
    used: set[str] = set()
    for schedule in catalogue.of(Schedule):
        dumped = schedule.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        schedules[schedule.country] = {"currency": schedule.currency, "regimes": dumped["regimes"]}
        named[schedule.country] = {"name": catalogue.get(Country, schedule.country).name, "regions": regions(schedule)}
        used |= {
            id_ for one in schedule.regimes for id_ in (*one.facts, *(f for line in one.lines for f in line.facts))
        }
    return {
        "schedules": schedules,
        "countries": named,
        "parameters": _used_parameters(catalogue),
        "rates": {currency: f"{rate:f}" for currency, rate in sorted(table.rates.items())} if table else {},
        "rates_day": table.day.isoformat() if table else "",
        "parents": sector_parents(catalogue),
        "sources": {id_: _source(catalogue, id_) for id_ in sorted(used)},
    }


def _source(catalogue: Catalogue, id_: str) -> list[str]:
    fact = catalogue.facts[id_].part
    publication = catalogue.publication(fact)
    return [publication.title, publication.url, fact.confidence]


def _used_parameters(catalogue: Catalogue) -> dict[str, list[dict[str, str]]]:
    """Only the tax records that some line names."""
    wanted: set[str] = set()
    for schedule in catalogue.of(Schedule):
        wanted |= {one.id for one in walk(schedule) if isinstance(one, Reference) and one.kind == "taxes"}
    rows: dict[str, list[dict[str, str]]] = {}
    for schedule in catalogue.of(Schedule):
        rows.update({id_: row for id_, row in parameters(catalogue, schedule.country).items() if id_ in wanted})
    return rows
