"""The phrases by which readers ask for a page find it, and those for a page that is gone are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.load import load
from generator.search.asked import add_phrases, astray
from generator.search.found import Found

if TYPE_CHECKING:
    from pathlib import Path

RECORD = """id: costos
answers:
  - page: /costos/
    asked:
      - cuánto me van a cobrar
      - precio con todo
  - page: /destinos/chile/#t-cl-nada
    asked:
      - permiso de nada
"""


def test_phrases_go_to_their_page_and_lost_ones_are_told_with_their_line(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "searches"
    folder.mkdir(parents=True)
    (folder / "costos.yaml").write_text(RECORD, "utf-8")
    catalogue, problems = load(tmp_path / "data")
    found = [Found("tool", "costos.md", "Lo que paga tu cliente"), Found("destination", "destinos/chile.md", "Chile")]
    add_phrases(catalogue, found)
    assert problems == []
    assert [one.asked for one in found] == [("cuánto me van a cobrar", "precio con todo"), ()]
    lost = astray(catalogue, found)
    assert [(one.place.line, one.code, one.level) for one in lost] == [(7, "pagina-desconocida", "warning")]
