"""HTML blocks kept out of the Markdown engine's way.

Most of a generated page is HTML that Markdown would only read through, at several times the cost of making it. The
templates wrap it in ``{% call hold() %}``: the build leaves a mark in the Markdown and puts the block back into the
finished page; the export, and whoever gives no holder, gets the block in its place.
"""

from __future__ import annotations

import re
from os import SEEK_END
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable

_MARK = re.compile(r'<div data-held="(\d+)"></div>')
_ID = re.compile(r'\sid="([^"]+)"')


class Store:
    """Where the blocks of a build lie: a file that nobody else sees. MkDocs keeps every page until the last is made."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 - open as long as the build goes on

    def put(self, text: str) -> tuple[int, int]:
        """Keep a text; give where it lies."""
        start = self._file.seek(0, SEEK_END)
        return start, self._file.write(text.encode())

    def get(self, start: int, length: int) -> str:
        """Give a text that was kept."""
        self._file.seek(start)
        return self._file.read(length).decode()


class Holder:
    """The blocks of one page."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._blocks: list[tuple[int, int]] = []
        self.ids: set[str] = set()
        """The anchors inside the blocks, which the engine that checks links has not seen."""

    def __call__(self, caller: Callable[[], Markup]) -> Markup:
        """Keep a block; give the mark that stands for it."""
        block = str(caller())
        self.ids.update(_ID.findall(block))
        self._blocks.append(self._store.put(block))
        return Markup(f'<div data-held="{len(self._blocks) - 1}"></div>\n')  # noqa: S704 - a number of ours

    def put_back(self, html: str) -> str:
        """Give the page with its blocks in their places."""
        return _MARK.sub(lambda mark: self._store.get(*self._blocks[int(mark[1])]), html)


def in_place(caller: Callable[[], Markup]) -> Markup:
    """Hold nothing."""
    return caller()
