"""The addresses of the pages that are made for frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def framed_pages(site: Path) -> list[str]:
    """Give them all."""
    return sorted(f"/{one.parent.relative_to(site).as_posix()}/" for one in site.glob("embed/v1/**/index.html"))
