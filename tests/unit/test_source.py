"""What is read from a file: text stays text, and whatever hides a mistake is a problem at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.problems import Place
from generator.source import MAX_BYTES, parse, read

if TYPE_CHECKING:
    from pathlib import Path

    from generator.problems import Problem
    from generator.source import Document


def parsed(text: str) -> Document:
    """Read text that is meant to be fine."""
    document, problems = parse(text, "data/a.yaml")
    assert not problems
    assert document is not None
    return document


def only(text: str) -> Problem:
    """Read text that is meant to have exactly one problem."""
    _, problems = parse(text, "data/a.yaml")
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize(
    "text", ["NO", "on", "07020000", "1_000", "12:30:45", "2026-11-20", "0.10", "1e3", ".inf", "true"]
)
def test_what_yaml_would_turn_into_something_else_stays_text(text: str) -> None:
    assert parsed(f"a: {text}").value == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_written_is_nothing(text: str) -> None:
    assert parsed(f"a: {text}").value == {"a": None}


@pytest.mark.parametrize("text", ['""', "'null'", '"~"'])
def test_quotes_make_any_word_a_text(text: str) -> None:
    assert parsed(f"a: {text}").value == {"a": text.strip("'\"")}


def test_a_value_knows_its_line_and_column() -> None:
    document = parsed("a:\n  - b: 1\n    c: dos\n")
    assert document.place(("a", 0, "c")) == Place("data/a.yaml", 3, 8)
    assert document.place(("a", 0, "c"), key=True) == Place("data/a.yaml", 3, 5)


def test_what_is_not_written_has_the_place_of_what_holds_it() -> None:
    document = parsed("x: 1\na:\n  - b: 1\n")
    assert document.place(("a", 0, "source")) == document.place(("a", 0)) == Place("data/a.yaml", 3, 5)


def test_a_repeated_key_is_named_with_both_lines() -> None:
    problem = only("a: 1\nb: 2\na: 3\n")
    assert (problem.place.line, problem.code) == (3, "clave-repetida")
    assert "la primera, en la línea 1" in problem.message


def test_a_key_repeated_deep_inside_is_found() -> None:
    assert only("a:\n  - b: {c: 1, c: 2}\n").place == Place("data/a.yaml", 2, 15)


def test_the_first_of_two_values_is_kept() -> None:
    document, _ = parse("a: 1\na: 2\n", "data/a.yaml")
    assert document is not None
    assert document.value == {"a": "1"}


def test_an_alias_is_refused_where_it_stands() -> None:
    problem = only("a: &x 1\nb: *x\n")
    assert problem.code == "alias"


def test_aliases_that_multiply_do_not_blow_up() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    _, problems = parse("\n".join(lines), "data/a.yaml")
    assert {problem.code for problem in problems} == {"alias"}


def test_a_list_that_holds_itself_ends() -> None:
    assert only("a: &a [*a]").code == "alias"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\n\tb: 2\n", 2, "tabulador"),
        ("a: 1\nb: dos: tres\n", 2, "«:» de más"),
        ('a: 1\nb: "dos\n', 2, "comillas"),
        ("a: 1\nb: [1, 2\nc: 3\n", 2, "«]»"),
        ("a: 1\nb: {c: 1\n", 2, "«}»"),
        ("a: 1\nb: *nada\n", 2, "alias"),
        ('a: 1\nb: "\\d"\n', 2, "barra invertida"),
        ("a: 1\nb: dos\x07\n", 2, "carácter de control"),
        ("a: 1\n---\nb: 2\n", 2, "dos documentos"),
        ("a:\n  b: 1\n c: 2\n", 3, "sangría"),
        ("a: 1\nb\nc: 2\n", 2, "falta «:»"),
        ("a: 1\nb: - c\n", 2, "«-»"),
        ("a: 1\nb: }\n", 2, "se cierra una de más"),
        ("{a: 1}\nb", 2, "suelto"),
        ("a: 1\nb: [1,\n", 2, "falta cerrar"),
        ("a: 1\nb: &\n", 2, "entre comillas"),
    ],
)
def test_broken_yaml_is_said_in_spanish_at_its_line(text: str, line: int, said: str) -> None:
    problem = only(text)
    assert problem.code == "yaml"
    assert said in problem.message
    assert problem.place.line == line


@pytest.mark.parametrize("text", ["", "\n\n", "# solo un comentario\n"])
def test_an_empty_file_is_a_problem(text: str) -> None:
    assert only(text).code == "vacio"


def test_a_key_must_be_a_text() -> None:
    problem = only("a: 1\n[b, c]: 2\n")
    assert (problem.place.line, problem.code) == (2, "clave-rara")


def test_a_document_nested_too_deep_is_a_problem_and_no_crash() -> None:
    _, problems = parse("a: " + "[" * 200_000 + "]" * 200_000, "data/a.yaml")
    assert [problem.code for problem in problems] == ["anidado"]


def test_a_value_with_a_mark_of_yaml_is_refused_and_not_cut() -> None:
    problem = only("a: 1\nb: !ojo con esto\n")
    assert (problem.place, problem.code) == (Place("data/a.yaml", 2, 4), "marca")


def test_a_byte_order_mark_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\n")
    document, problems = read(file, "data/a.yaml")
    assert document is not None
    assert not problems
    assert document.value == {"a": "1"}
    assert document.place(("a",), key=True) == Place("data/a.yaml", 1, 1)


def test_lines_that_end_as_on_windows_change_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: uno\r\nb: dos\r\n")
    document, problems = read(file, "data/a.yaml")
    assert document is not None
    assert not problems
    assert document.value == {"a": "uno", "b": "dos"}


def test_another_encoding_is_named_at_the_first_wrong_character(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes("a: uno\nb: año\n".encode("latin-1"))
    document, problems = read(file, "data/a.yaml")
    assert document is None
    assert [(problem.place, problem.code) for problem in problems] == [(Place("data/a.yaml", 2, 5), "codificacion")]


def test_a_file_that_is_too_big_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a: " + "x" * MAX_BYTES)
    document, problems = read(file, "data/a.yaml")
    assert document is None
    assert [problem.code for problem in problems] == ["demasiado-grande"]


def test_a_file_that_cannot_be_opened_is_a_problem(tmp_path: Path) -> None:
    document, problems = read(tmp_path / "no-hay.yaml", "data/no-hay.yaml")
    assert document is None
    assert [problem.code for problem in problems] == ["no-se-lee"]
