"""Codes of the outside world: countries (ISO 3166-1), currencies (ISO 4217), goods (HS 2022)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pycountry

from generator.explain import at
from generator.model import Agreement, Country, Fact, Sector
from generator.model.product import Product
from generator.nomenclature import english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem
    from generator.source import Document, Loc

NAME = "codes"
DESCRIPTION = "Los códigos de país, de moneda y del sistema armonizado existen."

_CURRENCY_LENGTH = 3
_CHAPTER_LENGTH, _SUBHEADING_LENGTH = 2, 6


@cache
def hs_codes() -> frozenset[str]:
    """All chapters, headings and subheadings of the HS 2022."""
    return frozenset(english())


@cache
def currencies() -> frozenset[str]:
    """All ISO 4217 codes."""
    return frozenset(currency.alpha_3 for currency in pycountry.currencies)


@cache
def countries() -> frozenset[str]:
    """All ISO 3166-1 alpha-2 codes, lower case, and ``eu`` for the Union."""
    return frozenset(country.alpha_2.lower() for country in pycountry.countries) | {"eu"}


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give unknown codes."""
    for country in catalogue.of(Country):
        document = catalogue.entry(country).document
        yield from _country(country.id, document, ("id",))
        yield from _currency(country.currency, document, ("currency",))
    for agreement in catalogue.of(Agreement):
        for index, code in enumerate(agreement.parties):
            yield from _country(code, catalogue.entry(agreement).document, ("parties", index))
    for fact in catalogue.parts(Fact):
        code = (fact.part.unit or "").split(" ")[0]
        if len(code) == _CURRENCY_LENGTH and code.isupper() and code not in UNITS:
            yield from _currency(code, fact.entry.document, (*fact.loc, "unit"))
    for sector in catalogue.of(Sector):
        for index, code in enumerate(sector.hs):
            yield from _goods(code, catalogue.entry(sector).document, ("hs", index))
    for placed in catalogue.parts(Product):
        document, loc = placed.entry.document, placed.loc
        yield from _subheading(placed.part.hs, document, (*loc, "hs"))
        for index, other in enumerate(placed.part.others):
            yield from _subheading(other.hs, document, (*loc, "others", index, "hs"))


def _country(code: str, document: Document, loc: Loc) -> Iterator[Problem]:
    if code not in countries():
        message = f"«{code}» no es un código de país ISO 3166 de dos letras."
        yield at(document.place(loc), "pais-desconocido", message, "Búscalo como pe o gb; la Unión Europea es eu.")


def _currency(code: str, document: Document, loc: Loc) -> Iterator[Problem]:
    if code not in currencies():
        message = f"«{code}» no es una moneda ISO 4217."
        yield at(document.place(loc), "moneda-desconocida", message, "Son tres letras, como USD o COP.")


def _subheading(code: str, document: Document, loc: Loc) -> Iterator[Problem]:
    if len(code) != _SUBHEADING_LENGTH:
        message = f"El código {code} es de {'un capítulo' if len(code) == _CHAPTER_LENGTH else 'una partida'}."
        yield at(document.place(loc), "sa-corto", message, "Un producto lleva la subpartida: seis cifras.")
    yield from _goods(code, document, loc)


def _goods(code: str, document: Document, loc: Loc) -> Iterator[Problem]:
    if code not in hs_codes():
        above = code[: len(code) - 2]
        near = sorted(known for known in hs_codes() if len(known) == len(code) and known.startswith(above))
        fix = (
            f"Empiezan con {above}: {', '.join(near)}."
            if above and near
            else "Son los del SA 2022, de 2, 4 o 6 cifras."
        )
        yield at(document.place(loc), "sa-desconocido", f"El código {code} no está en el SA 2022.", fix)


UNITS = frozenset({"UVT", "UTM", "UIT", "UMA", "UTA"})
"""Units of account of tax law, three capitals long like a currency, that are no ISO currency."""
