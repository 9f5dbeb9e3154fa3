"""The style sheets: one for every page, the sum of ``theme/styles`` and the components' own, and those of few pages.

What a component keeps in ``own.css`` only the pages that name it load (``PageSpec.styles``): the rest, above all the
long routes, need not carry it. What ``theme/styles/late`` holds a script fetches after the first view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcssmin import cssmin

from generator.render.environment import THEME

if TYPE_CHECKING:
    from pathlib import Path

_OWN = "own.css"
_FRAMED = ("mark", "fact", "task", "calculator", "test")
"""Components of the pages in frames of other sites; those load nothing that they do not show."""


def stylesheet() -> dict[str, str]:
    """Give the served files by name, made small."""
    parts = [*sorted((THEME / "styles").glob("*.css")), *sorted((THEME / "components").glob("*/*.css"))]
    common = [part for part in parts if part.name != _OWN]
    own = {f"assets/{part.parent.name}.css": _small([part]) for part in parts if part.name == _OWN}
    late = {f"assets/{part.name}": _small([part]) for part in sorted((THEME / "styles" / "late").glob("*.css"))}
    framed = [
        THEME / "styles" / "10-base.css",
        *(part for part in parts if part.parent.name in _FRAMED),
        THEME / "embed" / "embed.css",
    ]
    return {"assets/ruta.css": _small(common), **own, **late, "assets/incrustado.css": _small(framed)}


def _small(parts: list[Path]) -> str:
    return str(cssmin("\n".join(part.read_text("utf-8") for part in parts)))
