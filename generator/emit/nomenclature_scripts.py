"""The nomenclature as scripts that a page loads when it is asked for: one per chapter, and all of them at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.addresses import NOMENCLATURE
from generator.model import ProductFamily
from generator.products_data import chapter_scripts, product_script, whole_script

if TYPE_CHECKING:
    from generator.catalogue import Catalogue


def files(catalogue: Catalogue) -> dict[str, str]:
    """Give the served files by name; none where there are no products, for nothing then asks for them."""
    if not catalogue.of(ProductFamily):
        return {}
    return {
        **{f"{NOMENCLATURE}/{chapter}.js": script for chapter, script in chapter_scripts().items()},
        f"{NOMENCLATURE}/todo.js": whole_script(),
        f"{NOMENCLATURE}/productos.js": product_script(catalogue),
    }
