"""What ``mkdocs serve`` keeps between two builds must never show yesterday's record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.kept import Kept
from generator.load import Readings, load
from generator.model import Term

if TYPE_CHECKING:
    from pathlib import Path

TERM = "id: {id}\nterm: {term}\ndefinition: Lo que es.\n"


def write(data: Path, id_: str, term: str) -> None:
    """Write a glossary record."""
    path = data / "glossary" / f"{id_}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TERM.format(id=id_, term=term), "utf-8")


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    readings = Readings()
    write(tmp_path, "uno", "Uno")
    write(tmp_path, "dos", "Dos")
    first, _ = load(tmp_path, readings)
    write(tmp_path, "dos", "Otro")
    second, problems = load(tmp_path, readings)
    assert not problems
    assert second.get(Term, "uno") is first.get(Term, "uno")
    assert second.get(Term, "dos").term == "Otro"


def test_a_file_that_was_broken_and_mended_counts_again(tmp_path: Path) -> None:
    readings = Readings()
    write(tmp_path, "uno", "[")
    broken, problems = load(tmp_path, readings)
    assert [problem.code for problem in problems] == ["yaml"]
    assert broken.unread
    write(tmp_path, "uno", "Uno")
    mended, problems = load(tmp_path, readings)
    assert not problems
    assert not mended.unread
    assert mended.get(Term, "uno").term == "Uno"


def test_a_file_that_is_gone_is_gone(tmp_path: Path) -> None:
    readings = Readings()
    write(tmp_path, "uno", "Uno")
    write(tmp_path, "dos", "Dos")
    load(tmp_path, readings)
    (tmp_path / "glossary" / "dos.yaml").unlink()
    after, _ = load(tmp_path, readings)
    assert [one.id for one in after.of(Term)] == ["uno"]


def test_a_result_is_made_anew_when_an_ingredient_changes() -> None:
    kept, made = Kept(), []

    def make() -> int:
        made.append(1)
        return len(made)

    assert kept.result("sum", ("a", 1), make) == 1
    assert kept.result("sum", ("a", 1), make) == 1
    assert kept.result("sum", ("a", 2), make) == 2
    assert kept.result("sum", ("a", 2, "more"), make) == 3
