"""A page stands once among what readers search for: an editor who looks for its phrases finds all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Asked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue, Placed
    from generator.problems import Problem

NAME = "asked_once"
DESCRIPTION = "Cada página está una sola vez en las listas de búsquedas."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give the second place of each page that has two."""
    known: dict[str, Placed[Asked]] = {}
    for placed in catalogue.parts(Asked):
        first = known.setdefault(placed.part.page, placed)
        if first is not placed:
            message = f"{placed.part.page} ya está en {first.place.path}, línea {first.place.line}."
            yield at(placed.place, "pagina-repetida", message, "Junta las frases en un solo lugar.")
