"""A desk's own instance of the site: how it is called, its colour, whom to ask, and what it leaves out."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.model.base import Part, Record, Text

_COLOUR = "^#[0-9a-fA-F]{6}$"


def _colour(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(_COLOUR, value):
        raise PydanticCustomError("color", 'No es un color. Escríbelo entre comillas, como «"#0f6b5c"».')
    return value.lower()


def _kind(value: object) -> object:
    if not isinstance(value, str) or not re.fullmatch(r"[a-z-]+(/[a-z0-9-]+)?", value):
        raise PydanticCustomError("ficha", "Escribe la clase, o la clase y el id: marketplaces, o programmes/pe-x.")
    return value


Colour = Annotated[str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": _COLOUR})]
Named = Annotated[str, BeforeValidator(_kind)]
"""A kind of record («marketplaces») or one of its records («marketplaces/etsy»)."""


class Accent(Part):
    """The colour that tells one desk from another, on light and on dark ground."""

    light: Colour = Field(description="Sobre fondo claro, como «#0f6b5c»")
    dark: Colour = Field(description="Sobre fondo oscuro, como «#58c9b0»")


class Contact(Part):
    """How people reach the desk."""

    email: Text | None = None
    phone: Text | None = None
    address: Text | None = None
    url: Text | None = Field(None, description="Su página, con https://")
    hours: Text | None = None


class Edition(Record):
    """What ``desk.yaml`` says. It stands at the top of the overlay's folder, apart from the records."""

    folder = "edition"

    name: Text = Field(description="El nombre que lleva el sitio")
    about: Text | None = Field(None, description="Quién es, en una o dos frases")
    accent: Accent | None = None
    contact: Contact = Contact()
    hide: tuple[Named, ...] = Field((), description="Clases o fichas que no se muestran: marketplaces, programmes/pe-x")
