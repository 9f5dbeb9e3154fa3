"""Every link of the site leads somewhere: pages, anchors, files; on the web and from disk."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import pytest

from tests.site.pages import holding, ids, is_external, links, page, pages, target, texts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site


def broken(site: Path, *, folders: bool) -> list[str]:
    """Give the internal links that lead to no file or to no anchor."""
    found = []
    for path in pages(site):
        for link in links(path):
            if is_external(link):
                continue
            file, anchor = target(site, path, link, folders=folders)
            # a state is no anchor; which states there may be is a test of its own
            if not file.is_file() or (anchor and "=" not in anchor and anchor not in ids(file)):
                found.append(f"{path.relative_to(site)}: {link}")
    return found


def test_every_link_and_anchor_resolves(built_site: Path) -> None:
    assert sum(len(links(path)) for path in pages(built_site)) > 1000
    assert broken(built_site, folders=True) == []


def test_from_disk_every_link_leads_to_a_file(disk_site: Path) -> None:
    # the page for what is not found is for servers: its links start at the root of the site
    wrong = [one for one in broken(disk_site, folders=False) if not one.startswith("404.html")]
    assert wrong == []


def test_from_disk_no_link_leads_to_a_folder(disk_site: Path) -> None:
    read = [path for path in pages(disk_site) if path.name != "404.html"]
    inner = {link.partition("#")[0] for path in read for link in links(path) if not is_external(link)}
    assert [link for link in inner if link and not re.search(r"\.(html|css|js|svg|json|csv|xml|ics)$", link)] == []


@pytest.mark.parametrize("variant", ["built_site", "disk_site"])
def test_addresses_that_scripts_follow_resolve_too(variant: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(variant)
    folders = variant == "built_site"
    followed = 0
    for path in holding(site, "data-export-src", "data-past-src", "data-role=routes", 'data-role="routes"'):
        given = texts(path, "//@data-export-src | //@data-past-src")
        for routes in texts(path, "//script[@data-role='routes']/text()"):
            given += json.loads(routes).values()
        followed += len(given)
        assert [one for one in given if not target(site, path, one, folders=folders)[0].is_file()] == []
    assert followed >= 24


def test_static_links_carry_only_a_state_that_their_page_reads(built_site: Path) -> None:
    stateful = {(path, link) for path in pages(built_site) for link in links(path) if re.search(r"#[^#]*=", link)}
    read = {"costos/index.html": {"desde", "hacia"}, "ruta/index.html": {"sector"}}
    for path, link in stateful:
        if is_external(link):
            continue
        file, fragment = target(built_site, path, link)
        for name, value in parse_qsl(fragment, strict_parsing=True):
            assert name in read[file.relative_to(built_site).as_posix()], link
            assert page(file).select(f'select[name="{name}"] option[value="{value}"]'), link


def test_both_variants_have_the_same_pages(built_site: Path, disk_site: Path) -> None:
    def addresses(site: Path) -> set[str]:
        return {path.relative_to(site).as_posix() for path in pages(site)}

    as_folders = {
        re.sub(r"(?<!index)\.html$", "/index.html", one) if one != "404.html" else one for one in addresses(disk_site)
    }
    # from a disk everything can be read without a network
    assert as_folders == addresses(built_site) - {"sin-red/index.html"}


def test_every_page_can_be_reached_from_the_home_page(built_site: Path) -> None:
    home = built_site / "index.html"
    reached, waiting = {home}, [home]
    while waiting:
        path = waiting.pop()
        inner = (target(built_site, path, link)[0] for link in links(path) if not is_external(link))
        new = {file for file in inner if file.suffix == ".html" and file.is_file()} - reached
        reached |= new
        waiting += new
    # pages for frames are named by the code on other sites alone
    framed = set((built_site / "embed").rglob("*.html"))
    assert set(pages(built_site)) - reached - framed == {built_site / "404.html"}
