"""Names that take an article in a sentence: «de Perú a la Unión Europea», «al Reino Unido»."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model import Country

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

_BEFORE = ("a", "con", "de", "desde", "en", "hacia", "para", "por")
_MERGED = {"a el": "al", "de el": "del"}


class Articles:
    """Puts the article of a place before its name where a preposition stands before it and no article yet."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._articles = {one.name: one.article for one in catalogue.of(Country) if one.article}
        names = "|".join(map(re.escape, self._articles))
        self._bare = re.compile(rf"\b({'|'.join(_BEFORE)}) ({names})\b", re.IGNORECASE) if names else None

    def put(self, text: str) -> str:
        """Give a text, or a page of HTML, with them."""
        return self._bare.sub(self._with_article, text) if self._bare else text

    def _with_article(self, found: re.Match[str]) -> str:
        before, name = found[1], found[2]
        article = self._articles.get(name)
        if not article:  # written in another way: in capitals, as a part of an address
            return found[0]
        both = f"{before} {article}"
        merged = _MERGED.get(both.lower())
        return f"{before[0]}{merged[1:]} {name}" if merged else f"{both} {name}"
