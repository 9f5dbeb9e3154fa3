"""``ruta stale`` and ``ruta diff``: what editors and reviewers ask of the data."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT, ruta

if TYPE_CHECKING:
    from pathlib import Path

MINI = ROOT / "tests" / "fixtures" / "mini"
GIT = ["git", "-c", "user.name=Prueba", "-c", "user.email=prueba@ejemplo.org", "-c", "commit.gpgsign=false"]


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """Give a data folder under git with one commit."""
    data = tmp_path / "data"
    shutil.copytree(MINI, data)
    for command in (["init", "-q"], ["add", "data"], ["commit", "-qm", "first"]):
        subprocess.run([*GIT, *command], cwd=tmp_path, check=True)
    return data


def change(path: Path, old: str, new: str) -> None:
    """Replace text in a record."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def diff(data: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Compare with the last commit."""
    return ruta("diff", "HEAD", "--data", str(data), *more)


def test_nothing_changed_is_said(history: Path) -> None:
    run = diff(history)
    assert (run.returncode, run.stdout) == (0, "Nada cambia en los datos.\n")


def test_a_changed_rate_is_said_as_a_person_would(history: Path) -> None:
    tax = history / "taxes" / "uy" / "uy-iva.yaml"
    change(tax, "value: 0.22", "value: 0.23")
    change(tax, "22 %", "23 %")
    lines = diff(history).stdout.replace("\N{NO-BREAK SPACE}", " ").splitlines()
    assert any("Uruguay: " in line and "pasa de 22 % a 23 %" in line and "; fuente: " in line for line in lines)


def test_a_fact_that_was_only_read_again_does_not_cry(history: Path) -> None:
    tax = history / "taxes" / "uy" / "uy-iva.yaml"
    verified = next(line.strip() for line in tax.read_text("utf-8").splitlines() if "verified:" in line)
    change(tax, verified, "verified: 2026-11-21")
    assert "vuelto a verificar" in diff(history).stdout


def test_a_new_task_changes_the_routes_that_it_is_on(history: Path) -> None:
    checklist = next((history / "checklists").glob("*.yaml"))
    with checklist.open("a", encoding="utf-8") as file:
        file.write("  - {id: tarea-nueva, title: Haz algo nuevo, weight: advised, why: Porque sí., how: [Hazlo.]}\n")
    body = json.loads(diff(history, "--json").stdout)
    assert body["since"] == "HEAD"
    assert body["routes"]
    assert all(route["added"] == ["tarea-nueva"] and route["dropped"] == [] for route in body["routes"])
    assert body["costs"] == []


@pytest.mark.parametrize("revision", ["no-existe", "--output=x"])
def test_a_revision_that_is_none_is_wrong_usage(history: Path, revision: str) -> None:
    run = ruta("diff", "--data", str(history), "--json", "--", revision)
    assert run.returncode == 2
    assert json.loads(run.stdout)["error"]["field"] == "rev"


def test_broken_data_are_reported_and_not_compared(history: Path) -> None:
    change(history / "taxes" / "uy" / "uy-iva.yaml", "value: 0.22", "value: 22")
    run = diff(history)
    assert run.returncode == 1
    assert "uy-iva.yaml" in run.stderr


def test_stale_lists_what_is_past_review_and_what_one_weak_source_bears(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(MINI, data)
    tax = data / "taxes" / "uy" / "uy-iva.yaml"
    change(tax, "seen: 2025-03-01", "seen: 2020-01-31")
    change(tax, "confidence: medium", "confidence: low")
    run = ruta("stale", "--data", str(data), "--json")
    assert run.returncode == 0
    row = next(row for row in json.loads(run.stdout)["stale"] if row["id"] == "uy-iva-base")
    assert row["reasons"] == ["past-review", "low-confidence"]
    assert (row["country"], row["review"]) == ("uy", "2022-01-31")
    assert row["routes"] > 0
    said = ruta("stale", "--data", str(data), "--country", "UY").stdout
    assert said.startswith("Uruguay: ")
    assert "había que revisarlo el 31 ene 2022, confianza baja" in said


def test_stale_refuses_a_country_that_is_not_there() -> None:
    run = ruta("stale", "--country", "XX", "--json")
    assert run.returncode == 2
    assert json.loads(run.stdout)["error"]["field"] == "country"
