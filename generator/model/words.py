"""Sectors and the glossary: the words that readers use."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.model.base import Record, SectorId, TermId, Text, Whole, YesNo

_HS_LENGTHS = (2, 4, 6)


def _hs(value: object) -> object:
    if not isinstance(value, str) or not value.isdigit() or len(value) not in _HS_LENGTHS:
        raise PydanticCustomError(
            "codigo-sa", "No es un código del sistema armonizado: dos, cuatro o seis cifras, con el cero de delante."
        )
    return value


HsCode = Annotated[str, BeforeValidator(_hs)]


class Sector(Record):
    """What a firm sells; sectors nest, and a condition on one holds for those inside."""

    folder = "sectors"

    name: Text
    in_sentence: Text = Field(description="Completa «quiero vender …»")
    parent: SectorId | None = None
    order: Whole = 50
    unsaid: YesNo = Field(default=False, description="yes: lo normal, que no hace falta decir en cada tarea")
    summary: Text
    examples: tuple[Text, ...] = ()
    synonyms: tuple[Text, ...] = ()
    hs: tuple[HsCode, ...] = Field((), description="Capítulos o subpartidas del SA 2022, entre comillas")


class Term(Record):
    """A word of the trade, in plain words."""

    folder = "glossary"

    term: Text
    also: tuple[Text, ...] = Field((), description="Cómo se dice en otros países, siglas, inglés")
    definition: Text
    example: Text | None = None
    see: tuple[TermId, ...] = ()
