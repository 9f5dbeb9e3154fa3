"""What the pages about shipping show: all options with the chooser around them, and one option."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from generator import addresses
from generator.model import Incoterm, Logistics
from generator.render.entries import entry_view, places
from generator.render.environment import embedded
from generator.render.facts import listed
from generator.render.regimes import compact, compact_limits, regimes
from generator.words import words

if TYPE_CHECKING:
    from generator.model import Country
    from generator.pages import PageSpec
    from generator.render.site import Site

_KINDS: tuple[str, ...] = get_args(Logistics.model_fields["kind"].annotation)
_PRICES: tuple[str, ...] = get_args(Logistics.model_fields["price"].annotation)
_DOUBTED = ("serves_from", "serves_to", "not_to", "limits")
"""The fields on which the choice rests."""


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``logistics.md`` uses."""
    said = words()["logistics"]
    options = site.catalogue.of(Logistics)
    countries = {one.id: one.name for role in ("origin", "destination") for one in site.countries(role)}
    return {
        "lead": said["lead"].format(n=len(options)),
        "groups": [
            {"kind": kind, "name": said["kinds"][kind], "says": said["kinds_say"][kind], "rows": rows}
            for kind in _KINDS
            if (rows := [_row(site, spec, one) for one in options if one.kind == kind])
        ],
        "origins": [("", said["any"]), *((one.id, one.name) for one in site.countries("origin"))],
        "destinations": [("", said["any"]), *((one.id, one.name) for one in site.countries("destination"))],
        "regimes": regimes(site, spec),
        "documents_href": site.link_to_page(spec.uri, addresses.DOCUMENTS),
        "incoterms_href": site.link_to_page(spec.uri, addresses.INCOTERMS),
        "data": embedded(
            {
                "countries": countries,
                "options": {one.id: _compact(one) for one in options},
                "regimes": compact(site),
            }
        ),
    }


def one(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``logistics_one.md`` uses."""
    option = site.catalogue.get(Logistics, spec.subject[0])
    others = [one for one in site.catalogue.of(Logistics) if one.kind == option.kind and one.id != option.id]
    return {
        **_row(site, spec, option),
        "kind": words()["logistics"]["kinds"][option.kind],
        "others": [{"name": one.name, "href": site.link(spec.uri, addresses.logistics(one.id))} for one in others],
        "all_href": site.link(spec.uri, addresses.LOGISTICS),
    }


def _row(site: Site, spec: PageSpec, option: Logistics) -> dict[str, Any]:
    known = {one.id for one in site.catalogue.of(Incoterm)}
    page = site.link_to_page(spec.uri, addresses.INCOTERMS)
    return {
        "view": entry_view(site, option),
        "option": option,
        "href": site.link(spec.uri, addresses.logistics(option.id)),
        "from_": listed(places(site.catalogue, option.serves_from)),
        "to": listed(places(site.catalogue, option.serves_to)),
        "not_to": listed(places(site.catalogue, option.not_to)),
        "price_rank": max(_PRICES.index(option.price), 0) if option.price != "varies" else None,
        "incoterms": [
            {"id": code, "href": f"{page}#{code.lower()}" if page and code.lower() in known else ""}
            for code in option.incoterms
        ],
    }


def _compact(option: Logistics) -> dict[str, Any]:
    """Give what the browser chooses by; what is absent is not said."""
    rows: dict[str, Any] = {
        "kind": option.kind,
        "name": option.name,
        "price": _PRICES.index(option.price),
        "from": option.serves_from,
        "to": option.serves_to,
        "not": option.not_to,
        "doubt": [name for name in _DOUBTED if name in option.unverified],
        **compact_limits(option.limits),
    }
    return {key: value for key, value in rows.items() if value not in ((), [], None)}


def way(site: Site, uri: str, origin: Country | None = None, destination: Country | None = None) -> dict[str, str]:
    """The way from a page to the chooser, with the countries already chosen where a script runs."""
    href = site.link_to_page(uri, addresses.LOGISTICS)
    chosen = [("desde", origin), ("hacia", destination)]
    return {"href": href, "state": "&".join(f"{name}={one.id}" for name, one in chosen if one)} if href else {}
