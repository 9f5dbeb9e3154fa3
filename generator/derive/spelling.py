"""Words as they are compared: without case and accents, so that «Jabón» and «jabon» are one."""

from __future__ import annotations

import unicodedata

_ENYE = "\N{LATIN SMALL LETTER N WITH TILDE}"
_TILDE = "\N{COMBINING TILDE}"


def fold(text: str) -> str:
    """Give a text in lower case without accents; ñ stays, for «mono» is no «moño»."""
    parts = unicodedata.normalize("NFD", text.lower()).replace(f"n{_TILDE}", _ENYE)
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def folded(text: str) -> str:
    """Give a phrase folded, its white space too."""
    return " ".join(fold(text.casefold()).split())
