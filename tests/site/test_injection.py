"""Whatever a record says stays text: in pages, in the JSON inside them, in the open data, in feeds and calendars."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections import Counter
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
import yaml
from icalendar import Calendar

from tests.helpers import DATA, invoke
from tests.site.injection import PAYLOADS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site
RUNS = {
    "base", "embed", "form", "frame", "iframe", "link", "math", "meta", "object", "script", "style", "template",
    "title", "textarea", "input", "video", "img", "svg", "noscript", "body",
}  # fmt: skip
"""Elements that run, load or end something: there must be as many of them as with the records as they are."""
ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href", "ping", "cite"}
WEB = ("http", "https", "mailto", "tel", "")
CALENDARS = "webcal://ruta-exportadora.example/calendario/"
"""How programs subscribe to the site's own."""


class Elements(HTMLParser):
    """What a page is made of: elements with the names of their attributes, the addresses in them, its JSON."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.shapes: Counter[tuple[str, ...]] = Counter()
        self.addresses: set[str] = set()
        self.comments = 0
        self.json: list[str] = []
        self._json = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.shapes[tag, *sorted(name for name, _ in attrs)] += 1
        self.addresses |= {value or "" for name, value in attrs if name in ADDRESSES}
        self._json = tag == "script" and dict(attrs).get("type", "") in ("application/json", "application/ld+json")

    def handle_data(self, data: str) -> None:
        """Note what stands in a script element that holds data."""
        if self._json:
            self.json.append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        """Leave an element."""
        self._json = False

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the parser's signature
        """Note a comment."""
        self.comments += 1

    @property
    def active(self) -> Counter[str]:
        """The elements that run something, counted."""
        counted: Counter[str] = Counter()
        for (tag, *_), many in self.shapes.items():
            if tag in RUNS:
                counted[tag] += many
        return counted


@pytest.fixture(scope="module")
def both(built_site: Path, infected_site: Path) -> dict[str, tuple[Elements, Elements]]:
    """Read each page of the real site and of the same site from hostile records."""
    names = sorted(path.relative_to(built_site).as_posix() for path in built_site.rglob("*.html"))
    assert names == sorted(path.relative_to(infected_site).as_posix() for path in infected_site.rglob("*.html"))
    return {
        name: (Elements((built_site / name).read_text("utf-8")), Elements((infected_site / name).read_text("utf-8")))
        for name in names
    }


def test_there_are_payloads_of_each_sort_and_they_reach_the_pages(infected_site: Path) -> None:
    text = "".join(path.read_text("utf-8") for path in sorted(infected_site.rglob("*.html")))
    assert len(set(PAYLOADS)) >= 60
    assert text.count("&lt;img/src/onerror=alert(document.domain)&gt;") > 100


def test_no_page_gets_an_element_or_an_attribute_that_it_had_not(both: dict[str, tuple[Elements, Elements]]) -> None:
    known = {shape for was, _ in both.values() for shape in was.shapes}
    assert {name: set(now.shapes) - known for name, (_, now) in both.items() if set(now.shapes) - known} == {}
    assert {name: now.active - was.active for name, (was, now) in both.items() if now.active != was.active} == {}
    assert [name for name, (was, now) in both.items() if now.comments != was.comments] == []


def test_no_page_links_anywhere_but_to_the_web_and_the_site(both: dict[str, tuple[Elements, Elements]]) -> None:
    found = {
        (name, address)
        for name, (_, now) in both.items()
        for address in now.addresses
        if not address.startswith(CALENDARS)
        and (urlsplit(address).scheme not in WEB or urlsplit(address).hostname == "mal.example")
    }
    assert found == set()


def test_data_in_pages_is_read_as_it_was_meant(both: dict[str, tuple[Elements, Elements]]) -> None:
    for was, now in both.values():
        assert len(was.json) == len(now.json)
        assert all(json.loads(text) is not None for text in now.json)


def test_open_data_say_what_the_records_say(infected_site: Path) -> None:
    files = sorted((infected_site / "api" / "v1").glob("*.json"))
    bodies = {file.stem: json.loads(file.read_text("utf-8")) for file in files}
    assert any("<script>" in one["definition"] for one in bodies["glossary"]["records"])


def test_no_cell_of_a_table_is_a_formula(infected_site: Path) -> None:
    guarded = 0
    for file in sorted(infected_site.rglob("*.csv")):
        for row in csv.reader(io.StringIO(file.read_text("utf-8"), newline="")):
            for cell in row:
                assert not cell.startswith(("=", "+", "@", "\t", "\r")), (file.name, cell)
                assert not re.match(r"-(?!\d+(\.\d+)?$)", cell), (file.name, cell)
                guarded += cell.startswith(("'=", "'@"))
    assert guarded > 100


def shapes(site: Path) -> set[tuple[str, ...]]:
    """Give each way in which the entries of the feeds are made; how often an element comes in one varies."""
    feeds = [ET.parse(path).getroot() for path in site.glob("novedades/*.xml")]  # noqa: S314 - our own files
    return {tuple(dict.fromkeys(one.tag for one in part.iter())) for feed in feeds for part in feed}


def test_entries_of_feeds_are_made_as_they_were(built_site: Path, infected_site: Path) -> None:
    # news of several records that say the same are one entry, and with different payloads they say it no longer
    assert shapes(infected_site) == shapes(built_site)
    assert len(shapes(built_site)) > 3


def test_calendars_have_the_entries_that_they_had(built_site: Path, infected_site: Path) -> None:
    for file in sorted(infected_site.glob("calendario/*.ics")):
        twin = built_site / "calendario" / file.name
        shapes = [
            [(part.name, sorted(part)) for part in Calendar.from_ical(path.read_text("utf-8")).walk()]
            for path in (twin, file)
        ]
        assert shapes[0] == shapes[1]


NOT_OF_THE_WEB = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x",
    "//mal.example/", "file:///etc/passwd", "https:mal", "blob:x", " javascript:x", "http://",
)  # fmt: skip


def test_an_address_that_is_not_of_the_web_is_refused_in_every_field_that_holds_one(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA, data, ignore=shutil.ignore_patterns("products", "schemas"))
    expected: set[str] = set()
    tried: Counter[str] = Counter()
    for kind in sorted(path for path in data.iterdir() if path.is_dir()):
        for name in ("url", "seller_url"):
            # each address in a record of its own, as far as the kind has records
            left = list(NOT_OF_THE_WEB)
            for file in sorted(kind.rglob("*.yaml")):
                record = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - text alone
                if left and record.get(name) and file.name not in expected:
                    address = left.pop()
                    file.write_text(yaml.safe_dump({**record, name: address}, allow_unicode=True), "utf-8")
                    expected.add(file.name)
                    tried[address] += 1
    run = invoke("check", "--data", str(data), "--format", "json")
    found = json.loads(run.stdout)["problems"]
    assert set(tried) == set(NOT_OF_THE_WEB)
    assert {one["path"].rsplit("/", 1)[1] for one in found if one["code"] == "url"} == expected
