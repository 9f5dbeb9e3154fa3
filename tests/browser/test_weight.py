"""The first view of a page is light enough for a poor connection."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from tests.browser.page_types import pages_below
from tests.browser.server import file_of, zipped_size

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
MOST = 70_000
"""Bytes of all files of a first view, as they travel (gzip -9)."""


def weight(page: Page, visits: Visits, site: Path, path: str) -> tuple[int, set[str]]:
    visits.watch.requests.clear()
    page.goto(path, wait_until="load")
    asked = {urlsplit(one).path for one in visits.watch.requests}
    files = [file_of(site, one) for one in asked]
    return sum(zipped_size(one) for one in files if one), asked


def test_the_first_view_of_home_routes_and_destinations_is_light(visits: Visits, built_site: Path) -> None:
    page = visits.page()
    heavy = {}
    paths = ["/", "/ruta/", "/destinos/", *pages_below(built_site, "ruta"), *pages_below(built_site, "destinos")]
    assert len(paths) >= 19
    for path in paths:
        size, asked = weight(page, visits, built_site, path)
        assert {path, "/assets/ruta.css", "/assets/ruta.js"} <= asked
        if size > MOST:
            heavy[path] = size
    assert heavy == {}


def test_what_makes_files_comes_only_when_it_is_asked_for(visits: Visits, built_site: Path) -> None:
    page = visits.page()
    _, asked = weight(page, visits, built_site, "/ruta/peru-a-colombia/")
    assert "/assets/lista.js" in asked
    assert "/assets/exportar.js" not in asked
    with page.expect_request("**/assets/exportar.js"), page.expect_download():
        page.locator('[data-action="csv"]').click()
