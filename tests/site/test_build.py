"""The build itself: complete, repeatable, quiet, and harmless where it fails. It runs through ``make site``."""

from __future__ import annotations

import re
import shutil
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from subprocess import CompletedProcess

pytestmark = pytest.mark.site
EXPECTED = re.compile(
    r"""
      ([a-z0-9-]+/){0,3}index\.html
    | 404\.html
    | sitemap\.xml(\.gz)?
    | assets/(buscar|indice|indice-textos|ruta|lista|exportar|costos|costos-pasados|test|apoyos|mi-ruta)\.js
    | assets/(plataformas|productos|envios|mesa|plan|exportar-plan|al-dia|avisador|novedades-datos|producto-en-ruta)\.js
    | assets/(indicadores|libro)\.js
    | mesa/(plantilla-registro-pymes|registro-de-ejemplo)\.csv
    | assets/sa/(\d\d|todo|productos|rutas)\.js
    | assets/sin-red\.js
    | servicio\.js
    | manifest\.webmanifest
    | descargas/ruta/[a-z-]+\.html
    | assets/(sin-red\.json|icono-[a-z0-9-]+\.png)
    | api/v1/(schemas/)?[a-z-]+\.(json|csv)
    | novedades/[a-z-]+\.(xml|json)
    | calendario/[a-z-]+\.ics
    | (robots|llms)\.txt
    | assets/incrusta(r|do)\.(js|css)
    | embed/v1/(banner(-oscuro)?\.svg|ruta\.js|(ruta|costo|test)/([a-z-]+/)?(index\.html|oembed\.json))
    | assets/(ruta|test|trade|shipping|comparison|mine|studio|search|sin-red)\.css
    | assets/(figures|desk|directory|news|fresh|indicators)\.css
    | assets/icono\.svg
    """,
    re.VERBOSE,
)
"""All that a site may hold; the theme that MkDocs needs would add some forty files that no page loads."""


def content(site: Path) -> dict[str, bytes]:
    """Give every file of a site by its address."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy what a build reads to another folder, with the installed packages of this one and an older site."""
    root = tmp_path_factory.mktemp("clone")
    for name in ("content", "data", "generator", "theme", "requirements"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("Makefile", "mkdocs.yml", "pyproject.toml"):
        shutil.copy2(ROOT / name, root / name)
    (root / ".venv").symlink_to(ROOT / ".venv", target_is_directory=True)
    (root / "site").mkdir()
    (root / "site" / "vieja.html").write_text("la de ayer", "utf-8")
    return root


def make(root: Path, goal: str, **more: str) -> CompletedProcess[str]:
    """Run make as a newcomer does, but never let it install anything."""
    return subprocess.run(
        ["make", "--old-file=.venv/.site", goal],
        cwd=root,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_build_warns_of_nothing(strict_build: tuple[Path, str]) -> None:
    _, said = strict_build
    assert [line for line in said.splitlines() if re.match(r"WARNING|ERROR", line)] == []
    assert "Documentation built" in said


def test_the_site_holds_what_it_should_and_nothing_of_the_theme(built_site: Path) -> None:
    files = content(built_site)
    assert [name for name in files if not EXPECTED.fullmatch(name)] == []
    for name in ("index.html", "404.html", "sitemap.xml", "assets/ruta.css", "assets/ruta.js", "assets/icono.svg"):
        assert files[name], name


def test_the_site_map_for_search_engines_names_every_page(built_site: Path) -> None:
    named = set(re.findall(r"<loc>https://[^/]+/([^<]*)</loc>", (built_site / "sitemap.xml").read_text("utf-8")))
    assert named == {
        path.relative_to(built_site).as_posix().removesuffix("index.html")
        for path in built_site.rglob("index.html")
        if "embed" not in path.relative_to(built_site).parts
    }


@contextmanager
def changed(path: Path, old: str, new: str) -> Iterator[None]:
    """Change a file for a while."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    try:
        yield
    finally:
        path.write_text(text, "utf-8")


def test_a_failed_build_says_why_and_leaves_the_old_site(clone: Path) -> None:
    before = content(clone / "site")
    with changed(clone / "data" / "taxes" / "co" / "co-iva.yaml", "    unit: rate", "    unidad: rate"):
        run = make(clone, "site")
    assert run.returncode != 0
    assert re.search(r"data/taxes/co/co-iva\.yaml:\d+:5: campo-desconocido: No existe el campo «unidad»\.", run.stderr)
    assert "1 error, " in run.stderr
    assert "Traceback" not in run.stderr
    assert before
    assert content(clone / "site") == before


def test_a_broken_link_in_a_page_written_by_hand_stops_the_build(clone: Path) -> None:
    before = content(clone / "site")
    with changed(clone / "content" / "acerca.md", "\n# ", "\n[roto](no-existe.md)\n\n# "):
        run = make(clone, "site", RUTA_SEARCH="false")
    assert run.returncode != 0
    assert "no-existe.md" in run.stderr
    assert content(clone / "site") == before


def test_a_good_build_replaces_the_old_site_and_can_be_repeated(clone: Path, built_site: Path) -> None:
    # another folder, another zone and another order of sets: what is built must not depend on them
    run = make(clone, "site", TZ="Pacific/Auckland", PYTHONHASHSEED="7", LANG="es_PE.UTF-8", LC_ALL="C")
    assert run.returncode == 0, run.stderr
    first, second = content(built_site), content(clone / "site")
    # «make site» also packs the ZIP and says so
    about_the_zip = {"descargas/ruta-exportadora.zip", "datos/index.html", "assets/sin-red.json", "servicio.js"}
    assert set(first) ^ set(second) == {"descargas/ruta-exportadora.zip"}
    assert [name for name in first if first[name] != second[name] and name not in about_the_zip] == []
    assert list((clone / ".build").iterdir()) == []
