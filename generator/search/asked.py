"""What readers type for a page where they use other words than it does: data, with the address of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.explain import at, did_you_mean
from generator.model import Asked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.catalogue import Catalogue
    from generator.problems import Problem
    from generator.search.found import Found


def add_phrases(catalogue: Catalogue, found: Iterable[Found]) -> None:
    """Add to what can be found the phrases by which readers ask for it."""
    said = {placed.part.page: placed.part.asked for placed in catalogue.parts(Asked)}
    for one in found:
        one.asked = said.get(_address(one), ())


def astray(catalogue: Catalogue, found: Iterable[Found]) -> list[Problem]:
    """Give the addresses that lead to nothing; a desk's own instance may leave pages out, so there none is wrong."""
    if catalogue.desk:
        return []
    known = {_address(one) for one in found}
    return [
        at(
            placed.place,
            "pagina-desconocida",
            f"No hay ninguna página ni parte de página en {placed.part.page}.",
            did_you_mean(placed.part.page, known) or "Copia la dirección de la barra del navegador.",
            warning=True,
        )
        for placed in catalogue.parts(Asked)
        if placed.part.page not in known
    ]


def _address(one: Found) -> str:
    path, hash_, anchor = one.uri.partition("#")
    return f"/{addresses.url(path, folders=True)}{hash_}{anchor}"
