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

_MARKS = ("TODO", "FIXME", "TBD", "XXX", "PENDIENTE", "lorem ipsum")
_UNFINISHED = re.compile(rf"\b({'|'.join(_MARKS)})\b")
_WORD = re.compile(r"\w+")
_ENGLISH = {"the", "and", "of", "with", "must", "should", "your", "from", "which", "are", "is"}
_SPANISH = re.compile(
    r"\b(el|la|los|las|de|del|que|y|en|un|una|por|para|con|no|se|es|tu|al)\b|[áéíóúñ¿¡]", re.IGNORECASE
)
_PROSE = {"statement", "note", "summary", "why", "how", "says", "question", "definition", "preference", "proof", "does"}
"""Fields that hold sentences. Titles of publications may be in any language."""
_FEW = 2


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give texts that are missing their Spanish."""
    for entry in catalogue.all_entries():
        texts: list[tuple[Loc, str, str]] = []
        _gather(entry.document.value, (), "", texts)
        whole = "\n".join(text for _, _, text in texts)
        # hardly any record is unfinished, and the pattern takes its time
        if any(mark in whole for mark in _MARKS):
            yield from (_unfinished(entry, loc, text) for loc, _, text in texts if _UNFINISHED.search(text))
        yield from (_english(entry, loc, text) for loc, field, text in texts if field in _PROSE and _is_english(text))


def _unfinished(entry: Entry, loc: Loc, text: str) -> Problem:
    fix = "Escríbelo o quita el campo."
    return at(entry.document.place(loc), "texto-pendiente", f"El texto está sin terminar: {shown(text)}.", fix)


def _english(entry: Entry, loc: Loc, text: str) -> Problem:
    return at(
        entry.document.place(loc), "falta-espanol", f"El texto parece inglés: {shown(text)}.", "Escríbelo en español."
    )


def _is_english(text: str) -> bool:
    english = sum(word in _ENGLISH for word in _WORD.findall(text.lower()))
    return english > _FEW and not len(_SPANISH.findall(text)) > _FEW


def _gather(value: Plain, loc: Loc, field: str, found: list[tuple[Loc, str, str]]) -> None:
    """Add each text, the way to it and the field that it stands in, whatever lists it is part of."""
    if isinstance(value, str):
        found.append((loc, field, value))
    elif isinstance(value, dict):
        for key, item in value.items():
            _gather(item, (*loc, key), key, found)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _gather(item, (*loc, index), field, found)
