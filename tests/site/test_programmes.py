"""Support programmes on the built site: each has its page and says what is not known of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.model import Country, Gap, Programme, Stage
from tests.site.pages import holding, page, target, tree

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site
ORIGINS = ("cl", "co", "mx", "pe")
UNKNOWN = "sin verificar si sigue abierto"


def page_of(site: Path, programme: Programme) -> BeautifulSoup:
    """Give the page of a programme."""
    return page(site / "apoyos" / programme.id / "index.html")


def text(soup: BeautifulSoup, where: str) -> str:
    """Give the words of a part of a page, on one line."""
    return " ".join(" ".join(one.text.split()) for one in soup.select(where))


def test_every_programme_has_its_page_and_its_card(built_site: Path, records: Catalogue) -> None:
    listing = page(built_site / "apoyos" / "index.html")
    programmes = records.of(Programme)
    assert len(programmes) >= 140
    for programme in programmes:
        card = listing.select_one(f"[id='{programme.id}']")
        assert card is not None, programme.id
        assert card.select_one(f'h4 a[href="{programme.id}/"]'), programme.id
        for said in (programme.name, programme.summary):
            assert said in " ".join(card.text.split()), programme.id
            assert said in text(page_of(built_site, programme), "main"), programme.id


def test_what_nobody_has_verified_is_marked_wherever_it_is_named(built_site: Path, records: Catalogue) -> None:
    unknown = {programme.id for programme in records.of(Programme) if programme.state == "unknown"}
    assert unknown
    for programme in records.of(Programme):
        state = text(page_of(built_site, programme), "#estado ~ .sheet")
        assert (UNKNOWN in state.lower()) == (programme.id in unknown), programme.id
    named = {id_: f'a[href$="{id_}/"]' for id_ in sorted(unknown)}
    places = [
        "apoyos",
        "apoyos/brechas",
        "etapas/2-mercado-y-canal",
        "ruta/peru-a-chile",
        "destinos/china",
        "instituciones",
    ]
    seen = 0
    for place in places:
        found = page(built_site / place / "index.html")
        for id_, link in named.items():
            for one in found.select(f"main {link}"):
                box = one.find_parent("li")
                assert box is not None, (place, id_)
                assert UNKNOWN in box.text, (place, id_)
                seen += 1
    assert seen > len(unknown)


def test_a_page_says_whom_to_ask_what_it_rests_on_and_where_to_correct_it(built_site: Path, records: Catalogue) -> None:
    for programme in records.of(Programme):
        found = page_of(built_site, programme)
        state = text(found, "main")
        if programme.state != "closed":
            assert "Pregunta a " in state, programme.id
        for source in programme.sources:
            if source.url:
                assert found.select_one(f'main a[href="{source.url}"]'), programme.id
            else:
                assert source.title in state, programme.id
        if any(source.url is None for source in programme.sources):
            assert "documento sin dirección en internet" in state, programme.id
        fix = found.select_one("main a.fix")
        assert fix is not None
        assert str(fix["href"]).endswith(records.entry(programme).path), programme.id


def test_what_a_programme_leaves_unsaid_is_not_made_up(built_site: Path, records: Catalogue) -> None:
    for programme in records.of(Programme):
        if programme.cost is None:
            row = page_of(built_site, programme).select("dd.unknown")
            assert [one for one in row if one.text.startswith("Sin verificar. Pregunta a ")], programme.id


def test_what_was_replaced_leads_on_and_what_replaced_it_leads_back(built_site: Path, records: Catalogue) -> None:
    replaced = [programme for programme in records.of(Programme) if programme.replaced_by]
    assert replaced
    for programme in replaced:
        successor = records.get(Programme, str(programme.replaced_by))
        assert page_of(built_site, programme).select(f'main a[href="../{successor.id}/"]'), programme.id
        assert page_of(built_site, successor).select(f'#estado ~ .sheet a[href="../{programme.id}/"]'), programme.id


def test_a_page_shows_the_stages_it_serves_on_the_line(built_site: Path, records: Catalogue) -> None:
    for programme in records.of(Programme):
        here = [str(one["data-stage"]) for one in page_of(built_site, programme).select(".line .here")]
        assert sorted(here) == sorted(programme.stages), programme.id


def test_the_list_is_in_groups_by_country_and_kind(built_site: Path, records: Catalogue) -> None:
    found = page(built_site / "apoyos" / "index.html")
    for section in found.select(".place"):
        name = section.select_one("h2").contents[0].strip()  # type: ignore[union-attr]
        for card in section.select(".offer"):
            programme = records.get(Programme, str(card["id"]))
            country = records.get(Country, programme.country).name if programme.country else "Varios países"
            assert country == name, programme.id
    assert [one.text for one in found.select(".sort h3")]
    assert not found.select(".place[hidden], .sort[hidden], .offer[hidden]")


def embedded(found: BeautifulSoup, role: str) -> Any:  # noqa: ANN401 - whatever the page holds
    """Give the data that a page holds for the browser."""
    script = found.select_one(f'script[data-role="{role}"]')
    return json.loads(script.text) if script else None


def test_the_browser_is_told_of_every_programme_and_of_the_name_of_all_it_mentions(
    built_site: Path, records: Catalogue
) -> None:
    data = embedded(page(built_site / "apoyos" / "index.html"), "data")
    assert set(data["offers"]) == set(records.ids("programmes"))
    for id_, offer in data["offers"].items():
        ids = [*offer.get("countries", []), *offer.get("sectors", []), *offer.get("segments", [])]
        assert [one for one in ids if one not in data["names"]] == [], id_
    serves = [offer["segments"] for offer in data["offers"].values()]
    assert {segment for found in serves for segment in found} == {"rojo", "amarillo", "verde", "rojo-oscuro"}


@pytest.mark.parametrize("origin", ["chile", "colombia", "mexico", "peru"])
def test_a_route_names_who_helps_at_each_stage(origin: str, built_site: Path, records: Catalogue) -> None:
    found = page(built_site / "ruta" / f"{origin}-a-china" / "index.html")
    country = next(one for one in records.of(Country) if one.slug == origin)
    for section in found.select("section.stage"):
        named = section.select(".help:not(.shops) .helpers > li > a")
        assert 1 <= len(named) <= 6 or "No conocemos apoyos" in section.text
        for link in named:
            programme = records.get(Programme, str(link["href"]).rstrip("/").rsplit("/", 1)[-1])
            assert str(section["data-stage"]) in programme.stages, programme.id
            assert programme.country in (country.id, None), programme.id
            assert programme.state != "closed", programme.id


def test_a_route_tells_the_browser_which_tasks_close_which_gap(built_site: Path, records: Catalogue) -> None:
    found = page(built_site / "ruta" / "peru-a-chile" / "index.html")
    data = embedded(found, "gaps")
    here = {str(one["data-task"]) for one in found.select(".task")}
    assert len(data["gaps"]) >= 25
    for id_, (name, tasks) in data["gaps"].items():
        assert name == records.get(Gap, id_).name
        assert set(tasks) <= here
        assert tasks
    assert {gap for gap, _ in data["weak"].values()} <= set(data["gaps"])


def test_a_stage_names_who_helps_from_every_country(built_site: Path, records: Catalogue) -> None:
    for stage in records.of(Stage):
        found = page(built_site / "etapas" / f"{stage.order}-{stage.id}" / "index.html")
        ways = {str(one["data-state"]) for one in found.select('a[href^="../../apoyos/#"]')}
        known = {origin for origin in ORIGINS if f"pais={origin}&etapa={stage.id}" in ways}
        unknown = found.text.count("No conocemos apoyos desde")
        assert len(known) + unknown == len(ORIGINS), stage.id


def test_a_destination_leads_to_the_programmes_of_every_other_country(built_site: Path) -> None:
    found = page(built_site / "destinos" / "china" / "index.html")
    ways = {str(one["data-state"]) for one in found.select('a[href^="../../apoyos/#"]')}
    assert ways == {f"pais={origin}" for origin in ORIGINS}
    assert not page(built_site / "destinos" / "peru" / "index.html").select('a[data-state="pais=pe"]')


def test_an_institution_leads_to_its_programmes(built_site: Path, records: Catalogue) -> None:
    found = page(built_site / "instituciones" / "index.html")
    for programme in records.of(Programme):
        if programme.institution_id:
            section = found.select_one(f"[id='{programme.institution_id}']")
            assert section is not None
            assert section.select(f'a[href="../apoyos/{programme.id}/"]'), programme.id


def test_every_gap_says_what_closes_it_and_who_helps_in_every_country_or_that_nobody_is_known(
    built_site: Path, records: Catalogue
) -> None:
    found = page(built_site / "apoyos" / "brechas" / "index.html")
    for gap in records.of(Gap):
        section = found.select_one(f"section[id='{gap.id}']")
        assert section is not None
        assert section.select('a[href*="#t-"]') or "Ninguna tarea de la ruta" in section.text, gap.id
        for country in ORIGINS:
            place = section.select_one(f'[data-country="{country}"]')
            assert place is not None
            assert bool(place.select("a")) != ("No conocemos ninguno" in place.text), (gap.id, country)


def test_links_into_filters_lead_to_a_heading_and_name_what_the_list_offers(built_site: Path) -> None:
    lists = {built_site / folder / "index.html": folder for folder in ("apoyos", "plataformas", "logistica")}
    offered = {
        folder: {
            str(one["name"]): {str(option["value"]) for option in one.select("option")}
            for one in page(listing).select("form select")
        }
        for listing, folder in lists.items()
    }
    # what is compared is chosen on the cards
    cards = page(built_site / "plataformas" / "index.html").select(".offer")
    offered["plataformas"]["comparar"] = {str(one["id"]) for one in cards}
    states = set()
    for path in holding(built_site, "data-state"):
        for one in tree(path).iter("a"):
            state = one.get("data-state")
            # the calculator's fields are not all lists to choose from; its own tests see to them
            if state and (folder := lists.get(target(built_site, path, one.get("href", ""))[0])):
                states.add((folder, state))
    assert {folder for folder, _ in states} == set(offered)
    for folder, state in states:
        for name, value in (pair.split("=") for pair in state.split("&")):
            assert value in offered[folder][name], state
