"""The first view of a page is light enough for a poor connection."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest

from tests.browser.page_types import pages_below
from tests.browser.route_list import ROUTE
from tests.browser.server import file_of, zipped_size

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
MOST = 70_000
"""Bytes of all files of a first view, as they travel (gzip -9)."""
FOLDERS = (
    "ruta",
    "destinos",
    "apoyos",
    "plataformas",
    "pagos",
    "logistica",
    "documentos",
    "novedades",
    "calendario",
    "directorio",
    "estadisticas",
    "mesa",
)
_LOADED = re.compile(r'(?:<(?:script|img)\b[^>]*\bsrc|<link rel="(?:stylesheet|preload)"[^>]*\bhref)="([^"]+)"')


def named_files(site: Path, path: str) -> set[str]:
    """Give the paths of a page and of what its markup has the browser fetch."""
    file = file_of(site, path)
    assert file is not None
    loaded = _LOADED.findall(file.read_text("utf-8"))
    return {path} | {urlsplit(urljoin(path, unescape(one))).path for one in loaded}


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/ruta/",
        ROUTE,
        "/destinos/",
        "/destinos/colombia/",
        "/apoyos/",
        "/apoyos/pe-exporta-facil/",
        "/plataformas/",
        "/logistica/",
        "/documentos/factura-comercial/",
        "/productos/",
        "/productos/palta/",
        "/mesa/plan/",
        "/novedades/",
        "/calendario/",
        "/avisos/",
    ],
)
def test_a_first_view_asks_only_for_what_the_markup_names(visits: Visits, built_site: Path, path: str) -> None:
    page = visits.page()
    page.goto(path, wait_until="networkidle")
    asked = {urlsplit(one).path for one in visits.watch.requests}
    assert asked - {"/assets/icono.svg"} == named_files(built_site, path)


def test_the_first_view_of_home_routes_destinations_and_directories_is_light(built_site: Path) -> None:
    below = [path for folder in FOLDERS for path in pages_below(built_site, folder)]
    paths = ["/", "/avisos/", *(f"/{folder}/" for folder in FOLDERS), *below]
    assert len(paths) >= 19
    icon = {"/assets/icono.svg"}
    sizes = {
        path: sum(
            zipped_size(file) for one in named_files(built_site, path) | icon if (file := file_of(built_site, one))
        )
        for path in paths
    }
    assert {path: size for path, size in sizes.items() if size > MOST} == {}


def test_the_firms_own_page_is_light_with_all_the_names_that_it_carries(built_site: Path) -> None:
    files = [file_of(built_site, one) for one in named_files(built_site, "/mi-ruta/") | {"/assets/icono.svg"}]
    assert sum(zipped_size(file) for file in files if file) <= MOST


def test_what_makes_files_comes_only_when_it_is_asked_for(visits: Visits) -> None:
    page = visits.page()
    page.goto(ROUTE)
    assert not any("/assets/exportar.js" in one for one in visits.watch.requests)
    with page.expect_request(re.compile(r"/assets/exportar\.js")), page.expect_download():
        page.locator('[data-action="csv"]').click()
