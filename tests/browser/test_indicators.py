"""A desk's registry in the browser: read on the device, mended by line, counted, saved; never sent or kept."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.wording import said
from tests.helpers import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
CASES = ROOT / "tests" / "cases" / "registros"
PAGE = "/mesa/indicadores/"
KEPT = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.hash, location.search])"


@pytest.fixture
def desk(page: Page) -> Page:
    """Open the page."""
    page.goto(PAGE)
    return page


def bring(page: Page, name: str) -> None:
    """Choose a file."""
    page.locator("#i-archivo").set_input_files(CASES / name)
    expect(page.locator("[data-role=status]")).to_contain_text(name)


def card(page: Page, name: str) -> Locator:
    """Give the card of an indicator."""
    return page.locator(".cards .card").filter(has=page.get_by_role("heading", name=name, exact=True))


def row(page: Page, section: str, name: str) -> list[str]:
    """Give the cells of a group's row in a section's table."""
    found = page.locator(f"section[aria-labelledby={section}] tbody tr").filter(
        has=page.get_by_role("rowheader", name=name, exact=True)
    )
    return [" ".join(text.split()) for text in found.locator("td").all_inner_texts()]


def test_a_registry_gives_the_figures_worked_by_hand(desk: Page) -> None:
    desk.locator("#i-universo").fill("1.000")
    bring(desk, "01-completo.csv")
    expect(card(desk, "Eficacia")).to_contain_text("50 %")
    expect(card(desk, "Eficacia")).to_contain_text("3 de 6")
    expect(card(desk, "Evolución")).to_contain_text("40 %")
    expect(card(desk, "Evolución")).to_contain_text("De una no se sabe: puede ser entre 33,3 % y 50 %.")
    expect(card(desk, "Promoción")).to_contain_text("0,6 %")
    expect(card(desk, "Asistencia a un taller")).to_contain_text("Costos")
    expect(card(desk, "Deserción")).to_contain_text("33,3 %")
    expect(card(desk, "Deserción")).to_contain_text("abandono, 1; logro, 1")
    assert row(desk, "por-periodo", "jul–sep 2025") == ["0", "—", "—", "0 %", "—", "—"]
    assert row(desk, "por-periodo", "abr–jun 2025")[1] == "33,3 % 1 de 3"
    assert row(desk, "por-ejecutivo", "Beto")[0] == "3"


def test_what_is_chosen_changes_what_is_counted(desk: Page) -> None:
    bring(desk, "01-completo.csv")
    desk.locator("#i-universo").fill("3")
    desk.locator("#i-universo").press("Tab")
    expect(desk.locator("#i-universo-error")).to_have_text(said("indicatorsMessages.universeTooSmall"))
    desk.locator("#i-universo").fill("1000")
    desk.locator("[data-role=filters] summary").click()
    desk.locator("#i-ejecutivo").select_option(label="Ana")
    expect(card(desk, "Eficacia")).to_contain_text("1 de 3")
    expect(card(desk, "Promoción")).to_contain_text("3 pymes nuevas")
    expect(desk.get_by_text("Son 3 de las 6 pymes contadas")).to_be_visible()
    desk.locator("#i-ejecutivo").select_option("*")
    desk.locator("#i-desde").fill("2025-05-01")
    expect(card(desk, "Eficacia")).to_contain_text("2 de 3")
    # of the firms that are left the first writes it small; the choice holds
    desk.locator("#i-taller").select_option("costos")
    desk.locator("#i-desde").fill("2025-01-01")
    expect(desk.locator("#i-taller")).to_have_value("Costos")
    desk.locator("#i-dibujo").select_option("desercion")
    expect(desk.locator("figure.bars svg").last).to_have_attribute("aria-label", "Deserción: por ejecutivo")
    desk.locator("#i-desde").fill("2026-10-01")
    expect(desk.get_by_text(said("indicatorsMessages.none"))).to_be_visible()


def test_each_problem_says_line_column_what_is_there_and_how_to_mend_it(desk: Page) -> None:
    bring(desk, "07-fechas-malas.csv")
    faults = desk.locator("table.faults tbody tr")
    expect(faults).to_have_count(13)
    text = " ".join(faults.first.inner_text().split())
    assert text == (
        "2 B (fecha_ingreso) Error «2026-02-30» no existe en el calendario. Un día que exista. "
        "Corrige el día o el mes. La pyme no se cuenta."
    )
    with desk.expect_download() as kept:
        desk.locator("[data-action=problems]").click()
    rows = list(csv.reader(io.StringIO(Path(kept.value.path()).read_text("utf-8-sig")), delimiter=";"))
    assert len(rows) == 14
    assert rows[1][:2] == ["2", "B (fecha_ingreso)"]


@pytest.mark.parametrize(("name", "says"), [("06-titulo-encima.csv", "Falta la columna"), ("11-vacio.csv", "vacío")])
def test_where_nothing_can_be_counted_nothing_is_shown_but_why(name: str, says: str, desk: Page) -> None:
    bring(desk, name)
    expect(desk.locator("table.faults")).to_contain_text(says)
    expect(desk.get_by_text(said("indicatorsMessages.nothing"))).to_be_visible()
    expect(desk.locator(".cards")).to_have_count(0)


def test_a_column_that_is_missing_is_said_and_no_share_is_made_up(desk: Page) -> None:
    bring(desk, "05-faltan-columnas.csv")
    expect(desk.locator(".noted")).to_contain_text("Falta la columna exportaciones: «Eficacia» no se puede calcular.")
    expect(card(desk, "Eficacia")).to_contain_text(said("indicatorsMessages.unknownAll"))
    expect(card(desk, "Eficacia").locator(".num")).to_have_text("—")


def test_a_workbook_is_opened_by_what_is_loaded_only_then(visits: Visits) -> None:
    page = visits.page()
    page.goto(PAGE)
    assert not any("/assets/libro.js" in one for one in visits.watch.requests)
    bring(page, "10-libro.xlsx")
    expect(card(page, "Eficacia")).to_contain_text("2 de 3")
    assert any("/assets/libro.js" in one for one in visits.watch.requests)
    expect(page.locator("table.faults")).to_contain_text("F (estado_actual)")
    page.locator("#i-hoja").select_option("Portada")
    expect(page.locator("table.faults")).to_contain_text("Falta la columna")


def test_a_workbook_opens_from_disk_too(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto((disk_site / "mesa" / "indicadores.html").as_uri())
    bring(page, "10-libro.xlsx")
    expect(card(page, "Eficacia")).to_contain_text("2 de 3")


def test_a_file_that_is_dropped_is_read_and_nothing_is_sent_or_kept(visits: Visits) -> None:
    page = visits.page()
    page.goto(PAGE, wait_until="networkidle")
    before, kept = len(visits.watch.requests), page.evaluate(KEPT)
    text = (CASES / "01-completo.csv").read_text("utf-8")
    page.evaluate(
        """text => {
          const data = new DataTransfer();
          data.items.add(new File([text], "mio.csv"));
          const drop = new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true});
          document.querySelector("[data-role=drop]").dispatchEvent(drop);
        }""",
        text,
    )
    expect(page.locator("[data-role=status]")).to_contain_text("mio.csv: 6 pymes contadas de 6 líneas.")
    assert len(visits.watch.requests) == before
    assert page.evaluate(KEPT) == kept
    page.reload()
    expect(page.locator(".cards")).to_have_count(0)


def test_the_example_can_be_tried_saved_and_taken_away(desk: Page) -> None:
    desk.locator("[data-action=example]").click()
    expect(card(desk, "Eficacia")).to_contain_text("4 de 8")
    with desk.expect_download() as kept:
        desk.locator("[data-action=json]").click()
    text = Path(kept.value.path()).read_text("utf-8")
    body = json.loads(text)
    assert body["total"]["effectiveness"] == {
        "numerator": 4, "total": 8, "unknown": 0, "value": 0.5, "low": 0.5, "high": 0.5,
    }  # fmt: skip
    assert "Tejidos Ejemplo" not in text
    with desk.expect_download() as kept:
        desk.locator("[data-action=csv]").click()
    rows = list(csv.reader(io.StringIO(Path(kept.value.path()).read_text("utf-8-sig")), delimiter=";"))
    assert ["Todas", "", "Eficacia", "4", "8", "0", "0,5"] in rows
    desk.locator("[data-action=clear]").click()
    expect(desk.locator(".outcome")).to_be_empty()
    expect(desk.locator("[data-role=status]")).to_have_text(said("indicatorsMessages.cleared"))


def test_a_hostile_registry_stays_text(desk: Page, tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)>"
    (tmp_path / "malo.csv").write_text(
        f"nombre,fecha_ingreso,rubro,ejecutivo,actividades,{evil}\n"
        f"Uno,2026-01-01,{evil},__proto__,2026-02-01; taller; __proto__,x\n"
        f"Dos,{evil},constructor,{evil},2026-02-01; taller; {evil},x\n",
        "utf-8",
    )
    desk.locator("#i-archivo").set_input_files(tmp_path / "malo.csv")
    expect(desk.locator("[data-role=status]")).to_contain_text("Una pyme contada de 2 líneas.")
    assert desk.locator(".outcome img").count() == 0
    expect(card(desk, "Asistencia a un taller")).to_contain_text("1 de 1")


def test_a_universe_that_is_no_number_is_refused(desk: Page) -> None:
    desk.locator("#i-universo").fill("muchas")
    desk.locator("#i-universo").press("Tab")
    expect(desk.locator("#i-universo")).to_have_attribute("aria-invalid", "true")


def test_without_script_the_columns_and_the_templates_are_there(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto(PAGE)
    expect(page.locator("ruta-indicators form")).to_be_hidden()
    expect(page.locator("table.columns")).to_contain_text("fecha_ingreso")
    for link in page.locator(".downloads a").all():
        assert page.request.get(f"{page.url}{link.get_attribute('href')}").ok
