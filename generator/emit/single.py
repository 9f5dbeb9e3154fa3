"""A route as one HTML file that needs nothing beside it: to send by WhatsApp and to open from the phone's files."""

from __future__ import annotations

import base64
import hashlib
import re
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.emit.versions import without_versions
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCRIPTS = ("assets/exportar.js", "assets/ruta.js", "assets/lista.js")
"""In the order in which they run; the first is there so that nothing has to be fetched for a spreadsheet."""
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_CRUMBS = re.compile(r'<nav class="crumbs".*?</nav>\s*', re.DOTALL)
_TAKE = re.compile(r'<div class="tip take">.*?</div>\s*', re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_LEGAL = re.compile(r'<footer class="bottom">.*?(?=<ul>)', re.DOTALL)
_LINK = re.compile(r'(<a\b[^>]*?\bhref=")([^"#][^"]*)"')
_EXPORTER = re.compile(r' data-export-src="[^"]*"')


def single_file(html: str, assets: Mapping[str, str], address: str, day: str) -> str:
    """Make the file.

    Args:
        html: the built page of the route.
        assets: name → text of the style sheet and the bundles.
        address: the page's public address; links to other pages lead to the site from there.
        day: the day of the build in words.

    Raises:
        ValueError: if a bundle holds what would end its element early, or the page lacks its main part.

    """
    main, title, legal = _MAIN.search(html), _TITLE.search(html), _LEGAL.search(html)
    if not (main and title and legal):
        raise ValueError(f"{address}: not a page of the site")
    said = words()["offline"]
    body = without_versions(_TAKE.sub("", _CRUMBS.sub("", main[0])))
    body = _EXPORTER.sub(' data-export-src="#"', body)
    body = _LINK.sub(lambda found: f'{found[1]}{escape(urljoin(address, unescape(found[2])))}"', body)
    style = assets["assets/ruta.css"]
    scripts = [assets[name] for name in _SCRIPTS]
    for text in (style, *scripts):
        if "</script" in text or "</style" in text or "<!--" in text:
            raise ValueError(f"{address}: a bundle would end its element early")
    policy = (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; style-src {_hash(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    note = said["single_note"].format(day=day)
    inline = "\n".join(f"<script>{text}</script>" for text in scripts)
    return f"""<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>{title[1]}</title>
<style>{style}</style>
</head>
<body>
<header class="top"><a class="brand" href="{escape(address)}">{words()["site"]["name"]}</a></header>
<p class="tip">{escape(note)} <a href="{escape(address)}">{said["single_link"]}</a></p>
{body}
{legal[0]}</footer>
{inline}
</body>
</html>
"""


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
