"""JSON-LD: what search engines may know of a page. Plain schema.org, nothing that the page itself does not show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator import addresses
from generator.emit.open_data import LICENCE
from generator.render.environment import embedded
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_QUESTION = re.compile(r"<h3[^>]*>(.*?)</h3>(.*?)(?=<h[1-3]|$)", re.DOTALL)
_ANCHOR = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)


def element(things: Sequence[dict[str, Any]]) -> Markup:
    """Give the script element; a browser runs nothing of it."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    text = embedded(graph)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704 - embedded escapes


def breadcrumbs(trail: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """Say the way to a page: names and full addresses, from the home page to the page itself."""
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": address}
        for place, (name, address) in enumerate(trail, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def questions(html: str) -> dict[str, Any]:
    """Read the questions of a page (its third-level headings) and what stands below each."""
    entries = [
        {
            "@type": "Question",
            "name": _plain(question),
            "acceptedAnswer": {"@type": "Answer", "text": _plain(answer)},
        }
        for question, answer in _QUESTION.findall(html)
    ]
    return {"@type": "FAQPage", "inLanguage": "es", "mainEntity": entries}


def _plain(html: str) -> str:
    return Markup(_ANCHOR.sub("", html)).striptags()  # noqa: S704 - read, and put out as text alone


def dataset(site_url: str, today: date) -> dict[str, Any]:
    """Describe the open data."""
    said = words()
    base = site_url.rstrip("/") + "/"
    files = (("facts.json", "application/json"), ("facts.csv", "text/csv"), ("openapi.json", "application/json"))
    return {
        "@type": "Dataset",
        "name": said["data"]["title"],
        "description": said["api"]["about"],
        "url": base + addresses.DATA.removesuffix("index.md").removesuffix(".md").rstrip("/") + "/",
        "license": LICENCE["url"],
        "inLanguage": "es",
        "isAccessibleForFree": True,
        "dateModified": today.isoformat(),
        "creator": {"@type": "Organization", "name": said["site"]["name"], "url": base},
        "distribution": [
            {"@type": "DataDownload", "contentUrl": f"{base}{addresses.API}{name}", "encodingFormat": media}
            for name, media in files
        ],
    }
