"""``when``: for whom a task, a fact or a tax holds. ``derive.applies`` evaluates it, and the client's twin."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import CountryId, Number, Part, SectorId

Channel = Literal["b2c", "b2b"]
Size = Literal["micro", "pequena", "mediana"]


class ValueRange(Part):
    """A value of the parcel in USD; both ends count as inside."""

    min: Number | None = Field(None, description="Desde este valor en USD, incluido")
    max: Number | None = Field(None, description="Hasta este valor en USD, incluido")


class Conditions(Part):
    """The keys that ``when`` and its ``except`` share; an absent key means any."""

    origin: tuple[CountryId, ...] = Field((), description="Países desde los que se vende")
    destination: tuple[CountryId, ...] = Field((), description="Países a los que se vende")
    sector: tuple[SectorId, ...] = Field((), description="Sectores; uno vale también para los que contiene")
    channel: tuple[Channel, ...] = Field((), description="b2c: a personas; b2b: a empresas")
    size: tuple[Size, ...] = Field((), description="Tamaño de la firma")
    value: ValueRange | None = Field(None, description="Valor del envío en USD")


class When(Conditions):
    """One small condition, evaluated the same way in Python and in the browser."""

    except_: Conditions | None = Field(None, alias="except", description="Lo que queda fuera")
