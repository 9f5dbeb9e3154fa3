"""HTML blocks kept out of the Markdown engine's way.

Most of a generated page is HTML that Markdown would only read through, at several times the cost of making it. The
templates wrap it in ``{% call hold() %}``: the build leaves a mark in the Markdown and puts the block back into the
finished page; the export, and whoever gives no holder, gets the block in its place.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable

_MARK = re.compile(r'<div data-held="(\d+)"></div>')
_ID = re.compile(r'\sid="([^"]+)"')


class Holder:
    """The blocks of one page."""

    def __init__(self) -> None:
        # MkDocs keeps every page until the last is made: packed, the blocks of thousands of pages fit in memory
        self._packed: list[bytes] = []
        self.ids: set[str] = set()
        """The anchors inside the blocks, which the engine that checks links has not seen."""

    def __call__(self, caller: Callable[[], Markup]) -> Markup:
        """Keep a block; give the mark that stands for it."""
        block = str(caller())
        self.ids.update(_ID.findall(block))
        self._packed.append(zlib.compress(block.encode(), level=1))
        return Markup(f'<div data-held="{len(self._packed) - 1}"></div>\n')  # noqa: S704 - a number of ours

    def put_back(self, html: str) -> str:
        """Give the page with its blocks in their places."""
        return _MARK.sub(lambda mark: zlib.decompress(self._packed[int(mark[1])]).decode(), html)


def in_place(caller: Callable[[], Markup]) -> Markup:
    """Hold nothing."""
    return caller()
