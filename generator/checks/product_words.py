"""A word that leads to two codes: one of the two products must say so, or the reader takes the wrong one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.spelling import folded
from generator.explain import at
from generator.model.product import Product

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue, Placed
    from generator.problems import Problem

NAME = "product_words"
DESCRIPTION = "Si una palabra lleva a dos códigos, uno de los productos nombra el otro código."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give a warning for each word that two products share whose ``others`` do not name each other's code."""
    known: dict[str, list[Placed[Product]]] = {}
    for placed in catalogue.parts(Product):
        product = placed.part
        said = {folded(word): word for word in (product.name, *product.also, *product.local.values())}
        for key, word in said.items():
            for other in known.setdefault(key, []):
                if not _told_apart(product, other.part):
                    message = f"«{word}» lleva también a «{other.part.name}» ({other.part.hs}), en {other.place.path}."
                    fix = f"Agrega ese código a others de uno de los dos, o quita la palabra de «{product.name}»."
                    yield at(placed.place, "palabra-de-dos", message, fix, warning=True)
            known[key].append(placed)


def _told_apart(one: Product, two: Product) -> bool:
    return (
        one.hs == two.hs
        or any(other.hs == two.hs for other in one.others)
        or any(other.hs == one.hs for other in two.others)
    )
