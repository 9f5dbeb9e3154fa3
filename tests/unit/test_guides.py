"""The blocks of facts in guides, as their authors write them."""

from __future__ import annotations

from datetime import date

import pytest

from generator.derive.freshness import is_old
from generator.render.guide_pages import BLOCK, Line, lines


def test_a_line_names_facts_and_whom_to_ask() -> None:
    found = list(lines("cl: cl-uno, cl-dos ? sernac\npe: pe-uno\nmx: ? sat\n"))
    assert found == [
        Line("cl", ("cl-uno", "cl-dos"), "sernac"),
        Line("pe", ("pe-uno",), ""),
        Line("mx", (), "sat"),
    ]


@pytest.mark.parametrize("text", ["Chile: cl-uno", "cl cl-uno", "cl: cl-uno ? dos instituciones", "cl: Un Dato"])
def test_a_line_that_cannot_be_read_is_said_with_the_line(text: str) -> None:
    with pytest.raises(ValueError, match=text.replace("?", r"\?")):
        list(lines(text))


def test_a_block_begins_and_ends_on_lines_of_its_own() -> None:
    body = "Antes.\n\n{{ paises\ncl: cl-uno\n}}\n\nDespués {{ contacto }}.\n"
    assert BLOCK.sub("TABLA", body) == "Antes.\n\nTABLA\n\nDespués {{ contacto }}.\n"


@pytest.mark.parametrize(
    ("seen", "old"),
    [("2024-11-21", False), ("2024-11-20", True), ("2024-11", True), ("2025", False), (None, False)],
)
def test_a_telephone_is_old_two_years_after_the_text_that_gave_it(seen: str | None, *, old: bool) -> None:
    assert is_old(seen, date(2026, 11, 20), date(2026, 11, 21)) == old
