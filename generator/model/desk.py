"""What e-Trade Desks and agencies work with: packages of services, the outline of a plan, sheets, a desk's own card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import CountryId, Id, Part, Record, RoughDay, Text, Whole, YesNo
from generator.model.directory import Checked, Entry

if TYPE_CHECKING:
    from collections.abc import Iterator

_PAGE = r"^([a-z0-9-]+/)+$"


def _page(value: object) -> object:
    ends = isinstance(value, str) and value.endswith("/") and not value.startswith(("/", "http"))
    if not ends or not all(part.replace("-", "a").isalnum() for part in str(value).split("/")[:-1]):
        raise PydanticCustomError(
            "direccion-del-sitio", "No es una página de este sitio. Escríbela como documentos/factura-comercial/."
        )
    return value


SitePage = Annotated[str, BeforeValidator(_page), WithJsonSchema({"type": "string", "pattern": _PAGE})]
"""A page of this site, as its address says it, without the first slash. One that is not built is not linked."""


class DeskSite(Part):
    """A site of those who keep the network of desks."""

    name: Text
    url: Text
    url_checked: Checked
    note: Text | None = None


class DeskService(Part):
    """A service of a desk, and what this site gives for it."""

    id: Id
    title: Text
    what: Text = Field(description="En qué consiste")
    gives: Text = Field(description="Qué da este sitio para prestarlo")
    pages: tuple[SitePage, ...] = Field((), description="Páginas del sitio, como documentos/factura-comercial/")
    not_said: Text | None = Field(None, description="Lo que la fuente no dice, y a quién preguntar")


class DeskPackage(Part):
    """Services that go together."""

    id: Id
    name: Text
    must: YesNo = Field(description="yes: todo mostrador lo presta")
    summary: Text
    includes: tuple[DeskService, ...] = Field(min_length=1)


class DeskServices(Entry):
    """What a desk is and does."""

    folder = "desk"

    summary: Text
    rules: tuple[Text, ...] = Field((), description="Reglas de la red para sus mostradores")
    sites: tuple[DeskSite, ...] = ()
    packages: tuple[DeskPackage, ...] = Field(min_length=1)


class Ask(Part):
    """A question with its answer's box."""

    id: Id
    text: Text
    help: Text | None = None
    tall: Whole = Field(2, ge=1, le=12, description="Alto de la casilla, en líneas")


class Idea(Part):
    """Examples that may be taken over into a list."""

    title: Text
    examples: tuple[Text, ...] = Field(min_length=1)


class OutlineList(Part):
    """A list to fill in: plain lines, cards with several fields, or tasks with their months."""

    id: Id
    title: Text
    help: Text | None = None
    shape: Literal["lines", "cards", "schedule"] = Field(description="lines: renglones; cards: fichas; schedule: meses")
    columns: tuple[Ask, ...] = Field(min_length=1, description="Qué se llena de cada uno; lo primero es su nombre")
    ideas: tuple[Idea, ...] = Field((), description="Ejemplos que se pueden agregar")


class Choice(Part):
    """Something to tick."""

    id: Id
    text: Text


class ChoiceGroup(Part):
    """Things to tick, with what speaks for and against them."""

    title: Text
    in_favour: Text
    against: Text
    choices: tuple[Choice, ...] = Field(min_length=1)


class OutlineItem(Part):
    """A chapter of the plan."""

    id: Id
    title: Text
    help: Text | None = None
    must: tuple[Text, ...] = Field((), description="Lo mínimo que debe traer")
    questions: tuple[Ask, ...] = ()
    lists: tuple[OutlineList, ...] = ()
    choices: tuple[ChoiceGroup, ...] = ()


class OutlineSection(Part):
    """A part of the plan."""

    id: Id
    title: Text
    help: Text | None = None
    items: tuple[OutlineItem, ...] = Field(min_length=1)


class Outline(Entry):
    """The outline of a plan that is filled in on its page. Ids are what a reader's answers are kept under."""

    folder = "outlines"

    summary: Text
    months: Whole = Field(ge=1, le=60, description="Cuántos meses cubre")
    head: tuple[Ask, ...] = Field((), description="Lo que dice la portada")
    sections: tuple[OutlineSection, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _ids_once(self) -> Outline:
        seen: set[str] = set()
        for id_ in self._ids():
            if id_ in seen:
                raise PydanticCustomError(
                    "id-repetido",
                    "El id «{id}» está dos veces en el esquema; bajo él se guarda una respuesta.",
                    {"id": id_},
                )
            seen.add(id_)
        return self

    def _ids(self) -> Iterator[str]:
        yield from (one.id for one in self.head)
        for section in self.sections:
            yield section.id
            for item in section.items:
                yield item.id
                yield from (one.id for one in item.questions)
                yield from (one.id for one in item.lists)
                yield from (choice.id for group in item.choices for choice in group.choices)


class SheetBlock(Part):
    """A part of a sheet: something to fill in, to tick, or to copy."""

    title: Text
    paragraphs: tuple[Text, ...] = Field((), description="Texto para copiar")
    asks: tuple[Ask, ...] = Field((), description="Casillas para llenar")
    ticks: tuple[Text, ...] = Field((), description="Cosas para marcar")


class Sheet(Record):
    """A template: where it stands on the site, or what it holds."""

    folder = "sheets"

    name: Text
    order: Whole
    summary: Text = Field(description="Para qué sirve")
    filled_by: Text = Field(description="Quién la llena")
    page: SitePage | None = Field(None, description="Dónde está, si ya tiene página")
    drawn_from: Text | None = Field(None, description="De dónde sale")
    parts: tuple[SheetBlock, ...] = Field((), description="Lo que trae, si su página se hace con este registro")

    @model_validator(mode="after")
    def _somewhere(self) -> Sheet:
        if bool(self.page) == bool(self.parts):
            raise PydanticCustomError("hoja-vacia", "Una plantilla lleva page o parts: una de las dos cosas.")
        if self.parts and not self.drawn_from:
            raise PydanticCustomError("sin-fuente", "Falta drawn_from: de dónde sale lo que trae la plantilla.")
        return self


class Reach(Part):
    """A way to reach a desk."""

    title: Text = Field(description="Teléfono, correo, oficina…")
    text: Text = Field(description="Tal como se escribe")
    url: Text | None = None


class Desk(Entry):
    """A desk's own card: who hosts it, how to reach it, what it offers."""

    folder = "desks"

    country: CountryId
    city: Text
    host: Text = Field(description="Institución que lo aloja")
    summary: Text = Field(description="Qué es, en una o dos frases")
    for_whom: Text = Field(description="A quién atiende")
    hours: Text | None = Field(None, description="Cuándo atiende")
    reach: tuple[Reach, ...] = Field(min_length=1, description="Cómo se le encuentra")
    offers: tuple[Id, ...] = Field((), description="Ids de los servicios de data/desk que presta")
    own: tuple[Text, ...] = Field((), description="Servicios propios, además de esos")
    opened: RoughDay | None = Field(None, description="Desde cuándo funciona")
