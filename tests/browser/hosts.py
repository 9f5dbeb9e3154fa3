"""Pages of other sites that show our tools, some of them with bad intentions."""

from __future__ import annotations

import base64
import hashlib
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.browser.server import serve_pages
from tests.browser.visits import Visits
from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

LOADER = ROOT / "theme/overrides/embed/v1/ruta.js"
LINK = '<a href="https://example.org/lista">La lista en el sitio completo</a>'
CHECKLIST = f'<ruta-checklist origen="pe" destino="co">{LINK}</ruta-checklist>'
STRANGE = "localhost"
"""A host of this name is another site than ours, not only another origin: browsers then part or bar the storage."""
_SANDBOX = "both allow-scripts and allow-same-origin"
"""Chromium warns of these two whatever the origin; between two origins they are no way out."""


def wait_for(page: Page, rule: str) -> None:
    """Wait until something is so on a host's page, whose policy lets nobody evaluate text there."""
    page.evaluate(f"new Promise((done) => {{ const look = () => {rule} ? done() : setTimeout(look, 20); look() }})")


def integrity() -> str:
    """Give the hash of the loader, reckoned apart from the generator."""
    return "sha384-" + base64.b64encode(hashlib.sha384(LOADER.read_bytes()).digest()).decode()


def loader(site: str) -> str:
    """Give the element that loads the loader, as snippets have it."""
    return f'<script src="{site}/embed/v1/ruta.js" integrity="{integrity()}" crossorigin="anonymous"></script>'


def strict(site: str) -> dict[str, str]:
    """Give the policy of a strict host: nothing but the loader and the frame."""
    policy = f"default-src 'none'; script-src {site}/embed/v1/ruta.js; frame-src {site}/embed/"
    return {"Content-Security-Policy": policy}


def page_of(body: str) -> str:
    """Give a host's page."""
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
    return f'<!doctype html><html lang="es"><head>{head}<title>Cámara</title></head><body>{body}</body></html>'


@contextmanager
def host(  # noqa: PLR0913 - a host has many sides
    browser: Browser,
    site: str,
    body: str,
    headers: dict[str, str] | None = None,
    *,
    expected: tuple[str, ...] = (),
    name: str = "127.0.0.1",
) -> Iterator[Visits]:
    """Serve a host's page at «/» and visit it.

    Nobody but the host and the site may be asked for anything, and the console stays empty but for what is expected.
    """
    with serve_pages({"/": page_of(body)}, headers or {}) as address:
        visits = Visits(browser, f"{address.replace('127.0.0.1', name)}/")
        try:
            yield visits
        finally:
            visits.close()
        fine = (_SANDBOX, f"request: {site}/", *expected)
        left = [one for one in visits.watch.trouble if not any(part in one for part in fine)]
        assert not left, left
