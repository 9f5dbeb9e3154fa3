"""The pages of products: their list, and one page for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import ProductFamily
from generator.spec import LONGEST_DESCRIPTION, PageSpec
from generator.words import cut, words, written_code

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

_SCRIPTS = ("assets/productos.js",)


def product_specs(catalogue: Catalogue) -> list[PageSpec]:
    """Give the list and a page per product; nothing where the data has no products."""
    said = words()["products"]
    families = catalogue.of(ProductFamily)
    if not families:
        return []
    above = ((said["short"], addresses.PRODUCTS),)
    return [
        PageSpec(addresses.PRODUCTS, said["title"], said["description"], "products.md", scripts=_SCRIPTS),
        *(
            PageSpec(
                uri=addresses.product(product.id),
                title=said["page_title"].format(name=product.name, code=written_code(product.hs)),
                description=cut(
                    said["page_description"].format(name=product.name, code=written_code(product.hs)),
                    LONGEST_DESCRIPTION,
                ),
                template="product.md",
                subject=(product.id,),
                edit_path=catalogue.entry(family).path,
                crumbs=above,
            )
            for family in families
            for product in family.products
        ),
    ]
