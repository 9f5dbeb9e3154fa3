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


class SaleFee(Part):
    """What a sale costs the seller, in numbers, as one source of the record puts it for one case.

    The price planner fills its fields with it: a percentage, an amount, or both; of a range it takes the higher end.
    """

    case: Text | None = Field(None, description="Para qué caso: «México», «cliente nuevo»; sin él, para todos")
    rate: Number | None = Field(None, ge=0, lt=1, description="Como fracción (0.065); de un rango, lo más bajo")
    rate_up_to: Number | None = Field(None, lt=1, description="Si la fuente da un rango, lo más alto")
    amount: Number | None = Field(None, ge=0, description="Monto fijo por venta, además del porcentaje")
    currency: CurrencyCode | None = Field(None, description="Moneda del monto fijo")
    as_of: RoughDay | None = Field(None, description="La fecha de la fuente; sin ella, la página dice que no la tiene")
    source: Text = Field(description="Dirección de la fuente, una de las de sources")

    @model_validator(mode="after")
    def _whole(self) -> SaleFee:
        if self.rate is None and self.amount is None:
            raise PydanticCustomError("cobro-vacio", "El cobro no dice ningún número. Agrega rate o amount.")
        if self.rate_up_to is not None and (self.rate is None or self.rate_up_to <= self.rate):
            raise PydanticCustomError("rango-al-reves", "rate_up_to va con rate y es mayor que él.")
        if (self.amount is None) != (self.currency is None):
            raise PydanticCustomError("monto-sin-moneda", "amount y currency van juntos.")
        return self

    @property
    def highest(self) -> Number | None:
        """The rate that nobody's price is too low with."""
        return self.rate if self.rate_up_to is None else self.rate_up_to


class Charging(Trade):
    """Something of the trade that charges by the sale."""

    sale_fees: tuple[SaleFee, ...] = Field((), description="Lo que cuesta una venta, en números, para la calculadora")

    @model_validator(mode="after")
    def _sourced(self) -> Charging:
        known = {one.url for one in self.sources}
        for fee in self.sale_fees:
            if fee.source not in known:
                raise PydanticCustomError(
                    "fuente-ajena", "«{url}» no está en sources de este registro.", {"url": fee.source}
                )
        return self
