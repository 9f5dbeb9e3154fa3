"""Ways to ask a person: each as somebody read it, with where, and how old what they read is."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import Day, Part, RoughDay, Text
from generator.model.fact import Citation, Confidence

ContactKind = Literal["phone", "email", "chat", "video", "form", "office"]


class Contact(Part):
    """One way to reach an institution. A telephone that nobody read anywhere is left out: the page says whom to ask."""

    kind: ContactKind
    value: Text = Field(description="El teléfono, el correo, la dirección, o cómo llegar al formulario")
    what: Text | None = Field(None, description="Para qué sirve, si no es para todo")
    hours: Text | None = Field(None, description="Horario; sin esto, la página dice «horario sin verificar»")
    source: Citation = Field(description="Id de data/sources, o title, publisher, url, kind y published")
    verified: Day = Field(description="Día en que alguien lo miró")
    seen: RoughDay | None = Field(None, description="Fecha del texto que se leyó, si se sabe")
    confidence: Confidence = Field(
        description="high: lo dice la institución; medium: buena fuente secundaria; low: dudoso"
    )
    note: Text | None = Field(None, description="Duda o aclaración para quien lee")
