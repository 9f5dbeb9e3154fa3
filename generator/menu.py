"""The drop-down menu: few entries, the rest is reached through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses, plan_figures, plan_news, plan_shipping, plan_test, plan_trade
from generator.derive.route import stages
from generator.model import Country, Gap, ProductFamily, Programme, Schedule
from generator.pages import COMPARE, COSTS
from generator.words import words

if TYPE_CHECKING:
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
    costs: list[dict[str, object]] = [
        {said["costs"]: [{words()["costs"]["short"]: COSTS}, {words()["compare"]["short"]: COMPARE}]}
    ]
    support: list[dict[str, object]] = [
        {
            words()["programmes"]["short"]: [
                {words()["programmes"]["all"]: addresses.PROGRAMMES},
                *_gaps_entry(catalogue),
            ]
        }
    ]
    return [
        {
            said["route"]: [
                {said["choose"]: addresses.ROUTES},
                {words()["mine"]["title"]: addresses.MINE},
                {said["stages"]: addresses.STAGES},
                *guides,
            ]
        },
        {said["destinations"]: [{said["all_destinations"]: addresses.DESTINATIONS}, *countries]},
        *(costs if catalogue.of(Schedule) else []),
        *_test_menu(catalogue),
        *_trade(catalogue),
        *(support if catalogue.of(Programme) else []),
        *_group("centre", _centre(catalogue)),
        *_group("desk", _desk(catalogue)),
        {
            said["help"]: [
                {words()["sectors"]["short"]: addresses.SECTORS},
                *([{words()["products"]["short"]: addresses.PRODUCTS}] if catalogue.of(ProductFamily) else []),
                {words()["questions"]["title"]: addresses.QUESTIONS},
                {words()["glossary"]["title"]: addresses.GLOSSARY},
                {words()["institutions"]["title"]: addresses.INSTITUTIONS},
                {words()["data"]["title"]: addresses.DATA},
                {words()["site"]["about"]: addresses.ABOUT},
                {words()["site"]["contact"]: "contacto.md"},
            ]
        },
    ]


def _trade(catalogue: Catalogue) -> list[dict[str, object]]:
    """Where to sell, how to be paid, how to ship and with which papers, in one group: the menu has room for few."""
    entries = [*plan_trade.menu(catalogue), *plan_shipping.menu(catalogue)]
    return [{words()["trade"]["nav"]: entries}] if entries else []


def _centre(catalogue: Catalogue) -> list[dict[str, str]]:
    """What keeps a firm up to date: what changed, when, whom to ask, where to learn."""
    return [*plan_news.menu(catalogue), *plan_figures.menu(catalogue)]


def _desk(catalogue: Catalogue) -> list[dict[str, str]]:
    """What e-Trade Desks and agencies work with."""
    return []


def _group(name: str, entries: list[dict[str, str]]) -> list[dict[str, object]]:
    return [{words()["nav"][name]: entries}] if entries else []


def _gaps_entry(catalogue: Catalogue) -> list[dict[str, str]]:
    return [{words()["programmeGaps"]["title"]: addresses.GAPS}] if catalogue.of(Gap) else []


def _test_menu(catalogue: Catalogue) -> list[dict[str, object]]:
    """The menu's group of the test; none where the data has no questionnaire."""
    said = words()["test"]
    entries = [
        {said["menu"] if spec.uri == addresses.TEST else spec.title: spec.uri} for spec in plan_test.plan(catalogue)
    ]
    return [{said["short"]: entries}] if entries else []
