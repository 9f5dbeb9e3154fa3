"""What every page owes its readers: one title, headings in order, nothing foreign, nothing that a policy forbids."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.site.pages import ids, is_external, pages, read, texts, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

pytestmark = pytest.mark.site
LONGEST_DESCRIPTION = 160
LONGEST_TITLE = 80


def where(site: Path, faults: Callable[[Path], Sequence[object]]) -> list[str]:
    """Give what is wrong with each page, as ``page: what``."""
    return [f"{path.relative_to(site)}: {fault}" for path in pages(site) for fault in faults(path)]


def test_every_page_is_in_spanish(built_site: Path) -> None:
    assert [path for path in pages(built_site) if tree(path).get("lang") != "es"] == []


def test_every_page_has_one_main_heading(built_site: Path) -> None:
    assert [path for path in pages(built_site) if len(list(tree(path).iter("h1"))) != 1] == []


def test_headings_skip_no_level(built_site: Path) -> None:
    def skips(path: Path) -> list[str]:
        headings = tree(path).iter("h1", "h2", "h3", "h4", "h5", "h6")
        levels = [(int(str(one.tag)[1]), str(one.text_content())) for one in headings]
        return [text for (above, _), (level, text) in pairwise(levels) if level > above + 1]

    assert where(built_site, skips) == []


def test_no_heading_is_empty(built_site: Path) -> None:
    def empty(path: Path) -> list[str]:
        return [str(one.tag) for one in tree(path).iter("h1", "h2", "h3") if not str(one.text_content()).strip()]

    assert where(built_site, empty) == []


def test_titles_tell_pages_apart(built_site: Path) -> None:
    titles = Counter("".join(texts(path, "/html/head/title/text()")) for path in pages(built_site))
    assert [title for title, count in titles.items() if count > 1] == []
    assert [title for title in titles if not title.strip() or len(title) > LONGEST_TITLE] == []


def test_every_page_is_described_in_a_line(built_site: Path) -> None:
    def faults(path: Path) -> list[str]:
        said = texts(path, "//meta[@name='description']/@content")
        return [] if len(said) == 1 and 20 <= len(said[0]) <= LONGEST_DESCRIPTION else (said or ["no description"])

    assert where(built_site, faults) == []


def test_ids_are_unique_on_a_page(built_site: Path) -> None:
    def repeated(path: Path) -> list[str]:
        return [id_ for id_, count in Counter(texts(path, "//@id")).items() if count > 1]

    assert where(built_site, repeated) == []


def test_labels_and_names_lead_to_what_is_on_the_page(built_site: Path) -> None:
    def loose(path: Path) -> list[str]:
        named = texts(path, "//@for | //@aria-labelledby | //@aria-describedby | //@aria-controls")
        return [word for one in named for word in one.split() if word not in ids(path)]

    assert where(built_site, loose) == []


def test_no_style_attribute_and_no_style_element(built_site: Path) -> None:
    assert where(built_site, lambda path: [*texts(path, "//@style"), *tree(path).iter("style")]) == []


def test_no_inline_script_runs(built_site: Path) -> None:
    def inline(path: Path) -> list[str]:
        kinds = [one.get("type", "none") for one in tree(path).iter("script") if one.get("src") is None]
        return [kind for kind in kinds if kind not in ("application/json", "application/ld+json")]

    assert where(built_site, inline) == []


def test_no_attribute_holds_a_script(built_site: Path) -> None:
    def handlers(path: Path) -> list[str]:
        attributes = [(str(name), str(value)) for one in tree(path).iter() for name, value in one.items()]
        return [name for name, value in attributes if name.startswith("on") or value.startswith("javascript:")]

    assert where(built_site, handlers) == []


def test_nothing_is_fetched_from_elsewhere(built_site: Path) -> None:
    fetching = (
        "//link[not(@rel='canonical' or @rel='alternate')]/@href | //script/@src | //img/@src | //img/@srcset "
        "| //iframe/@src | //use/@href | //image/@href | //form/@action"
    )

    def foreign(path: Path) -> list[str]:
        players = tree(path).iter("source", "video", "audio", "object", "embed")
        return [*filter(is_external, texts(path, fetching)), *(str(one.tag) for one in players)]

    assert where(built_site, foreign) == []


def test_the_style_sheet_fetches_nothing(built_site: Path) -> None:
    sheets = list(built_site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        assert re.findall(r"@import|url\((?!['\"]?(?:data:|#))[^)]*\)", sheet.read_text("utf-8")) == []


def test_every_page_says_when_it_was_built(built_site: Path) -> None:
    def faults(path: Path) -> list[str]:
        foot = "".join(texts(path, "(//footer)[1]//text()"))
        return [] if "21 de noviembre de 2026" in foot else ["no date"]

    assert where(built_site, faults) == []


def test_pictures_that_say_something_say_it_in_words(built_site: Path) -> None:
    named = ("aria-label", "aria-labelledby")

    def silent(path: Path) -> list[str]:
        drawn = [one for one in tree(path).iter("svg") if one.get("aria-hidden") != "true"]
        untold = [one for one in drawn if not any(map(one.get, named)) and one.find(".//title") is None]
        return [*(one.get("src", "") for one in tree(path).iter("img") if one.get("alt") is None), *map(str, untold)]

    assert where(built_site, silent) == []


def test_no_template_is_left_unfilled(built_site: Path) -> None:
    def left(path: Path) -> list[str]:
        return re.findall(r"\{\{|\}\}|\{%|\{ #|\{[a-z_]+\}|\bNone\b|\bundefined\b|Decimal\(", read(path))

    assert where(built_site, left) == []


def test_no_markdown_is_left_unread(built_site: Path) -> None:
    def left(path: Path) -> list[str]:
        return re.findall(r"\*\*\w|\]\([^)]*\)|^#{1,6} |\\[*_`#|]", read(path), re.MULTILINE)

    assert where(built_site, left) == []
