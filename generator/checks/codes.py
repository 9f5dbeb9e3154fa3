"""Codes of the outside world: countries (ISO 3166-1), currencies (ISO 4217), goods (HS 2022)."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pycountry

from generator.explain import at, did_you_mean
from generator.model import Agreement, Country, Fact, Sector

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "codes"
DESCRIPTION = "Los códigos de país, de moneda y del sistema armonizado existen."

_NOMENCLATURE = Path(__file__).parent.parent.parent / "data" / "nomenclature" / "hs-2022-en.csv"
_CURRENCY_LENGTH = 3


@cache
def hs_codes() -> frozenset[str]:
    """All chapters, headings and subheadings of the HS 2022."""
    with _NOMENCLATURE.open(encoding="utf-8", newline="") as file:
        return frozenset(row["hscode"] for row in csv.DictReader(file))


@cache
def currencies() -> frozenset[str]:
    """All ISO 4217 codes."""
    return frozenset(currency.alpha_3 for currency in pycountry.currencies)


@cache
def countries() -> frozenset[str]:
    """All ISO 3166-1 alpha-2 codes, lower case, and ``eu`` for the Union."""
    return frozenset(country.alpha_2.lower() for country in pycountry.countries) | {"eu"}


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:  # noqa: ARG001 - the rules' common form
    """Give unknown codes."""
    for country in catalogue.of(Country):
        document = catalogue.entry(country).document
        if country.id not in countries():
            message = f"«{country.id}» no es un código de país ISO 3166 de dos letras."
            yield at(document.place(("id",)), "pais-desconocido", message, did_you_mean(country.id, countries()))
        if country.currency not in currencies():
            message = f"«{country.currency}» no es una moneda ISO 4217."
            fix = did_you_mean(country.currency, currencies())
            yield at(document.place(("currency",)), "moneda-desconocida", message, fix)
    for agreement in catalogue.of(Agreement):
        for index, code in enumerate(agreement.parties):
            if code not in countries():
                place = catalogue.entry(agreement).document.place(("parties", index))
                message = f"«{code}» no es un código de país ISO 3166 de dos letras."
                yield at(place, "pais-desconocido", message, did_you_mean(code, countries()))
    for fact in catalogue.parts(Fact):
        unit = fact.part.unit or ""
        code = unit.split(" ")[0]
        if len(code) == _CURRENCY_LENGTH and code.isupper() and code not in currencies() | UNITS:
            place = fact.entry.document.place((*fact.loc, "unit"))
            yield at(place, "moneda-desconocida", f"«{code}» no es una moneda ISO 4217.", did_you_mean(code, currencies()))
    for sector in catalogue.of(Sector):
        for index, code in enumerate(sector.hs):
            if code not in hs_codes():
                place = catalogue.entry(sector).document.place(("hs", index))
                fix = did_you_mean(code, (known for known in hs_codes() if len(known) == len(code)))
                yield at(place, "sa-desconocido", f"El código {code} no está en el SA 2022.", fix)


UNITS = frozenset({"UVT", "UTM", "UIT", "UMA", "UTA"})
"""Units of account of tax law, three capitals long like a currency, that are no ISO currency."""
