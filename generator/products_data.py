"""The products as the browser's finder reads them, small; and the whole nomenclature, chapter by chapter."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from generator.model import ProductFamily
from generator.nomenclature import english, titles

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.model.product import Product
    from generator.nomenclature import Title

CHAPTER, HEADING = 2, 4
_MARKS = {"ligie": "", "propio": "p", "en": "e"}
GLOBAL = "rutaSa"
"""The one name under ``window`` where chapters gather; theme/client/products/nomenclature.js reads it."""


def finder(catalogue: Catalogue) -> dict[str, Any]:
    """Give ``{families: [[id, title, sector]], products: [[id, name, hs, family, also, local, others]]}``.

    ``family`` is a place in ``families``; the last three are text: ``a|b``, ``cl:a|mx:b`` and ``610990 610510``.
    """
    families = catalogue.of(ProductFamily)
    return {
        "families": [[family.id, family.title, family.sector] for family in families],
        "products": [_packed(product, place) for place, family in enumerate(families) for product in family.products],
    }


def _packed(product: Product, place: int) -> list[str | int]:
    return [
        product.id,
        product.name,
        product.hs,
        place,
        "|".join(product.also),
        "|".join(f"{country}:{word}" for country, word in product.local.items()),
        " ".join(other.hs for other in product.others),
    ]


def product_script(catalogue: Catalogue) -> str:
    """Give the finder's data as a script, for pages where only some readers look for a product."""
    return f"(window.{GLOBAL}=window.{GLOBAL}||{{}}).productos={_json(finder(catalogue))};\n"


def chapters() -> list[list[str]]:
    """Give ``[code, title, mark]`` of each chapter, for the page itself."""
    return [_row(title) for code, title in titles().items() if len(code) == CHAPTER]


def chapter_scripts() -> dict[str, str]:
    """Give a classic script per chapter, by chapter: from disk no page may fetch, but any page may load a script.

    Each puts ``[code, title, mark]`` of its headings and subheadings under ``window.rutaSa[chapter]``; the mark is
    empty for the official Spanish, ``p`` for our own wording and ``e`` for English. Where the official Spanish says the
    same of two subheadings of a heading («Los demás»), the English that tells them apart comes fourth.
    """
    rows: dict[str, list[list[str]]] = {}
    often = Counter((code[:HEADING], title.text) for code, title in titles().items())
    for code, title in titles().items():
        if len(code) > CHAPTER:
            alike = len(code) > HEADING and often[code[:HEADING], title.text] > 1
            rows.setdefault(code[:CHAPTER], []).append([*_row(title), *([english()[code]] if alike else [])])
    return {
        chapter: f"(window.{GLOBAL}=window.{GLOBAL}||{{}})[{json.dumps(chapter)}]={_json(rows[chapter])};\n"
        for chapter in rows
    }


def whole_script() -> str:
    """Give the same for all chapters at once, for those who search the nomenclature."""
    return "".join(chapter_scripts().values())


def _row(title: Title) -> list[str]:
    return [title.code, title.text, _MARKS[title.by]]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
