"""What ``ruta check`` says of each mistake, word by word: one folder per mistake, laid over a small valid data folder.

``problems.txt`` is what an editor reads; review a change to it as prose. After such a change write it anew with
``RUTA_GOLDEN=write .venv/bin/pytest tests/golden`` and read the difference.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.checks import CHECKS
from tests.helpers import ROOT, invoke

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/problems.txt"))
FOLDERS = sorted(path.name for path in HERE.iterdir() if path.is_dir() and not path.name.startswith("__"))


@pytest.fixture
def data_of(tmp_path: Path) -> Callable[[str], Path]:
    """Give a function that lays a case's files over the small data folder."""

    def lay(case: str) -> Path:
        data = tmp_path / "data"
        shutil.copytree(ROOT / "tests" / "fixtures" / "mini", data)
        shutil.copytree(HERE / case, data, dirs_exist_ok=True, ignore=shutil.ignore_patterns("problems.txt"))
        return data

    return lay


@pytest.mark.parametrize("case", FOLDERS)
def test_each_mistake_is_said_word_by_word(case: str, data_of: Callable[[str], Path]) -> None:
    run = invoke("check", "--data", str(data_of(case)))
    expected = HERE / case / "problems.txt"
    if os.environ.get("RUTA_GOLDEN") == "write":
        expected.write_text(run.stdout, "utf-8")
    wanted = expected.read_text("utf-8")
    assert wanted, "a mistake that nothing is said about"
    assert run.stdout == wanted
    only_warnings = all(": aviso: " in line for line in wanted.splitlines())
    assert run.exit_code == (0 if only_warnings else 1)


def test_the_small_data_folder_is_valid_by_itself() -> None:
    run = invoke("check", "--data", str(ROOT / "tests" / "fixtures" / "mini"))
    assert (run.exit_code, run.stdout, run.stderr) == (0, "", "Todo en orden.\n")


def test_every_rule_has_a_case() -> None:
    said = "".join((HERE / case / "problems.txt").read_text("utf-8") for case in CASES)
    codes_of = {
        "asked_once": "pagina-repetida",
        "charges_cover": "regimen-hueco",
        "charges_lines": "base-desconocida",
        "codes": "moneda-desconocida",
        "date_order": "fechas-al-reves",
        "freshness": "por-revisar",
        "highlights": "cifra-ajena",
        "inclusive_rate": "tasa-por-dentro",
        "one_series": "serie-mezclada",
        "potential_ids": "sin-preguntas",
        "potential_scores": "pesos",
        "product_words": "palabra-de-dos",
        "products": "sector-amplio",
        "rate_range": "tasa-fuera-de-rango",
        "reachable": "sin-ruta",
        "size_classes": "tamanos",
        "spanish": "falta-espanol",
        "stage_once": "tarea-repetida",
        "task_order": "orden-circular",
        "unsourced_figures": "cifra-sin-fuente",
        "urls": "url",
    }
    assert set(codes_of) == {rule.NAME for rule in CHECKS}
    assert [code for code in codes_of.values() if f" {code}: " not in said] == []
