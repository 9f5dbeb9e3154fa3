"""What a built site offers to be kept: the worker's list, the ZIP's place, routes as single files, the manifest."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import struct
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from generator.emit.seal import seal
from tests.site.pages import page, pages, texts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def entries(built_site: Path) -> list[dict[str, str]]:
    text = (built_site / "servicio.js").read_text("utf-8")
    found: list[dict[str, str]] = json.JSONDecoder().raw_decode(text[text.index('[{"url":') :])[0]
    return found


def file_of(site: Path, url: str) -> Path:
    path = urlsplit(url).path
    return site / path / "index.html" if path.endswith("/") else site / path


def test_the_worker_knows_every_file_that_it_keeps_by_its_content(
    built_site: Path, entries: list[dict[str, str]]
) -> None:
    for entry in entries:
        content = file_of(built_site, entry["url"]).read_bytes()
        assert entry["integrity"] == f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"
        assert entry["revision"] or re.search(r"\?v=[0-9a-f]{8}$", entry["url"])


def test_tools_and_all_bundles_are_kept_at_once(built_site: Path, entries: list[dict[str, str]]) -> None:
    kept = {urlsplit(entry["url"]).path for entry in entries}
    tools = {
        "./",
        "costos/",
        "comparar/",
        "test/",
        "test/bienes/",
        "test/servicios/",
        "mi-ruta/",
        "sin-red/",
        "ruta/",
        "buscar/",
        "productos/",
    }
    bundles = {f"assets/{one.name}" for one in (built_site / "assets").glob("*.js")}
    elsewhere = {"assets/incrustado.js", "assets/incrustar.js"}
    products = {"assets/sa/productos.js", "assets/sa/todo.js"}
    assert (
        tools | products | (bundles - elsewhere) | {"assets/ruta.css", "assets/sin-red.css", "assets/sin-red.json"}
        <= kept
    )
    assert not [url for url in kept if url.startswith(("descargas/", "embed/", "admin/", "assets/incrusta"))]


def test_each_page_names_its_assets_by_their_content(built_site: Path) -> None:
    for path in pages(built_site):
        for one in texts(path, "//script/@src | //link[@rel='stylesheet']/@href | //script/@data-offline"):
            address = urlsplit(one)
            if address.path.endswith("embed/v1/ruta.js"):
                assert not address.query  # its bytes are promised for ever
                continue
            content = (built_site / "assets" / address.path.rpartition("/")[2]).read_bytes()
            assert address.query == f"v={hashlib.sha256(content).hexdigest()[:8]}"


def test_the_list_of_all_pages_is_whole(built_site: Path) -> None:
    listed: dict[str, Any] = json.loads((built_site / "assets" / "sin-red.json").read_text("utf-8"))["pages"]
    assert set(listed) == {
        path.relative_to(built_site).as_posix().removesuffix("index.html")
        for path in pages(built_site)
        if path.name == "index.html" and not path.is_relative_to(built_site / "embed")
    }
    for url, (version, _, title) in listed.items():
        content = (built_site / url / "index.html").read_bytes()
        assert hashlib.sha256(content).hexdigest().startswith(version)
        assert title


def test_each_route_offers_itself_as_a_file_and_tells_its_size(built_site: Path) -> None:
    routes = sorted((built_site / "ruta").glob("*/index.html"))
    assert routes
    for path in routes:
        offer = page(path).select_one(".take a[download]")
        assert offer is not None
        file = (path.parent / str(offer["href"])).resolve()
        said = page(path).select_one(".take small")
        assert said is not None
        assert said.text == f"{-(-file.stat().st_size // 1024)}\N{NO-BREAK SPACE}KB"
        text = file.read_text("utf-8")
        assert not re.search(r'<(script|img|link)\b[^>]*\b(src|href)="(?!data:)', text)


def test_sealing_again_changes_nothing(built_site: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in pages(built_site)}
    worker = (built_site / "servicio.js").read_bytes()
    seal(built_site)
    assert {path: path.stat().st_mtime_ns for path in pages(built_site)} == before
    assert (built_site / "servicio.js").read_bytes() == worker


def test_the_site_can_be_installed(built_site: Path) -> None:
    manifest = json.loads((built_site / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["name"]
    assert manifest["start_url"] == "./"
    sizes = set()
    for icon in manifest["icons"]:
        content = (built_site / icon["src"]).read_bytes()
        if icon["type"] == "image/png":
            sizes.add("{}x{}".format(*struct.unpack(">II", content[16:24])))
            assert icon["sizes"] in sizes
    assert sizes == {"192x192", "512x512"}
    for shortcut in manifest["shortcuts"]:
        assert file_of(built_site, shortcut["url"]).is_file()


def test_from_disk_nothing_of_it_is_there(disk_site: Path) -> None:
    names = {path.name for path in disk_site.rglob("*")}
    assert not names & {"servicio.js", "sin-red.js", "sin-red.html", "manifest.webmanifest", "descargas"}
    assert not [path for path in pages(disk_site) if "data-offline" in path.read_text("utf-8")]
