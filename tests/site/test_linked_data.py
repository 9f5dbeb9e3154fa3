"""What search engines are told is what the page shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

import pytest

from tests.helpers import TODAY
from tests.site.pages import page, pages, texts, tree

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

pytestmark = pytest.mark.site


def things(path: Path) -> dict[str, dict[str, Any]]:
    """Give what a page says of itself, by type."""
    found = texts(path, "//head/script[@type='application/ld+json']/text()")
    assert len(found) <= 1
    graph = json.loads(found[0])["@graph"] if found else []
    return {one["@type"]: one for one in graph}


def test_every_page_below_home_says_its_way_as_it_shows_it(built_site: Path) -> None:
    for path in pages(built_site):
        steps = cast("list[HtmlElement]", tree(path).xpath("//nav[@class='crumbs']//li"))
        shown = [str(one.text_content()) for one in steps]
        said = things(path).get("BreadcrumbList", {"itemListElement": []})["itemListElement"]
        if not shown or path.name == "404.html":
            assert not said
            continue
        assert [one["name"] for one in said] == shown
        assert [one["position"] for one in said] == list(range(1, len(said) + 1))
        for one in said:
            target = built_site / urlsplit(one["item"]).path.strip("/") / "index.html"
            assert target.is_file()
        assert texts(path, "//link[@rel='canonical']/@href") == [said[-1]["item"]]


def test_questions_have_the_answers_of_the_page(built_site: Path) -> None:
    path = built_site / "preguntas" / "index.html"
    said = things(path)["FAQPage"]["mainEntity"]
    shown = " ".join(page(path).select_one("main").text.split())  # type: ignore[union-attr]
    assert len(said) == len(page(path).select("main h3")) > 5
    for one in said:
        assert one["name"] in shown
        assert one["acceptedAnswer"]["text"][:60] in shown


def test_the_data_say_their_licence_and_where_they_are(built_site: Path) -> None:
    said = things(built_site / "datos" / "index.html")["Dataset"]
    assert "creativecommons.org/licenses/by/4.0" in said["license"]
    assert said["dateModified"] == TODAY
    assert len(said["distribution"]) == 3
    for one in said["distribution"]:
        assert (built_site / urlsplit(one["contentUrl"]).path.lstrip("/")).is_file()
