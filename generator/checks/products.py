"""Products: one id each over all families, and in the narrowest sector there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import ProductFamily, Sector

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Place, Problem

NAME = "products"
DESCRIPTION = "Ningún producto está dos veces, y cada familia está en el sector más preciso."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give ids that stand twice and families in a sector that holds a better one."""
    first: dict[str, Place] = {}
    for family in catalogue.of(ProductFamily):
        document = catalogue.entry(family).document
        for index, product in enumerate(family.products):
            place = document.place(("products", index, "id"))
            known = first.setdefault(product.id, place)
            if known is not place:
                message = f"El id «{product.id}» ya está en {known.path}, línea {known.line}."
                yield at(place, "id-repetido", message, "Ponle otro, o une los dos productos.")
        better = _better(family, catalogue)
        if better:
            message = f"«{family.sector}» tiene dentro un sector más preciso para estos productos."
            yield at(document.place(("sector",)), "sector-amplio", message, f"Elige: {', '.join(better)}.")


def _better(family: ProductFamily, catalogue: Catalogue) -> list[str]:
    """The sectors right below the family's that hold all its codes; all of them where its own says no codes."""
    inside = [one for one in catalogue.of(Sector) if one.parent == family.sector]
    own = next((one for one in catalogue.of(Sector) if one.id == family.sector), None)
    if own is None or not own.hs:
        return [one.id for one in inside]
    codes = [product.hs for product in family.products]
    return [one.id for one in inside if one.hs and all(code.startswith(one.hs) for code in codes)]
