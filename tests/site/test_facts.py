"""Every fact on a page is the record's: its words, its source, its doubts, and the way to correct it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import pytest

from generator.model import Tax
from tests.helpers import ROOT
from tests.site.pages import page, pages, texts

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from bs4 import Tag

    from generator.catalogue import Catalogue
    from generator.model import Fact

pytestmark = pytest.mark.site
_EDIT = re.compile(r"https://github\.com/[^/]+/[^/]+/edit/main/(?P<path>[^#]+)(?:#L(?P<line>\d+))?")


@cache
def shown(site: Path, selector: str) -> list[tuple[Path, Tag]]:
    """Give every such element with the page that it is on; pages that lack the selector's first class are passed by."""
    named = re.search(r"\.([\w-]+)", selector)
    assert named, selector
    with_class = f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {named[1]} ')]/@class"
    asked = [path for path in pages(site) if texts(path, with_class)]
    return [(path.relative_to(site), one) for path in asked for one in page(path).select(selector)]


def plain(text: str) -> str:
    """Give a text as read: white space counts once."""
    return " ".join(text.split())


def source_of(block: Tag) -> str:
    """Give the address of a block's source."""
    link = block.select_one(".src a[rel~=external]")
    return str(link["href"]) if link else ""


def correction_of(block: Tag) -> tuple[str, str]:
    """Give the file that a block's «corregir» leads to, and the text of the line."""
    link = block.select(".fix")[-1]
    assert "corregir" in link.text.lower()
    match = _EDIT.fullmatch(str(link["href"]))
    assert match, link["href"]
    lines = (ROOT / match["path"]).read_text("utf-8").splitlines()
    return match["path"], lines[int(match["line"] or 1) - 1]


def test_every_fact_on_file_is_on_a_page(built_site: Path, records: Catalogue) -> None:
    on_pages = {str(one["id"]).removeprefix("dato-") for _, one in shown(built_site, ".fact[id]")}
    assert set(records.facts) - on_pages == set()


def test_every_fact_links_its_own_source(built_site: Path, records: Catalogue) -> None:
    facts = shown(built_site, ".fact")
    assert len(facts) > 500
    for where, fact in facts:
        record = records.facts[str(fact["id"]).removeprefix("dato-")].part
        assert source_of(fact) == records.publication(record).url, (where, record.id)


@pytest.mark.parametrize("selector", [".card:has(.num)", ".surprises li"])
def test_every_leading_number_links_a_source(selector: str, built_site: Path) -> None:
    leading = shown(built_site, selector)
    assert len(leading) >= 12
    assert [(where, one.text) for where, one in leading if not re.match(r"https?://", source_of(one))] == []


def test_a_fact_says_what_its_record_says(built_site: Path, records: Catalogue) -> None:
    for where, fact in shown(built_site, ".fact"):
        record = records.facts[str(fact["id"]).removeprefix("dato-")].part
        said = plain(fact.text)
        assert plain(record.statement or "") in said, (where, record.id)
        assert plain(record.note or "") in said, (where, record.id)


def test_what_we_are_not_sure_of_is_said_in_words(built_site: Path, records: Catalogue) -> None:
    unsure = {id_ for id_, placed in records.facts.items() if placed.part.confidence == "low"}
    for where, fact in shown(built_site, ".fact"):
        id_ = str(fact["id"]).removeprefix("dato-")
        assert bool(fact.select_one(".mark.unsure")) is (id_ in unsure), (where, id_)


def test_every_fact_can_be_corrected_at_its_line(built_site: Path) -> None:
    for where, fact in shown(built_site, ".fact"):
        path, line = correction_of(fact)
        assert re.search(rf"\bid: {str(fact['id']).removeprefix('dato-')}$", line), (where, path, line)


def test_every_task_can_be_corrected_at_its_line(built_site: Path) -> None:
    framed = ".embed-route .task"  # a frame has no room for it; it leads to the whole page
    tasks = shown(built_site, f".task[data-task]:not({framed})")
    assert len(tasks) > 300
    for where, task in tasks:
        path, line = correction_of(task)
        assert re.search(rf"\bid: {task['data-task']}$", line), (where, path, line)


def test_every_page_leads_to_the_file_that_it_is_made_from(built_site: Path) -> None:
    asked = "//footer//a[contains(@href, '/edit/')]/@href"
    edited = [_EDIT.fullmatch(one) for path in pages(built_site) for one in texts(path, asked)]
    assert len(edited) >= 16 + 11
    assert [match for match in edited if not match or not (ROOT / match["path"]).is_file()] == []


def test_a_tax_shows_the_value_of_the_day_and_holds_the_others_back(
    built_site: Path, records: Catalogue, today: date
) -> None:
    known = set(records.ids("taxes"))
    taxes = [(where, block) for where, block in shown(built_site, "section.tax") if block["id"] in known]
    assert {str(block["id"]) for _, block in taxes} == known
    for where, block in taxes:
        tax = records.get(Tax, str(block["id"]))
        current = [fact.in_force(today) for fact in tax.values if fact.status == "enacted"]
        values = block.select("[data-role=dated] > *")
        assert [not one.has_attr("hidden") for one in values] == current, (where, tax.id)
        assert sum(current) <= 1, (where, tax.id)
        assert all(source_of(one) for one in values), (where, tax.id)


def test_the_vat_of_each_country_is_on_its_page(built_site: Path, records: Catalogue, today: date) -> None:
    for id_, amount in {"cl-iva": "19 %", "co-iva": "19 %", "mx-iva": "16 %", "pe-igv": "18 %"}.items():
        held = [fact for fact in records.get(Tax, id_).values if fact.in_force(today)]
        (_, block), *others = shown(built_site, f"section.tax#{id_}")
        visible = [one.text for one in block.select("[data-role=dated] > :not([hidden]) .num")]
        assert not others
        assert [plain(one) for one in visible] == [amount]
        assert [amount_of(one) for one in held] == [amount]


def amount_of(fact: Fact) -> str:
    """Write a rate without the code that writes it on the page."""
    assert isinstance(fact.value, Decimal)
    return f"{fact.value * 100:.0f} %"
