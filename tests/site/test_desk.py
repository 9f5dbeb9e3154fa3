"""The pages for e-Trade Desks say all that their records say, and a desk that writes its record gets its card."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from generator.model import DeskServices, Outline, Potential, Sheet
from tests.helpers import DATA, real_data, ruta
from tests.site.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

pytestmark = pytest.mark.site
INVENTED = """\
id: mesa-inventada
name: Mesa Inventada
url: https://mesa.example.org
country: pe
city: Ciudad Inventada
host: Cámara Inventada
summary: Un mostrador que no existe, para una prueba.
for_whom: A empresas inventadas.
hours: Lunes, de 9 a 12
reach:
  - { title: Correo, text: hola@mesa.example.org }
offers: [recopilar-eto, aduana]
own: [Café gratis]
sources: [{ title: Página inventada, url: https://mesa.example.org }]
checked: page
verified: 2026-11-20
"""


@pytest.fixture(scope="module")
def desk(built_site: Path) -> BeautifulSoup:
    """Read the page about services."""
    return page(built_site / "mesa" / "index.html")


@pytest.fixture(scope="module")
def plan(built_site: Path) -> BeautifulSoup:
    """Read the page of the plan."""
    return page(built_site / "mesa" / "plan" / "index.html")


def words_of(found: BeautifulSoup) -> str:
    """Give a page's text on one line."""
    return " ".join(found.get_text(" ").split())


def test_each_service_has_its_box_and_something_of_this_site(desk: BeautifulSoup) -> None:
    model = real_data().of(DeskServices)[0]
    packages = {package.id: [one.id for one in package.includes] for package in model.packages}
    assert {key: len(rows) for key, rows in packages.items()} == {"central": 3, "consulting": 7}
    for package, services in packages.items():
        section = desk.select_one(f'[data-package="{package}"]')
        assert section
        assert [one["data-service"] for one in section.select("[data-service]")] == services
    for row in desk.select("[data-service]"):
        assert row.select_one("input[type=checkbox]")
        assert row.select(".given a"), row["data-service"]


def test_the_plan_asks_everything_that_the_outline_asks(plan: BeautifulSoup) -> None:
    outline = real_data().of(Outline)[0]
    items = [item for section in outline.sections for item in section.items]
    text = words_of(plan)
    for item in items:
        assert item.title in text
        for ask in item.questions:
            field = plan.select_one(f'textarea[name="{ask.id}"]')
            assert field, ask.id
            assert ask.text in words_of(field.find_parent("label"))  # type: ignore[arg-type]
        for one in item.lists:
            section = plan.select_one(f'[data-list="{one.id}"]')
            assert section
            cells = {str(cell["data-cell"]) for cell in section.select("[data-cell]")}
            assert cells >= {column.id for column in one.columns}
        for choice in (choice for group in item.choices for choice in group.choices):
            assert plan.select_one(f'input[name="{choice.id}"]'), choice.id
    lists = {one.id for item in items for one in item.lists}
    assert lists == {"fortalezas", "debilidades", "oportunidades", "amenazas", "servicios", "tareas"}
    assert len(plan.select('[data-list="tareas"] [data-row]:first-child [data-cell=from] option')) == outline.months + 1


def test_what_the_plans_element_reads_is_what_the_page_asks(plan: BeautifulSoup) -> None:
    data: dict[str, Any] = json.loads(plan.select_one('ruta-plan script[data-role="data"]').text)  # type: ignore[union-attr]
    items = [item for section in data["sections"] for item in section["items"]]
    asked = [id_ for item in items for id_, _ in item["asks"]]
    asked += [id_ for item in items for group in item["choices"] for id_, _ in group["of"]]
    named = {str(one["name"]) for one in plan.select("ruta-plan form [name]")}
    assert named == {*asked, *(id_ for id_, _ in data["head"]), "inicio"}


def test_every_template_leads_to_a_page_or_says_that_it_is_not_here(desk: BeautifulSoup) -> None:
    sheets = real_data().of(Sheet)
    rows = desk.select(".registry > li")
    assert len(rows) == len(sheets) >= 8
    for row in rows:
        assert bool(row.select_one("h3 a")) != bool(row.select_one(".unknown")), row["id"]
    linked = {str(row["id"]) for row in rows if row.select_one("h3 a")}
    assert linked >= {
        "p-factura-comercial", "p-lista-de-empaque", "p-entrevista", "p-plan-de-accion", "p-mensaje-a-clientes"
    }  # fmt: skip


def test_the_interview_asks_what_the_test_prepares_for(built_site: Path) -> None:
    text = words_of(page(built_site / "mesa" / "entrevista" / "index.html"))
    questions = real_data().of(Potential)[0].interview
    assert len(questions) == 6
    for one in questions:
        assert one.text in text
        assert one.seeks
        assert one.seeks in text


def test_no_desk_is_invented_and_one_that_writes_its_record_gets_its_card(built_site: Path, tmp_path: Path) -> None:
    assert not page(built_site / "mesa" / "ficha" / "index.html").select(".deskcard")
    shutil.copytree(DATA, tmp_path / "data")
    (tmp_path / "data" / "desks").mkdir(exist_ok=True)
    (tmp_path / "data" / "desks" / "mesa-inventada.yaml").write_text(INVENTED, "utf-8")
    run = ruta("export", str(tmp_path / "out"), "--data", str(tmp_path / "data"))
    assert run.returncode == 0, run.stderr
    text = (tmp_path / "out" / "mesa" / "ficha.md").read_text("utf-8")
    for said in ("Mesa Inventada", "Cámara Inventada", "Ciudad Inventada, Perú", "Lunes, de 9 a 12",
                 "Asesora en aduana", "Café gratis", "hola@mesa.example.org", "https://mesa.example.org"):  # fmt: skip
        assert said in text
    assert "Busca posibles clientes" not in text
