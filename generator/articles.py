"""Names that take an article in a sentence: «de Perú a la Unión Europea», «al Reino Unido»."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from generator.model import Country

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

_BEFORE = "[Aa]|[Cc]on|[Dd]e|[Dd]esde|[Ee]n|[Hh]acia|[Pp]ara|[Pp]or"
_MERGED = {"a el": "al", "de el": "del"}


class Articles:
    """Puts the article of a place before its name where a preposition stands before it and no article yet."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._places = [
            (f" {one.name}", one.article, re.compile(rf"\b({_BEFORE}) {re.escape(one.name)}\b"))
            for one in catalogue.of(Country)
            if one.article
        ]

    def put(self, text: str) -> str:
        """Give a text, or a page of HTML, with them."""
        for name, article, bare in self._places:
            # the name first: few pages have it, and every page has prepositions
            if name in text:
                text = bare.sub(partial(_with_article, name, article), text)
        return text


def _with_article(name: str, article: str, found: re.Match[str]) -> str:
    before = found[1]
    both = f"{before} {article}"
    merged = _MERGED.get(both.lower())
    return f"{before[0]}{merged[1:]}{name}" if merged else f"{both}{name}"
