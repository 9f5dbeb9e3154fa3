"""Built pages, parsed once, and what a link on one of them leads to."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup
from lxml.html import HtmlElement, HTMLParser, document_fromstring

if TYPE_CHECKING:
    from pathlib import Path


@cache
def page(path: Path) -> BeautifulSoup:
    """Parse a page, to be asked with all comfort: for tests of some pages."""
    return BeautifulSoup(path.read_text("utf-8"), "lxml")


@cache
def tree(path: Path) -> HtmlElement:
    """Parse a page for tests of all of them: a tenth of the time, and nothing for Python to keep house of."""
    return document_fromstring(path.read_bytes(), parser=HTMLParser(encoding="utf-8"))


def texts(path: Path, asked: str) -> list[str]:
    """Give the attributes or texts that an XPath asks for."""
    return [str(one) for one in cast("list[str]", tree(path).xpath(asked))]


def read(path: Path) -> str:
    """Give what a reader sees of the main part."""
    return "".join(texts(path, "//main//text()[not(ancestor::script or ancestor::template)]"))


@cache
def pages(site: Path) -> tuple[Path, ...]:
    """Give every page of a site; routes as single files are no pages of it."""
    return tuple(sorted(set(site.rglob("*.html")) - set(site.glob("descargas/**/*.html"))))


def holding(site: Path, *marks: str) -> list[Path]:
    """Give the pages in whose text one of these stands: most need not be parsed to be asked for what they lack."""
    return [path for path in pages(site) if any(mark in path.read_text("utf-8") for mark in marks)]


@cache
def ids(path: Path) -> frozenset[str]:
    """Give the anchors of a page."""
    return _named(path)[0]


@cache
def links(path: Path) -> frozenset[str]:
    """Give every address that a page names."""
    return _named(path)[1]


@cache
def _named(path: Path) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(texts(path, "//@id")), frozenset(texts(path, "//@href | //@src"))


def is_external(link: str) -> bool:
    """Whether a link leads out of the site, or to no page at all."""
    return bool(urlsplit(link).scheme or urlsplit(link).netloc)


def target(site: Path, path: Path, link: str, *, folders: bool = True) -> tuple[Path, str]:
    """Give the file that a link on a page leads to, and the anchor in it."""
    here = path.relative_to(site).as_posix()
    if folders:
        here = here.removesuffix("index.html")
    base = "http://site.invalid/"
    # the page for what is not found is shown at any address: its links start at the root
    address, fragment = urldefrag(urljoin(base + here, link))
    rest = unquote(urlsplit(address).path).lstrip("/")
    if folders and (not rest or rest.endswith("/")):
        rest += "index.html"
    return site / rest, unquote(fragment)
