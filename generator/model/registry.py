"""What a desk keeps of each firm it helps, and the figures that tell how well it does."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Day, Id, Part, Record, RoughDay, Text, Whole, YesNo
from generator.model.directory import Evidence
from generator.model.fact import Confidence

ColumnType = Literal["text", "day", "score", "choice", "activities", "exports"]
Good = Literal["up", "down", "depends"]


class ColumnChoice(Part):
    """One of the values that a column admits."""

    id: Id
    name: Text = Field(description="Cómo se escribe en la hoja")
    also: tuple[Text, ...] = Field((), description="Otras formas de escribirlo que se entienden")
    rank: Whole | None = Field(None, description="Su lugar en la escala, de menos a más; sin él, está fuera de ella")


class Column(Part):
    """One column of a registry."""

    id: Id
    header: Text = Field(description="El encabezado en la plantilla")
    also: tuple[Text, ...] = Field((), description="Otros encabezados que se entienden")
    type: ColumnType = Field(description="text, day, score, choice, activities o exports")
    required: YesNo = Field(default=False, description="yes: sin ella no se calcula nada")
    help: Text = Field(description="Qué se escribe en ella")
    in_source: YesNo = Field(description="yes: está en la fuente; no: la añade este sitio")
    choices: tuple[ColumnChoice, ...] = Field((), description="Los valores que admite, si es una lista cerrada")


class ExampleRow(Part):
    """One invented firm, as text for each column in the columns' order; an empty text is an empty cell."""

    cells: dict[Id, Text] = Field(description="Columna y lo que dice; lo que falta queda vacío")


class Registry(Record):
    """The columns of a registry of firms: how they are called, what they hold, which of them can't be missing."""

    folder = "registries"

    name: Text
    note: Text | None = None
    workshop: tuple[Text, ...] = Field(min_length=1, description="Tipos de actividad que cuentan como taller")
    columns: tuple[Column, ...] = Field(min_length=1)
    examples: tuple[ExampleRow, ...] = Field((), description="Firmas inventadas, para el ejemplo que se descarga")
    sources: tuple[Evidence, ...] = Field(min_length=1)
    verified: Day
    seen: RoughDay | None = None
    confidence: Confidence

    @model_validator(mode="after")
    def _examples_of_its_columns(self) -> Registry:
        known = [one.id for one in self.columns]
        for row in self.examples:
            for name in row.cells:
                if name not in known:
                    raise PydanticCustomError("columna-desconocida", "No hay columna «{name}».", {"name": name})
        return self


class Indicator(Record):
    """One figure about a desk's work: what it divides by what, and what it does not say."""

    folder = "indicators"

    name: Text
    order: Whole
    reads: Text = Field(description="Qué dice, en una frase")
    numerator: Text = Field(description="Qué se cuenta arriba")
    denominator: Text = Field(description="Entre qué se divide")
    formula: Text = Field(description="La cuenta, en palabras")
    needs: tuple[Id, ...] = Field(min_length=1, description="Columnas del registro que pide")
    needs_outside: Text | None = Field(None, description="Lo que hay que saber y no está en el registro")
    good: Good = Field(description="up: mejor si sube; down: mejor si baja; depends")
    caution: Text = Field(description="Qué no dice la cifra")
    counted: Text = Field(description="Cómo la cuenta este sitio, con qué casos se queda fuera")
    sources: tuple[Evidence, ...] = Field(min_length=1)
    verified: Day
    seen: RoughDay | None = None
    confidence: Confidence
