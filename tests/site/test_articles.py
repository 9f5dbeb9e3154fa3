"""«En el Reino Unido», not «en Reino Unido»: on pages, in what the search shows, in feeds and in calendars."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.model import Country
from tests.site.pages import holding, read

if TYPE_CHECKING:
    from pathlib import Path

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site


def bare(text: str, names: list[str]) -> list[str]:
    """Give the names that stand without their article after a preposition."""
    return re.findall(rf"\b(?:a|con|de|desde|en|hacia|para|por) (?:{'|'.join(names)})\b", text, re.IGNORECASE)


def test_a_country_keeps_its_article_wherever_it_is_named(built_site: Path, records: Catalogue) -> None:
    names = [one.name for one in records.of(Country) if one.article]
    texts = {path: read(path) for path in holding(built_site, *names)}
    for path in (*built_site.glob("novedades/*.*ml"), *built_site.glob("novedades/*.json")):
        texts[path] = path.read_text("utf-8")
    for path in built_site.glob("calendario/*.ics"):
        # lines are folded by their length, within words too
        texts[path] = path.read_text("utf-8").replace("\r\n ", "").replace("\n ", "")
    for name in ("indice.js", "indice-textos.js"):
        texts[built_site / "assets" / name] = (built_site / "assets" / name).read_text("utf-8")
    told = [text for text in texts.values() if any(name in text for name in names)]
    assert len(told) > 100
    found = {path.relative_to(built_site).as_posix(): bare(text, names) for path, text in texts.items()}
    assert {path: some for path, some in found.items() if some} == {}
