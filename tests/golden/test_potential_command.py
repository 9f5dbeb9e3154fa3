"""``ruta potential``: what it prints, what it gives to programs, and every way to call it wrongly."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator import cli_potential
from generator.checked import checked
from tests.helpers import ROOT, invoke, ruta
from tests.unit.potential_inputs import CASES, CATALOGUE, answers_of

if TYPE_CHECKING:
    from pathlib import Path

    from generator.catalogue import Catalogue

MINI = ROOT / "tests" / "fixtures" / "mini"


@pytest.fixture(autouse=True)
def _loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command have the real records without reading and checking them again at each of many runs."""

    def loaded(data: Path, *, as_json: bool = False) -> Catalogue:
        return CATALOGUE if str(data) == "data" else checked(data, as_json=as_json)

    monkeypatch.setattr(cli_potential, "checked", loaded)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Give the place of a file of answers."""
    return tmp_path / "respuestas.json"


def asked(sheet: Path, content: object, variant: str = "bienes") -> dict[str, Any]:
    """Write a file of answers and give the object that the command prints."""
    sheet.write_text(json.dumps(content), "utf-8")
    run = invoke("potential", variant, "--answers", str(sheet), "--json")
    assert (run.exit_code, run.stderr) == (0, ""), run.output
    return dict(json.loads(run.stdout))


YELLOW = next(case for case in CASES if case["name"] == "34.5 rounds to 35 and is yellow")


def test_json_has_what_the_contract_names(sheet: Path) -> None:
    body = asked(sheet, {"country": "PE", "answers": answers_of(YELLOW), "size": "micro", "experience": "none"})
    assert body["score"] == {"value": 35, "min": 35, "max": 35}
    assert body["segment"] == "amarillo"
    assert body["dimensions"][0] == {
        "id": "direccion-personas",
        "score": 100,
        "min": 100,
        "max": 100,
        "answered": 5,
        "questions": 5,
        "name": "Dirección y personas",
    }
    assert body["blocking"] == []
    # costo-puesto: 11/3 + 3 = 6.667; requisitos: 2 · 10/3 = 6.667; the first in the order of the questions goes first
    assert [(one["id"], one["points"]) for one in body["gaps"]][:3] == [
        ("costo-puesto", 6.7),
        ("requisitos", 6.7),
        ("financiamiento", 4.0),
    ]
    assert body["experience"] == {"id": "none", "result": "Con potencial exportador"}
    assert [one["kind"] for one in body["next"]][:4] == ["step", "step", "step", "task"]
    tasks = [one for one in body["next"] if one["kind"] == "task"]
    assert tasks[0] == {
        "kind": "task",
        "id": "calcular-costo-unitario",
        "title": "Calcula lo que te cuesta cada unidad",
        "url": "/etapas/1-diagnostico/#t-calcular-costo-unitario",
        "gap": "costo-puesto",
    }
    assert len({one["id"] for one in tasks}) == len(tasks)


@pytest.mark.parametrize(
    ("country", "registers"),
    [
        ("co", {"co-rut-exportador"}),
        ("mx", {"mx-rfc-y-padron-exportador"}),
        ("pe", {"pe-ruc-y-clave-sol"}),
        ("cl", set()),
    ],
)
def test_the_tasks_are_those_of_the_firms_own_country(country: str, registers: set[str], sheet: Path) -> None:
    body = asked(sheet, {"country": country, "answers": {"dir-formal": "idea"}})
    tasks = {one["id"] for one in body["next"] if one["kind"] == "task"}
    assert {one for one in tasks if one[:3] in ("cl-", "co-", "mx-", "pe-")} == registers
    assert "comprobar-empresa-y-factura" in tasks


def test_the_tasks_of_a_service_are_not_those_of_a_parcel(sheet: Path) -> None:
    body = asked(sheet, {"country": "cl", "answers": {"cum-datos": "no"}}, "servicios")
    tasks = {one["id"] for one in body["next"] if one["kind"] == "task"}
    assert "publicar-politica-de-devolucion" in tasks
    assert "encontrar-la-partida" not in tasks


def test_sales_in_the_local_currency_are_counted_with_the_unit_of_the_day(sheet: Path) -> None:
    # 150 UIT of 5500 soles = 825 000
    for sales, size in (("825000", "micro"), ("825000.01", "pequena")):
        assert asked(sheet, {"country": "pe", "answers": {}, "sales_local": sales})["size"]["id"] == size


def test_a_number_is_read_as_it_is_written(sheet: Path) -> None:
    # 0.1 · 1 + 0.9 · 5.0 = 4.6, the top of the micro, which a binary fraction may miss
    sheet.write_text('{"country": "mx", "answers": {}, "sales": 5.0, "workers": 1}', "utf-8")
    body = json.loads(invoke("potential", "bienes", "--answers", str(sheet), "--json").stdout)
    assert body["size"] == {"id": "micro", "possible": ["micro"]}


def test_people_read_segment_score_gaps_and_next_steps(sheet: Path) -> None:
    answers = answers_of(YELLOW) | {"cap-volumen": "no", "cum-datos": "no-se"}
    sheet.write_text(json.dumps({"country": "pe", "answers": answers, "size": "micro"}), "utf-8")
    run = ruta("potential", "bienes", "--answers", str(sheet))
    assert (run.returncode, run.stderr) == (0, "")
    lines = run.stdout.splitlines()
    # 34.5 - 4 = 30.5, and of 3.333 of cum-datos nothing is known; cumplimiento keeps its 0
    assert lines[:2] == ["Rojo", "31 de 100; con lo que falta saber, entre 31 y 34"]
    assert "- Si mañana te piden un 30 % más, ¿puedes hacerlo?" in lines
    assert "- Saber cuánto paga tu cliente con todo incluido (+6,7)" in lines
    assert "- ¿Conoces las reglas de consumidor y de datos personales de ese país?" in lines
    assert "- Cuenta cuánto puedes hacer" not in run.stdout


def test_yaml_says_the_same_as_json(sheet: Path) -> None:
    answers = {"dir-formal": "un-ano-o-mas", "cap-volumen": "no", "cum-datos": None}
    found = asked(sheet, {"country": "co", "answers": answers, "sales": 2000})
    yaml = sheet.with_suffix(".yaml")
    rows = "".join(f"  {name}: {option or ''}\n" for name, option in answers.items())
    yaml.write_text(f"country: co\nsales: 2000\nanswers:\n{rows}", "utf-8")
    run = invoke("potential", "BIENES", "--answers", str(yaml), "--json")
    assert json.loads(run.stdout) == found


def test_no_answers_is_no_error_and_gives_no_segment(sheet: Path) -> None:
    body = asked(sheet, {"country": "cl", "answers": {}}, "servicios")
    assert (body["segment"], body["score"]) == (None, {"value": None, "min": 0, "max": 100})
    assert len(body["unknown"]) == 29
    assert "Sin respuestas" in invoke("potential", "servicios", "--answers", str(sheet)).stdout


GOOD: dict[str, object] = {"country": "pe", "answers": {}}
WRONG = {
    "no JSON": ("[1", "answers", "forma"),
    "not a number of JSON": ("NaN", "answers", "forma"),
    "not text": (b"\xff\xfe{", "answers", "forma"),
    "nested without end": ("[" * 100_000, "answers", "forma"),
    "half of a sign": ('{"country": "\\ud800", "answers": {}}', "answers", "forma"),
    "a list": ([], "answers", "forma"),
    "too large": (" " * 600_000, "answers", "archivo-grande"),
    "a key twice": ('{"country": "pe", "country": "cl", "answers": {}}', "country", "clave-repetida"),
    "a field nobody knows": ({**GOOD, "ventas": 1}, "ventas", "campo-desconocido"),
    "no country": ({"answers": {}}, "country", "falta-campo"),
    "no answers": ({"country": "pe"}, "answers", "falta-campo"),
    "answers in a list": ({**GOOD, "answers": ["dir-formal"]}, "answers", "falta-campo"),
    "a country without a test": ({**GOOD, "country": "ar"}, "country", "desconocido"),
    "a country that is none": ({**GOOD, "country": {"id": "pe"}}, "country", "forma"),
    "a question nobody knows": ({**GOOD, "answers": {"dir-forml": "idea"}}, "dir-forml", "pregunta-desconocida"),
    "a question of the other test": ({**GOOD, "answers": {"cap-horas": "ninguno"}}, "cap-horas", "otra-variante"),
    "an option nobody knows": ({**GOOD, "answers": {"dir-formal": "idee"}}, "dir-formal", "opcion-desconocida"),
    "an option in a list": ({**GOOD, "answers": {"dir-formal": ["idea"]}}, "dir-formal", "opcion-desconocida"),
    "an option that is yes or no": ({**GOOD, "answers": {"dir-formal": True}}, "dir-formal", "opcion-desconocida"),
    "a size nobody knows": ({**GOOD, "size": "enorme"}, "size", "desconocido"),
    "an activity nobody knows": ({**GOOD, "activity": "pesca"}, "activity", "desconocido"),
    "an experience nobody knows": ({**GOOD, "experience": "mucha"}, "experience", "desconocido"),
    "sales under zero": ({**GOOD, "sales": -3}, "sales", "numero"),
    "sales in words": ({**GOOD, "sales": "mil"}, "sales", "numero"),
    "sales with an exponent": ('{"country": "pe", "answers": {}, "sales": 1e999}', "sales", "numero"),
    "half a worker": ({**GOOD, "workers": 2.5}, "workers", "entero"),
}


@pytest.mark.parametrize(("content", "field", "code"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_refused_in_one_line(content: object, field: str, code: str, sheet: Path) -> None:
    raw = content.encode() if isinstance(content, str) else content
    sheet.write_bytes(raw if isinstance(raw, bytes) else json.dumps(raw).encode())
    run = invoke("potential", "bienes", "--answers", str(sheet), "--json")
    assert run.exit_code == 2
    error = json.loads(run.stdout)["error"]
    assert (error["field"], error["code"]) == (field, code)
    said = invoke("potential", "bienes", "--answers", str(sheet))
    assert (said.exit_code, said.stdout) == (2, "")
    assert said.stderr == f"ruta: {error['message']}\n"
    assert len(said.stderr.splitlines()) == 1


def test_a_slip_is_told_what_was_meant(sheet: Path) -> None:
    for answers, meant in (({"dir-forml": "idea"}, "«dir-formal»"), ({"dir-formal": "ide"}, "«idea»")):
        sheet.write_text(json.dumps({**GOOD, "answers": answers}), "utf-8")
        assert f"¿Quisiste decir {meant}?" in invoke("potential", "bienes", "--answers", str(sheet)).stderr


@pytest.mark.parametrize(
    ("arguments", "field", "code"),
    [
        (("otra", "--answers", "x.json"), "variant", "desconocido"),
        (("bienes",), "answers", "falta-opcion"),
        (("bienes", "--answers", "/no/existe.json"), "answers", "sin-archivo"),
        (("bienes", "--answers", str(ROOT)), "answers", "no-es-archivo"),
        (("bienes", "--answers", "/dev/zero"), "answers", "archivo-grande"),
    ],
)
def test_a_wrong_use_is_refused(arguments: tuple[str, ...], field: str, code: str) -> None:
    run = invoke("potential", *arguments, "--json")
    assert run.exit_code == 2
    error = json.loads(run.stdout)["error"]
    assert (error["field"], error["code"]) == (field, code)


def test_help_says_what_the_file_holds() -> None:
    run = invoke("potential", "--help")
    assert run.exit_code == 0
    assert '"answers"' in run.stdout
    assert "sales_local" in run.stdout


@pytest.mark.parametrize(("data", "code"), [("/no/existe", "sin-carpeta"), (str(MINI), "sin-test")])
def test_data_without_a_test_are_refused(data: str, code: str) -> None:
    run = invoke("potential", "bienes", "--answers", "x.json", "--data", data, "--json")
    error = json.loads(run.stdout)["error"]
    assert (run.exit_code, error["field"], error["code"]) == (2, "data", code)
