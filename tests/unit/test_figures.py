"""Published figures: what a record may say, how a figure is printed, and how long its bar is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from generator.derive.bars import WIDTH, bars
from generator.model import Pledge, Statistic
from generator.render.figures import cell, leading
from generator.render.pledge_pages import state
from generator.words import printed

BASIC: dict[str, Any] = {
    "id": "cifra",
    "title": "Algo",
    "theme": "cobros",
    "order": "1",
    "study": "un-estudio",
    "where": "cuadro 1",
    "year": "2021",
    "base": {"who": "empresas"},
    "columns": [{"title": "Parte", "unit": "rate"}],
    "rows": [{"label": "Una", "figures": ["0.25"]}, {"label": "Otra", "figures": ["0.5"]}],
    "lead": {"row": "1", "says": "dice algo"},
    "means": {"text": "Haz algo."},
    "verified": "2026-11-20",
    "confidence": "medium",
}
TWO = [{"title": "A", "unit": "rate"}, {"title": "B", "unit": "rate"}]


def statistic(**more: object) -> Statistic:
    """Make a record that differs from the basic one."""
    return Statistic.model_validate({**BASIC, **more})


@pytest.mark.parametrize(
    ("written", "shown"),
    [("30.0", "30,0"), ("30", "30"), ("1014482", "1.014.482"), ("-8", "\N{MINUS SIGN}8"), ("68.40", "68,40")],
)
def test_a_figure_keeps_the_decimals_that_it_was_printed_with(written: str, shown: str) -> None:
    assert printed(Decimal(written)) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [("0.18", "18 %"), ("0.180", "18,0 %"), ("0.076", "7,6 %"), ("0.3", "30 %"), ("1.25", "125 %"), ("0.008", "0,8 %")],
)
def test_a_share_is_a_fraction_on_file_and_a_percentage_on_the_page(written: str, shown: str) -> None:
    assert cell(Decimal(written), "rate").replace("\N{NO-BREAK SPACE}", " ") == shown


def test_what_was_not_published_is_said_and_never_drawn() -> None:
    rows = [{"label": "Una", "figures": ["0.25", "unpublished"]}, {"label": "Otra", "figures": ["0.5", "0.1"]}]
    record = statistic(columns=TWO, rows=rows)
    assert record.rows[0].figures == (Decimal("0.25"), None)
    drawn = bars(record, cell)
    assert drawn is not None
    first, second = drawn.groups[0].bars
    assert [part.column for part in first.parts] == [0]
    assert second.parts == ()
    assert second.beside == "sin publicar"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"rows": [{"label": "Una", "figures": ["0.1", "0.2"]}]}, "columnas"),
        ({"columns": TWO}, "columnas"),
        ({"columns": TWO, "rows": [{"label": "U", "figures": ["0.1", "0.2"], "said": "casi"}]}, "dicho-de-cual"),
        ({"lead": {"row": "3", "says": "x"}}, "fila-que-no-hay"),
        ({"lead": {"row": "0", "says": "x"}}, "fila-que-no-hay"),
        ({"lead": {"row": "1", "column": "2", "says": "x"}}, "fila-que-no-hay"),
        ({"rows": [{"label": "Una", "figures": ["unpublished"]}]}, "fila-que-no-hay"),
        ({"form": "stacked", "columns": [{"title": "E", "unit": "firms"}]}, "partes"),
        ({"rows": [{"label": "Una", "figures": ["25 %"]}]}, "numero"),
        ({"theme": "otro"}, "literal_error"),
    ],
)
def test_what_does_not_hang_together_is_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        statistic(**change)
    assert refused.value.errors()[0]["type"] == code


def test_shares_are_seen_against_the_whole_and_amounts_against_the_greatest() -> None:
    shares, amounts = bars(statistic(), cell), bars(statistic(columns=[{"title": "M", "unit": "firms"}]), cell)
    assert shares is not None
    assert amounts is not None
    assert [bar.parts[0].width for group in shares.groups for bar in group.bars] == [WIDTH / 4, WIDTH / 2]
    assert [bar.parts[0].width for group in amounts.groups for bar in group.bars] == [WIDTH / 2, WIDTH]


def test_a_figure_below_nothing_is_drawn_to_the_left() -> None:
    rows = [{"label": "Sube", "figures": ["1.50"]}, {"label": "Baja", "figures": ["-0.50"]}]
    drawn = bars(statistic(rows=rows), cell)
    assert drawn is not None
    up, down = (group.bars[0].parts[0] for group in drawn.groups)
    assert drawn.zero == WIDTH / 4
    assert (up.x, up.x + up.width) == (WIDTH / 4, WIDTH)
    assert (down.x, down.x + down.width) == (0, WIDTH / 4)


@pytest.mark.parametrize(("figures", "track"), [(["0.40", "0.30"], True), (["0.60", "0.39"], False)])
def test_a_stacked_bar_shows_a_rest_that_was_not_published_and_none_that_is_rounding(
    figures: list[str],
    track: bool,  # noqa: FBT001 - one of the cases
) -> None:
    drawn = bars(statistic(form="stacked", columns=TWO, rows=[{"label": "Una", "figures": figures}]), cell)
    assert drawn is not None
    bar = drawn.groups[0].bars[0]
    assert bool(bar.track) == track
    first, second = bar.parts
    assert second.x == pytest.approx(first.x + first.width, abs=0.11)
    assert [part.text for part in bar.parts] == [figure[2:] for figure in figures]


def test_long_labels_are_broken_and_push_what_follows_down() -> None:
    long = "Una etiqueta tan larga que en un teléfono no cabe en una sola línea junto a su cifra"
    rows = [{"label": long, "figures": ["0.25"]}, {"label": "Corta", "figures": ["0.5"]}]
    drawn = bars(statistic(rows=rows), cell)
    assert drawn is not None
    lines = drawn.groups[0].lines
    assert " ".join(text for _, text in lines) == long
    assert len(lines) == 3
    heights = [y for y, _ in lines] + [drawn.groups[0].bars[0].y, drawn.groups[1].lines[0][0]]
    assert heights == sorted(heights)


def test_the_figure_that_leads_is_said_as_the_source_says_it() -> None:
    assert leading(statistic(rows=[{"label": "Una", "figures": ["0.5"], "said": "la mitad"}])) == "La mitad"
    firms = statistic(columns=[{"title": "E", "unit": "firms"}], rows=[{"label": "Una", "figures": ["8195"]}])
    assert leading(firms) == "8.195\N{NO-BREAK SPACE}empresas"


def test_a_table_that_is_for_reading_has_no_picture() -> None:
    assert bars(statistic(form="table"), cell) is None


OPEN = {"title": "Página", "address": "pagina/", "must_have": "h1"}
PENDING = {"title": "Otra", "address": "otra/", "pending": "yes"}
ROW = {"id": "fila", "name": "Fila", "means": "Algo", "says": "Está."}


def pledge(**row: object) -> Pledge:
    """Make a record with one row."""
    return Pledge.model_validate(
        {
            "id": "lista",
            "title": "Lista",
            "study": "un-estudio",
            "where": "tabla 1",
            "intro": "Intro.",
            "rows": [{**ROW, **row}],
            "verified": "2026-11-20",
        }
    )


@pytest.mark.parametrize(
    ("row", "now"),
    [
        ({"places": [OPEN]}, "here"),
        ({"places": [OPEN, PENDING]}, "here"),
        ({"places": [OPEN], "partly": "yes"}, "partly"),
        ({"places": [PENDING]}, "not-yet"),
        ({"instead": [OPEN]}, "elsewhere"),
    ],
)
def test_a_row_is_where_its_places_say(row: dict[str, object], now: str) -> None:
    assert state(pledge(**row).rows[0]) == now


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({}, "sin-lugar"),
        ({"places": [{"title": "Página", "address": "pagina/"}]}, "sin-prueba"),
        ({"places": [OPEN], "answers": ["Sí"]}, "columnas"),
    ],
)
def test_a_promise_that_nothing_proves_is_refused(row: dict[str, object], code: str) -> None:
    with pytest.raises(ValidationError) as refused:
        pledge(**row)
    assert code in [one["type"] for one in refused.value.errors()]
