"""The last pass over a built site: what can only be said once all files are there.

Versions of the assets, the routes as single files, sizes and checksums on the pages, and the service worker's list.
Running it again changes nothing but what has changed, so it is also run after the ZIP has come to the site.
"""

from __future__ import annotations

import hashlib
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.emit.precache import DOWNLOADS, LISTING, WORKER, built_page, listing, visited, worker
from generator.emit.single import single_file
from generator.emit.versions import FOLDER, versions, with_versions
from generator.render.environment import THEME
from generator.words import NBSP, number, words

if TYPE_CHECKING:
    from pathlib import Path

ARCHIVE = f"{DOWNLOADS}ruta-exportadora.zip"
_SIZE = re.compile(r'(data-size-of="([^"]+)">)[^<]*')
_OFFER = re.compile(r'(<div data-archive="([^"]+)">).*?(</div>)', re.DOTALL)
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
_DAY = re.compile(re.escape(words()["site"]["built"]).replace(r"\{day\}", "([^<·]+?)") + r"(?= ·|<)")
_KILO = 1024


def seal(site: Path) -> None:
    """Finish a built site, in place."""
    known = versions(site)
    assets = {name: (site / name).read_text("utf-8") for name in known}
    for path in sorted(site.glob("ruta/*/index.html")):
        _write(site / DOWNLOADS / "ruta" / f"{path.parent.name}.html", _single(path.read_text("utf-8"), assets))
    pages = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name.startswith((DOWNLOADS, FOLDER)):
            continue
        text = path.read_text("utf-8")
        sealed = _with_sizes(_with_archive(with_versions(text, known), site), site)
        if sealed != text:
            _write(path, sealed)
        if visited(name):
            pages.append(built_page(name, sealed))
    _write(site / LISTING, listing(pages))
    source = (THEME / "overrides" / WORKER).read_text("utf-8")
    _write(site / WORKER, worker(site, source, pages, known))


def _single(text: str, assets: dict[str, str]) -> str:
    address, day = _CANONICAL.search(text), _DAY.search(text)
    return single_file(text, assets, address[1] if address else "", day[1] if day else "")


def _with_sizes(text: str, site: Path) -> str:
    """Say how big the files are that a page offers, by ``data-size-of`` with their address from the root."""
    return _SIZE.sub(lambda found: f"{found[1]}{weight((site / found[2]).stat().st_size)}", text)


def _with_archive(text: str, site: Path) -> str:
    """Offer the archive where it has been made; a build without it says nothing of it."""
    file = site / ARCHIVE
    if "data-archive" not in text or not file.is_file():
        return text
    said = words()["offline"]
    checksum = hashlib.sha256(file.read_bytes()).hexdigest()
    link = said["archive_link"].format(size=weight(file.stat().st_size))
    return _OFFER.sub(
        lambda found: (
            f'{found[1]}<h2 id="archivo">{said["archive_title"]}</h2><p>{said["archive"]}</p>'
            f'<p><a class="go" href="{found[2]}" download>{link}</a></p>'
            f'<p class="sum-of">{said["checksum"]}: <code>{checksum}</code></p>{found[3]}'
        ),
        text,
    )


def weight(size: int) -> str:
    """Write a number of bytes: «95 KB», «3,2 MB»."""
    if size < _KILO * _KILO:
        return f"{number(Decimal(-(-size // _KILO)))}{NBSP}KB"
    return f"{number(Decimal(size * 10 // (_KILO * _KILO)) / 10)}{NBSP}MB"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
