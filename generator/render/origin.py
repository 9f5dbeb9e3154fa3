"""Where a desk's own instance says something, readers are told whose word it is: on its page, beside each mention.

Every record, fact and task that a page shows has a link to its file. One that leads to a desk's file gets the mark.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from generator.render.facts import listed
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue, Entry


def said_of(entry: Entry) -> str:
    """Say of a whole record whose it is, or which of its fields are whose; empty for a common one."""
    if entry.origin is None:
        return ""
    said, fields = words()["edition"], words()["fields"]
    if not entry.origin.fields:
        return str(said["of_added"].format(desk=entry.origin.desk))
    names = listed([fields[name].lower() for name in entry.origin.fields])
    return str(said["of_replaced"].format(desk=entry.origin.desk, fields=names))


class Origins:
    """Marks what comes from a desk, by the files that its own records stand in."""

    def __init__(self, catalogue: Catalogue, edit_base: str) -> None:
        self._entries = {entry.path: entry for entry in catalogue.all_entries() if entry.origin}
        self._link = re.compile(rf'<a class="fix" href="{re.escape(escape(edit_base))}([^"#]+)')

    def of_page(self, edit_path: str | None) -> str:
        """Say whose the record is that a page is about."""
        entry = self._entries.get(edit_path or "")
        return said_of(entry) if entry else ""

    def marked(self, html: str) -> str:
        """Put the mark before each link that leads to a desk's own file."""
        return self._link.sub(self._with_mark, html) if self._entries else html

    def _with_mark(self, found: re.Match[str]) -> str:
        entry = self._entries.get(found[1])
        if entry is None or entry.origin is None:
            return found[0]
        mark = words()["edition"]["mark"].format(desk=entry.origin.desk)
        return f'<span class="mark plain">{escape(mark)}</span> {found[0]}'
