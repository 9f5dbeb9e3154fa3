"""The style sheets: the common one, the sum of ``theme/styles`` and the components' own, and those of a few pages.

What only a few pages need stands in ``theme/sheets``, a served file each: the common sheet travels with every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcssmin import cssmin

from generator.render.environment import THEME

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def stylesheet() -> dict[str, str]:
    """Give the served files by name, made small."""
    common = [*sorted((THEME / "styles").glob("*.css")), *sorted((THEME / "components").glob("*/*.css"))]
    own = {f"assets/{sheet.name}": _small([sheet]) for sheet in sorted((THEME / "sheets").glob("*.css"))}
    return {"assets/ruta.css": _small(common), **own}


def _small(parts: Iterable[Path]) -> str:
    return str(cssmin("\n".join(part.read_text("utf-8") for part in parts)))
