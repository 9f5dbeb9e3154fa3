"""Colours as readers see them: contrast as WCAG 2 counts it, mixtures, and the nearest shade that can be read."""

from __future__ import annotations

ENOUGH = 4.5
"""What WCAG asks of text (1.4.3, AA)."""
_STEPS = 50
_LINEAR_UP_TO = 0.04045

Rgb = tuple[int, int, int]


def parts(colour: str) -> Rgb:
    """Give red, green and blue of «#rrggbb»."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Give how light a colour is, from 0 to 1."""
    red, green, blue = (_linear(one / 255) for one in parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= _LINEAR_UP_TO else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, ground: str, share: float) -> str:
    """Mix a colour into a ground: ``share`` is the colour's part."""
    rows = zip(parts(colour), parts(ground), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in rows)


def worst(colour: str, grounds: tuple[str, ...], soft: float) -> float:
    """Give the least contrast of a colour with the grounds, and with its own soft shade on the first of them."""
    return min(contrast(colour, one) for one in (*grounds, mixed(colour, grounds[0], soft)))


def readable(colour: str, grounds: tuple[str, ...], soft: float) -> str:
    """Give the nearest shade, darker on light ground or lighter on dark, that can be read on all of them."""
    goal = "#000000" if luminance(grounds[0]) > 0.5 else "#ffffff"  # noqa: PLR2004 - half way between the two
    for step in range(_STEPS + 1):
        shade = mixed(goal, colour, step / _STEPS)
        if worst(shade, grounds, soft) >= ENOUGH:
            return shade
    return goal


GROUNDS = {"light": ("#fbfaf6", "#ffffff"), "dark": ("#10161f", "#182130")}
"""The page and the cards in each scheme, as theme/styles/10-base.css has them."""
SOFT = 0.2
"""How much of the accent is in the soft shade that marks and tips stand on."""
