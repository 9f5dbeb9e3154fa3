"""The style sheets: one for every page, the sum of ``theme/styles`` and the components' own, and those of few pages.

What a component keeps in ``own.css`` only the pages that name it load (``PageSpec.styles``): the rest, above all the
long routes, need not carry it. What ``theme/styles/late`` holds a script fetches after the first view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcssmin import cssmin

from generator import contrast
from generator.render.environment import THEME

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.edition import Accent

_OWN = "own.css"
_FRAMED = ("mark", "fact", "task", "calculator", "test")
"""Components of the pages in frames of other sites; those load nothing that they do not show."""


def stylesheet(accent: Accent | None = None) -> dict[str, str]:
    """Give the served files by name, made small; a desk's own colour takes the place of the site's."""
    parts = [*sorted((THEME / "styles").glob("*.css")), *sorted((THEME / "components").glob("*/*.css"))]
    common = [part for part in parts if part.name != _OWN]
    own = {f"assets/{part.parent.name}.css": _small([part]) for part in parts if part.name == _OWN}
    late = {f"assets/{part.name}": _small([part]) for part in sorted((THEME / "styles" / "late").glob("*.css"))}
    framed = [
        THEME / "styles" / "10-base.css",
        *(part for part in parts if part.parent.name in _FRAMED),
        THEME / "embed" / "embed.css",
    ]
    painted = _painted(accent) if accent else ""
    return {
        "assets/ruta.css": _small(common) + painted,
        **own,
        **late,
        "assets/incrustado.css": _small(framed) + painted,
    }


def _painted(accent: Accent) -> str:
    """Write the colours that follow from an accent; paper stays black and white."""

    def names(colour: str, ground: str) -> str:
        return f"--line:{colour};--line-soft:{contrast.mixed(colour, ground, contrast.SOFT)}"

    light, dark = (contrast.GROUNDS[scheme][0] for scheme in ("light", "dark"))
    return (
        f"@media screen{{:root{{{names(accent.light, light)}}}.mark,.mark.running{{color:var(--line)}}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{names(accent.dark, dark)}}}}}"
    )


def _small(parts: list[Path]) -> str:
    return str(cssmin("\n".join(part.read_text("utf-8") for part in parts)))
