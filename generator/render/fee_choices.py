"""The commissions that the price planner can fill in: of marketplaces and ways to be paid whose record has a number."""

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

    from generator.model.directory import Money
    from generator.pages import PageSpec
    from generator.render.site import Site


def fee_choices(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the options of the planner's fields and what the browser says of each.

    Marketplaces for services are left out: the planner prices what travels in a parcel.
    """
    shops = [
        (one, addresses.marketplace(one.id), [one.fees.commission])
        for one in site.catalogue.of(Marketplace)
        if one.kind != "services" and not trade.gone(one)
    ]
    ways = [(one, addresses.payment(one.id), one.fees) for one in site.catalogue.of(Payment)]
    found = {"tienda": _numbered(site, spec, shops), "medio": _numbered(site, spec, ways)}
    return {
        "shop_options": [(id_, one["name"]) for id_, one in found["tienda"].items()],
        "way_options": [(id_, one["name"]) for id_, one in found["medio"].items()],
        "shops_href": site.link_to_page(spec.uri, addresses.MARKETPLACES),
        "ways_href": site.link_to_page(spec.uri, addresses.PAYMENTS),
        "fees": embedded(found),
    }


def _numbered(
    site: Site,
    spec: PageSpec,
    records: Iterable[tuple[Marketplace | Payment, str, Iterable[Money | None]]],
) -> dict[str, dict[str, str]]:
    """Those with one single percentage, by id; several percentages are a choice that nobody can make for the reader."""
    said, rows = words()["costs"], {}
    for record, uri, charges in records:
        rates = [one for one in charges if one is not None and one.rate is not None]
        if len(rates) != 1 or rates[0].rate is None:
            continue
        dated = words()["trade"]["dated"].format(day=rough_day(rates[0].as_of)) if rates[0].as_of else ""
        sure = trade.mark(record, "fees") or words()["trade"]["unverified"]
        rows[record.id] = {
            "name": record.name,
            "percent": f"{(rates[0].rate * 100).normalize():f}".replace(".", ","),
            "says": said["fee_from"].format(
                name=record.name, rate=amount(rates[0].rate, "rate"), about=", ".join(filter(None, (dated, sure)))
            ),
            "href": site.link(spec.uri, uri),
        }
    return rows
