"""The pages that people write, in ``content/``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


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
