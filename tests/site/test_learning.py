"""The library, the guides and the directory on the built site: each record in its place, with source and state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.model import Country, Institution, Marketplace, Programme, Resource
from generator.render.guide_pages import BLOCK, lines
from generator.words import words
from tests.helpers import ROOT
from tests.site.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site
GUIDES = sorted((ROOT / "content" / "guias").glob("*.md"))
ORIGINS = ("chile", "colombia", "mexico", "peru")


def at(site: Path, address: str) -> BeautifulSoup:
    """Give a page."""
    return page(site / address / "index.html")


def said(tag: Tag | None) -> str:
    """Give the words of a part of a page, on one line."""
    assert tag is not None
    return " ".join(tag.text.split())


def hrefs(tag: Tag) -> set[str]:
    """Give the addresses that a part of a page links to."""
    return {str(one["href"]) for one in tag.select("a[href]")}


def directories(site: Path, records: Catalogue) -> dict[str, BeautifulSoup]:
    """Give the directory's pages by country."""
    slugs = {one.id: one.slug for one in records.of(Country) if "origin" in one.roles}
    return {id_: at(site, f"directorio/{slug}") for id_, slug in slugs.items()}


def test_every_resource_stands_once_with_its_source_its_state_and_where_to_mend_it(
    built_site: Path, records: Catalogue
) -> None:
    library = at(built_site, "aprender")
    for one in records.of(Resource):
        found = library.select(f"[id='{one.id}']")
        assert len(found) == 1, one.id
        text, links = said(found[0]), hrefs(found[0])
        for part in (one.name, one.institution, one.summary, one.state_note, one.note, one.lesson):
            assert part is None or part in text, (one.id, part)
        assert {source.url for source in one.sources if source.url} <= links, one.id
        assert all(source.title in text for source in one.sources), one.id
        assert one.url is None or one.url in links, one.id
        assert any(link.endswith(f"/{one.id}.yaml") for link in links), one.id
        assert found[0].select_one(".state"), one.id
        if one.url and one.url_checked != "page":
            assert words()["learn"]["unread"] in text, one.id


def test_the_library_goes_by_stage_and_country_and_says_what_is_missing(built_site: Path) -> None:
    library = at(built_site, "aprender")
    for order in range(1, 7):
        assert library.select_one(f"h2#etapa-{order}")
        for slug in (*ORIGINS, "varios-paises"):
            heading = library.select_one(f"h3#etapa-{order}-{slug}")
            assert heading is not None
            section = heading.parent
            assert section is not None
            assert section.select("li, a, p.unknown"), (order, slug)
    assert library.select_one("#falta")


def test_every_course_that_is_a_programme_is_named_at_its_stages(built_site: Path, records: Catalogue) -> None:
    links = hrefs(at(built_site, "aprender"))
    courses = [one for one in records.of(Programme) if "training" in one.kinds and one.state != "closed"]
    missing = [one.id for one in courses if f"../apoyos/{one.id}/" not in links and not one.replaced_by]
    assert missing == []


def test_every_institution_of_an_origin_stands_once_on_its_countrys_page(built_site: Path, records: Catalogue) -> None:
    found = directories(built_site, records)
    for one in records.of(Institution):
        if one.country not in found:
            continue
        bodies = found[one.country].select(f"[id='{one.id}']")
        assert len(bodies) == 1, one.id
        text, links = said(bodies[0]), hrefs(bodies[0])
        assert one.does in text, one.id
        assert one.url in links if one.url else words()["institutions"]["no_site"] in text, one.id
        if one.state:
            assert words()["directory"]["states"][one.state] in text, one.id
        assert all(source.title in text for source in one.named_in), one.id


def test_every_contact_stands_with_its_source_its_date_and_its_hours(built_site: Path, records: Catalogue) -> None:
    found, terms = directories(built_site, records), words()["directory"]
    overview = said(at(built_site, "directorio").select_one("main"))
    for one in records.of(Institution):
        for contact in one.contacts:
            rows = [row for row in found[one.country].select(".way") if contact.value in said(row)]
            assert len(rows) == 1, contact.value
            text = said(rows[0])
            assert records.cited(contact.source).url in hrefs(rows[0])
            assert (contact.hours or "") in text
            if contact.kind in terms["timed"] and not contact.hours:
                assert terms["hours_unknown"] in text, contact.value
            assert contact.value in overview


def test_an_old_contact_says_so(built_site: Path) -> None:
    rows = at(built_site, "directorio/peru").select(".way")
    indecopi = next(said(row) for row in rows if "224 7777" in said(row))
    assert words()["directory"]["old"] in indecopi
    fresh = next(said(row) for row in at(built_site, "directorio/mexico").select(".way") if "Odeco" in said(row))
    assert words()["directory"]["old"] not in fresh


def test_directories_and_rounds_stand_with_their_state(built_site: Path, records: Catalogue) -> None:
    found, states = directories(built_site, records), words()["programmes"]["states"]
    regional = at(built_site, "directorio")
    for one in records.of(Programme):
        if not {"directory", "fair"} & set(one.kinds):
            continue
        where = found[one.country] if one.country else regional
        cards = [card for card in where.select(".offer") if any(one.id in link for link in hrefs(card))]
        assert len(cards) == 1, one.id
        assert states[one.state] in said(cards[0]), one.id
        if one.marketplace:
            assert any(link.endswith(f"plataformas/{one.marketplace}/") for link in hrefs(cards[0])), one.id


def test_a_portal_between_firms_is_named_once_and_never_as_another_countrys(
    built_site: Path, records: Catalogue
) -> None:
    found = directories(built_site, records)
    for place in records.of(Marketplace):
        if place.kind != "b2b":
            continue
        owner = next((one for one in records.of(Programme) if one.marketplace == place.id), None)
        for country, soup in found.items():
            times = [
                link for link in (str(a["href"]) for a in soup.select("main a")) if f"plataformas/{place.id}/" in link
            ]
            wanted = 1 if owner is None or owner.country == country else 0
            assert len(times) == wanted, (country, place.id)


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_a_guide_shows_each_countrys_facts_with_their_sources(path: Path, built_site: Path, records: Catalogue) -> None:
    guide = at(built_site, f"guias/{path.stem}")
    rows = guide.select("table.lands tbody tr")
    named = [one for block in BLOCK.findall(path.read_text("utf-8")) for one in lines(block)]
    assert len(rows) == len(named)
    for row, line in zip(rows, named, strict=True):
        for id_ in line.facts:
            fact = row.select_one(f"[id='dato-{id_}']")
            assert fact is not None, id_
            assert records.publication(records.facts[id_].part).url in hrefs(fact), id_
        if not line.facts:
            assert words()["guides"]["nothing"] in said(row)
        assert any(link.endswith(f"#{line.ask}") for link in hrefs(row)), line
    assert "{{" not in said(guide.select_one("main"))
    assert f"{path.stem}/" in hrefs(at(built_site, "guias"))


def test_the_menu_and_the_map_lead_to_all_of_it(built_site: Path) -> None:
    menu = at(built_site, ".").select_one("nav.menu")
    assert menu is not None
    assert {"aprender/", "guias/", "directorio/"} <= hrefs(menu)
    everything = hrefs(at(built_site, "mapa"))
    assert {"../directorio/chile/", "../guias/logistica-inversa/", "../aprender/"} <= everything
