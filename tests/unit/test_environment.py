"""Where templates are kept compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import environment

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_templates_compiled_for_another_engine_are_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(environment, "_COMPILED", tmp_path)
    assert environment.compiled("1.6.1") is not None
    assert environment.compiled("1.6.2") is not None
    assert len(list(tmp_path.iterdir())) == 2


def test_a_tree_that_may_only_be_read_builds_without_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    monkeypatch.setattr(environment, "_COMPILED", tmp_path / "file" / "templates")
    assert environment.compiled() is None
