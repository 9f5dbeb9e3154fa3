"""Dates of facts: they end after they begin, a series neither turns back nor overlaps, nobody looked tomorrow."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.explain import at
from generator.model import Fact, Publication, Tax
from generator.model.base import earliest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "date_order"
DESCRIPTION = "Las fechas de un dato están en orden y las de una serie no se pisan."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give dates that cannot be."""
    for placed in catalogue.parts(Fact):
        fact, document, loc = placed.part, placed.entry.document, placed.loc
        if fact.since and fact.until and fact.until < fact.since:
            message = f"Termina el {fact.until}, antes de empezar el {fact.since}."
            yield at(document.place((*loc, "until")), "fechas-al-reves", message, "Revisa since y until.")
        if fact.verified > today:
            message = f"La fecha de verificación ({fact.verified}) es posterior a hoy ({today})."
            yield at(document.place((*loc, "verified")), "fecha-futura", message, "Escribe el día en que lo miraste.")
        if fact.seen and earliest(fact.seen) > fact.verified:
            message = f"El texto leído ({fact.seen}) es posterior al día en que se miró ({fact.verified})."
            yield at(document.place((*loc, "seen")), "fechas-al-reves", message, "Revisa seen y verified.")
    for source in catalogue.parts(Publication):
        if source.part.published and earliest(source.part.published) > today:
            place = source.entry.document.place((*source.loc, "published"))
            message = f"La fecha de publicación ({source.part.published}) es posterior a hoy ({today})."
            yield at(place, "fecha-futura", message, "Revisa published.")
    for tax in catalogue.of(Tax):
        yield from _series(tax, catalogue)


def _series(tax: Tax, catalogue: Catalogue) -> Iterator[Problem]:
    document = catalogue.entry(tax).document
    rule = [(index, fact) for index, fact in enumerate(tax.values) if fact.status == "enacted"]
    for (_, before), (index, after) in pairwise(rule):
        if after.since is None or (before.since is not None and after.since <= before.since):
            message = "Este valor no empieza después del anterior."
            fix = "Ordena values de lo más antiguo a lo más nuevo."
            yield at(document.place(("values", index, "since")), "serie-desordenada", message, fix)
        elif before.until is None or before.until >= after.since:
            message = f"El valor anterior («{before.id}») sigue vigente cuando empieza este, el {after.since}."
            fix = f"Pon «until» al anterior: el día antes del {after.since}."
            yield at(document.place(("values", index, "since")), "serie-solapada", message, fix)
