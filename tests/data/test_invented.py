"""The invented worlds that ``make bench`` builds hold together, whatever has come to the real records since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.invent import world
from generator.prepare import prepare
from generator.problems import errors

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@pytest.mark.parametrize("pages", [100, 400])
def test_an_invented_world_has_no_errors(pages: int, tmp_path: Path, today: date) -> None:
    planned = world(tmp_path / "data", pages)
    assert planned >= pages
    assert errors(prepare(tmp_path / "data", today)[1]) == []
