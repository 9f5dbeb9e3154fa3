"""The test of export potential, the gaps that it finds, the sizes of firms, and the diagnosis by limits.

The weights are a judgement of this project and are shown to the reader; no agency publishes its own.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import (
    CountryId,
    FactId,
    GapId,
    Id,
    Number,
    Part,
    Record,
    StageId,
    TaskId,
    TaxId,
    Text,
    Whole,
    YesNo,
)
from generator.model.conditions import Size
from generator.model.directory import Evidence
from generator.model.programme import Experience, ProgrammeKind

Variant = Literal["bienes", "servicios"]
Segment = Literal["rojo", "amarillo", "verde", "rojo-oscuro"]
Activity = Literal["any", "manufactura", "comercio", "servicios"]


class Page(Part):
    """A page of this site, by its address from the root («costos/»)."""

    title: Text
    address: Text = Field(description="Desde la raíz y con barra final: «costos/»")


class Gap(Record):
    """Something that a firm lacks: what closes it. Programmes name the gaps that they help with."""

    folder = "gaps"

    name: Text = Field(description="Qué falta, en pocas palabras: «Conocer tu costo puesto en destino»")
    advice: Text = Field(description="Qué hacer primero, con un verbo")
    tasks: tuple[TaskId, ...] = Field((), description="Tareas de la ruta que la cierran")
    pages: tuple[Page, ...] = Field((), description="Páginas y herramientas de este sitio que ayudan")


class Option(Part):
    """One answer and its points, 0 to 4. «No sé» is always there and needs no option."""

    id: Id
    label: Text
    points: Whole
    blocks: Literal["rojo", "max-amarillo"] | None = Field(None, description="Efecto que gana a cualquier puntaje")


class Question(Part):
    """One question of the test."""

    id: Id
    variants: tuple[Variant, ...] = Field(min_length=1)
    dimension: Id
    text: Text
    help: Text | None = None
    options: tuple[Option, ...] = Field(min_length=2, description="De menos a más puntos")
    why: Text = Field(description="Por qué importa")
    rests_on: Text = Field(description="En qué estudio o documento descansa")
    read_in: Id = Field(description="Id del documento, de «sources», en que se leyó")
    gap: GapId


class Reading(Evidence):
    """A document that questions name as where their ground was read."""

    id: Id


class Dimension(Part):
    """A group of questions and its share of the total, in points of 100."""

    id: Id
    name: Text
    weight: Whole
    why: Text | None = None


class Band(Part):
    """A segment: its scores (whole numbers after rounding half up, both ends inside) and what it means."""

    id: Segment
    name: Text
    low: Whole | None = Field(None, description="Sin puntaje para el que decide el tamaño")
    high: Whole | None = None
    meaning: Text
    next: tuple[Text, ...] = Field(min_length=1)
    programme_kinds: tuple[ProgrammeKind, ...]
    stages: tuple[StageId, ...]
    may_ask: tuple[Text, ...] = Field((), description="Qué puede pedir a la agencia una empresa de este segmento")


class ExperienceOption(Part):
    """How often the firm has exported: told apart from its potential."""

    id: Experience
    label: Text
    result: Text = Field(description="Cómo se llama en el resultado: incipiente, regular…")
    result_red: Text | None = Field(None, description="Cómo se llama si sus respuestas dan rojo")


class Interview(Part):
    """A question of an agency's executive, so that the firm can prepare."""

    id: Id
    text: Text
    listens_for: Text
    seeks: Text | None = Field(None, description="Lo mismo, dicho a quien entrevista")
    prepare: Text | None = None


class Potential(Record):
    """A scored questionnaire. A dimension scores 100 · points / (4 · questions), weighted by ``weight``."""

    folder = "potential"

    name: Text
    intro: Text
    status: Text = Field(description="De quién es la propuesta y qué no es")
    dimensions: tuple[Dimension, ...] = Field(min_length=1)
    questions: tuple[Question, ...] = Field(min_length=1)
    bands: tuple[Band, ...] = Field(min_length=1)
    may_ask_note: Text = Field(description="De dónde sale lo que se puede pedir a la agencia")
    experience_question: Text = Field(description="Cómo se pregunta cuántas veces ha exportado")
    experience: tuple[ExperienceOption, ...] = Field(min_length=1)
    interview_note: Text | None = Field(None, description="De quién son las preguntas de la entrevista")
    interview: tuple[Interview, ...] = ()
    sources: tuple[Reading, ...] = Field(min_length=1)


class SizeLimit(Part):
    """The top of a class, inside it, in the unit of the country; workers too where the law counts them."""

    size: Size
    up_to: Number = Field(description="Hasta este valor, incluido, en la unidad del país")
    workers: Whole | None = Field(None, description="Hasta estos trabajadores, donde la ley los cuenta")


class SizeScale(Part):
    """The classes of one activity, from small to large; above the last one the firm is large."""

    activity: Activity
    limits: tuple[SizeLimit, ...] = Field(min_length=1)


class Sizes(Record):
    """What counts as micro, small or medium in a country. The id is the country's."""

    folder = "sizes"

    country: CountryId
    measure: Text = Field(description="Qué se mide: «ventas anuales sin IVA»")
    unit: Text = Field(description="UF, UVT, UIT, millones MXN")
    combined: Number | None = Field(
        None, description="México: peso de las ventas en el puntaje (0.9); el resto es de los trabajadores"
    )
    unit_tax: TaxId | None = Field(None, description="Registro con el valor de la unidad en moneda local (cl-uf)")
    unit_value: Number | None = Field(None, description="Valor fijo de la unidad en moneda local (1000000)")
    law: FactId = Field(description="El dato con los tramos y su norma")
    note: Text | None = Field(None, description="Duda o aclaración para quien lee")
    scales: tuple[SizeScale, ...] = Field(min_length=1)


class Limit(Part):
    """Something that CEPAL's survey asks whether it limits the firm, and the gaps behind it."""

    id: Id
    text: Text
    share: Text | None = Field(None, description="Lo que dijo la encuesta, con su base")
    gaps: tuple[GapId, ...] = Field(min_length=1)


class Degree(Part):
    """One answer to how much something limits the firm."""

    id: Id
    label: Text
    weighs: YesNo = Field(description="yes: lleva a las brechas del límite")


class LimitGroup(Part):
    """A question of the survey with the limits that it lists."""

    id: Id
    survey_question: Id = Field(description="Número de la pregunta en el cuestionario de la CEPAL: q15")
    title: Text
    question: Text
    scale: tuple[Degree, ...] = Field(min_length=2, description="Las respuestas: cuánto limita")
    limits: tuple[Limit, ...] = Field(min_length=1)


class Diagnosis(Record):
    """A questionnaire without a score: what weighs on the firm leads to what answers it."""

    folder = "diagnosis"

    name: Text
    intro: Text
    caution: Text = Field(description="Qué no dice la encuesta")
    groups: tuple[LimitGroup, ...] = Field(min_length=1)
    sources: tuple[Evidence, ...] = Field(min_length=1)
