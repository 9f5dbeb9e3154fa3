"""The style sheets: one for the screen, one for print, each the sum of ``theme/styles`` and the components' own."""

from __future__ import annotations

from rcssmin import cssmin

from generator.render.environment import THEME


def stylesheet() -> dict[str, str]:
    """Give the served files by name, made small."""
    parts = [*sorted((THEME / "styles").glob("*.css")), *sorted((THEME / "components").glob("*/*.css"))]
    return {"assets/ruta.css": str(cssmin("\n".join(part.read_text("utf-8") for part in parts)))}
