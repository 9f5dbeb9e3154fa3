"""Logistics, papers and delivery rules on the built site: each record its page, each doubt its mark."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from generator.model import Country, Document, ExportRegime, Incoterm, Logistics
from tests.site.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup, Tag
    from bs4.element import PageElement

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site
UNVERIFIED = "sin verificar"
SHOWN = {
    "serves_from": "Desde",
    "serves_to": "Hacia",
    "not_to": "Hoy no envía a",
    "limits": "Límites",
    "transit": "Cuánto tarda",
    "price": "Precio",
    "incoterms": "Incoterms",
    "returns": "Devoluciones",
    "paperwork": "Papeles",
}
"""Fields of a way to ship, and the words beside which its page shows them."""
LEGS = 7


def at(site: Path, address: str) -> BeautifulSoup:
    """Give a page."""
    return page(site / address / "index.html")


def words(tag: PageElement | None) -> str:
    """Give the words of a part of a page, on one line."""
    assert tag is not None
    return " ".join(tag.text.split())


def told(soup: BeautifulSoup) -> dict[str, Tag]:
    """Give the terms of a page's first list, with what is said of each."""
    found = soup.select_one(".sheet > dl")
    assert found is not None
    return {words(term): term.find_next_sibling("dd") for term in found.select("dt")}  # type: ignore[misc]


def test_every_way_to_ship_has_its_page_and_its_card(built_site: Path, records: Catalogue) -> None:
    listing = at(built_site, "logistica")
    options = records.of(Logistics)
    assert len(options) >= 18
    for option in options:
        card = listing.select_one(f"li.option[data-id='{option.id}']")
        assert card is not None, option.id
        assert card.select_one(f'h3 a[href="{option.id}/"]'), option.id
        main = words(at(built_site, f"logistica/{option.id}").select_one("main"))
        for said in (option.name, option.kind_text, *option.doubts, *option.changes, *option.tips):
            assert said in main, option.id


def test_every_field_that_nobody_confirmed_is_marked_and_no_other(built_site: Path, records: Catalogue) -> None:
    marked = 0
    for option in records.of(Logistics):
        rows = told(at(built_site, f"logistica/{option.id}"))
        for field, name in SHOWN.items():
            if not getattr(option, field):
                continue
            row = rows.get(name)
            assert row is not None, (option.id, field)
            assert (row.select_one(".mark.unsure") is not None) == (field in option.unverified), (option.id, field)
            marked += field in option.unverified
        assert set(option.unverified) <= set(SHOWN), f"{option.id}: a field that the page marks nowhere"
    assert marked > len(records.of(Logistics))


def test_the_cards_mark_what_nobody_confirmed_too(built_site: Path, records: Catalogue) -> None:
    listing = at(built_site, "logistica")
    for option in records.of(Logistics):
        card = listing.select_one(f"li.option[data-id='{option.id}']")
        assert card is not None
        for field, name in SHOWN.items():
            term = next((one for one in card.select("dt") if words(one) == name), None)
            if term is None or not getattr(option, field):
                continue
            row = term.find_next_sibling("dd")
            assert (UNVERIFIED in words(row)) == (field in option.unverified), (option.id, field)


def test_every_way_out_stands_under_its_country_with_its_limit_and_its_task(
    built_site: Path, records: Catalogue
) -> None:
    listing = at(built_site, "logistica")
    for regime in records.of(ExportRegime):
        card = listing.select_one(f"li.way[id='{regime.id}']")
        assert card is not None, regime.id
        assert regime.limits.text in words(card)
        limit = card.select_one(".limit .mark.unsure")
        assert (limit is not None) == ("limits" in regime.unverified), regime.id
        section = card.find_parent("section")
        assert section is not None
        assert words(section.select_one("h3")) == records.get(Country, regime.country).name
        if regime.requirement:
            link = card.select_one(f'a[href$="#t-{regime.requirement}"]')
            assert link is not None, regime.id
            target = (built_site / "logistica" / str(link["href"]).partition("#")[0]).resolve()
            assert page(target / "index.html").select_one(f"[id='t-{regime.requirement}']"), regime.id


def test_the_browser_gets_a_limit_only_where_the_record_has_a_number(built_site: Path, records: Catalogue) -> None:
    script = at(built_site, "logistica").select_one('ruta-shipping script[data-role="data"]')
    assert script is not None
    data = json.loads(script.text)
    assert set(data["options"]) == set(records.ids("logistics"))
    for option in records.of(Logistics):
        found = data["options"][option.id]
        limits = option.limits
        assert found.get("kg") == (str(limits.max_kg) if limits and limits.max_kg is not None else None)
        assert found.get("value") == (str(limits.max_value) if limits and limits.max_value is not None else None)
    assert {one["id"] for one in data["regimes"]} == set(records.ids("export-regimes"))
    assert {one["country"] for one in data["regimes"]} <= set(data["countries"])


def test_every_paper_has_its_page_with_its_example_field_by_field(built_site: Path, records: Catalogue) -> None:
    listing = at(built_site, "documentos")
    documents = records.of(Document)
    assert len(documents) >= 20
    for document in documents:
        card = listing.select_one(f"li[id='{document.id}']")
        assert card is not None, document.id
        assert card.find_parent("section").select_one(f"h2[id='{document.stage}']"), document.id  # type: ignore[union-attr]
        found = at(built_site, f"documentos/{document.id}")
        main = words(found.select_one("main"))
        for said in (document.summary, document.when_text, document.issued_by, *document.steps, *document.mistakes):
            assert said in main, document.id
        boxes = [
            (words(one.select_one("dt")), words(one.select_one(".ink"))) for one in found.select(".drawn dl > div")
        ]
        assert boxes == [(one.label, one.example) for one in document.fields], document.id
        for task in document.requirements:
            assert found.select_one(f'main a[href$="#t-{task}"]'), (document.id, task)
        assert bool(found.select("ruta-paper form")) == document.template, document.id


@pytest.mark.parametrize(("kind", "folder"), [(Logistics, "logistica"), (Document, "documentos")])
def test_a_page_says_what_it_rests_on_and_where_to_correct_it(
    kind: type[Logistics | Document], folder: str, built_site: Path, records: Catalogue
) -> None:
    for record in records.of(kind):
        found = at(built_site, f"{folder}/{record.id}")
        for source in record.sources:
            if source.url:
                assert found.select_one(f'main a[href="{source.url}"]'), record.id
            else:
                assert source.title in words(found.select_one("main")), record.id
        if record.checked == "none":
            assert "Nadie lo ha comprobado" in words(found.select_one("main")), record.id
        assert "Lo miramos el" in words(found.select_one("main")), record.id
        fix = found.select_one("main a.fix")
        assert fix is not None
        assert str(fix["href"]).endswith(records.entry(record).path), record.id


def test_picture_and_table_say_of_each_rule_who_pays_and_where_the_risk_passes(
    built_site: Path, records: Catalogue
) -> None:
    found = at(built_site, "documentos/incoterms")
    rules = sorted(records.of(Incoterm), key=lambda one: one.order)
    assert [words(one) for one in found.select(".trip .code")] == [one.id.upper() for one in rules]
    rects = [str(one["class"][0]) for one in found.select(".trip rect")]
    assert rects == [who for one in rules for who in one.steps]
    body = found.select(".rules tbody tr")
    assert len(body) == LEGS
    said = {"seller": "tú", "buyer": "tu cliente", "either": "según acuerden"}
    for place, row in enumerate(body):
        for rule, cell in zip(rules, row.select("td"), strict=True):
            assert words(cell).startswith(said[rule.steps[place]]), (rule.id, place)
            assert ("riesgo" in words(cell)) == (rule.risk_after == place + 1), (rule.id, place)
    for rule in rules:
        heading = found.select_one(f"h3[id='{rule.id}']")
        assert heading is not None
        assert words(heading) == rule.name


def test_terms_of_delivery_lead_from_the_glossary_to_the_picture(built_site: Path, records: Catalogue) -> None:
    glossary = at(built_site, "glosario")
    for id_ in sorted(set(records.ids("incoterms")) & set(records.ids("glossary"))):
        assert glossary.select_one(f'[id="{id_}"] a[href="../documentos/incoterms/#{id_}"]'), id_
    assert glossary.select_one('#incoterm a[href="../documentos/incoterms/"]')


def test_a_route_names_the_papers_it_may_need_and_leads_to_the_chooser(built_site: Path, records: Catalogue) -> None:
    found = at(built_site, "ruta/peru-a-estados-unidos")
    section = found.select_one('section[data-stage="envio-y-aduana"]')
    assert section is not None
    named = {str(one["href"]).rstrip("/").rsplit("/", 1)[-1] for one in section.select('a[href*="/documentos/"]')}
    assert {"factura-comercial", "declaracion-exporta-facil-pe"} <= named
    for document in records.of(Document):
        if document.when and document.when.origin and "pe" not in document.when.origin:
            assert document.id not in named
    way = section.select_one('a[href$="/logistica/"]')
    assert way is not None
    assert way["data-state"] == "desde=pe&hacia=us"
    for stage in ("3-producto-y-requisitos", "5-envio-y-aduana"):
        assert at(built_site, f"etapas/{stage}").select('#papeles ~ div a[href^="../../documentos/"]'), stage


def test_menu_and_map_lead_there(built_site: Path, records: Catalogue) -> None:
    home = page(built_site / "index.html")
    for address in ("logistica/", "documentos/", "documentos/factura-comercial/", "documentos/incoterms/"):
        assert home.select_one(f'nav.menu a[href$="{address}"]'), address
    heads = [words(one) for one in at(built_site, "mapa").select("h2")]
    assert {"Cómo enviar", "Documentos"} <= set(heads)
    crumbs = words(at(built_site, "documentos/cn23").select_one(".crumbs"))
    assert "Documentos" in crumbs
    assert records.get(Document, "cn23").name in crumbs
