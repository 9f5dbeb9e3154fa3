"""Registries worked by hand: what is read, what is left out and why, and the five figures, in Python and JavaScript.

How each figure was worked out stands in ``tests/cases/registros/NOTAS.md``.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from generator.derive.indicators.engine import read_registry, report
from generator.indicators_data import engine_data, template
from generator.model import Registry
from generator.registry_file import csv_table, read_table
from tests.helpers import ROOT, TODAY, real_data

if TYPE_CHECKING:
    from generator.derive.indicators.sheet import PeriodKind, Table

CASES = ROOT / "tests" / "cases" / "registros"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CASES / "esperado.json").read_text("utf-8"))
REGISTRY = real_data().of(Registry)[0]
FILES = 300
"""As many random registries are given to both."""


def answered(table: Table, period: PeriodKind, universe: int | None = None) -> dict[str, Any]:
    """Give the reading and the figures as JSON has them."""
    reading = read_registry(table, REGISTRY, TODAY)
    found = report(reading.firms, period, universe) if reading.readable else None
    plain: dict[str, Any] = json.loads(json.dumps({"reading": asdict(reading), "report": found and asdict(found)}))
    return plain


def share(one: dict[str, Any]) -> list[Any]:
    """Give a share as the cases write it."""
    return [one["numerator"], one["total"], one["unknown"], one["value"]]


def figures(one: dict[str, Any]) -> dict[str, Any]:
    """Give the figures of a group as the cases write them."""
    return {
        "firms": one["firms"],
        "reasons": one["reasons"],
        "promotion": [one["promotion"]["numerator"], one["promotion"]["value"]],
        "attendance": {row["name"]: share(row["share"]) for row in one["attendance"]},
        **{name: share(one[name]) for name in ("effectiveness", "evolution", "desertion")},
    }


def told(answer: dict[str, Any]) -> dict[str, Any]:
    """Give an answer as the cases write it."""
    reading, found = answer["reading"], answer["report"]
    plain = {
        **{name: reading[name] for name in ("lines", "empty", "left_out", "missing")},
        "firms": len(reading["firms"]),
        "notes": [one["code"] for one in reading["notes"]],
        "problems": [[one["line"], one["column"], one["code"]] for one in reading["problems"]],
    }
    if found is None:
        return {**plain, "total": None}
    return {
        **plain,
        "total": figures(found["total"]),
        "periods": {one["id"]: figures(one) for one in found["periods"]},
        "sectors": {one["name"]: one["firms"] for one in found["sectors"]},
        "executives": {one["name"]: one["firms"] for one in found["executives"]},
    }


def of_expected(found: Any, wanted: Any) -> Any:  # noqa: ANN401 - JSON
    """Keep of what was found what the case speaks of; below that, everything and its order count."""
    if not isinstance(wanted, dict) or not isinstance(found, dict):
        return found
    if not set(wanted) <= set(found) or not any(isinstance(one, dict) for one in wanted.values()):
        return {key: value for key, value in found.items() if key in wanted} if set(wanted) <= set(found) else found
    return {key: of_expected(found[key], wanted[key]) for key in wanted}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_registry_gives_the_figures_worked_by_hand(name: str) -> None:
    wanted = dict(EXPECTED[name])
    ask = wanted.pop("ask")
    found = told(answered(read_table((CASES / name).read_bytes()), ask["period"], ask.get("universe")))
    assert {key: of_expected(found[key], value) for key, value in wanted.items()} == wanted
    for key in ("periods", "sectors", "executives"):
        assert list(found.get(key, {})) == list(wanted.get(key, {}))


def asked_of_the_browser(tmp_path: Path, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the browser's answers, in the names of Python's."""
    node = shutil.which("node")
    assert node, "«make test» brings Node"
    (tmp_path / "questions.json").write_text(json.dumps({"registry": engine_data(REGISTRY), "asked": asked}), "utf-8")
    script = ROOT / "tests" / "client" / "indicators-answers.js"
    subprocess.run([node, script, tmp_path / "questions.json", tmp_path / "answers.json"], check=True)
    answers: list[dict[str, Any]] = json.loads((tmp_path / "answers.json").read_text("utf-8"))
    for one in answers:
        one["reading"]["left_out"] = one["reading"].pop("leftOut")
    return answers


def test_the_browser_says_the_same_of_each(tmp_path: Path) -> None:
    asked = [{"file": str(CASES / name), "today": TODAY, **one["ask"]} for name, one in EXPECTED.items()]
    browser = asked_of_the_browser(tmp_path, asked)
    for one, theirs in zip(asked, browser, strict=True):
        mine = answered(read_table(Path(one["file"]).read_bytes()), one["period"], one.get("universe"))
        assert theirs == mine, one["file"]


DAYS = (
    "2026-01-10",
    "2025-12-31",
    "15/03/2026",
    "31/02/2026",
    "03/25/2026",
    "5/6/24",
    "45000",
    "2027-01-01",
    "",
    "hoy",
)
CELLS = {
    "id_pyme": ("1", "2", "A-3", "", "=A1", "1"),
    "nombre": ("Uno", "uno ", "Ñandú", "Dos, S.A.", 'Tres "el mejor"', "", "-x"),
    "fecha_ingreso": ("2025-05-05", "2026-02-28", *DAYS),
    "puntaje_tpe": ("50", "48,5", "101", "alto", ""),
    "estado_ingreso": ("rojo", "Amarilla", "verde", "azul", "rojo_oscuro", ""),
    "estado_actual": ("rojo", "amarillo", "VERDE", "#N/A", ""),
    "rubro": ("Textil", "textil", "Joyería", "", "@x"),
    "ejecutivo": ("Ana", "Íñigo", ""),
    "actividades": ("", "2025-06-01; taller; Costos", "x; taller", "2025-06-01;Taller;costos|01/07/2025; charla; Y"),
    "exportaciones": ("", "2026-05-05; Perú", "2020-01-01", "sí", "2026-05-05|mal", "01/06/2026; A\n2026-07-07"),
    "fecha_salida": ("", "", "2026-06-06", *DAYS),
    "motivo_salida": ("", "", "logro", "Abandonó", "porque sí"),
    "color": ("", "azul"),
}


def random_registry(dice: Random, path: Path) -> None:
    """Write a registry with whatever may go wrong in one."""
    headers = [name for name in CELLS if dice.random() > 0.12]
    dice.shuffle(headers)
    separator = dice.choice(",;\t")
    rows = [headers]
    rows += [[dice.choice(CELLS[name]) for name in headers] for _ in range(dice.randrange(12))]
    for row in rows[1:]:
        if not dice.randrange(9):
            row[:] = row[: dice.randrange(len(row) + 1)]
        elif not dice.randrange(9):
            row.append(dice.choice(("", "de más")))

    def written(cell: str) -> str:
        quote = any(sign in cell for sign in f'{separator}"\n') or not dice.randrange(5)
        return '"' + cell.replace('"', '""') + '"' if quote else cell

    text = dice.choice(("\n", "\r\n", "\r")).join(separator.join(written(cell) for cell in row) for row in rows)
    encoding = dice.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16"))
    path.write_bytes((text + dice.choice(("", "\n", "\n\n"))).encode(encoding))


def test_both_give_the_same_answers_on_random_registries(tmp_path: Path) -> None:
    dice = Random(20261121)  # noqa: S311 - the same registries each time
    asked: list[dict[str, Any]] = []
    for number in range(FILES):
        path = tmp_path / f"{number}.csv"
        random_registry(dice, path)
        period = dice.choice(("month", "quarter", "year"))
        asked.append({"file": str(path), "today": TODAY, "period": period, "universe": dice.choice((None, 1, 206773))})
    browser = asked_of_the_browser(tmp_path, asked)
    mine = [answered(read_table(Path(one["file"]).read_bytes()), one["period"], one["universe"]) for one in asked]
    different = [one["file"] for one, a, b in zip(asked, mine, browser, strict=True) if a != b]
    assert different == []
    firms = [len(one["reading"]["firms"]) for one in mine]
    assert sum(count > 1 for count in firms) > FILES // 4
    codes = {row["code"] for one in mine for row in one["reading"]["problems"]}
    assert len(codes) > 20


def test_the_template_reads_without_a_problem_and_its_example_gives_all_five() -> None:
    empty = answered(csv_table(template(REGISTRY, examples=False).removeprefix("\ufeff")), "quarter")
    assert [one["code"] for one in empty["reading"]["problems"]] == ["sin-filas"]
    found = answered(read_table(template(REGISTRY, examples=True).encode()), "quarter", 1000)
    assert found["reading"]["problems"] == []
    total = figures(found["report"]["total"])
    assert total["firms"] == len(REGISTRY.examples)
    assert total["effectiveness"] == [4, 8, 0, 0.5]
    assert total["evolution"] == [3, 8, 0, 0.375]
    assert total["desertion"] == [2, 8, 0, 0.25]
    assert total["attendance"] == {"Costos y precios": [4, 8, 0, 0.5], "Fotos que venden": [3, 8, 0, 0.375]}


@pytest.mark.parametrize(
    "row",
    [
        '"Uno"  ,"2026-01-01" ',
        '"Uno"\t , 2026-01-01',
        '"U"" ,""no" ,2026-01-01',
        '"a"","" ,b" ,"2026-01-01"',
        '"" ,"x"',
    ],
)
def test_blanks_after_a_closing_quote_are_read_alike_by_both(row: str, tmp_path: Path) -> None:
    raw = f"nombre,fecha_ingreso\n{row}\nDos,2026-02-01\n".encode()
    (tmp_path / "registro").write_bytes(raw)
    mine = answered(read_table(raw), "year")
    assert "comillas" not in [one["code"] for one in mine["reading"]["problems"]]
    assert asked_of_the_browser(tmp_path, [{"file": str(tmp_path / "registro"), "today": TODAY, "period": "year"}]) == [
        mine
    ]


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"%PDF-1.7", "otro-formato", 1),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "excel-antiguo", 1),
        (b"PK\x03\x04nada", "libro-danado", 1),
        (b"a\x00b\x00", "no-es-texto", 1),
        (b'nombre,fecha_ingreso\nUno,2026-01-01\n"Dos,2026-01-01\n', "comillas", 3),
        (b'nombre,fecha_ingreso\n"Uno"x,2026-01-01\n', "comillas", 2),
        (b"x" * 10_000_001, "demasiado-grande", 1),
        (b"nombre,Nombre,fecha_ingreso\nUno,Uno,2026-01-01", "columna-repetida", 1),
        (b"\n\n,,\n", "vacio", 1),
    ],
)
def test_a_file_that_can_not_be_a_registry_is_refused_by_both(raw: bytes, code: str, line: int, tmp_path: Path) -> None:
    (tmp_path / "registro").write_bytes(raw)
    mine = answered(read_table(raw), "year")
    assert [(one["code"], one["line"]) for one in mine["reading"]["problems"]] == [(code, line)]
    assert mine["report"] is None
    assert asked_of_the_browser(tmp_path, [{"file": str(tmp_path / "registro"), "today": TODAY, "period": "year"}]) == [
        mine
    ]
