"""Human text is Spanish and finished: no placeholders, no English left over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.explain import at, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue, Entry
    from generator.problems import Problem
    from generator.source import Loc, Plain

NAME = "spanish"
DESCRIPTION = "Los textos están en español y terminados."

_UNFINISHED = re.compile(r"\b(TODO|FIXME|TBD|XXX|PENDIENTE|lorem ipsum)\b")
_ENGLISH = re.compile(r"\b(the|and|of|with|must|should|your|from|which|are|is)\b", re.IGNORECASE)
_SPANISH = re.compile(
    r"\b(el|la|los|las|de|del|que|y|en|un|una|por|para|con|no|se|es|tu|al)\b|[áéíóúñ¿¡]", re.IGNORECASE
)
_PROSE = {"statement", "note", "summary", "why", "how", "says", "question", "definition", "preference", "proof", "does"}
"""Fields that hold sentences. Titles of publications may be in any language."""
_FEW = 2


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give texts that are missing their Spanish."""
    for entry in catalogue.all_entries():
        for loc, text in _texts(entry.document.value, ()):
            yield from _one(entry, loc, text)


def _one(entry: Entry, loc: Loc, text: str) -> Iterator[Problem]:
    place = entry.document.place(loc)
    if _UNFINISHED.search(text):
        yield at(place, "texto-pendiente", f"El texto está sin terminar: {shown(text)}.", "Escríbelo o quita el campo.")
    name = next((step for step in reversed(loc) if isinstance(step, str)), "")
    if name in _PROSE and len(_ENGLISH.findall(text)) > _FEW and not len(_SPANISH.findall(text)) > _FEW:
        yield at(place, "falta-espanol", f"El texto parece inglés: {shown(text)}.", "Escríbelo en español.")


def _texts(value: Plain, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*loc, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*loc, index))
