"""The commissions that the price planner can fill in: of marketplaces and ways to be paid, one choice for each case.

Those whose records say no number stand apart: the reader writes what their own contract says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Marketplace, Payment
from generator.render import trade
from generator.render.environment import embedded
from generator.render.facts import rough_day
from generator.words import amount, words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from generator.model.directory import SaleFee
    from generator.pages import PageSpec
    from generator.render.site import Site

Choice = dict[str, str]
"""What the browser gets of one choice: ``name``, ``percent`` and ``fixed`` as typed, ``currency``, ``says``, ``href``,
``source`` and ``title`` (of the source)."""


def fee_choices(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the options of the planner's fields and what the browser says of each.

    Marketplaces for services are left out: the planner prices what travels in a parcel.
    """
    shops = [
        (one, addresses.marketplace(one.id))
        for one in site.catalogue.of(Marketplace)
        if one.kind != "services" and not trade.gone(one)
    ]
    ways = [(one, addresses.payment(one.id)) for one in site.catalogue.of(Payment)]
    found = {"tienda": _choices(site, spec, shops), "medio": _choices(site, spec, ways)}
    return {
        "shop_groups": _groups(found["tienda"]),
        "way_groups": _groups(found["medio"]),
        "shops_href": site.link_to_page(spec.uri, addresses.MARKETPLACES),
        "ways_href": site.link_to_page(spec.uri, addresses.PAYMENTS),
        "fees": embedded(found),
    }


def _groups(choices: dict[str, Choice]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Options under their headings: with a number, and without one."""
    said = words()["costs"]
    numbered = [(key, one["name"]) for key, one in choices.items() if one["percent"] or one["fixed"]]
    rest = [(key, one["name"]) for key, one in choices.items() if not (one["percent"] or one["fixed"])]
    return [(name, rows) for name, rows in ((said["fees_known"], numbered), (said["fees_unknown"], rest)) if rows]


def _choices(site: Site, spec: PageSpec, records: Iterable[tuple[Marketplace | Payment, str]]) -> dict[str, Choice]:
    """A choice per fee; the first has the record's id as its key, for the addresses that readers keep."""
    said, rows = words()["costs"], {}
    for record, uri in records:
        href = site.link(spec.uri, uri)
        for number, fee in enumerate(record.sale_fees, start=1):
            key = record.id if number == 1 else f"{record.id}.{number}"
            rows[key] = {**_said(record, fee), "href": href}
        if not record.sale_fees:
            says = said["fee_unknown"].format(name=record.name)
            rows[record.id] = {"name": record.name, "percent": "", "fixed": "", "says": says, "href": href}
    return rows


def _said(record: Marketplace | Payment, fee: SaleFee) -> Choice:
    said, marks = words()["costs"], words()["trade"]
    about = [fee.case] if fee.case else []
    about.append(marks["dated"].format(day=rough_day(fee.as_of)) if fee.as_of else marks["undated"])
    about.append(trade.mark(record, "fees") or marks["unverified"])
    sentence = said["fee_from"].format(name=record.name, rate=_price(fee), about="; ".join(about))
    advice = said["fee_change"] if fee.rate_up_to is None else said["fee_highest"]
    source = next(one for one in record.sources if one.url == fee.source)
    return {
        "name": f"{record.name}: {fee.case}" if fee.case else record.name,
        "percent": "" if fee.highest is None else _typed(fee.highest * 100),
        "fixed": "" if fee.amount is None else _typed(fee.amount),
        "currency": fee.currency or "",
        "says": f"{sentence} {advice}",
        "source": fee.source,
        "title": source.title,
    }


def _price(fee: SaleFee) -> str:
    """«6,5 % más USD 0,2», «de 7 % a 13 %»."""
    said = words()["costs"]
    parts = []
    if fee.rate is not None:
        low = amount(fee.rate, "rate")
        high = "" if fee.rate_up_to is None else amount(fee.rate_up_to, "rate")
        parts.append(said["fee_range"].format(low=low, high=high) if high else low)
    if fee.amount is not None and fee.currency:
        parts.append(amount(fee.amount, fee.currency))
    return str(said["fee_plus"].join(parts))


def _typed(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")
