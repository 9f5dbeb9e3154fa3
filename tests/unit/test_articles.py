"""Names of places in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.articles import Articles
from tests.helpers import real_data

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="module")
def put() -> Callable[[str], str]:
    """Give what puts the articles of the real countries."""
    return Articles(real_data()).put


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De Perú a Unión Europea", "De Perú a la Unión Europea"),
        ("Vender en Reino Unido", "Vender en el Reino Unido"),
        ("Tu ruta hacia Reino Unido", "Tu ruta hacia el Reino Unido"),
        ("De Chile a Reino Unido", "De Chile al Reino Unido"),
        ("página de Reino Unido", "página del Reino Unido"),
        ("De Reino Unido a Reino Unido, desde Reino Unido", "Del Reino Unido al Reino Unido, desde el Reino Unido"),
        ("De Reino Unido", "Del Reino Unido"),
        # as they are: with the article already, alone, and where none is wanted
        ("en la Unión Europea", "en la Unión Europea"),
        ("Reino Unido: impuestos", "Reino Unido: impuestos"),
        ("envía Reino Unido", "envía Reino Unido"),
        ("a Reino Unidos", "a Reino Unidos"),
        ("De Perú a Colombia", "De Perú a Colombia"),
        ('href="/ruta/peru-a-union-europea/"', 'href="/ruta/peru-a-union-europea/"'),
    ],
)
def test_a_name_gets_its_article_after_a_preposition(put: Callable[[str], str], text: str, wanted: str) -> None:
    assert put(text) == wanted
