"""Dated things to go to or to apply for: calls, fairs, training, business rounds."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import CountryId, ProgrammeId, RoughDay, SectorId, Text, YesNo, earliest
from generator.model.directory import Entry, Evidence

EventKind = Literal["call", "fair", "training", "mission", "meeting"]


class Event(Entry):
    """One edition of something, with its own days. The next edition is another record."""

    folder = "events"

    sources: tuple[Evidence, ...] = Field(min_length=1, description="Lo que se leyó; una fecha sin fuente no va")
    kind: EventKind = Field(description="call: convocatoria; fair: feria; training: curso; mission; meeting: rueda")
    countries: tuple[CountryId, ...] = Field(min_length=1, description="Para empresas de qué países")
    summary: Text = Field(description="Qué es y qué se gana, en una o dos frases")
    organiser: Text = Field(description="Quién lo organiza")
    place: Text | None = Field(None, description="Ciudad y recinto; sin esto, la página dice que no se sabe")
    online: YesNo = Field(default=False, description="yes: se puede seguir o postular por internet")
    since: RoughDay = Field(description="Primer día, o el mes o el año si no se sabe más")
    until: RoughDay | None = Field(None, description="Último día; en una convocatoria, el del cierre")
    status: Literal["confirmed", "announced", "cancelled"] = Field(
        "confirmed", description="announced: se anunció y faltan los días; cancelled: no se hace"
    )
    audience: Text | None = Field(None, description="Para quién, si no es para cualquiera del país")
    sectors: tuple[SectorId, ...] = Field((), description="Solo estos sectores")
    programme: ProgrammeId | None = Field(None, description="El programa al que pertenece")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Event:
        if self.until and earliest(self.until) < earliest(self.since):
            raise PydanticCustomError("fechas-al-reves", "Termina antes de empezar: revisa since y until.")
        return self
