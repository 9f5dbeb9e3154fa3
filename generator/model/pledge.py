"""What studies ask of a site like this one, row by row, and where the site keeps it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Day, Id, Part, Record, RoughDay, StudyId, Text, Whole, YesNo
from generator.model.potential import Page

Answer = Literal["Sí", "No", "Alta", "Baja", "Alto", "Medio", "Bajo"]


class Place(Page):
    """A page of this site that keeps a row's promise, and what on it proves it."""

    what: Text | None = Field(None, description="Qué hay ahí, en una frase")
    must_have: Text | None = Field(None, description="Selector CSS de lo que la página debe tener")
    pending: YesNo = Field(default=False, description="yes: la página aún no existe; se muestra como «todavía no»")

    @model_validator(mode="after")
    def _proven(self) -> Place:
        if self.must_have is None and not self.pending:
            raise PydanticCustomError("sin-prueba", "Falta must_have: qué debe tener esa página para cumplir.")
        return self


class Compared(Part):
    """A site that a study compared."""

    id: Id
    name: Text
    site: Text = Field(description="Qué sitio era, como lo nombra el estudio")
    note: Text | None = Field(None, description="Qué fue de él")


class Row(Part):
    """One thing that a study asks for."""

    id: Id
    name: Text = Field(description="Como lo dice el estudio")
    means: Text = Field(description="Qué es, en simple")
    answers: tuple[Answer, ...] = Field((), description="Lo que el estudio vio en cada sitio, en el orden de compared")
    partly: YesNo = Field(default=False, description="yes: aquí está solo en parte")
    says: Text = Field(description="Qué hace este sitio, o por qué no lo hace")
    places: tuple[Place, ...] = Field((), description="Dónde está en este sitio")
    instead: tuple[Place, ...] = Field((), description="Si no está: a dónde ir en cambio")

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Row:
        if not self.places and not self.instead:
            raise PydanticCustomError("sin-lugar", "Una fila dice dónde está (places) o a dónde ir (instead).")
        return self


class Pledge(Record):
    """A list of what a site for small exporters should have, from a study, and where ours has it."""

    folder = "pledges"

    title: Text
    study: StudyId = Field(description="Id de data/studies")
    where: Text = Field(description="En qué parte del estudio: «tabla 5»")
    intro: Text
    looked: RoughDay | None = Field(None, description="De cuándo es lo que el estudio vio")
    order: Whole = 0
    compared: tuple[Compared, ...] = ()
    rows: tuple[Row, ...] = Field(min_length=1)
    caution: Text | None = Field(None, description="Qué no prueba")
    verified: Day = Field(description="Día en que alguien lo miró")

    @model_validator(mode="after")
    def _one_answer_for_each(self) -> Pledge:
        for row in self.rows:
            if len(row.answers) != len(self.compared):
                raise PydanticCustomError(
                    "columnas",
                    "La fila «{id}» tiene {given} respuestas y se compararon {wanted} sitios.",
                    {"id": row.id, "given": len(row.answers), "wanted": len(self.compared)},
                )
        return self
