"""``ruta new`` and ``ruta schema``: from nothing to a green check, and what an editor's program reads."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.model import KINDS
from tests.helpers import DATA, ROOT, invoke, ruta

if TYPE_CHECKING:
    from collections.abc import Iterator

MINI = ROOT / "tests" / "fixtures" / "mini"
SCHEMAS = DATA / "schemas"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a small data folder of one's own."""
    shutil.copytree(MINI, tmp_path / "data")
    return tmp_path / "data"


def new(data: Path, *arguments: str) -> Path:
    """Make a record; give its path."""
    run = invoke("new", *arguments, "--data", str(data))
    assert run.exit_code == 0, run.stderr
    found = re.search(r"Listo: (\S+\.yaml)", run.stdout)
    assert found
    return Path(found[1])


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_new_record_only_lacks_what_its_editor_must_say(data: Path, kind: str) -> None:
    path = new(data, kind, "uy-nuevo")
    run = invoke("check", "--data", str(data), "--format", "json")
    problems = [one for one in json.loads(run.stdout)["problems"] if one["path"].endswith("uy-nuevo.yaml")]
    assert {one["code"] for one in problems} <= {"falta-campo", "dato-sin-fuente"}, problems
    lines = path.read_text("utf-8").splitlines()
    for problem in problems:
        # each complaint stands on the line of a field that is waiting to be filled in
        assert re.match(r"[ -]*[a-z_]+:  #", lines[problem["line"] - 1]), problem
        name = re.search(r"«([a-z_]+)»", problem["message"])
        assert name
        assert f"{name[1]}:" in lines[problem["line"] - 1], problem


def test_from_new_to_a_green_check(data: Path) -> None:
    path = new(data, "requirements", "uy-permiso", "--country", "UY")
    answers = {
        "title": "Pide el permiso de etiqueta",
        "weight": "required",
        "why": "Sin él, la aduana devuelve el paquete.",
        "facts": "",
        "how": "[Escribe a la aduana., Espera la respuesta.]",
        "id": "uy-permiso-norma",
        "statement": "La etiqueta va en español.",
        "since": "unknown",
        "source": "ley-inventada",
        "verified": "2026-11-20",
        "confidence": "high",
        "side": "import",
        "topic": "label",
        "stage": "producto-y-requisitos",
    }
    filled = []
    for line in path.read_text("utf-8").splitlines():
        found = re.match(r"([ -]*)([a-z_]+):  #", line)
        # the source is cited by its id, so what would describe it goes
        if line.startswith(("#", " " * 6)) or (found and found[2] not in answers):
            continue
        filled.append(f"{found[1]}{found[2]}: {answers[found[2]]}" if found else line)
    path.write_text("\n".join(filled) + "\n", "utf-8")
    run = ruta("check", "--data", str(data))
    assert (run.returncode, run.stdout) == (0, ""), run.stdout


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        (["glosary", "x"], "kind"),
        (["glossary", "Con Espacios"], "id"),
        (["glossary", "../fuera"], "id"),
        (["glossary", "iva"], "id"),
        (["requirements", "sin-pais"], "country"),
        (["requirements", "x", "--country", "zz"], "country"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(data: Path, arguments: list[str], field: str) -> None:
    before = sorted(data.rglob("*"))
    run = ruta("new", *arguments, "--data", str(data), "--json")
    assert run.returncode == 2
    assert sorted(data.rglob("*")) == before
    assert field in {"kind", "id", "country"}
    assert "Traceback" not in run.stderr


def test_the_schemas_in_the_data_are_those_of_the_models(tmp_path: Path) -> None:
    assert ruta("schema", str(tmp_path)).returncode == 0
    made = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.json")}
    kept = {path.name: path.read_text("utf-8") for path in SCHEMAS.glob("*.json")}
    assert made == kept, "run «ruta schema»"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_record_is_valid_by_its_schema(kind: str) -> None:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    wrong = [
        f"{path.name}: {error.json_path}: {error.message[:200]}"
        for path in (DATA / kind).rglob("*.yaml")
        for error in judge.iter_errors(as_an_editor_reads(path))
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_of_a_schema_has_a_title(kind: str) -> None:
    schema = json.loads((SCHEMAS / f"{kind}.json").read_text("utf-8"))
    parts = [schema, *schema.get("$defs", {}).values()]
    assert [
        name for part in parts for name, field in part.get("properties", {}).items() if not field.get("title")
    ] == []


def test_a_schema_refuses_what_the_check_refuses() -> None:
    schema = json.loads((SCHEMAS / "glossary.json").read_text("utf-8"))
    judge = Draft202012Validator(schema)
    assert not judge.is_valid({"id": "x", "term": "Algo"})
    assert not judge.is_valid({"id": "Con Espacios", "term": "Algo", "definition": "Eso."})
    assert not judge.is_valid({"id": "x", "term": "Algo", "definition": "Eso.", "otro": "no"})


def as_an_editor_reads(path: Path) -> object:
    """Read YAML as version 1.2 has it: bare numbers are numbers; «yes», «no» and days are text."""
    return _typed(yaml.compose(path.read_text("utf-8"), Loader=yaml.CBaseLoader))


def _typed(node: Any) -> object:  # noqa: ANN401 - a node of any kind
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node))
    if isinstance(node, yaml.SequenceNode):
        return [_typed(one) for one in node.value]
    if not node.style and re.fullmatch(r"-?\d+(\.\d+)?", node.value):
        return float(node.value) if "." in node.value else int(node.value)
    return node.value


def _pairs(node: yaml.MappingNode) -> Iterator[tuple[str, object]]:
    for key, value in node.value:
        yield key.value, _typed(value)


def test_the_editor_settings_name_every_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"./data/schemas/{kind}.json": f"data/{kind}/**/*.yaml" for kind in KINDS}
