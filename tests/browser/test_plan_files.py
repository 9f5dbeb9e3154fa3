"""The files of the plan: saved, restored, refused; Markdown; and a DOCX that LibreOffice opens."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.plan_page import PLAN, PlanPage, open_plan
from tests.browser.route_list import text_of
from tests.browser.wording import said
from tests.helpers import ROOT, TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
HOSTILE = "Ñandú & <b>cía</b>\u0007 «100 %» \U0001f69a"


@pytest.fixture
def plan(page: Page) -> PlanPage:
    """Open the plan and write some of each of its parts."""
    page.goto(PLAN)
    made = PlanPage(page)
    made.write(mostrador="Mesa de Prueba", inicio="2027-01", vision=f"Primera línea\nSegunda: {HOSTILE}")
    made.add("fortalezas", texto="Gente que ya exportó")
    made.add("amenazas", texto="Recortes")
    made.add("servicios", nombre="Boletín mensual", precio="Sin costo")
    made.add("tareas", tarea="Lanzamiento", responsable="Ana", **{"from": "2", "until": "7"})
    made.box("indirecta-web").check()
    return made


def office() -> str:
    """Give LibreOffice's program; the tests do not pass without it."""
    note = ROOT / ".build" / "office"
    found = note.read_text("utf-8").strip() if note.exists() else shutil.which("soffice") or shutil.which("libreoffice")
    assert found, "LibreOffice is missing: make test installs it (tests/tools/office.sh)"
    return found


def as_text(file: Path, folder: Path) -> str:
    """Have LibreOffice open a document and write its text."""
    run = subprocess.run(
        [office(), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
         "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder), str(file)],
        capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip
    made = folder / f"{file.stem}.txt"
    assert made.exists(), run.stderr + run.stdout
    return made.read_text("utf-8-sig")


def test_the_docx_opens_in_libreoffice_and_says_what_was_written(plan: PlanPage, tmp_path: Path) -> None:
    download = plan.keep("docx")
    assert download.suggested_filename == f"plan-de-accion-{TODAY}.docx"
    file = tmp_path / "plan.docx"
    download.save_as(file)
    expect(plan.news).to_have_text(said("planMessages.exported", file=download.suggested_filename))
    text = as_text(file, tmp_path)
    lines = [line.strip().lstrip("•\t ") for line in text.splitlines()]
    assert {
        "Mesa de Prueba", "Primera línea", f"Segunda: {HOSTILE.replace(chr(7), '')}",
        "Gente que ya exportó", "Recortes", "Boletín mensual", "Sin costo", "Lanzamiento", "Ana",
        "Mes 2 · feb 2027", "Mes 7 · jul 2027", "El sitio web",
    } <= set(lines)  # fmt: skip
    asked = plan.page.locator("ruta-plan .chapter > .q > span:first-child").all_inner_texts()
    assert len(asked) > 40
    assert [one for one in asked if one not in lines] == []


def test_what_makes_the_docx_comes_only_when_it_is_asked_for(plan: PlanPage, visits: Visits) -> None:
    assert not any("exportar-plan" in one for one in visits.watch.requests)
    with plan.page.expect_request("**/assets/exportar-plan.js*"):
        plan.keep("docx")


def test_a_docx_that_cannot_be_made_is_said_and_nothing_is_lost(plan: PlanPage) -> None:
    plan.page.route("**/assets/exportar-plan.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    plan.tool("docx").click()
    expect(plan.news).to_have_text(said("planMessages.exportFailed"))
    expect(plan.box("mostrador")).to_have_value("Mesa de Prueba")


def test_the_markdown_says_what_was_written(plan: PlanPage) -> None:
    text = text_of(plan.keep("markdown"))
    for part in (
        "# Plan de acción", "Mesa de Prueba", "\\<b\\>cía\\</b\\>", "- Gente que ya exportó", "| Precio | Sin costo |",
        "| Lanzamiento | Ana | Mes 2 · feb 2027 | Mes 7 · jul 2027 |", "·██████·",
    ):  # fmt: skip
        assert part in text


def test_a_saved_plan_is_restored_elsewhere_and_asks_before_it_replaces_something(
    plan: PlanPage, visits: Visits
) -> None:
    saved = text_of(plan.keep("save"))
    other = open_plan(visits.context())
    other.restore(saved)
    expect(other.box("mostrador")).to_have_value("Mesa de Prueba")
    assert other.cells("tareas", "tarea") == ["Lanzamiento"]
    other.write(mostrador="Otra mesa")
    other.restore(saved)
    expect(other.dialog).to_contain_text(said("planMessages.restore.title"))
    other.dialog.get_by_role("button", name=said("planMessages.cancel")).click()
    expect(other.box("mostrador")).to_have_value("Otra mesa")
    other.restore(saved)
    other.dialog.get_by_role("button", name=said("planMessages.restore.confirm")).click()
    expect(other.box("mostrador")).to_have_value("Mesa de Prueba")
    other.news.get_by_role("button", name=said("planMessages.undo")).click()
    expect(other.box("mostrador")).to_have_value("Otra mesa")


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        (None, "notJson"),
        ({"kind": "otra"}, "notOurs"),
        ({"kind": "ruta-exportadora/todo"}, "whole"),
        ({"version": 9}, "future"),
        ({"plan": "otro"}, "otherPlan"),
        ({"cells": {"vision": "sin momento"}}, "wrongShape"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_words_and_changes_nothing(
    plan: PlanPage, change: dict[str, object] | None, answer: str
) -> None:
    before = plan.stored()
    good = json.loads(text_of(plan.keep("save")))
    plan.restore("{roto" if change is None else json.dumps(good | change))
    expect(plan.news).to_have_text(said(f"planMessages.restore.{answer}"))
    assert plan.stored() == before


def test_clearing_asks_and_can_be_undone(plan: PlanPage) -> None:
    plan.tool("clear").click()
    plan.dialog.get_by_role("button", name=said("planMessages.cancel")).click()
    expect(plan.box("mostrador")).to_have_value("Mesa de Prueba")
    plan.tool("clear").click()
    plan.dialog.get_by_role("button", name=said("planMessages.clear.confirm")).click()
    expect(plan.box("mostrador")).to_have_value("")
    expect(plan.rows("tareas")).to_have_count(1)
    assert plan.stored() == {}
    plan.news.get_by_role("button", name=said("planMessages.undo")).click()
    expect(plan.box("mostrador")).to_have_value("Mesa de Prueba")
    assert plan.cells("tareas", "tarea") == ["Lanzamiento"]


def test_from_disk_the_plan_is_kept_and_the_docx_is_made(disk_visits: Visits, disk_site: Path, tmp_path: Path) -> None:
    page = disk_visits.page()
    page.goto((disk_site / "mesa" / "plan.html").as_uri())
    plan = PlanPage(page)
    plan.write(vision="desde un disco")
    page.reload()
    expect(plan.box("vision")).to_have_value("desde un disco")
    file = tmp_path / "plan.docx"
    plan.keep("docx").save_as(file)
    assert file.read_bytes()[:2] == b"PK"
