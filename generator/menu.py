"""The drop-down menu: few entries, the rest is reached through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import (
    addresses,
    plan_desk,
    plan_figures,
    plan_indicators,
    plan_learning,
    plan_news,
    plan_shipping,
    plan_test,
    plan_trade,
)
from generator.derive.route import stages
from generator.model import Country, Gap, ProductFamily, Programme, Schedule
from generator.pages import COMPARE, COSTS
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.catalogue import Catalogue


def menu(catalogue: Catalogue) -> list[dict[str, object]]:
    """The drop-down menu as MkDocs takes a nav: few entries, the rest is reached through them."""
    said = words()["nav"]
    guides: list[dict[str, str]] = [
        {f"{one.order} · {one.title}": addresses.stage(one.order, one.id)} for one in stages(catalogue)
    ]
    countries: list[dict[str, str]] = [
        {country.name: addresses.destination(country.slug)}
        for country in catalogue.of(Country)
        if "destination" in country.roles
    ]
    costs = [{words()["costs"]["short"]: COSTS}, {words()["compare"]["short"]: COMPARE}]
    groups: dict[str, Sequence[dict[str, str]]] = {
        "route": [
            {said["choose"]: addresses.ROUTES},
            {words()["mine"]["title"]: addresses.MINE},
            *_test(catalogue),
            {said["stages"]: addresses.STAGES},
            *guides,
        ],
        "destinations": [{said["all_destinations"]: addresses.DESTINATIONS}, *countries],
        "costs": costs if catalogue.of(Schedule) else [],
        "trade": _trade(catalogue),
        "support": _support(catalogue),
        "centre": [*plan_news.menu(catalogue), *plan_figures.menu(catalogue)],
        "help": [
            {words()["questions"]["title"]: addresses.QUESTIONS},
            {words()["glossary"]["title"]: addresses.GLOSSARY},
            *plan_desk.menu(catalogue),
            *plan_indicators.menu(catalogue),
            {words()["data"]["title"]: addresses.DATA},
            {words()["site"]["about"]: addresses.ABOUT},
            {words()["site"]["contact"]: "contacto.md"},
        ],
    }
    return [{said[name]: list(entries)} for name, entries in groups.items() if entries]


def _trade(catalogue: Catalogue) -> list[dict[str, str]]:
    """What to sell, where, how to be paid, how to ship and with which papers: the menu has room for few groups."""
    return [
        {words()["sectors"]["short"]: addresses.SECTORS},
        *([{words()["products"]["short"]: addresses.PRODUCTS}] if catalogue.of(ProductFamily) else []),
        *plan_trade.menu(catalogue),
        *plan_shipping.menu(catalogue),
    ]


def _support(catalogue: Catalogue) -> list[dict[str, str]]:
    """Who helps: programmes, lessons, guides, and people to ask."""
    return [
        *([{words()["programmes"]["all"]: addresses.PROGRAMMES}] if catalogue.of(Programme) else []),
        *([{words()["programmeGaps"]["title"]: addresses.GAPS}] if catalogue.of(Gap) else []),
        *plan_learning.menu(catalogue),
        {words()["institutions"]["title"]: addresses.INSTITUTIONS},
    ]


def _test(catalogue: Catalogue) -> list[dict[str, str]]:
    """The questionnaires; none where the data has none."""
    said = words()["test"]
    return [{said["menu"] if one.uri == addresses.TEST else one.title: one.uri} for one in plan_test.plan(catalogue)]
