"""The sizes of firms: each class ends above the one before it, in what its country measures."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Sizes, Tax

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model.potential import SizeScale
    from generator.problems import Problem
    from generator.source import Document

NAME = "size_classes"
DESCRIPTION = "Los tamaños de empresa van de menor a mayor y dicen cuánto vale su unidad."

_ORDER = ["micro", "pequena", "mediana"]


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give classes out of order, and units without a value."""
    for sizes in catalogue.of(Sizes):
        document = catalogue.entry(sizes).document
        if sizes.id != sizes.country:
            place = document.place(("country",))
            yield at(place, "id-archivo", f"El archivo «{sizes.id}» es de «{sizes.country}».", "Deben ser iguales.")
        if (sizes.unit_tax is None) == (sizes.unit_value is None):
            message = "El valor de la unidad va en unit_tax o en unit_value."
            yield at(document.place(("unit",)), "unidad", message, "Escribe uno de los dos.")
        elif sizes.unit_tax and not any(len(one.numbers) == 1 for one in catalogue.get(Tax, sizes.unit_tax).values):
            message = f"«{sizes.unit_tax}» no dice cuánto vale una unidad."
            yield at(document.place(("unit_tax",)), "unidad", message, "Nombra un registro con un valor.")
        if sizes.combined is not None and not 0 < sizes.combined < 1:
            message = f"«combined» es {sizes.combined:f}."
            yield at(document.place(("combined",)), "unidad", message, "Es la parte de las ventas, entre 0 y 1.")
        for index, scale in enumerate(sizes.scales):
            yield from _limits(scale, document, index, combined=sizes.combined is not None)


def _limits(scale: SizeScale, document: Document, index: int, *, combined: bool) -> Iterator[Problem]:
    place = document.place(("scales", index, "limits"))
    if [one.size for one in scale.limits] != _ORDER:
        yield at(place, "tamanos", "Faltan tamaños o están en otro orden.", f"Escribe {', '.join(_ORDER)}.")
    tops = [one.up_to for one in scale.limits]
    if tops[0] <= 0 or any(low >= high for low, high in pairwise(tops)):
        yield at(place, "tamanos", "Cada tamaño debe llegar más arriba que el anterior.", "Revisa up_to.")
    if any((one.workers is not None) != combined for one in scale.limits):
        yield at(place, "tamanos", "Los trabajadores van con «combined», en todos los tamaños.", "Revisa workers.")
