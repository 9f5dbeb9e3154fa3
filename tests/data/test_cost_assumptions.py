"""``ruta cost`` says what it took for each option that was not given."""

from __future__ import annotations

import json

from tests.helpers import invoke

ASSUMED = {
    "channel": "b2c",
    "purpose": "personal",
    "mode": "courier",
    "registered": False,
    "origin_proof": False,
}


def asked(*options: str) -> dict[str, object]:
    """Give what was assumed, by field; each with words."""
    result = invoke("cost", "--from", "PE", "--to", "CO", "--goods", "150", "--date", "2026-11-21", "--json", *options)
    assert result.exit_code == 0, result.output
    said = json.loads(result.output)["assumptions"]
    assert all(one["message"] for one in said)
    return {one["field"]: one["value"] for one in said}


def test_everything_that_nobody_said_is_named() -> None:
    assert asked() == ASSUMED


def test_what_was_said_is_not_assumed() -> None:
    given = ("--channel", "b2c", "--purpose", "personal", "--mode", "post", "--not-registered", "--no-origin-proof")
    assert asked(*given) == {}
