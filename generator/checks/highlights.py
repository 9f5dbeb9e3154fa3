"""The facts that lead a country's page: each number is the fact's own, none is typed into the words around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.explain import at, shown
from generator.model.country import Highlight

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.problems import Problem

NAME = "highlights"
DESCRIPTION = "Las cifras destacadas de un país salen de sus datos."


def check(catalogue: Catalogue, today: date) -> Iterator[Problem]:
    """Give figures in ``says`` that the fact does not hold, and leading facts without a number."""
    for placed in catalogue.parts(Highlight):
        fact = catalogue.facts.get(placed.part.fact)
        if fact is None:
            continue  # an unknown id is link's business
        document = placed.entry.document
        held = " ".join(
            [fact.part.statement or "", fact.part.note or "", *(f"{n:f} {n * 100:f}" for n in fact.part.numbers)]
        )
        known = set(re.findall(r"\d+", held))
        loose = [figure for figure in re.findall(r"\d+", placed.part.says) if figure not in known]
        if loose:
            message = f"«says» dice {', '.join(loose)} y el dato «{fact.part.id}» no: {shown(placed.part.says)}."
            yield at(document.place((*placed.loc, "says")), "cifra-ajena", message, "Quita la cifra o cambia el dato.")
        if placed.loc[0] == "glance" and not fact.part.numbers:
            message = f"«{fact.part.id}» no tiene número para mostrar en grande."
            yield at(document.place((*placed.loc, "fact")), "sin-numero", message, "Elige un dato con value.")
