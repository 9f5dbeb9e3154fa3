"""Published figures: the studies they come from and what each says, with its base, its year and its doubts."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Day, Number, Part, Record, RoughDay, StudyId, Text, Whole
from generator.model.fact import Confidence, SourceKind
from generator.model.potential import Page

Theme = Literal["quienes", "vender", "plataformas", "equipo", "cobros", "envios", "apoyos", "mercado", "chile"]
Unit = Literal["rate", "firms", "usd-billions", "usd-millions", "index", "place", "times"]
Form = Literal["bars", "stacked", "table"]

_FIRST = 1
"""Rows and columns are counted as people count them."""


def _cell(value: object) -> object:
    return None if value == "unpublished" else value


Cell = Annotated[
    Number | None,
    BeforeValidator(_cell),
    WithJsonSchema(
        {"anyOf": [{"type": "number"}, {"type": "string", "const": "unpublished"}]},
        mode="validation",
    ),
]
"""One figure as it was published, with the decimals that it was printed with; «unpublished» where there is none."""


class Study(Record):
    """A study or a note of the press that published figures: who asked whom, when, how, what it does not prove."""

    folder = "studies"

    title: Text = Field(description="Título de la publicación")
    short: Text = Field(description="Cómo se nombra al pie de una cifra: «CEPAL, encuesta a pymes»")
    publisher: Text | None = Field(None, description="Quién la publica")
    url: Text | None = Field(None, description="Dirección que empieza con https://; sin ella, es un documento")
    kind: SourceKind = Field(description="Ley, autoridad, organismo, prensa, empresa o academia")
    published: RoughDay | None = Field(None, description="Fecha de publicación, si se sabe")
    who: Text | None = Field(None, description="A quién se preguntó o qué se miró")
    fieldwork: tuple[Text, ...] = Field((), description="Cuándo y dónde se preguntó")
    method: Text | None = Field(None, description="Cómo se hizo")
    caution: Text | None = Field(None, description="Qué no prueba")
    verified: Day = Field(description="Día en que alguien lo miró")
    note: Text | None = Field(None, description="Duda o aclaración para quien lee")


class Base(Part):
    """Out of how many, and of whom, a figure is."""

    n: Whole | None = Field(None, description="Cuántas; sin esto, la fuente no lo dice")
    who: Text = Field(description="De quiénes: «pymes exportadoras encuestadas»")


class Column(Part):
    """What one column of figures is."""

    title: Text
    unit: Unit = Field(description="rate es una fracción (0.58); firms, empresas; usd-billions, miles de millones")


class FigureRow(Part):
    """One line of figures: a bar of the picture."""

    label: Text
    figures: tuple[Cell, ...] = Field(description="Una por columna, con los decimales que se publicaron")
    said: Text | None = Field(None, description="Cómo lo dice la fuente si no da la cifra sola: «la mitad»")
    note: Text | None = Field(None, description="Duda o aclaración para quien lee")


class Lead(Part):
    """The figure that goes first, and the words that complete it: «62 %» «no conoce apoyos»."""

    row: Whole = Field(description="Qué fila lleva la cifra, contando desde 1")
    column: Whole = Field(_FIRST, description="Qué columna, contando desde 1")
    says: Text = Field(description="Sigue a la cifra: «de las pymes no conoce apoyos»")


class Meaning(Part):
    """What a figure means for a small firm, and where to go on."""

    text: Text
    pages: tuple[Page, ...] = Field((), description="Páginas y herramientas de este sitio que ayudan")


class Statistic(Record):
    """One published table, picture or question: never more precise than it was printed."""

    folder = "statistics"

    title: Text = Field(description="Qué se mide, en pocas palabras")
    theme: Theme = Field(description="En qué página va")
    order: Whole = Field(description="Su lugar en la página")
    study: StudyId = Field(description="Id de data/studies")
    where: Text = Field(description="En qué parte del estudio: «gráfico 9»")
    cites: Text | None = Field(None, description="De dónde lo tomó el estudio, si no es suyo")
    question: Text | None = Field(None, description="Qué se preguntó")
    year: Text = Field(description="De qué año es la cifra: «2021-2022»")
    base: Base
    form: Form = Field("bars", description="bars: barras; stacked: partes de una barra; table: solo tabla")
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[FigureRow, ...] = Field(min_length=1)
    lead: Lead
    means: Meaning
    inconsistencies: tuple[Text, ...] = Field((), description="Lo que no cuadra en la fuente, en palabras")
    verified: Day = Field(description="Día en que alguien lo miró")
    seen: RoughDay | None = Field(None, description="Fecha del texto que se leyó, si se sabe")
    confidence: Confidence = Field(description="high, medium o low")
    note: Text | None = Field(None, description="Duda o aclaración para quien lee")

    @model_validator(mode="after")
    def _hangs_together(self) -> Statistic:
        for row in self.rows:
            if len(row.figures) != len(self.columns):
                raise PydanticCustomError(
                    "columnas",
                    "En la fila «{label}» hay {given} de {wanted} cifras, una por columna. La que falte: unpublished.",
                    {"label": row.label, "given": len(row.figures), "wanted": len(self.columns)},
                )
            if row.said and len(row.figures) > 1:
                raise PydanticCustomError(
                    "dicho-de-cual", "«said» es de una fila con una sola cifra: aquí no se sabe de cuál."
                )
        if not (_FIRST <= self.lead.row <= len(self.rows) and _FIRST <= self.lead.column <= len(self.columns)):
            raise PydanticCustomError("fila-que-no-hay", "«lead» nombra una fila o una columna que no hay.")
        if self.leading is None:
            raise PydanticCustomError("fila-que-no-hay", "«lead» nombra una cifra que no se publicó.")
        if self.form == "stacked" and any(column.unit != "rate" for column in self.columns):
            raise PydanticCustomError("partes", "Solo partes de un todo (unit: rate) se apilan en una barra.")
        return self

    @property
    def leading(self) -> Decimal | None:
        """The figure that goes first."""
        return self.rows[self.lead.row - _FIRST].figures[self.lead.column - _FIRST]
