"""What the pages about ways to be paid show: the list of all with its chooser, and one of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Marketplace, Payment
from generator.render import trade
from generator.render.environment import embedded
from generator.words import words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.render.site import Site

_GROUPS = {
    "abroad": ("wallet", "receiving-account", "transfer"),
    "button": ("gateway", "processor", "acquirer"),
    "local": ("instant", "cash", "local"),
    "papers": ("documentary",),
}


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``payments.md`` uses."""
    said, records = words()["payments"], site.catalogue.of(Payment)
    groups = []
    for group, kinds in _GROUPS.items():
        rows = sorted((one for one in records if one.kind in kinds), key=lambda one: one.name.lower())
        cards = [_card(site, spec, one) for one in rows]
        if rows:
            groups.append({"id": group, "name": said["groups"][group], "count": len(rows), "rows": cards})
    return {
        "lead": said["lead"].format(n=len(records)),
        "groups": groups,
        "origins": site.countries("origin"),
        "data": embedded({"offers": {one.id: _compact(one) for one in records}}),
    }


def _card(site: Site, spec: PageSpec, one: Payment) -> dict[str, Any]:
    return {
        "record": one,
        "href": site.link(spec.uri, addresses.payment(one.id)),
        "doors": trade.by_answer(trade.doors(one, site.catalogue), words()["payments"]["modes"]),
        "doors_mark": trade.mark(one, "serves"),
        "rows": _rows(one),
    }


def _compact(one: Payment) -> dict[str, object]:
    """What the browser's chooser reads of one; what is usual is left out."""
    rows: dict[str, object] = {
        "serves": {row.country: row.available for row in one.serves},
        "channels": one.channels,
        "unsure": [
            name
            for name in ("serves", "channels", "services")
            if name in one.unverified or (name == "serves" and one.checked == "none")
        ],
    }
    return {**{key: value for key, value in rows.items() if value}, **({} if one.services else {"services": False})}


def _rows(one: Payment) -> list[trade.Row]:
    said = words()["payments"]
    names = said["fields"]
    return [
        _scope(one),
        trade.row(one, names["good_for"], ("good_for",), one.good_for),
        trade.row(one, names["fees"], ("fees",), [trade.money(charge) for charge in one.fees]),
        trade.row(one, names["settles_in"], ("settles_in",), [one.settles_in] if one.settles_in else []),
        trade.row(one, names["settles_when"], ("settles_when",), [one.settles_when] if one.settles_when else []),
        *([trade.row(one, names["max_value"], ("max_value",), [trade.money(one.max_value)])] if one.max_value else []),
        trade.row(one, names["watch"], ("watch",), one.watch),
    ]


def _scope(one: Payment) -> trade.Row:
    """Whom it lets you charge. A record that names no channel was not told of one: nobody has seen that it has both."""
    said = words()["payments"]
    scope = said["scope"]
    whom = scope[one.channels[0] if len(one.channels) == 1 else "both"]
    what = scope["services" if one.services else "goods"]
    row = trade.row(
        one, said["fields"]["channels"], ("channels", "services"), [said["for"].format(what=f"{whom}: {what}")]
    )
    return row if one.channels or row.unverified else replace(row, mark="")


def one(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``payment.md`` uses."""
    record = site.catalogue.get(Payment, spec.subject[0])
    return {
        **trade.common(record, site.settings.edit_base + site.catalogue.entry(record).path),
        "doors": trade.doors(record, site.catalogue),
        "doors_mark": trade.mark(record, "serves"),
        "rows": _rows(record),
        "used_by": [
            {
                "name": one.name,
                "href": site.link(spec.uri, addresses.marketplace(one.id)),
                "unverified": one.checked == "none" or "payout_ids" in one.unverified,
            }
            for one in site.catalogue.of(Marketplace)
            if record.id in one.payout_ids and not trade.gone(one)
        ],
        "list_href": site.link(spec.uri, addresses.PAYMENTS),
    }
