"""The editor's forms hold every record as it is, and what they save passes the check."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.load import load
from generator.model import KINDS
from tests.data.form import saved, strange
from tests.helpers import DATA, ruta

if TYPE_CHECKING:
    from pathlib import Path

Record = dict[str, Any]


def read(path: Path) -> Record:
    """Read a record as text alone."""
    found: Record = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text alone
    kept: Record = without_blanks(found)
    return kept


def without_blanks(value: Any) -> Any:  # noqa: ANN401 - YAML
    """Leave out keys with nothing behind them, as the model does."""
    if isinstance(value, dict):
        return {key: without_blanks(inner) for key, inner in value.items() if inner != ""}
    return [without_blanks(one) for one in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Have the command write the configuration; read it back."""
    folder = tmp_path_factory.mktemp("admin")
    run = ruta("admin", str(folder), "--repository", "https://github.com/quien/datos.git")
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = yaml.safe_load((folder / "config.yml").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def forms(written: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """Give the fields of each kind's form."""
    return {one["name"]: one["fields"] for one in written["collections"]}


def test_what_is_saved_is_proposed_from_a_fork(written: dict[str, Any]) -> None:
    assert written["backend"]["repo"] == "quien/datos"
    assert written["backend"]["open_authoring"] is True
    assert written["publish_mode"] == "editorial_workflow"
    assert not [one for one in written["collections"] if one["delete"]]


def test_there_is_a_form_for_every_kind_in_its_folder(written: dict[str, Any]) -> None:
    assert {one["name"]: one["folder"] for one in written["collections"]} == {kind: f"data/{kind}" for kind in KINDS}
    by_country = {one["name"] for one in written["collections"] if "country" in one.get("path", "")}
    assert by_country == {folder for folder, kind in KINDS.items() if kind.by_country}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_form_asks_for_what_the_model_asks_for(forms: dict[str, list[dict[str, Any]]], kind: str) -> None:
    asked = {field["name"] for field in forms[kind] if field["required"]}
    assert asked == {field.alias or name for name, field in KINDS[kind].model_fields.items() if field.is_required()}


def test_labels_and_help_are_there_for_who_fills_in(forms: dict[str, list[dict[str, Any]]]) -> None:
    text = json.dumps(forms, ensure_ascii=False)
    assert '"label": "Fuente"' in text
    assert not re.search(r'"label": "[a-z]+_[a-z_]+"', text)


def test_a_fact_needs_its_source_and_relations_lead_to_forms(forms: dict[str, list[dict[str, Any]]]) -> None:
    fact = next(field for field in forms["taxes"] if field["name"] == "values")
    source = next(field for field in fact["fields"] if field["name"] == "source")
    assert (source["required"], source["widget"], source["kinds"]) == (True, "alternativa", ["sources"])
    assert {"title", "url", "kind"} <= {field["name"] for field in source["fields"]}
    related = set(re.findall(r'"collection": "([a-z-]+)"', json.dumps(forms)))
    assert {"countries", "sectors"} <= related <= set(KINDS)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_record_has_anything_that_its_form_has_no_room_for(
    forms: dict[str, list[dict[str, Any]]], kind: str
) -> None:
    files = sorted((DATA / kind).rglob("*.yaml"))
    found = [f"{path.name}{one}" for path in files for one in strange(read(path), forms[kind])]
    assert found == []


def test_every_record_means_the_same_after_a_save(forms: dict[str, list[dict[str, Any]]], tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    for kind, fields in forms.items():
        for path in (data / kind).rglob("*.yaml"):
            path.write_text(saved(read(path), fields), "utf-8")
    before, after = load(DATA), load(data)
    assert after[1] == []
    assert [one.record for one in after[0].all_entries()] == [one.record for one in before[0].all_entries()]


def git(folder: Path, *arguments: str) -> str:
    """Run git as somebody."""
    who = ["-c", "user.name=Editora", "-c", "user.email=editora@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def test_a_rate_that_changes_is_a_green_check_and_a_change_said_in_words(
    forms: dict[str, list[dict[str, Any]]], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", "data")
    git(tmp_path, "commit", "--quiet", "--message=before")
    path = data / "taxes" / "co" / "co-iva.yaml"
    record = read(path)
    old = next(one for one in record["values"] if one.get("value") and not one.get("until"))
    # what the form holds once the editor has typed: an end for the old value, and a new one with its source
    old["until"] = "2027-12-31"
    record["values"].append(
        {
            **old,
            "id": "co-iva-nueva-tasa",
            "statement": "La tasa general del IVA es 20 %.",
            "value": "0.2",
            "since": "2028-01-01",
            "until": "",
            "source": {"title": "Ley inventada", "url": "https://ley.example.org/", "kind": "law", "publisher": ""},
            "verified": "2026-11-20",
            "note": "",
        }
    )
    path.write_text(saved(record, forms["taxes"]), "utf-8")
    run = ruta("check", "--data", str(data))
    assert run.returncode == 0, run.stdout
    assert git(tmp_path, "diff", "--name-only").split() == ["data/taxes/co/co-iva.yaml"]
    patch = git(tmp_path, "diff")
    git(tmp_path, "stash")
    subprocess.run(["git", "apply", "--check"], cwd=tmp_path, input=patch, text=True, check=True)
    git(tmp_path, "stash", "pop")
    said = ruta("diff", "HEAD", "--data", str(data))
    assert said.returncode == 0, said.stderr
    assert "20" in said.stdout
    assert "Ley inventada" in said.stdout


def test_what_a_form_has_no_room_for_is_noticed(forms: dict[str, list[dict[str, Any]]]) -> None:
    record = read(DATA / "taxes" / "co" / "co-iva.yaml")
    fact = record["values"][0]
    wrong = {
        **record,
        "sobra": "x",
        "country": "Colombia",
        "values": [{**fact, "confidence": "mucha", "until": "ayer"}],
    }
    del wrong["name"]
    found = " ".join(strange(wrong, forms["taxes"]))
    assert all(word in found for word in (".sobra", ".country", ".name: missing", "mucha", ".until"))
