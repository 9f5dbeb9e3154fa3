"""Addresses that a reader can follow: http or https, and plain http is pointed out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.explain import at, shown
from generator.model import Institution, Publication
from generator.model.task import Link

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Place, Problem

NAME = "urls"
DESCRIPTION = "Las direcciones empiezan con https://, o al menos con http://."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give addresses that are none, and those without encryption."""
    kinds: tuple[type[Publication | Link | Institution], ...] = (Publication, Link, Institution)
    for kind in kinds:
        for placed in catalogue.parts(kind):
            url = placed.part.url
            if url is not None:
                yield from _one(url, placed.entry.document.place((*placed.loc, "url")))


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
