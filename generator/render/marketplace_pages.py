"""What the pages about marketplaces show: the list of all with its filters, one marketplace, and short lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from generator import addresses
from generator.derive.entrance import MOST, doubted, everywhere, open_to, reached, trades_in
from generator.derive.route import sector_parents
from generator.model import Marketplace, Payment
from generator.render import trade
from generator.render.environment import embedded
from generator.render.facts import listed
from generator.words import words

if TYPE_CHECKING:
    from generator.model import Country
    from generator.pages import PageSpec
    from generator.render.site import Site

_REGIONS = {
    "latam": frozenset({"ar", "br", "cl", "co", "mx", "pe", "uy"}),
    "north": frozenset({"us", "ca"}),
    "europe": frozenset({"at", "be", "cz", "de", "es", "fr", "gb", "hu", "ie", "it", "nl", "pl", "se", "sk"}),
    "asia": frozenset({"ae", "cn", "jp", "kr", "sa", "tw"}),
}
_COMPARED = ("admits", "fees", "payout", "taxes", "returns", "asks")
"""The rows of the comparison, in order."""


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``marketplaces.md`` uses."""
    said, records = words()["marketplaces"], site.catalogue.of(Marketplace)
    found = {group: [one for one in records if _group(one) == group] for group in said["groups"]}
    return {
        "lead": said["lead"].format(n=len(records)),
        "groups": [
            {
                "id": group.replace("ended", "cerradas"),
                "name": said["groups"][group],
                "count": len(rows),
                "rows": [_card(site, spec, one) for one in sorted(rows, key=lambda one: one.name.lower())],
            }
            for group, rows in found.items()
            if rows
        ],
        "origins": site.countries("origin"),
        "destinations": site.countries("destination"),
        "sectors": site.sectors(),
        "data": embedded(
            {
                "parents": sector_parents(site.catalogue),
                "compared": [[key, said["fields"][key]] for key in _COMPARED],
                "offers": {one.id: _compact(site, one) for one in records},
            }
        ),
    }


def _group(one: Marketplace) -> str:
    """The group it is listed in: by what it is for, and those for persons by the region they sell in."""
    if trade.gone(one):
        return "ended"
    if one.kind != "b2c":
        return one.kind
    regions = [name for name, codes in _REGIONS.items() if codes & set(one.sells_in)]
    return regions[0] if len(regions) == 1 and set(one.sells_in) <= _REGIONS[regions[0]] else "many"


def _card(site: Site, spec: PageSpec, one: Marketplace) -> dict[str, Any]:
    said = words()["marketplaces"]
    rows = {row.key: row for row in _rows(site, one)}
    return {
        "record": one,
        "href": site.link(spec.uri, addresses.marketplace(one.id)),
        "ended": trade.ended(one),
        "where": _where(site, one),
        "doors": trade.by_answer(trade.doors(one, site.catalogue), said["modes"]),
        "doors_mark": trade.mark(one, "admits"),
        "rows": [rows[key] for key in ("fees", "payout", "asks", "taxes", "returns")],
    }


def _where(site: Site, one: Marketplace) -> str:
    return listed([trade.place(site.catalogue, code) for code in one.sells_in]) or one.sells_in_note or ""


def _compact(site: Site, one: Marketplace) -> dict[str, object]:
    """What the browser's filters read of one; what is usual is left out."""
    destinations = [country.id for country in site.countries("destination")]
    rows: dict[str, object] = {
        "name": one.name,
        "kind": one.kind,
        "state": "" if one.state == "active" else one.state,
        "in": one.sells_in,
        "to": reached(one.sells_in, destinations),
        "world": everywhere(one),
        "admits": {row.country: row.mode for row in one.admits},
        "unsure": "admits" in one.unverified or one.checked == "none",
        "sectors": one.sectors,
        "trades": trades_in(one, sector_parents(site.catalogue)),
    }
    return {key: value for key, value in rows.items() if value}


def _rows(site: Site, one: Marketplace) -> list[trade.Row]:
    said = words()["marketplaces"]
    names = said["fields"]
    charges = [
        trade.money(charge, said["fees"][kind])
        for kind in ("commission", "monthly", "listing", "other")
        if (charge := getattr(one.fees, kind))
    ]
    where = [text for text in (_where(site, one), one.sells_in_note if one.sells_in else None) if text]
    return [
        trade.row(one, names["sells_in"], ("sells_in", "sells_in_note"), where),
        trade.row(one, names["sectors_text"], ("sectors_text",), [one.sectors_text] if one.sectors_text else []),
        trade.row(one, names["fees"], ("fees",), charges),
        trade.row(one, names["asks"], ("asks",), one.asks),
        trade.row(one, names["logistics"], ("logistics",), one.logistics),
        trade.row(one, names["payout"], ("payout", "payout_ids"), one.payout),
        trade.row(one, names["taxes"], ("taxes",), one.taxes),
        trade.row(one, names["returns"], ("returns",), [one.returns] if one.returns else []),
    ]


def one(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``marketplace.md`` uses."""
    record = site.catalogue.get(Marketplace, spec.subject[0])
    return {
        **trade.common(record, site.settings.edit_base + site.catalogue.entry(record).path),
        # nobody can be asked of what is no more
        **({"unsaid": "", "doubts_lead": ""} if record.state == "closed" else {}),
        "kind": words()["marketplaces"]["kinds"][record.kind],
        "ended": trade.ended(record),
        "state_mark": trade.mark(record, "state"),
        "seller_mark": trade.mark(record, "seller_url") if "seller_url" in record.unverified else "",
        "doors": trade.doors(record, site.catalogue),
        "doors_mark": trade.mark(record, "admits"),
        "rows": _rows(site, record),
        "payments": [
            {"name": found.name, "href": site.link(spec.uri, addresses.payment(found.id))}
            for found in (site.catalogue.get(Payment, id_) for id_ in record.payout_ids)
        ],
        "list_href": site.link(spec.uri, addresses.MARKETPLACES),
    }


def for_route(site: Site, uri: str, origin: Country, destination: Country) -> dict[str, Any] | None:
    """The few marketplaces that a route names; None where the data has none at all."""
    records = site.catalogue.of(Marketplace)
    if not records:
        return None
    said = words()["marketplaces"]
    found = open_to(records, origin.id, destination.id)[:MOST]
    return {
        "title": said["here"].format(country=destination.name),
        "lead": said["here_lead" if found else "here_none"].format(country=destination.name, origin=origin.name),
        "rows": [
            {
                "name": one.name,
                "href": site.link(uri, addresses.marketplace(one.id)),
                "says": " · ".join([said["kinds"][one.kind], *([said["world"]] if everywhere(one) else []), *doubts]),
                "unverified": bool(doubts),
            }
            for one in found
            for doubts in [[said["confirm"][name] for name in doubted(one)]]
        ],
        "href": site.link(uri, addresses.MARKETPLACES),
        "state": urlencode({"pais": origin.id, "destino": destination.id}),
        "all": said["here_all"].format(country=destination.name),
    }
