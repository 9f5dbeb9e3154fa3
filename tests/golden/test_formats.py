"""What programs read of ``ruta``: its exit status, its JSON and its lines for GitHub."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers import DATA, ROOT, invoke, ruta

if TYPE_CHECKING:
    from pathlib import Path

MINI = ROOT / "tests" / "fixtures" / "mini"


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder with one error and one warning."""
    data = tmp_path_factory.mktemp("broken") / "data"
    shutil.copytree(MINI, data)
    tax = data / "taxes" / "uy" / "uy-iva.yaml"
    text = tax.read_text("utf-8").replace("La tasa es 22 %.", "Es la tasa general.").replace("value: 0.22", "value: 22")
    tax.write_text(text, "utf-8")
    source = data / "sources" / "ley-inventada.yaml"
    source.write_text(source.read_text("utf-8").replace("https://", "http://"), "utf-8")
    return data


def test_text_names_the_errors_first_then_the_warnings_and_counts_them(broken: Path) -> None:
    run = ruta("check", "--data", str(broken))
    assert run.returncode == 1
    assert [line.split(" ")[0] for line in run.stdout.splitlines()] == [
        "data/taxes/uy/uy-iva.yaml:18:12:",
        "data/sources/ley-inventada.yaml:4:6:",
    ]
    assert run.stderr == "1 error, 1 aviso.\n"


def test_json_is_one_object_with_every_problem(broken: Path) -> None:
    run = ruta("check", "--data", str(broken), "--format", "json")
    assert (run.returncode, run.stderr) == (1, "")
    assert json.loads(run.stdout)["problems"] == [
        {
            "path": "data/sources/ley-inventada.yaml",
            "line": 4,
            "column": 6,
            "level": "warning",
            "code": "url-sin-cifrar",
            "message": "«http://ley.example.org/1» usa http, sin cifrado.",
            "fix": "Prueba si la misma dirección abre con https://.",
        },
        {
            "path": "data/taxes/uy/uy-iva.yaml",
            "line": 18,
            "column": 12,
            "level": "error",
            "code": "tasa-fuera-de-rango",
            "message": "22 significa 2200 %: más que el valor mismo.",
            "fix": "Si es 22 %, escribe 0.22.",
        },
    ]


def test_github_gets_a_command_for_each_line_with_its_signs_escaped(broken: Path) -> None:
    run = ruta("check", "--data", str(broken), "--format", "github")
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.splitlines()[0] == (
        "::error file=data/taxes/uy/uy-iva.yaml,line=18,col=12,title=tasa-fuera-de-rango::"
        "22 significa 2200 %25: más que el valor mismo. Si es 22 %25, escribe 0.22."
    )
    assert run.stdout.splitlines()[1].startswith("::warning file=data/sources/ley-inventada.yaml,line=4,col=6,")


def test_no_problems_are_an_empty_list_and_status_0() -> None:
    run = ruta("check", "--data", str(MINI), "--format", "json")
    assert (run.returncode, json.loads(run.stdout)) == (0, {"problems": []})


def test_warnings_alone_are_status_0() -> None:
    run = ruta("check", "--data", str(DATA), "--format", "json")
    assert {problem["level"] for problem in json.loads(run.stdout)["problems"]} == {"warning"}
    assert run.returncode == 0


def test_a_route_is_stages_with_tasks_and_codes_ignore_case() -> None:
    run = ruta("route", "--data", str(MINI), "--from", "PY", "--to", "uY", "--sector", "Alimentos", "--json")
    assert (run.returncode, run.stderr) == (0, "")
    found = json.loads(run.stdout)
    assert {name: found[name] for name in ("from", "to", "sector", "channel")} == {
        "from": "py",
        "to": "uy",
        "sector": "alimentos",
        "channel": None,
    }
    assert [(stage["id"], len(stage["tasks"])) for stage in found["stages"]] == [
        ("diagnostico", 1),
        ("mercado-y-canal", 1),
        ("producto-y-requisitos", 2),
        ("precio-impuestos-y-pagos", 1),
        ("envio-y-aduana", 2),
        ("venta-y-posventa", 1),
    ]
    assert found["stages"][2]["tasks"][1] == {
        "id": "uy-etiqueta",
        "title": "Pon la etiqueta en español",
        "url": "/ruta/paraguay-a-uruguay/#t-uy-etiqueta",
    }


def test_a_task_for_goods_is_not_on_a_route_of_services() -> None:
    def tasks(sector: str) -> set[str]:
        run = invoke("route", "--data", str(DATA), "--from", "pe", "--to", "co", "--sector", sector, "--json")
        return {task["id"] for stage in json.loads(run.stdout)["stages"] for task in stage["tasks"]}

    assert "co-avisa-el-cobro" in tasks("alimentos")
    assert "co-avisa-el-cobro" not in tasks("servicios")


WRONG: list[tuple[list[str], dict[str, str]]] = [
    (
        ["route", "--from", "pi", "--to", "uy"],
        {"field": "from", "code": "desconocido", "message": "--from: no hay país «pi». Hay: py, uy."},
    ),
    (
        ["route", "--from", "py", "--to", "uy", "--sector", "alimento"],
        {
            "field": "sector",
            "code": "desconocido",
            "message": "--sector: no hay sector «alimento». ¿Quisiste decir «alimentos»?",
        },
    ),
    (
        ["route", "--from", "py", "--to", "uy", "--channel", "c2c"],
        {"field": "channel", "code": "desconocido", "message": "--channel: no hay canal «c2c». ¿Quisiste decir «b2c»?"},
    ),
    (
        ["route", "--from", "uy", "--to", "UY"],
        {"field": "to", "code": "mismo-pais", "message": "El origen y el destino son el mismo país (Uruguay)."},
    ),
    (["route", "--from", "uy"], {"field": "to", "code": "falta-opcion", "message": "Falta --to."}),
    (
        ["route", "--from", "uy", "--to", "py", "--sectr", "x"],
        {
            "field": "sectr",
            "code": "opcion-desconocida",
            "message": "No existe la opción --sectr. ¿Quisiste decir «--sector»?",
        },
    ),
]


@pytest.mark.parametrize(
    ("arguments", "error"), WRONG, ids=[error["code"] + "-" + error["field"] for _, error in WRONG]
)
def test_wrong_usage_is_status_2_and_says_which_option(arguments: list[str], error: dict[str, Any]) -> None:
    run = invoke(*arguments, "--data", str(MINI), "--json")
    assert (run.exit_code, run.stderr) == (2, "")
    assert json.loads(run.stdout) == {"error": error}


def test_without_json_wrong_usage_is_one_line_in_spanish() -> None:
    run = ruta("route", "--from", "pi", "--to", "uy", "--data", str(MINI))
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr == "ruta: --from: no hay país «pi». Hay: py, uy.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["rute"],
        ["check", "--data"],
        ["check", "--format", "xml"],
        ["check", "--data", "no-existe"],
        ["check", "algo"],
        ["route", "--from"],
        ["--json"],
    ],
)
def test_any_other_wrong_usage_is_one_line_without_english(arguments: list[str]) -> None:
    run = invoke(*arguments)
    assert run.exit_code == 2
    assert len((run.stderr + run.stdout).splitlines()) == 1
    assert not any(word in run.stderr for word in ("Error", "Usage", "No such", "Traceback", "requires", "Got"))


def test_a_route_from_data_with_errors_is_refused_with_the_errors(broken: Path) -> None:
    run = ruta("route", "--data", str(broken), "--from", "py", "--to", "uy", "--json")
    assert run.returncode == 1
    assert "tasa-fuera-de-rango" in run.stderr + run.stdout
