"""The search in the browser: as you type, by keyboard, from disk, and nothing loaded before it is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faint, look
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator, Page, Route

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser


def ask(page: Page, text: str) -> None:
    """Type into the box, and wait until both tiers have answered."""
    page.get_by_role("searchbox").press_sequentially(text)
    expect(page.locator(".hits li p").first).to_be_visible()


def test_finds_as_you_type_without_accents_and_with_a_slip(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "aransel colombia")
    expect(page.locator(".hits a").first).to_contain_text("Arancel")
    expect(page.locator(".hits mark").first).to_be_visible()
    expect(page.locator(".hits a").first).to_have_attribute("href", re.compile(r"^\.\./destinos/colombia/"))
    expect(page).to_have_url(re.compile(r"/buscar/#q=aransel\+colombia$"))
    assert not visits.watch.trouble


def header_box(page: Page) -> Locator:
    """Give the header's box."""
    return page.locator("header").get_by_role("combobox")


def held_back(page: Page, address: str) -> list[Route]:
    """Keep a file from arriving; gives the requests that wait for it."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route))  # noqa: PLW0108 - Playwright looks into what it is given, and a method has no inside
    return held


def test_the_header_finds_as_you_type_on_every_page_and_loads_nothing_before(visits: Visits) -> None:
    page = visits.page()
    page.goto("/destinos/colombia/")
    heavy = ("indice", "buscar.js", "search.css")
    assert not [one for one in visits.watch.requests if any(name in one for name in heavy)]
    page.locator("header input").press_sequentially("etsi")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Etsy")
    box = header_box(page)
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_contain_text("Etsy")
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    box.press("ArrowUp")
    expect(chosen).to_have_count(0)
    box.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("etsi")
    box.press_sequentially(" ")
    box.press("ArrowDown")
    box.press("Enter")
    page.wait_for_url("**/plataformas/etsy/")
    assert not visits.watch.trouble


def test_a_result_that_is_chosen_stays_so_when_the_texts_arrive(visits: Visits) -> None:
    page = visits.page()
    held = held_back(page, "**/assets/indice-textos.js*")
    page.goto("/destinos/colombia/")
    with page.expect_request("**/assets/indice-textos.js*"):
        page.locator("header input").press_sequentially("etsy")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(page.get_by_role("option").first).to_contain_text("Etsy")
    header_box(page).press("ArrowDown")
    expect(chosen).to_contain_text("Etsy")
    held[0].continue_()
    # names are known before, and texts only now
    expect(page.get_by_role("option").nth(3)).to_be_visible()
    page.wait_for_function("() => window.rutaTextos")
    expect(chosen).to_contain_text("Etsy")
    expect(header_box(page)).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")


def test_enter_in_the_header_leads_to_the_search_page_even_before_anything_is_loaded(visits: Visits) -> None:
    page = visits.page()
    held_back(page, "**/assets/buscar.js*")
    page.goto("/destinos/colombia/")
    with page.expect_request("**/assets/buscar.js*"):
        page.locator("header input").fill("certificado de origen")
    page.unroute("**/assets/buscar.js*")
    page.locator("header input").press("Enter")
    page.wait_for_url("**/buscar/#q=certificado+de+origen")
    expect(page.locator(".hits a").first).to_contain_text("ertificado")


def test_on_a_small_screen_a_button_opens_the_box(visits: Visits) -> None:
    page = visits.page(viewport={"width": 360, "height": 740})
    page.goto("/destinos/colombia/")
    expect(page.locator("header input")).to_be_hidden()
    page.locator("a.find").click()
    box = page.locator("header input")
    expect(box).to_be_focused()
    box.press_sequentially("palta")
    expect(page.get_by_role("option").first).to_contain_text("Palta")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    problems, _ = look(page)
    assert problems == []
    assert faint(page) == []
    box.press("Escape")
    box.press("Escape")
    expect(box).to_be_hidden()


def test_without_script_the_header_leads_to_the_search_page(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto("/destinos/colombia/")
    page.locator("a.find").click()
    page.wait_for_url("**/buscar/")


def test_an_address_opens_a_search_and_the_back_button_returns_to_it(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/#q=etsy")
    expect(page.get_by_role("searchbox")).to_have_value("etsy")
    first = page.locator(".hits a").first
    expect(first).to_be_visible()
    first.click()
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("etsy")
    page.goto("/buscar/")
    expect(page.get_by_role("link", name="etsy", exact=True)).to_be_visible()
    page.get_by_role("button", name=said("search.forget")).click()
    expect(page.get_by_role("link", name="etsy", exact=True)).to_have_count(0)


def test_filters_narrow_by_kind_country_stage_and_sector(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "etiqueta")
    country = page.get_by_label(said("search.filters.pais.label"))
    # the numbers come when nobody types any more, and again with the second tier
    all_of_them = page.get_by_role("status").inner_text().split()[0]
    expect(country.locator("option[value='']")).to_contain_text(f"({all_of_them})")
    expect(country.locator("option[value=mx]")).to_have_text(re.compile(r"\([1-9]\d*\)"))
    told = country.locator("option[value=mx]").inner_text()
    country.select_option("mx")
    count = int(told.split("(")[1].rstrip(")"))
    expect(page.get_by_role("status")).to_contain_text(str(count))
    page.get_by_label(said("search.filters.clase.label")).select_option("requirement")
    page.get_by_label(said("search.filters.etapa.label")).select_option("producto-y-requisitos")
    page.get_by_label(said("search.filters.sector.label")).select_option("calzado")
    expect(page.locator(".hits li")).not_to_have_count(0)
    assert set(page.locator(".hits .mark").all_inner_texts()) == {said("search.kinds.requirement")}
    assert {"México" in text for text in page.locator(".hits a").all_inner_texts()} == {True}
    state = "#q=etiqueta&clase=requirement&pais=mx&etapa=producto-y-requisitos&sector=calzado"
    expect(page).to_have_url(re.compile(f"{re.escape(state)}$"))


def test_an_address_with_filters_opens_them_and_they_can_be_left(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/#q=etsy&clase=tax&pais=nada")
    expect(page.get_by_label(said("search.filters.clase.label"))).to_have_value("tax")
    expect(page.get_by_label(said("search.filters.pais.label"))).to_have_value("")
    page.get_by_role("button", name=said("search.all_again")).click()
    expect(page.locator(".hits a").first).to_contain_text("Etsy")
    expect(page).to_have_url(re.compile(r"/buscar/#q=etsy$"))


def test_who_goes_on_right_after_the_last_key_comes_back_to_what_was_asked(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "certificado")
    # the same moment, so that no pause between key and click can put it into the address
    page.get_by_role("searchbox").evaluate(
        """(box) => {
          box.value = "certificado de origen";
          box.dispatchEvent(new InputEvent("input", {bubbles: true}));
          document.querySelector(".hits a").click();
        }"""
    )
    expect(page.locator("ruta-search")).to_have_count(0)
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("certificado de origen")
    expect(page.locator(".hits mark").first).to_be_visible()


def test_on_a_phone_filters_leave_their_room_to_the_answers_until_they_are_wanted(visits: Visits) -> None:
    page = visits.page()
    page.set_viewport_size({"width": 360, "height": 760})
    page.goto("/buscar/")
    ask(page, "etiqueta")
    country = page.get_by_label(said("search.filters.pais.label"))
    expect(page.locator(".hits a").first).to_be_in_viewport()
    expect(country).to_be_hidden()
    page.get_by_text(said("search.filter"), exact=True).first.click()
    country.select_option("mx")
    expect(page).to_have_url(re.compile(r"pais=mx"))
    page.reload()
    expect(country).to_be_visible()


def test_a_word_of_the_glossary_is_in_sight_as_soon_as_its_page_is_there(visits: Visits) -> None:
    page = visits.page()
    page.goto("/glosario/#visto-bueno")
    # no ride through the whole page: the reader came for one word
    assert page.evaluate(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame("
        "() => done(document.getElementById('visto-bueno').getBoundingClientRect().top < innerHeight))))"
    )


def test_the_filters_keep_their_place_while_somebody_types(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "iva")
    place = page.locator("[data-role=filters]").bounding_box()
    page.get_by_role("searchbox").fill("qwxzvkjh")
    expect(page.get_by_role("status")).to_contain_text("qwxzvkjh")
    assert page.locator("[data-role=filters]").bounding_box() == place


def test_a_calculation_and_a_route_are_offered_first(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    ask(page, "enviar ropa a colombia 80 dolares")
    offer = page.get_by_role("link", name=said("search.offer_cost", destination="Colombia"))
    expect(offer).to_have_attribute("href", re.compile(r"costos/#.*hacia=co.*valor=80"))
    page.get_by_role("searchbox").fill("")
    ask(page, "de lima a santiago")
    expect(page.locator(".hits a").first).to_have_attribute("href", "../ruta/peru-a-chile/")


def test_nothing_found_says_so_and_whom_to_ask(visits: Visits) -> None:
    page = visits.page()
    page.goto("/buscar/")
    page.get_by_role("searchbox").press_sequentially("qwxzvkjh")
    expect(page.get_by_role("status")).to_have_text(said("search.none", query="qwxzvkjh"))
    expect(page.get_by_role("link", name=said("search.ask"))).to_be_visible()


def test_from_disk_it_finds_and_leads_to_files(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto((disk_site / "buscar.html").as_uri())
    ask(page, "certificado de origen")
    page.locator(".hits a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert page.url.split("#")[0].endswith(".html")
    assert not disk_visits.watch.trouble


def test_from_disk_the_header_finds_and_leads_to_files(disk_visits: Visits, disk_site: Path) -> None:
    page = disk_visits.page()
    page.goto((disk_site / "destinos" / "colombia.html").as_uri())
    page.locator("header input").press_sequentially("mercadolibe")
    expect(page.get_by_role("option").first).to_contain_text("Mercado Libre")
    header_box(page).press("ArrowDown")
    header_box(page).press("Enter")
    expect(page.locator("h1")).to_contain_text("Mercado Libre")
    assert page.url.split("#")[0].endswith(".html")
    assert not disk_visits.watch.trouble


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_accessible(visits: Visits, scheme: str) -> None:
    page = visits.page(color_scheme=scheme, viewport={"width": 360, "height": 740})
    page.goto("/buscar/")
    ask(page, "etiqueta mexico")
    problems, _ = look(page)
    assert problems == []
    assert faint(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
