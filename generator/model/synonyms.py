"""What readers type into the search: words that mean the same, words that mean nothing, and how they ask for a page."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.base import CountryId, Id, Part, Record, Text

_ADDRESS = re.compile(r"/([a-z0-9-]+/)*(#[a-z0-9-]+)?")


def _address(value: object) -> object:
    if not isinstance(value, str) or not _ADDRESS.fullmatch(value):
        message = "No es la dirección de una página. Escribe lo que sigue al nombre del sitio, como /costos/."
        raise PydanticCustomError("direccion", message)
    return value


Address = Annotated[
    str, BeforeValidator(_address), WithJsonSchema({"type": "string", "pattern": f"^{_ADDRESS.pattern}$"})
]
"""A page of the site, or a part of it: ``/etapas/1-diagnostico/#t-inicio``."""


class Synonyms(Record):
    """Groups of words that are asked for alike; what countries are called; what says nothing of what is sought."""

    folder = "synonyms"

    groups: tuple[tuple[Text, ...], ...] = Field(description="Cada lista: palabras o frases que quien busca usa igual")
    countries: dict[CountryId, tuple[Text, ...]] = Field(
        default_factory=dict, description="Cómo se nombra un país: el nombre primero, gentilicios, siglas, ciudades"
    )
    kinds: dict[Id, tuple[Text, ...]] = Field(
        default_factory=dict,
        description="Con qué palabras se nombra una clase de página: document: [formulario, papel]",
    )
    common: tuple[Text, ...] = Field((), description="De lo que trata todo el sitio: al buscar cuentan poco")
    stop: tuple[Text, ...] = Field((), description="Palabras que no dicen qué se busca")


class Asked(Part):
    """How readers ask for one page."""

    page: Address = Field(description="La página que contesta: lo que sigue al nombre del sitio, como /costos/")
    asked: tuple[Text, ...] = Field(
        min_length=1, description="Con qué palabras la buscan quienes no conocen las del oficio; cada frase, distinta"
    )


class Searches(Record):
    """How readers ask for pages, where they use other words than the page does."""

    folder = "searches"

    answers: tuple[Asked, ...] = Field(min_length=1, description="Una por página, o por parte de una página")
