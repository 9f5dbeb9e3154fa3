"""The drop-down menu: few entries, the rest is reached through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.derive.route import stages
from generator.model import Country, Gap, ProductFamily, Programme, Schedule
from generator.pages import COMPARE, COSTS, test_pages
from generator.trade_specs import trade_menu
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
        *trade_menu(catalogue),
        *(support if catalogue.of(Programme) else []),
        {
            said["help"]: [
                {words()["sectors"]["short"]: addresses.SECTORS},
                *([{words()["products"]["short"]: addresses.PRODUCTS}] if catalogue.of(ProductFamily) else []),
                {words()["questions"]["title"]: addresses.QUESTIONS},
                {words()["glossary"]["title"]: addresses.GLOSSARY},
                {words()["institutions"]["title"]: addresses.INSTITUTIONS},
                {words()["data"]["title"]: addresses.DATA},
                {words()["site"]["about"]: "acerca.md"},
                {words()["site"]["contact"]: "contacto.md"},
            ]
        },
    ]


def _gaps_entry(catalogue: Catalogue) -> list[dict[str, str]]:
    return [{words()["programmeGaps"]["title"]: addresses.GAPS}] if catalogue.of(Gap) else []


def _test_menu(catalogue: Catalogue) -> list[dict[str, object]]:
    """The menu's group of the test; none where the data has no questionnaire."""
    said = words()["test"]
    entries = [{said["menu"] if spec.uri == addresses.TEST else spec.title: spec.uri} for spec in test_pages(catalogue)]
    return [{said["short"]: entries}] if entries else []
