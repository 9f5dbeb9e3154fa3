"""What is known of a page before it is rendered. ``pages`` and its parts plan them; ``render`` says them."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_TITLE = 50
LONGEST_DESCRIPTION = 155
"""What search engines show of a page's title, the site's name apart, and of its description."""


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page to be."""

    uri: str
    """Its source path, as if it stood in ``content/``."""
    title: str
    description: str
    template: str
    """The file under ``theme/pages``."""
    subject: tuple[str, ...] = ()
    """Ids that the page is about: a country, or origin and destination."""
    edit_path: str | None = None
    """The record to edit, from the repository's root."""
    crumbs: tuple[tuple[str, str], ...] = ()
    """(title, uri) of the pages above it, home apart."""
    scripts: tuple[str, ...] = ()
    """Bundles that the page needs beside the common one."""
    styles: tuple[str, ...] = ()
    """Style sheets that the page needs beside the common one."""
    alternates: tuple[tuple[str, str, str], ...] = ()
    """(media type, address from the root, title) of the feeds and calendars that the page announces."""
    layout: str = "main.html"
    """What stands around it, in ``theme/overrides``."""
