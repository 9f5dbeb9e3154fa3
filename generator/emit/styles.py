"""The style sheets: one for every page, the sum of ``theme/styles`` and the components' own, and those of few pages.

What a component keeps in ``own.css`` only the pages that name it load (``PageSpec.styles``): the rest, above all the
long routes, need not carry it.
"""

from __future__ import annotations

from rcssmin import cssmin

from generator.render.environment import THEME

_OWN = "own.css"


def stylesheet() -> dict[str, str]:
    """Give the served files by name, made small."""
    parts = [*sorted((THEME / "styles").glob("*.css")), *sorted((THEME / "components").glob("*/*.css"))]
    common = "\n".join(part.read_text("utf-8") for part in parts if part.name != _OWN)
    own = {f"assets/{part.parent.name}.css": part.read_text("utf-8") for part in parts if part.name == _OWN}
    return {name: str(cssmin(text)) for name, text in {"assets/ruta.css": common, **own}.items()}
