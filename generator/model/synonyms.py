"""Words that mean the same to a reader who searches, and words that mean nothing."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import CountryId, Id, Record, Text


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
