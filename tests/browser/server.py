"""A small server of a built site: with gzip, with the 404 page, and with the headers that netlify.toml promises."""

from __future__ import annotations

import gzip
import mimetypes
import threading
import tomllib
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tests.helpers import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TEXT = ("text/", "application/json", "application/javascript", "image/svg+xml", "application/xml")


@cache
def rules() -> tuple[tuple[str, dict[str, str]], ...]:
    """Read the rules for headers from netlify.toml; none where that file does not stand."""
    file = ROOT / "netlify.toml"
    if not file.exists():
        return ()
    found = tomllib.loads(file.read_text("utf-8")).get("headers", [])
    return tuple((rule["for"], rule["values"]) for rule in found)


def promised_headers(path: str) -> dict[str, str]:
    """Give the headers of an address: of all rules that fit, and of the later one where two name the same header."""
    fitting = (values for where, values in rules() if fnmatchcase(path, where))
    return {name: value for values in fitting for name, value in values.items()}


def file_of(site: Path, path: str) -> Path | None:
    """Find the file that answers a path; None where there is none."""
    target = (site / unquote(path).lstrip("/")).resolve()
    if not target.is_relative_to(site.resolve()):
        return None
    if target.is_dir():
        target = target / "index.html"
    return target if target.is_file() else None


@cache
def zipped_size(file: Path) -> int:
    """Count the bytes of a file as they travel."""
    return len(_zipped(file))


@cache
def _zipped(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Path
    held: set[str]
    """Endings of paths that get no answer for as long as they stand here."""
    broken: set[str]
    """Endings of paths where the server is out of order."""

    def do_GET(self) -> None:
        """Answer with the file, or with the page that says that there is none."""
        path = urlsplit(self.path).path
        while any(path.endswith(one) for one in self.held):
            threading.Event().wait(0.05)
        if any(path.endswith(one) for one in self.broken):
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
            return
        file = file_of(self.site, path)
        status = HTTPStatus.OK if file else HTTPStatus.NOT_FOUND
        file = file or self.site / "404.html"
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        text = kind.startswith(_TEXT)
        body = _zipped(file) if text else file.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if text else kind)
        self.send_header("Content-Length", str(len(body)))
        if text:
            self.send_header("Content-Encoding", "gzip")
        for name, value in promised_headers(urlsplit(self.path).path).items():
            self.send_header(name, value)
        with suppress(ConnectionError):  # the reader left before the page had come
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


class _Stranger(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pages: dict[str, str]
    own: dict[str, str]

    def do_GET(self) -> None:
        """Answer with the page of this path."""
        body = self.pages.get(urlsplit(self.path).path, "").encode()
        self.send_response(HTTPStatus.OK if body else HTTPStatus.NO_CONTENT)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in self.own.items():
            self.send_header(name, value)
        with suppress(ConnectionError):
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def serve(site: Path, held: set[str] | None = None, broken: set[str] | None = None) -> Iterator[str]:
    """Serve a folder; gives its origin.

    What ends in one of ``held`` waits, as on a network that gives nothing; what ends in one of ``broken`` gets a fault.
    """
    attributes = {
        "site": site,
        "held": held if held is not None else set(),
        "broken": broken if broken is not None else set(),
    }
    with _running(type("Handler", (_Handler,), attributes)) as address:
        yield address


@contextmanager
def serve_pages(pages: dict[str, str], headers: dict[str, str]) -> Iterator[str]:
    """Serve a few pages of somebody else's site; gives its origin."""
    with _running(type("Stranger", (_Stranger,), {"pages": pages, "own": headers})) as address:
        yield address


@contextmanager
def _running(handler: type[BaseHTTPRequestHandler]) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
