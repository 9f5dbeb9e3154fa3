"""The interface's words, as the site has them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from tests.helpers import ROOT


@cache
def _all() -> dict[str, Any]:
    words: dict[str, Any] = json.loads((ROOT / "theme/messages/es.json").read_text("utf-8"))
    return words


def said(key: str, count: int | None = None, **values: object) -> str:
    """Say the sentence of a dotted key; ``count`` chooses between singular and plural."""
    found: Any = _all()
    for part in key.split("."):
        found = found[part]
    if isinstance(found, dict):
        found = found["one" if count == 1 else "other"]
    return str(found).format(**values)


def opening(key: str) -> str:
    """Say a sentence up to its first open place, for what is only known to begin so."""
    found: Any = _all()
    for part in key.split("."):
        found = found[part]
    return str(found).split("{")[0]
