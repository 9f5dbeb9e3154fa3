"""Marketplaces and ways to be paid on the built site: each has its page, and what nobody has verified is marked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.derive.entrance import ENDED, MOST, reached
from generator.model import Country, Marketplace, Payment
from generator.words import words
from tests.site.pages import page

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import BeautifulSoup

    from generator.catalogue import Catalogue

pytestmark = pytest.mark.site
ORIGINS = ("cl", "co", "mx", "pe")
FOLDERS: list[tuple[type[Marketplace | Payment], str, int]] = [(Marketplace, "plataformas", 49), (Payment, "pagos", 18)]
MARK = "sin verificar"


def page_of(site: Path, folder: str, id_: str) -> BeautifulSoup:
    """Give the page of a record."""
    return page(site / folder / id_ / "index.html")


def plain(found: BeautifulSoup) -> str:
    """Give the words of a page, on one line."""
    main = found.select_one("main")
    assert main is not None
    return " ".join(main.text.split())


def texts(value: object) -> list[str]:
    """Give all the sentences of a field, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for key, one in value.items() if key in ("text", "note", "what", "agency") for text in texts(one)]
    return [text for one in value for text in texts(one)] if isinstance(value, (list, tuple)) else []


@pytest.mark.parametrize(("kind", "folder", "least"), FOLDERS)
def test_every_record_has_its_page_and_its_card_and_both_say_all_of_it(
    kind: type[Marketplace | Payment], folder: str, least: int, built_site: Path, records: Catalogue
) -> None:
    listing = page(built_site / folder / "index.html")
    found = records.of(kind)
    assert len(found) >= least
    for record in found:
        card = listing.select_one(f"[id='{record.id}']")
        assert card is not None, record.id
        assert card.select_one(f'h3 a[href="{record.id}/"]'), record.id
        shown = plain(page_of(built_site, folder, record.id))
        fields = record.model_dump(exclude={"id", "sources", "kind"})
        said = {name: texts(value) for name, value in fields.items()}
        for charge in fields["fees"].values() if isinstance(fields["fees"], dict) else fields["fees"]:
            assert charge is None or charge["text"] in shown, record.id
        for name in ("name", "admits", "serves", "asks", "logistics", "payout", "taxes", "returns", "doubts", "tips"):
            assert [text for text in said.get(name, []) if text not in shown] == [], (record.id, name)
        for name in ("changes", "agreements", "watch", "good_for", "settles_in", "settles_when", "sectors_text"):
            assert [text for text in said.get(name, []) if text not in shown] == [], (record.id, name)


@pytest.mark.parametrize(("kind", "folder", "least"), FOLDERS)
def test_every_field_that_nobody_has_verified_is_marked(
    kind: type[Marketplace | Payment], folder: str, least: int, built_site: Path, records: Catalogue
) -> None:
    marked = 0
    for record in records.of(kind):
        found = page_of(built_site, folder, record.id)
        banner = found.select_one('[data-role="nothing"]')
        assert (banner is not None) == (record.checked == "none"), record.id
        if banner is not None:
            assert MARK not in banner.text
            assert "Nada de esta ficha está verificado" in banner.text
            continue
        for name in record.unverified:
            value = getattr(record, name)
            if value in (None, (), ""):
                continue
            places = [one for one in found.select("main [data-field]") if name in str(one["data-field"]).split()]
            assert places, (record.id, name)
            assert all(MARK in one.text.lower() or "sin confirmar" in one.text.lower() for one in places), (
                record.id,
                name,
            )
            marked += 1
        for one in found.select("main [data-field]"):
            names = set(str(one["data-field"]).split())
            if not names & {*record.unverified}:
                assert not one.select(".mark.unsure:not([data-agreement] *)"), (record.id, names)
    assert marked > least


def test_no_agreement_is_asserted_without_a_source(built_site: Path, records: Catalogue) -> None:
    said = words()["marketplaces"]
    seen = 0
    for record in records.of(Marketplace):
        found = page_of(built_site, "plataformas", record.id)
        shown = found.select("li[data-agreement]")
        assert len(shown) == len(record.agreements), record.id
        for agreement, one in zip(record.agreements, shown, strict=True):
            asserted = said["possible"] not in one.text
            assert not asserted or (agreement.checked != "none" and (agreement.source or record.sources)), record.id
            assert not asserted or "agreements" not in record.unverified, record.id
            seen += 1
        if not record.agreements:
            assert said["no_agreements"] in plain(found), record.id
    assert seen


@pytest.mark.parametrize(("kind", "folder", "least"), FOLDERS)
def test_a_page_says_what_it_rests_on_and_where_to_correct_it(
    kind: type[Marketplace | Payment], folder: str, least: int, built_site: Path, records: Catalogue
) -> None:
    linked = 0
    for record in records.of(kind):
        found = page_of(built_site, folder, record.id)
        for source in record.sources:
            if source.url:
                assert found.select_one(f'main a[href="{source.url}"]'), record.id
                linked += 1
            else:
                assert source.title in plain(found), record.id
        fix = found.select_one("main a.fix")
        assert fix is not None
        assert str(fix["href"]).endswith(records.entry(record).path), record.id
        assert "Lo miramos el 20 de noviembre de 2026" in plain(found) or record.verified.day != 20
    assert linked > least


def test_one_that_closed_says_so_on_top_with_its_day(built_site: Path, records: Catalogue) -> None:
    closed = [one for one in records.of(Marketplace) if one.state != "active"]
    assert closed
    for record in closed:
        first = page_of(built_site, "plataformas", record.id).select_one("main h1 ~ .sheet > *")
        assert first is not None
        assert "warn" in first["class"], record.id
        assert (record.state_note or "") in " ".join(first.text.split())
        assert not record.ended or record.ended[:4] in first.text


def test_a_marketplace_leads_to_its_ways_to_be_paid_and_they_lead_back(built_site: Path, records: Catalogue) -> None:
    pairs = [(one, id_) for one in records.of(Marketplace) for id_ in one.payout_ids]
    assert pairs
    for one, id_ in pairs:
        assert page_of(built_site, "plataformas", one.id).select(f'main a[href="../../pagos/{id_}/"]'), one.id
        if one.state not in ("closed", "closing"):
            assert page_of(built_site, "pagos", id_).select(f'main a[href="../../plataformas/{one.id}/"]'), one.id


@pytest.mark.parametrize("folder", ["plataformas", "pagos"])
def test_the_browser_is_told_what_the_records_say(folder: str, built_site: Path, records: Catalogue) -> None:
    script = page(built_site / folder / "index.html").select_one('script[data-role="data"]')
    assert script is not None
    offers: dict[str, Any] = json.loads(script.text)["offers"]
    assert set(offers) == set(records.ids("marketplaces" if folder == "plataformas" else "payments"))
    for id_, offer in offers.items():
        if folder == "plataformas":
            record = records.get(Marketplace, id_)
            assert offer["admits"] == {one.country: one.mode for one in record.admits}
            assert set(offer.get("to", [])) == set(reached(record.sells_in, records.ids("countries")))
            assert ("eu" in offer.get("to", [])) == bool({"de", "fr", "es", "it", "pl", "nl"} & {*record.sells_in})
        else:
            payment = records.get(Payment, id_)
            assert offer["serves"] == {one.country: one.available for one in payment.serves}


@pytest.mark.parametrize("origin", ["chile", "colombia", "mexico", "peru"])
def test_a_route_names_few_that_are_open_directly_and_marks_the_doubts(
    origin: str, built_site: Path, records: Catalogue
) -> None:
    country = next(one for one in records.of(Country) if one.slug == origin)
    found = page(built_site / "ruta" / f"{origin}-a-estados-unidos" / "index.html")
    place = next(one for one in found.select("section.stage .help") if "Dónde vender en Estados Unidos" in one.text)
    assert place.find_parent("section")["data-stage"] == "mercado-y-canal"  # type: ignore[index]
    rows = place.select(".helpers > li")
    assert 1 <= len(rows) <= MOST
    for row in rows:
        link = row.select_one("a")
        assert link is not None
        record = records.get(Marketplace, str(link["href"]).rstrip("/").rsplit("/", 1)[-1])
        assert {one.country: one.mode for one in record.admits}[country.id] == "direct"
        assert "us" in record.sells_in or not record.sells_in
        assert (MARK in row.text) == bool({"admits", "sells_in", "sells_in_note", "state"} & {*record.unverified})


def test_guides_sectors_menu_and_map_lead_to_the_directories(built_site: Path) -> None:
    market = page(built_site / "etapas" / "2-mercado-y-canal" / "index.html")
    assert market.select('main a[href="../../plataformas/"]')
    assert market.select('main a[href="../../pagos/"]')
    assert page(built_site / "etapas" / "4-precio-impuestos-y-pagos" / "index.html").select(
        'main a[href="../../pagos/"]'
    )
    assert page(built_site / "sectores" / "artesania" / "index.html").select('main a[href="../../plataformas/etsy/"]')
    for path in ("plataformas/", "pagos/"):
        assert page(built_site / "index.html").select(f'.menu a[href="{path}"]')
    listed = page(built_site / "mapa" / "index.html")
    assert len(listed.select('main a[href*="/plataformas/"]')) >= 50
    assert [one.text for one in listed.select("main h2") if one.text.startswith(("Plataformas", "Cómo cobrar"))]


def test_the_planner_offers_every_marketplace_and_payment_with_its_number_date_and_source(
    built_site: Path, records: Catalogue
) -> None:
    found = page(built_site / "costos" / "index.html")
    script = found.select_one('script[data-role="fees"]')
    assert script is not None
    offered = json.loads(script.text)
    shops = [one for one in records.of(Marketplace) if one.kind != "services" and one.state not in ENDED]
    for field, folder, rows in (("tienda", "plataformas", shops), ("medio", "pagos", records.of(Payment))):
        choices = offered[field]
        groups = [
            [str(one["value"]) for one in group.select("option")] for group in found.select(f"#c-{field} optgroup")
        ]
        assert sorted(value for group in groups for value in group) == sorted(choices)
        for record in rows:
            mine = [one for key, one in choices.items() if key.partition(".")[0] == record.id]
            assert len(mine) == max(len(record.sale_fees), 1), record.id
            assert (record.id in groups[0]) == bool(record.sale_fees), record.id
            assert (built_site / folder / record.id / "index.html").exists()
            for one, fee in zip(mine, record.sale_fees, strict=False):
                highest = fee.rate if fee.rate_up_to is None else fee.rate_up_to
                assert float(one["percent"].replace(",", ".") or 0) == pytest.approx(float(highest or 0) * 100)
                assert float(one["fixed"].replace(",", ".") or 0) == pytest.approx(float(fee.amount or 0))
                assert one["currency"] == (fee.currency or "")
                assert (MARK in one["says"]) == ("fees" in record.unverified or record.checked == "none")
                assert (fee.as_of[:4] if fee.as_of else "sin fecha") in one["says"]
                assert one["source"] == fee.source
                assert one["title"] in {source.title for source in record.sources if source.url == fee.source}
    assert offered["tienda"]["etsy"]["percent"] == "6,5"
    assert not offered["tienda"]["falabella"]["percent"]


def test_every_code_of_a_country_has_a_name(records: Catalogue) -> None:
    named = set(words()["places"]) | set(records.ids("countries"))
    assert {code for one in records.of(Marketplace) for code in one.sells_in} - named == set()
