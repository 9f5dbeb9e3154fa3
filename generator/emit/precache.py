"""What the service worker keeps: the list for its first visit, and the list of all pages for those who save more."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from generator.addresses import NOMENCLATURE
from generator.emit.versions import FOLDER, address, digest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

WORKER = "servicio.js"
LISTING = "assets/sin-red.json"
DOWNLOADS = "descargas/"
NO_READERS = (DOWNLOADS, "embed/", "admin/")
"""Folders with pages that no reader visits here: files to send, frames of other sites, the editor."""
_SHELL = re.compile(r"(sin-red/|ruta/|productos/|costos/|comparar/|test/([\w-]+/)?|mi-ruta/|buscar/)?")
"""Pages that are there at once: home, the choice of a route, the tools, and the page that says what can be read now."""
_ELSEWHERE = ("incrustado", "incrustar", "studio")
"""What only frames on other sites load, where there is no worker, and the page that offers them."""
_WHOLE = ("productos.js", "todo.js")
"""Of the nomenclature: the everyday products, and all chapters in one, with which the worker answers for each."""
_BESIDE = ("manifest.webmanifest",)
_PLACE = "self.__WB_MANIFEST"
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page as the phone may keep it."""

    url: str
    """From the root of the site; «» for the home page."""
    version: str
    zipped: int
    """Bytes as they travel."""
    size: int
    """Bytes as they lie on the phone."""
    title: str


def visited(name: str) -> bool:
    """Whether a file of the built site, named from its root, is a page that readers visit."""
    return name.rpartition("/")[2] == "index.html" and not name.startswith(NO_READERS)


def built_page(name: str, html: str) -> BuiltPage:
    """Say of a finished page what the phone has to know."""
    url, content, title = name.removesuffix("index.html"), html.encode(), _TITLE.search(html)
    said = unescape(title[1]).rpartition(" · ")[0] or unescape(title[1]) if title else url
    return BuiltPage(url, digest(content), len(zlib.compress(content)), len(content), said)


def listing(pages: list[BuiltPage]) -> str:
    """The list of all pages for the browser.

    ``{build, growth, pages: {url: [version, bytes as they travel, title]}}``; ``growth`` is how many times as much
    room all pages take on the phone.
    """
    rows = {page.url: [page.version, page.zipped, page.title] for page in pages}
    text = json.dumps({"pages": rows}, ensure_ascii=False, separators=(",", ":"))
    growth = round(sum(page.size for page in pages) / max(1, sum(page.zipped for page in pages)), 1)
    known = {"build": digest(text.encode()), "growth": growth, "pages": rows}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def worker(site: Path, source: str, pages: list[BuiltPage], known: Mapping[str, str]) -> str:
    """The service worker with its list: whatever assets there are, and the pages of the shell.

    Each entry carries the hash of its content, so that a download in the middle of a deployment fails whole instead of
    mixing two versions.
    """
    # the pictures are for the system's home screen, which asks for them itself
    files = [
        one
        for one in (site / FOLDER).iterdir()
        if one.is_file() and one.suffix != ".png" and one.stem not in _ELSEWHERE
    ]
    assets = sorted(f"{FOLDER}{one.name}" for one in files)
    assets += [f"{NOMENCLATURE}/{name}" for name in _WHOLE if (site / NOMENCLATURE / name).is_file()]
    entries = [_entry(site / name, address(name, known), versioned=name in known) for name in assets]
    entries += [_entry(site / name, name) for name in _BESIDE if (site / name).is_file()]
    shell = [page.url for page in pages if _SHELL.fullmatch(page.url)]
    entries += [_entry(site / url / "index.html", url or "./") for url in shell]
    if source.count(_PLACE) != 1:
        raise ValueError(f"the service worker must name {_PLACE} once")
    return source.replace(_PLACE, json.dumps(entries, separators=(",", ":")))


def _entry(file: Path, url: str, *, versioned: bool = False) -> dict[str, str | None]:
    content = file.read_bytes()
    integrity = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return {"url": url, "revision": None if versioned else digest(content), "integrity": f"sha256-{integrity}"}
