"""What a firm must do or have: tasks of any route, and the requirements of a country."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import CountryId, Id, InstitutionId, Part, Record, StageId, TaskId, Text, Whole
from generator.model.conditions import When
from generator.model.fact import Fact

Weight = Literal["blocks", "required", "advised"]
Side = Literal["import", "export"]
Topic = Literal[
    "sanitary",
    "label",
    "certification",
    "seller",
    "parcel",
    "customs",
    "consumer",
    "returns",
    "data",
    "payments",
    "origin-proof",
    "export",
    "tax",
    "logistics",
]


class Link(Part):
    """A page elsewhere where there is more."""

    title: Text
    url: Text


class TaskFields(Part):
    """The ten things a procedure step needs: what, who, result, needs, cost, time, basis, more, recourse, source."""

    id: Id = Field(description="Único entre todas las tareas")
    order: Whole = Field(50, description="Orden dentro de la etapa, de 1 a 99")
    title: Text = Field(description="Empieza con un verbo: «Pide el registro sanitario»")
    when: When | None = Field(None, description="Para quién vale; sin esto, para todos")
    weight: Weight = Field(description="blocks: sin esto no hay venta; required: obligatorio; advised: conviene")
    why: Text = Field(description="Qué pasa si no se hace")
    how: tuple[Text, ...] = Field(description="Pasos cortos")
    asked_by: tuple[InstitutionId, ...] = Field((), description="Instituciones que lo piden")
    you_get: Text | None = Field(None, description="Qué queda en tus manos")
    you_need: tuple[Text, ...] = Field((), description="Qué tener a mano")
    cost: Text | None = Field(None, description="Solo lo que un dato de este registro dice, o «Gratis»")
    time: Text | None = Field(None, description="Cuánto demora")
    legal_basis: Text | None = Field(None, description="Ley y artículo")
    more: tuple[Link, ...] = Field((), description="Dónde leer más")
    recourse: Text | None = Field(None, description="A quién acudir si sale mal")
    after: tuple[TaskId, ...] = Field((), description="Tareas que van antes")
    facts: tuple[Fact, ...] = Field((), description="Los datos en que descansa")


class Requirement(Record, TaskFields):
    """A task that a country asks for, on the way in or on the way out."""

    folder = "requirements"
    by_country = True

    country: CountryId = Field(description="País que lo pide")
    side: Side = Field(description="import: para vender hacia ese país; export: para salir de él")
    topic: Topic = Field(description="Tema")
    stage: StageId = Field(description="Etapa de la ruta")
    facts: tuple[Fact, ...] = Field(min_length=1, description="Los datos en que descansa; al menos uno")


class Checklist(Record):
    """The tasks of one stage that belong to any route."""

    folder = "checklists"

    stage: StageId
    title: Text
    tasks: tuple[TaskFields, ...] = Field(min_length=1)


class Stage(Record):
    """One of the stations of the route."""

    folder = "stages"

    order: Whole = Field(description="Lugar en la ruta, desde 1")
    title: Text
    question: Text = Field(description="La pregunta que la etapa contesta")
    summary: Text
    done_when: Text = Field(description="Cómo sabes que terminaste")
