"""Addresses that a reader can follow: http or https, and plain http is pointed out."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.explain import at, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model.base import Part
    from generator.problems import Place, Problem

NAME = "urls"
DESCRIPTION = "Las direcciones empiezan con https://, o al menos con http://."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give addresses that are none, and those without encryption: whatever field holds one becomes a link."""
    for entry in catalogue.all_entries():
        for found in entry.found:
            for name in _fields(type(found.part)):
                url = getattr(found.part, name)
                if isinstance(url, str):
                    yield from _one(url, entry.document.place((*found.loc, name)))


@cache
def _fields(kind: type[Part]) -> tuple[str, ...]:
    return tuple(name for name in kind.model_fields if name == "url" or name.endswith("_url"))


def _one(url: str, place: Place) -> Iterator[Problem]:
    try:
        parts = urlsplit(url)
        bad = parts.scheme not in ("http", "https") or not parts.hostname or "." not in parts.hostname or " " in url
    except ValueError:
        bad = True
    if bad:
        yield at(place, "url", f"{shown(url)} no es una dirección web.", "Debe empezar con https://.")
    elif parts.scheme == "http":
        fix = "Prueba si la misma dirección abre con https://."
        yield at(place, "url-sin-cifrar", f"{shown(url)} usa http, sin cifrado.", fix, warning=True)
