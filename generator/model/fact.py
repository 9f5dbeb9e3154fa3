"""The atom of the site: one fact with its source, its dates and how sure we are."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Day, Id, Number, Part, Record, RoughDay, SourceId, Text
from generator.model.conditions import When

Confidence = Literal["high", "medium", "low"]
Status = Literal["enacted", "announced", "proposed"]
SourceKind = Literal["law", "authority", "intergovernmental", "press", "vendor", "academic"]


class Publication(Part):
    """Where a fact comes from."""

    title: Text = Field(description="Título de la publicación")
    publisher: Text | None = Field(None, description="Quién la publica")
    url: Text = Field(description="Dirección que empieza con https://")
    kind: SourceKind = Field(description="Ley, autoridad, organismo, prensa, empresa o academia")
    published: RoughDay | None = Field(None, description="Fecha de publicación, si se sabe")


class Source(Record, Publication):
    """A publication that several records cite by its id."""

    folder = "sources"


def _branch(value: object) -> str:
    return "parts" if isinstance(value, dict) else "plain"


def _written_out(value: object) -> str:
    return "publication" if isinstance(value, (dict, Publication)) else "id"


def _since(value: object) -> object:
    return None if value == "unknown" else value


Value = Annotated[
    Annotated[Number, Tag("plain")] | Annotated[dict[str, Number], Tag("parts")],
    Discriminator(_branch),
]
Citation = Annotated[
    Annotated[SourceId, Tag("id")] | Annotated[Publication, Tag("publication")],
    Discriminator(_written_out),
]


class Fact(Part):
    """A statement, a value with its unit, or both; never without a source."""

    id: Id = Field(description="Único en todo el sitio, como co-iva-rate")
    statement: Text | None = Field(None, description="Una o dos frases en español")
    value: Value | None = Field(None, description="El número; una tasa es una fracción (0.19)")
    unit: Text | None = Field(None, description="rate, USD, days, kg…")
    when: When | None = Field(None, description="Para quién vale; sin esto, para todos")
    since: Annotated[Day | None, BeforeValidator(_since)] = Field(description="Desde qué día, o unknown")
    until: Day | None = Field(None, description="Último día en que vale")
    status: Status = Field("enacted", description="enacted: rige; announced o proposed: aún no")
    source: Citation = Field(description="Id de data/sources, o title, publisher, url, kind y published")
    verified: Day = Field(description="Día en que alguien lo miró")
    seen: RoughDay | None = Field(None, description="Fecha del texto que se leyó, si se sabe")
    confidence: Confidence = Field(description="high, medium o low")
    note: Text | None = Field(None, description="Duda o aclaración para quien lee")

    @model_validator(mode="after")
    def _says_something(self) -> Fact:
        if self.statement is None and self.value is None:
            raise PydanticCustomError("sin-contenido", "El dato no dice nada: falta statement, o value con unit.")
        if self.value is not None and self.unit is None:
            raise PydanticCustomError("sin-unidad", "Hay un número sin unidad. Agrega unit (rate, USD, days…).")
        return self

    def in_force(self, day: date) -> bool:
        """Say whether the fact holds on that day; an unknown start counts as begun, a proposal never holds."""
        begun = self.since is None or self.since <= day
        return self.status == "enacted" and begun and (self.until is None or day <= self.until)

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """The plain numbers of the value, in order: none, one, or one per part."""
        if self.value is None:
            return ()
        return tuple(self.value.values()) if isinstance(self.value, dict) else (self.value,)
