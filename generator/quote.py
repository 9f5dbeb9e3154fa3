"""From the catalogue to a calculator for a destination, and from its answer to the object that ``ruta cost`` prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.derive.cost.cautions import cautions
from generator.derive.cost.exchange import Exchange
from generator.derive.cost.landed import Calculator, Landed, WorkedLine
from generator.derive.cost.select import Setting
from generator.derive.route import sector_parents
from generator.model import ExchangeRates, Schedule, Tax
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from generator.catalogue import Catalogue
    from generator.derive.cost.span import Span
    from generator.model import Fact, Publication
    from generator.model.charges import Line

LEVELS = ("low", "medium", "high")
"""How far a fact can be trusted, rising."""


def exchange_table(catalogue: Catalogue) -> ExchangeRates | None:
    """The newest table of exchange rates in the data."""
    tables = sorted(catalogue.of(ExchangeRates), key=lambda table: table.day)
    return tables[-1] if tables else None


def calculator(catalogue: Catalogue, country: str, rates: Mapping[str, Decimal]) -> Calculator | None:
    """Make the calculator of a destination; None where it has no schedule."""
    schedule = next((one for one in catalogue.of(Schedule) if one.country == country), None)
    if schedule is None:
        return None
    setting = Setting(Exchange(dict(rates)), sector_parents(catalogue))
    return Calculator(schedule, parameters(catalogue, country), setting)


def parameters(catalogue: Catalogue, country: str) -> dict[str, list[dict[str, str]]]:
    """The dated values of a country's tax records as both engines read them; only what is enacted."""
    return {
        tax.id: [
            {
                "since": fact.since.isoformat() if fact.since else "",
                "until": fact.until.isoformat() if fact.until else "",
                "value": f"{fact.value:f}",
            }
            for fact in tax.values
            if fact.status == "enacted" and fact.value is not None and not isinstance(fact.value, dict)
        ]
        for tax in catalogue.of(Tax)
        if tax.country == country
    }


def regions(schedule: Schedule) -> list[str]:
    """The regions that some line of a schedule tells apart."""
    lines = (line for regime in schedule.regimes for line in regime.lines if line.rate_by)
    return sorted({region for line in lines if line.rate_by for region in line.rate_by.region})


def as_json(landed: Landed, catalogue: Catalogue, rates: Mapping[str, Decimal]) -> dict[str, Any]:
    """Give the answer as the contract of ``ruta cost --json`` has it, without ``inputs`` and ``as_of``."""
    quote = landed.quote
    regime = quote.regime if quote else landed.closed
    said = words()["cost"]
    warnings = cautions(quote.regime, landed.parcel, sector_parents(catalogue)) if quote else []
    if landed.closed and landed.closed.why:
        warnings.append(landed.closed.why)
    if regime is None:
        warnings.append(said["no_regime"])
    if regime and regime.quota:
        warnings.append(regime.quota.otherwise)
    parcel = landed.parcel
    return {
        "assumptions": [
            {"field": name, "value": getattr(parcel, name), "message": said["assumed"][name]} for name in landed.assumed
        ],
        "currency": parcel.currency,
        "fx": {currency: f"{rate:f}" for currency, rate in sorted(rates.items())},
        "available": quote is not None,
        "regime": {"id": regime.id, "name": regime.name} if regime else None,
        "alternatives": [
            {"id": one.regime.id, "name": one.regime.name, "landed_total": _money(one.landed)}
            for one in landed.alternatives
        ],
        "lines": [_line(worked, catalogue) for worked in quote.lines] if quote else [],
        "cif": f"{parcel.goods + parcel.freight + parcel.insurance:f}",
        "charges_total": _money(quote.charges) if quote else None,
        "landed_total": _money(quote.landed) if quote else None,
        "range": {"min": f"{landed.range.low:f}", "max": f"{landed.range.high:f}"} if landed.range else None,
        "warnings": warnings,
        "unknown": list(landed.unknown),
    }


def grounds(line: Line, catalogue: Catalogue) -> tuple[list[Fact], str]:
    """The facts that a line rests on, with the newest of each tax record that it names, and the least confidence."""
    facts = [catalogue.facts[id_].part for id_ in line.facts]
    for one in (line.rate, line.specific and line.specific.amount):
        if isinstance(one, str):
            facts += [fact for fact in catalogue.get(Tax, one).values if fact.status == "enacted"][-1:]
    levels = [fact.confidence for fact in facts] + ([line.confidence] if line.confidence else [])
    return facts, min(levels, key=LEVELS.index) if levels else "low"


def _line(worked: WorkedLine, catalogue: Catalogue) -> dict[str, Any]:
    line, charged = worked.line, worked.charged
    facts, confidence = grounds(line, catalogue)
    sources: dict[str, Publication] = {catalogue.publication(fact).url: catalogue.publication(fact) for fact in facts}
    return {
        "id": line.id,
        "kind": line.kind,
        "name": line.name,
        "base": _money(charged.base),
        "rate": _money(charged.rate),
        "amount": _money(charged.amount),
        "collected_by": line.collected_by,
        "at": line.at,
        "private": line.private,
        "recoverable": line.recoverable,
        "confidence": confidence,
        "sources": [{"title": one.title, "url": url} for url, one in sources.items()],
    }


def _money(span: Span | None) -> str | None:
    """A number as text; none where it is not known exactly."""
    if span is None or span.exact is None:
        return None
    return f"{span.exact:f}"
