"""The papers that a reader fills in on the page: their fields, and what the browser may fill in by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel import Locale

from generator.model import Country, Incoterm
from generator.render.environment import embedded

if TYPE_CHECKING:
    from generator.model import Document
    from generator.render.site import Site

FORMS = {"factura-comercial": "invoice", "lista-de-empaque": "packing"}
"""The papers whose form is drawn, by the id of their record."""
_WORLD = ("USD", "EUR")
BLANK_LINES = 4
"""Lines of the blank form; a script leaves one, and adds as many as are asked for."""


def template(site: Site, document: Document) -> dict[str, Any] | None:
    """Give the names that ``paper/macro.html`` uses; None where no form is drawn for the paper."""
    form = FORMS.get(document.id)
    if form is None:
        return None
    origins = [one.currency for one in site.countries("origin")]
    currencies = dict.fromkeys([*_WORLD, *origins, *sorted(one.currency for one in site.catalogue.of(Country))])
    rules = sorted(site.catalogue.of(Incoterm), key=lambda one: one.order)
    return {
        "form": form,
        "currencies": list(currencies),
        "incoterms": [one.id.upper() for one in rules],
        "lines": range(1, BLANK_LINES + 1),
        "data": embedded({"countries": {one.id: _in_english(one) for one in site.catalogue.of(Country)}}),
    }


def _in_english(country: Country) -> str:
    """The country's name as customs everywhere read it."""
    return str(Locale("en").territories.get(country.id.upper(), country.name))
