"""The Spanish of the nomenclature: codes that exist, each once, and whole chapters where firms of the site sell."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter

import pytest

from generator.model import ProductFamily, Sector
from generator.model.product import Product
from generator.nomenclature import FOLDER, english, spanish, titles
from generator.products_data import chapter_scripts, chapters, whole_script
from tests.helpers import real_data

with (FOLDER / "hs-2022-es.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
WHOLE = [
    *("02", "03", "04", "07", "08", "09", "10", "11", "12", "15", "16", "17", "18", "19", "20", "21", "22", "25"),
    *(
        "33",
        "34",
        "41",
        "42",
        "43",
        "44",
        "46",
        "48",
        "49",
        "57",
        "58",
        "61",
        "62",
        "63",
        "64",
        "65",
        "66",
        "67",
        "68",
        "69",
    ),
    *("70", "71", "74", "83", "92", "94", "95", "96", "97"),
]
"""Chapters of the sectors: clothing, footwear, leather, crafts, jewellery, food, drinks, cosmetics, print."""
AS_HEADINGS = ["50", "51", "52", "53", "54", "55", "56", "59", "60"]
"""Yarns and fabrics: chapters and headings, but not all of their subheadings."""
PRODUCTS = 320
MARKS = {"ligie": "", "propio": "p", "en": "e"}


def test_every_code_is_one_of_the_nomenclature_and_stands_once() -> None:
    codes = [row["hscode"] for row in ROWS]
    assert set(codes) - set(english()) == set()
    assert [code for code, count in Counter(codes).items() if count > 1] == []
    assert codes == sorted(codes)


def test_every_title_is_there_and_says_whose_it_is() -> None:
    assert {row["by"] for row in ROWS} == {"ligie", "propio"}
    assert [row["hscode"] for row in ROWS if row["title"].strip() != row["title"] or not row["title"]] == []


@pytest.mark.parametrize("chapter", WHOLE)
def test_the_chapters_of_the_sectors_are_whole(chapter: str) -> None:
    assert [code for code in english() if code.startswith(chapter) and code not in spanish()] == []


@pytest.mark.parametrize("chapter", AS_HEADINGS)
def test_of_yarns_and_fabrics_every_heading_has_its_title(chapter: str) -> None:
    missing = [code for code in english() if code.startswith(chapter) and len(code) < 6 and code not in spanish()]
    assert missing == []


def test_every_code_that_a_product_names_has_its_title_and_its_headings() -> None:
    catalogue = real_data()
    products = [placed.part for placed in catalogue.parts(Product)]
    named = {code for one in products for code in (one.hs, *(other.hs for other in one.others))}
    assert [code for code in sorted(named) if code not in spanish() or code[:4] not in spanish()] == []


def test_the_products_are_as_many_as_promised_and_cover_the_sectors_that_ship_boxes() -> None:
    catalogue = real_data()
    families = catalogue.of(ProductFamily)
    assert sum(len(family.products) for family in families) >= PRODUCTS
    held = {family.sector for family in families}
    boxes = {one.id for one in catalogue.of(Sector) if one.hs} - {"bebidas"}  # its two kinds have their own
    assert boxes - held == set()
    assert [family.id for family in families if not 6 <= len(family.products) <= 20] == []


def test_every_chapter_has_a_spanish_title_but_the_one_outside_the_system() -> None:
    assert [code for code, _, mark in chapters() if mark == "e"] == []
    assert len(chapters()) == len({code[:2] for code in english()})


def test_our_own_words_name_no_letters_of_the_english_original() -> None:
    english_words = re.compile(r"\b(the|and|other|than|with|not|whether|thereof|articles)\b", re.IGNORECASE)
    assert [row["hscode"] for row in ROWS if row["by"] == "propio" and english_words.search(row["title"])] == []


def test_the_scripts_hold_every_heading_and_subheading_with_its_mark() -> None:
    held = {}
    for chapter, script in chapter_scripts().items():
        found = re.fullmatch(r'\(window\.rutaSa=window\.rutaSa\|\|\{\}\)\["(\d\d)"\]=(.*);\n', script, re.DOTALL)
        assert found
        assert found[1] == chapter
        held.update({code: (text, mark) for code, text, mark, *_ in json.loads(found[2])})
    wanted = {code: (one.text, MARKS[one.by]) for code, one in titles().items() if len(code) > len("01")}
    assert held == wanted
    assert whole_script() == "".join(chapter_scripts().values())


def test_subheadings_that_the_official_spanish_does_not_tell_apart_bring_their_english() -> None:
    shoes = chapter_scripts()["64"]
    rows = {row[0]: row for row in json.loads(shoes[shoes.index("=[") + 1 : -2])}
    assert rows["640399"][1] == rows["640319"][1] == "Los demás"
    assert [rows[code][3] for code in ("640399", "640319")] == [english()[code] for code in ("640399", "640319")]
    assert len(rows["640411"]) == len(rows["6403"]) == 3
