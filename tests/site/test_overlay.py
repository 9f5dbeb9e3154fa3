"""A desk's own instance: the common site with an invented desk's folder laid over it, through the settings alone."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from generator import contrast
from tests.helpers import DATA, ROOT, mkdocs, ruta
from tests.site.pages import page
from tests.site.test_links import broken

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site
DESK = "Mesa Exportadora Ejemplo"
SETTINGS = f"""\
INHERIT: {ROOT}/mkdocs.yml
docs_dir: {ROOT}/content
theme: {{custom_dir: {ROOT}/theme/overrides}}
plugins: [ruta: {{data_dir: {DATA}, overlay: {ROOT}/tests/fixtures/mesa}}]
watch: []
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the desk's site; gives its folder."""
    root = tmp_path_factory.mktemp("mesa")
    (root / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    run = mkdocs(root / "site", "--config-file", str(root / "mkdocs.yml"))
    assert run.returncode == 0, run.stderr
    return root / "site"


def text(site: Path, path: str) -> str:
    """Give the words of a page's main part."""
    found = page(site / path / "index.html").select_one("main")
    assert found
    return " ".join(found.text.split())


def test_it_bears_the_desks_name_and_address(edition: Path) -> None:
    home = page(edition / "index.html")
    assert DESK in home.select_one("header .brand").text  # type: ignore[union-attr]
    assert DESK in home.title.text  # type: ignore[union-attr]
    assert "hola@mesa.example" in text(edition, "contacto")


def test_it_wears_the_desks_colour_on_both_grounds(edition: Path) -> None:
    sheet = (edition / "assets" / "ruta.css").read_text("utf-8")
    assert sheet.rindex("--line:#7a1f5c") < sheet.rindex("--line:#f0a8d8")
    assert re.search(r"prefers-color-scheme:dark\)\{:root\{--line:#f0a8d8", sheet)


def test_the_grounds_that_a_colour_is_checked_against_are_those_of_the_style_sheet() -> None:
    sheet = (ROOT / "theme" / "styles" / "10-base.css").read_text("utf-8")
    papers = re.findall(r"--paper: (#\w+); --card: (#\w+)", sheet)
    assert [[full(one) for one in row] for row in papers] == [list(row) for row in contrast.GROUNDS.values()]


def full(colour: str) -> str:
    """Write «#fff» as «#ffffff»."""
    return colour if len(colour) == 7 else "#" + "".join(sign * 2 for sign in colour[1:])


def test_a_programme_of_its_own_has_its_page_and_is_found(edition: Path, built_site: Path) -> None:
    path = "apoyos/pe-mesa-ejemplo"
    assert f"Ficha de {DESK}." in text(edition, path)
    assert page(edition / "apoyos" / "index.html").select('a[href$="pe-mesa-ejemplo/"]')
    assert "Primeros pasos de la Mesa Ejemplo" in (edition / "assets" / "indice.js").read_text("utf-8")
    assert not (built_site / path).exists()
    edit = page(edition / path / "index.html").select_one("footer a[href*='/edit/']")
    assert edit
    assert str(edit["href"]).endswith("/mesa/add/programmes/pe/pe-mesa-ejemplo.yaml")


def test_a_replaced_field_is_said_with_whose_word_it_is(edition: Path, built_site: Path) -> None:
    here, common = (text(site, "apoyos/pe-exporta-facil") for site in (edition, built_site))
    assert "Pregunta en la Mesa Ejemplo" in here
    assert f"Según {DESK}: contacto." in here
    assert "llevas el paquete a Serpost" in here
    assert DESK not in common
    edit = page(edition / "apoyos" / "pe-exporta-facil" / "index.html").select_one("footer a[href*='/edit/']")
    assert edit
    assert str(edit["href"]).endswith("/mesa/replace/programmes/pe/pe-exporta-facil.yaml")


def test_a_record_without_a_page_of_its_own_bears_the_mark_where_it_stands(edition: Path) -> None:
    institutions = page(edition / "instituciones" / "index.html")
    own = institutions.select_one("#indecopi")
    assert own
    assert "Lo que la mesa inventada dice que hace." in own.text
    assert f"según {DESK}" in own.text
    marked = [str(one["id"]) for one in institutions.select("section.tax") if f"según {DESK}" in one.text]
    assert marked == ["indecopi"]


def test_a_hidden_kind_is_gone_from_menu_map_and_search_and_leaves_no_broken_link(edition: Path) -> None:
    assert not (edition / "plataformas").exists()
    home, sitemap = page(edition / "index.html"), page(edition / "mapa" / "index.html")
    for found in (home, sitemap):
        assert not [one for one in found.select("a[href]") if re.match(r"(\.\./)*plataformas/", str(one["href"]))]
    for name in ("assets/indice.js", "sitemap.xml"):
        assert not re.search(r'("|\.example/)plataformas/', (edition / name).read_text("utf-8")), name
    assert not (edition / "apoyos" / "pe-cite").exists()
    assert broken(edition, folders=True) == []


def test_the_data_for_programs_are_the_desks(edition: Path) -> None:
    records = json.loads((edition / "api" / "v1" / "programmes.json").read_text("utf-8"))["records"]
    ids = {one["id"] for one in records}
    assert "pe-mesa-ejemplo" in ids
    assert "pe-cite" not in ids
    assert json.loads((edition / "api" / "v1" / "marketplaces.json").read_text("utf-8"))["records"] == []


def test_one_page_says_all_that_differs(edition: Path, built_site: Path) -> None:
    said = text(edition, "acerca/edicion")
    wanted = (DESK, "Primeros pasos", "Exporta Fácil", "Instituto Nacional", "contacto", "pe-cite", "000 000 000")
    assert [one for one in wanted if one not in said] == []
    assert page(edition / "index.html").select('footer a[href="acerca/edicion/"]')
    assert not page(built_site / "index.html").select('footer a[href="acerca/edicion/"]')


def test_its_pages_as_markdown_are_its_own_too(tmp_path: Path) -> None:
    run = ruta("export", str(tmp_path / "out"), "--overlay", str(ROOT / "tests" / "fixtures" / "mesa"))
    assert run.returncode == 0, run.stderr
    assert DESK in (tmp_path / "out" / "ruta" / "peru-a-colombia.md").read_text("utf-8")
    assert not (tmp_path / "out" / "plataformas").exists()
