"""The style sheets: one for the screen, one for print, each the sum of ``theme/styles`` and the components' own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcssmin import cssmin

from generator.render.environment import THEME

if TYPE_CHECKING:
    from pathlib import Path

_FRAMED = ("mark", "fact", "task", "calculator", "test")
"""Components of the pages in frames of other sites; those load nothing that they do not show."""


def stylesheet() -> dict[str, str]:
    """Give the served files by name, made small."""
    parts = [*sorted((THEME / "styles").glob("*.css")), *sorted((THEME / "components").glob("*/*.css"))]
    framed = [THEME / "styles" / "10-base.css", *(THEME / "components" / one / f"{one}.css" for one in _FRAMED)]
    return {
        "assets/ruta.css": _small(parts),
        "assets/incrustado.css": _small([*framed, THEME / "embed" / "embed.css"]),
    }


def _small(parts: list[Path]) -> str:
    return str(cssmin("\n".join(part.read_text("utf-8") for part in parts)))
