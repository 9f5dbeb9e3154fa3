"""What every page owes its readers: one title, headings in order, nothing foreign, nothing that a policy forbids."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.site.pages import is_external, page, pages

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

pytestmark = pytest.mark.site
LONGEST_DESCRIPTION = 160
LONGEST_TITLE = 80


def where(site: Path, faults: Callable[[BeautifulSoup], Sequence[object]]) -> list[str]:
    """Give what is wrong with each page, as ``page: what``."""
    return [f"{path.relative_to(site)}: {fault}" for path in pages(site) for fault in faults(page(path))]


def test_every_page_is_in_spanish(built_site: Path) -> None:
    assert [path for path in pages(built_site) if page(path).select_one("html")["lang"] != "es"] == []  # type: ignore[index]


def test_every_page_has_one_main_heading(built_site: Path) -> None:
    assert [path for path in pages(built_site) if len(page(path).select("h1")) != 1] == []


def test_headings_skip_no_level(built_site: Path) -> None:
    def skips(soup: BeautifulSoup) -> list[str]:
        levels = [(int(one.name[1]), one.text) for one in soup.select("h1, h2, h3, h4, h5, h6")]
        return [text for (above, _), (level, text) in pairwise(levels) if level > above + 1]

    assert where(built_site, skips) == []


def test_no_heading_is_empty(built_site: Path) -> None:
    assert where(built_site, lambda soup: [one for one in soup.select("h1, h2, h3") if not one.text.strip()]) == []


def test_titles_tell_pages_apart(built_site: Path) -> None:
    titles = Counter(page(path).title.text for path in pages(built_site))  # type: ignore[union-attr]
    assert [title for title, count in titles.items() if count > 1] == []
    assert [title for title in titles if not title.strip() or len(title) > LONGEST_TITLE] == []


def test_every_page_is_described_in_a_line(built_site: Path) -> None:
    def faults(soup: BeautifulSoup) -> list[str]:
        said = [str(one["content"]) for one in soup.select("meta[name=description]")]
        return [] if len(said) == 1 and 20 <= len(said[0]) <= LONGEST_DESCRIPTION else (said or ["no description"])

    assert where(built_site, faults) == []


def test_ids_are_unique_on_a_page(built_site: Path) -> None:
    def repeated(soup: BeautifulSoup) -> list[str]:
        return [id_ for id_, count in Counter(str(one["id"]) for one in soup.find_all(id=True)).items() if count > 1]

    assert where(built_site, repeated) == []


def test_labels_and_names_lead_to_what_is_on_the_page(built_site: Path) -> None:
    def loose(soup: BeautifulSoup) -> list[str]:
        known = {str(one["id"]) for one in soup.find_all(id=True)}
        named = [
            word
            for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
            for one in soup.select(f"[{name}]")
            for word in str(" ".join(one[name]) if isinstance(one[name], list) else one[name]).split()
        ]
        return [name for name in named if name not in known]

    assert where(built_site, loose) == []


def test_no_style_attribute_and_no_style_element(built_site: Path) -> None:
    assert where(built_site, lambda soup: soup.select("[style], style")) == []


def test_no_inline_script_runs(built_site: Path) -> None:
    def inline(soup: BeautifulSoup) -> list[Tag]:
        return [
            one
            for one in soup.select("script:not([src])")
            if one.get("type") not in ("application/json", "application/ld+json")
        ]

    assert where(built_site, inline) == []


def test_no_attribute_holds_a_script(built_site: Path) -> None:
    def handlers(soup: BeautifulSoup) -> list[str]:
        attributes = [(name, value) for one in soup.select("*") for name, value in one.attrs.items()]
        return [name for name, value in attributes if name.startswith("on") or str(value).startswith("javascript:")]

    assert where(built_site, handlers) == []


def test_nothing_is_fetched_from_elsewhere(built_site: Path) -> None:
    def foreign(soup: BeautifulSoup) -> list[str]:
        kept = "link:not([rel=canonical], [rel=alternate])[href], script[src], img[src], img[srcset], iframe[src], "
        kept += "source, video, audio, object, embed, use[href], image[href], form[action]"
        found = (str(one.get("href") or one.get("src") or one.get("action") or one.name) for one in soup.select(kept))
        return [address for address in found if is_external(address)]

    assert where(built_site, foreign) == []


def test_the_style_sheet_fetches_nothing(built_site: Path) -> None:
    sheets = list(built_site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        assert re.findall(r"@import|url\((?!['\"]?(?:data:|#))[^)]*\)", sheet.read_text("utf-8")) == []


def test_every_page_says_when_it_was_built(built_site: Path) -> None:
    def faults(soup: BeautifulSoup) -> list[str]:
        foot = soup.select_one("footer")
        return [] if foot and "21 de noviembre de 2026" in foot.text else ["no date"]

    assert where(built_site, faults) == []


def test_pictures_that_say_something_say_it_in_words(built_site: Path) -> None:
    silent = "img:not([alt]), svg:not([aria-hidden=true]):not([aria-label]):not([aria-labelledby])"
    assert where(built_site, lambda soup: [one for one in soup.select(silent) if not one.select_one("title")]) == []


def test_no_template_is_left_unfilled(built_site: Path) -> None:
    def left(soup: BeautifulSoup) -> list[str]:
        main = soup.select_one("main")
        return re.findall(r"\{\{|\}\}|\{%|\{ #|\{[a-z_]+\}|\bNone\b|\bundefined\b|Decimal\(", main.text if main else "")

    assert where(built_site, left) == []


def test_no_markdown_is_left_unread(built_site: Path) -> None:
    def left(soup: BeautifulSoup) -> list[str]:
        main = soup.select_one("main")
        text = main.text if main else ""
        return re.findall(r"\*\*\w|\]\([^)]*\)|^#{1,6} |\\[*_`#|]", text, re.MULTILINE)

    assert where(built_site, left) == []
