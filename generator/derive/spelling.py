"""Words as they are compared: without case and accents, so that «Jabón» and «jabon» are one."""

from __future__ import annotations

import unicodedata

_ENYE = "\N{LATIN SMALL LETTER N WITH TILDE}"
_TILDE = "\N{COMBINING TILDE}"


def folded(text: str) -> str:
    """Give the word in lower case, without accents, white space folded; ñ stays, for «mono» is no «moño»."""
    parts = unicodedata.normalize("NFD", text.casefold()).replace(f"n{_TILDE}", _ENYE)
    return " ".join("".join(sign for sign in parts if not unicodedata.combining(sign)).split())
