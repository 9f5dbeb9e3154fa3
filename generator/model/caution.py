"""What a calculation can't say in numbers, and for whom."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from generator.model.base import Part, Text
from generator.model.conditions import When


class Said(Part):
    """What the reader should know beside the numbers; without ``when``, everybody."""

    text: Text
    when: When | None = None


def _said(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


Caution = Annotated[Said, BeforeValidator(_said)]
"""Written as its text alone where it is for everybody."""
