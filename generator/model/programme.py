"""Support programmes: who helps, with what, whom, and whether they still do."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import (
    CountryId,
    CurrencyCode,
    GapId,
    InstitutionId,
    MarketplaceId,
    Number,
    Part,
    ProgrammeId,
    RoughDay,
    SectorId,
    StageId,
    Text,
    YesNo,
)
from generator.model.conditions import Size
from generator.model.country import State
from generator.model.directory import Entry

ProgrammeKind = Literal[
    "training",
    "advisory",
    "financing",
    "guarantee",
    "marketplace_access",
    "fair",
    "directory",
    "information",
    "logistics_discount",
    "certification",
    "digitalisation",
]
Experience = Literal["none", "sporadic", "regular"]


class Amount(Part):
    """Money that a programme gives, lends or spends, as its source puts it."""

    text: Text = Field(description="La frase completa, con moneda y año: «Hasta 40 millones CLP al año (2024)»")
    value: Number | None = Field(None, description="El número en unidades de la moneda, si es uno solo")
    currency: CurrencyCode | None = Field(None, description="Código ISO 4217")
    year: RoughDay | None = Field(None, description="De cuándo es la cifra")


class Audience(Part):
    """Who may ask. An absent key excludes nobody; what can't be put in keys stands in ``check``."""

    text: Text = Field(description="A quién va dirigido, en palabras")
    sizes: tuple[Size, ...] = Field((), description="Solo estos tamaños: micro, pequena, mediana")
    experience: tuple[Experience, ...] = Field((), description="Solo con esta experiencia: none, sporadic, regular")
    sectors: tuple[SectorId, ...] = Field((), description="Solo estos sectores (uno vale por los que contiene)")
    women_led: YesNo = Field(default=False, description="yes: solo empresas de mujeres o dirigidas por ellas")
    region: Text | None = Field(None, description="Solo en esta región o ciudad")
    check: tuple[Text, ...] = Field((), description="Lo que hay que confirmar con la institución")


class Programme(Entry):
    """One programme, service or instrument; one that ended stays, pointing to what replaced it."""

    folder = "programmes"
    by_country = True

    country: CountryId | None = Field(None, description="País; sin él, es de varios países (carpeta regional)")
    countries: tuple[CountryId, ...] = Field((), description="Para los de varios países: a cuáles sirve")
    institution: Text = Field(description="Quién lo ofrece")
    institution_id: InstitutionId | None = Field(None, description="Su ficha en data/institutions, si la hay")
    summary: Text = Field(description="Qué ofrece, en una o dos frases")
    kinds: tuple[ProgrammeKind, ...] = Field(min_length=1)
    stages: tuple[StageId, ...] = Field(min_length=1, description="Etapas de la ruta a las que sirve")
    audience: Audience
    gaps: tuple[GapId, ...] = Field((), description="Brechas del test que ayuda a cerrar")
    asks: tuple[Text, ...] = Field((), description="Requisitos que dice la fuente")
    cost: Text | None = Field(None, description="Qué pagas tú: gratuito, aporte…")
    amounts: tuple[Amount, ...] = ()
    calendar: Text | None = Field(None, description="Convocatorias y fechas que dice la fuente")
    contact: Text | None = None
    state: State = Field(description="running: hay evidencia de 2024 o después; renamed, closed, unknown")
    state_note: Text | None = Field(None, description="En qué se basa el estado")
    marketplace: MarketplaceId | None = Field(
        None, description="Su ficha en data/marketplaces, si es un portal de ventas"
    )
    replaced_by: ProgrammeId | None = Field(None, description="El que lo reemplazó")
