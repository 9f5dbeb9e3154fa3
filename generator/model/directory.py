"""What every entry of a directory has in common: what was read about it, when, and what nobody has confirmed."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import CurrencyCode, Day, Number, Part, Record, RoughDay, Text

Checked = Literal["page", "document", "none"]


class Evidence(Part):
    """Something that was read: a page with its address, or a document that has none."""

    title: Text = Field(description="Título de la página o del documento")
    url: Text | None = Field(None, description="Dirección que empieza con https://; sin ella, es un documento")
    published: RoughDay | None = Field(None, description="Fecha de publicación, si se sabe")


class Entry(Record):
    """One thing in a directory."""

    name: Text = Field(description="Cómo se llama")
    url: Text | None = Field(None, description="Su página oficial; sin ella, la página dice «sin verificar»")
    url_checked: Checked = Field("page", description="page: se abrió; document: la cita un documento; none: sin abrir")
    sources: tuple[Evidence, ...] = Field((), description="Lo que se leyó")
    checked: Checked = Field(description="page: visto en una página; document: solo en un documento; none: nada")
    verified: Day = Field(description="Día en que alguien lo miró")
    seen: RoughDay | None = Field(None, description="Fecha de la evidencia más reciente que se leyó")
    note: Text | None = Field(None, description="Duda o aclaración para quien lee")

    @model_validator(mode="after")
    def _read_somewhere(self) -> Entry:
        if self.checked != "none" and not self.sources:
            raise PydanticCustomError("sin-fuente", "Dice que se comprobó, y no dice dónde. Agrega sources.")
        return self


class Trade(Entry):
    """Something that serves sellers. A field named in ``unverified`` is marked so wherever it is shown."""

    unverified: tuple[Text, ...] = Field(
        (), description="Campos de este registro que nadie ha confirmado: fees, limits…"
    )
    doubts: tuple[Text, ...] = Field((), description="Qué falta confirmar, en palabras")
    changes: tuple[Text, ...] = Field((), description="Cambios recientes, con su fecha")
    tips: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _doubts_of_its_own(self) -> Trade:
        for name in self.unverified:
            if name not in type(self).model_fields:
                known = ", ".join(sorted(type(self).model_fields))
                raise PydanticCustomError(
                    "campo-sin-verificar",
                    "«{name}» no es un campo de este registro. Hay: {known}.",
                    {"name": name, "known": known},
                )
        return self


class Money(Part):
    """A price or a limit in words, with its number where there is only one."""

    text: Text = Field(description="La frase, con moneda y fecha si se saben")
    rate: Number | None = Field(None, description="Si es un porcentaje único, como fracción (0.12)")
    amount: Number | None = Field(None, description="Si es un monto único")
    currency: CurrencyCode | None = None
    as_of: RoughDay | None = Field(None, description="De cuándo es")
