"""The sections of the pages written by hand: people look for a question of the FAQ, not for the page that holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown.extensions.toc import slugify

from generator.written import parted

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"^#{2,3} +(.+?)(?: *\{.*\})?$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"[*_`]")
_SIGNS = re.compile(r"[>|]|\{[^}]*\}|<[^>]*>|^[!?]{3}.*$|^\s*[-+*] ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, where it stands, and what is said under it."""

    title: str
    anchor: str
    text: str


def sections(body: str) -> Iterator[Section]:
    """Cut a page's Markdown at its headings of the second and third level."""
    parts = _HEADING.split(body)[1:]
    taken: set[str] = set()
    for title, text in zip(parts[::2], parts[1::2], strict=True):
        anchor = base = slugify(title, "-")
        number = 0
        # as the table of contents numbers headings that read alike
        while anchor in taken:
            number += 1
            anchor = f"{base}_{number}"
        taken.add(anchor)
        yield Section(plain(title), anchor, plain(text))


def opening(body: str) -> str:
    """What a page says of itself, and what stands before the first of its headings but its title."""
    said, text = parted(body)
    return plain(f"{said}\n\n{re.sub(r'^# .*$', '', _HEADING.split(text)[0], flags=re.MULTILINE)}")


def plain(markdown: str) -> str:
    """The words of a Markdown text."""
    return " ".join(_EMPHASIS.sub("", _SIGNS.sub(" ", _LINK.sub(r"\1", markdown))).split())
