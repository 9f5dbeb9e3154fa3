"""What a firm can learn from: courses, guides, webinars, tools, and cases of firms that have done it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import CountryId, Id, InstitutionId, ProgrammeId, SectorId, StageId, Text
from generator.model.directory import Entry
from generator.model.fact import Confidence

ResourceKind = Literal["course", "guide", "webinar", "tool", "case"]


class Resource(Entry):
    """One thing to learn from; what an agency runs as a programme has its record in ``programmes``."""

    folder = "resources"
    by_country = True

    kind: ResourceKind
    country: CountryId | None = Field(None, description="País; sin él, sirve en varios (carpeta regional)")
    institution: Text = Field(description="Quién lo hace o lo publica")
    institution_id: InstitutionId | None = Field(None, description="Su ficha en data/institutions, si la hay")
    programme: ProgrammeId | None = Field(None, description="El programa al que pertenece, si tiene ficha")
    summary: Text = Field(description="Qué enseña, en una o dos frases")
    lesson: Text | None = Field(None, description="En un caso: qué puedes copiar de él")
    stages: tuple[StageId, ...] = Field(
        min_length=1, description="Etapas de la ruta a las que sirve; primero la principal"
    )
    sectors: tuple[SectorId, ...] = Field((), description="Solo estos sectores; sin esto, todos")
    languages: tuple[Id, ...] = Field(("es",), description="En qué lenguas está")
    cost: Text | None = Field(None, description="Qué pagas; sin esto, la página dice «sin verificar»")
    state: Literal["running", "closed", "unknown"] = Field(description="running: se vio y sigue; closed; unknown")
    state_note: Text | None = Field(None, description="En qué se basa el estado")
    confidence: Confidence

    @model_validator(mode="after")
    def _cases_are_told_by_somebody(self) -> Resource:
        if self.kind == "case" and not any(one.url for one in self.sources):
            raise PydanticCustomError(
                "caso-sin-fuente", "Un caso de éxito va solo con la página que lo cuenta (sources)."
            )
        return self
