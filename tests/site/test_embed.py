"""What other sites find: pages for frames that nobody else is led to, oEmbed, and code with the right hash."""

from __future__ import annotations

import base64
import hashlib
import json
from html import unescape
from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup

from tests.helpers import ROOT
from tests.site.pages import page

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site
BASE = "https://ruta-exportadora.example/"


def framed(site: Path) -> list[Path]:
    """Give the pages that are made for frames."""
    return sorted(site.glob("embed/v1/**/index.html"))


def test_each_route_destination_and_kind_of_firm_has_its_page(built_site: Path) -> None:
    routes = list(built_site.glob("ruta/*/index.html"))
    assert len(list(built_site.glob("embed/v1/ruta/*/index.html"))) == len(routes) > 50
    assert {one.parent.name for one in built_site.glob("embed/v1/test/*/index.html")} == {"bienes", "servicios"}
    assert len(list(built_site.glob("embed/v1/costo/*/index.html"))) >= 14


def test_pages_for_frames_are_in_no_list_and_ask_not_to_be_found(built_site: Path) -> None:
    assert "embed/" not in (built_site / "sitemap.xml").read_text("utf-8")
    assert "embed/" not in (built_site / "llms.txt").read_text("utf-8")
    for path in framed(built_site):
        assert page(path).select_one("meta[name=robots][content=noindex]"), path
        assert not page(path).select("header, nav"), path
    leads = [one["href"] for one in page(built_site / "mapa/index.html").select("a[href*=embed]")]
    assert leads == []
    assert page(built_site / "mapa/index.html").select_one('a[href="../incrustar/"]')
    assert page(built_site / "index.html").select_one('footer a[href="incrustar/"]')


def test_each_goes_on_on_the_whole_site_and_asks_of_every_fact_its_source(built_site: Path) -> None:
    for path in framed(built_site):
        onward = page(path).select_one('[data-role="continue"]')
        assert onward, path
        assert (path.parent / str(onward["href"]) / "index.html").resolve().is_file(), path
    tasks = page(built_site / "embed/v1/ruta/pe-co/index.html").select(".task")
    whole = page(built_site / "ruta/peru-a-colombia/index.html").select(".task")
    assert [one["id"] for one in tasks] == [one["id"] for one in whole]
    assert [one["id"] for one in tasks if not one.select(".src a[href], .practice")] == []


def test_the_code_holds_the_hash_of_what_is_served(built_site: Path) -> None:
    served = (built_site / "embed/v1/ruta.js").read_bytes()
    assert served == (ROOT / "theme/overrides/embed/v1/ruta.js").read_bytes()
    hash_ = base64.b64encode(hashlib.sha384(served).digest()).decode()
    shown = page(built_site / "incrustar/index.html").select_one('[data-code="script"]')
    assert shown
    code = BeautifulSoup(shown.text, "html.parser")
    script = code.select_one("script")
    assert script
    assert (script["src"], script["integrity"]) == (f"{BASE}embed/v1/ruta.js", f"sha384-{hash_}")
    link = code.select_one("ruta-checklist a")
    assert link
    assert (built_site / str(link["href"]).removeprefix(BASE) / "index.html").is_file()


def test_oembed_is_named_on_the_page_and_leads_to_a_frame(built_site: Path) -> None:
    for whole in ("ruta/peru-a-colombia", "ruta/chile-a-mexico", "costos", "test/bienes"):
        named = page(built_site / whole / "index.html").select('link[type="application/json+oembed"]')
        assert len(named) == 1, whole
        file = built_site / str(named[0]["href"]).removeprefix(BASE)
        told = json.loads(file.read_text("utf-8"))
        assert (told["version"], told["type"]) == ("1.0", "rich")
        assert isinstance(told["width"], int)
        assert isinstance(told["height"], int)
        frame = BeautifulSoup(told["html"], "html.parser").select_one("iframe")
        assert frame
        assert (built_site / unescape(str(frame["src"])).removeprefix(BASE) / "index.html").is_file()


def test_the_banner_is_a_picture_with_a_name(built_site: Path) -> None:
    for image in page(built_site / "incrustar/index.html").select(".banner img"):
        file = (built_site / "incrustar" / str(image["src"])).resolve()
        assert file.stat().st_size < 2048
        assert "<title" in file.read_text("utf-8")
        assert image["alt"]
