"""A country is added by writing records: no line of the generator, of the theme or of the settings changes."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from tests.helpers import DATA, ROOT, mkdocs, ruta
from tests.site.pages import page

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site
NEIGHBOURS = ("chile", "colombia", "mexico", "peru")
SETTINGS = f"""\
INHERIT: {ROOT}/mkdocs.yml
docs_dir: {ROOT}/content
theme: {{custom_dir: {ROOT}/theme/overrides}}
plugins: [ruta: {{data_dir: data}}]
watch: []
"""


@dataclass
class Built:
    """A site with one more country, and the records that it was built from."""

    site: Path
    data: Path


@pytest.fixture(scope="module")
def bolivia(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the site from the real records and an invented Bolivia."""
    root = tmp_path_factory.mktemp("bolivia")
    data = root / "data"
    shutil.copytree(DATA, data)
    shutil.copytree(ROOT / "tests" / "fixtures" / "bolivia", data, dirs_exist_ok=True)
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    run = mkdocs(root / "site", "--config-file", str(root / "mkdocs.yml"))
    assert run.returncode == 0, run.stderr
    return Built(root / "site", data)


def test_it_gets_a_destination_page_with_its_facts(bolivia: Built) -> None:
    found = page(bolivia.site / "destinos" / "bolivia" / "index.html")
    assert "Bolivia" in found.select_one("h1").text  # type: ignore[union-attr]
    assert "12,5" in found.select_one(".card .num").text  # type: ignore[union-attr]
    assert {"dato-bo-iva-inventado", "dato-bo-permiso-inventado"} <= {str(one["id"]) for one in found.select(".fact")}


@pytest.mark.parametrize("other", NEIGHBOURS)
def test_it_gets_a_route_to_and_from_every_other_country(other: str, bolivia: Built) -> None:
    inward = page(bolivia.site / "ruta" / f"{other}-a-bolivia" / "index.html")
    outward = page(bolivia.site / "ruta" / f"bolivia-a-{other}" / "index.html")
    assert inward.select_one("#t-bo-permiso")
    assert not inward.select_one("#t-bo-salida")
    assert outward.select_one("#t-bo-salida")
    assert not outward.select_one("#t-bo-permiso")
    for route in (inward, outward):
        assert [len(stage.select(".task")) > 0 for stage in route.select("section.stage")] == [True] * 6


@pytest.mark.parametrize("where", ["", "destinos", "ruta", "mapa", "etapas/1-diagnostico"])
def test_readers_can_find_it(where: str, bolivia: Built) -> None:
    found = page(bolivia.site / where / "index.html")
    assert "Bolivia" in found.select_one("header nav").text  # type: ignore[union-attr]
    assert found.select("main a[href*=bolivia]")


def test_it_can_be_picked_on_the_home_page(bolivia: Built) -> None:
    home = page(bolivia.site / "index.html")
    for name in ("origen", "destino"):
        assert home.select_one(f"select[name={name}] option[value=bo]")


def test_the_command_knows_it(bolivia: Built) -> None:
    run = ruta("route", "--data", str(bolivia.data), "--from", "BO", "--to", "pe", "--sector", "alimentos", "--json")
    assert run.returncode == 0, run.stderr
    tasks = {task["id"]: task["url"] for stage in json.loads(run.stdout)["stages"] for task in stage["tasks"]}
    assert tasks["bo-salida"] == "/ruta/bolivia-a-peru/#t-bo-salida"
