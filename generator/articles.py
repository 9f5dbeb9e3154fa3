"""Names that take an article in a sentence: «de Perú a la Unión Europea», «al Reino Unido»."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model import Country

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.catalogue import Catalogue

_BEFORE = re.compile(r"\b([Aa]|[Cc]on|[Dd]e|[Dd]esde|[Ee]n|[Hh]acia|[Pp]ara|[Pp]or)\Z")
_LONGEST = len("desde")
_GOES_ON = re.compile(r"\w")
_MERGED = {"a el": "al", "de el": "del"}


class Articles:
    """Puts the article of a place before its name where a preposition stands before it and no article yet."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._places = [(f" {one.name}", one.article) for one in catalogue.of(Country) if one.article]

    def put(self, text: str) -> str:
        """Give a text, or a page of HTML, with them."""
        for name, article in self._places:
            # the name first: few pages have it, and every page has prepositions
            if name in text:
                text = "".join(_pieces(text.split(name), name, article))
        return text


def _pieces(between: list[str], name: str, article: str) -> Iterator[str]:
    """Give what stands between the names, and the names with their articles."""
    for piece, following in pairwise(between):
        before = _BEFORE.search(piece[-_LONGEST - 1 :])
        if before is None or _GOES_ON.match(following):
            yield f"{piece}{name}"
            continue
        word = before[1]
        merged = _MERGED.get(f"{word.lower()} {article}")
        yield f"{piece[: -len(word)]}{word[0]}{merged[1:]}{name}" if merged else f"{piece} {article}{name}"
    yield between[-1]
