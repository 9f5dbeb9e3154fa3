"""The pages that people write, in ``content/``."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HEAD = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_DESCRIPTION = re.compile(r"^description: (.+)$", re.MULTILINE)


def written_bodies(folder: Path) -> dict[str, str]:
    """Give the text of each page written by hand by its uri, for the search."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.md"))}


def written_pages(folder: Path) -> tuple[tuple[str, str], ...]:
    """Give (uri, title) of each page written by hand; the title is its first heading."""
    rows = []
    for path in sorted(folder.rglob("*.md")):
        lines = path.read_text("utf-8").splitlines()
        title = next((line[2:].strip() for line in lines if line.startswith("# ")), path.stem)
        rows.append((path.relative_to(folder).as_posix(), title))
    return tuple(rows)


def parted(body: str) -> tuple[str, str]:
    """Give what a page says of itself at its head, for lists and search engines, and the page without that head."""
    head = _HEAD.match(body)
    if head is None:
        return "", body
    said = _DESCRIPTION.search(head[1])
    return said[1].strip().strip('"') if said else "", body[head.end() :]


def unlinked(text: str, uri: str, is_there: Callable[[str], bool]) -> str:
    """Leave only the words of links that lead to pages which are not there; other links stay as they are."""

    def known(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), found[2]))
        return found[0] if is_there(target) else found[1]

    return re.sub(r"(?<!!)\[([^\]]+)\]\(([^)#:]+\.md)(#[^)]*)?\)", known, text)
