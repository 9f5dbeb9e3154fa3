"""The tools on pages of other sites: they work under a strict policy, move nothing, and keep what is the reader's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.hosts import CHECKLIST, LINK, STRANGE, host, loader, page_of, strict, wait_for
from tests.browser.pages_in_frames import framed_pages
from tests.browser.route_list import ROUTE
from tests.browser.server import file_of, serve_pages, zipped_size
from tests.browser.test_storage import BLOCKED
from tests.browser.test_weight import named_files
from tests.browser.wording import said

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, FrameLocator, Page

pytestmark = pytest.mark.browser
MOST = 60_000
"""Bytes of all files of a page in a frame, as they travel."""
MOST_SHIFT = 0.02
ALL_THREE = (
    f"{CHECKLIST}<p>Más abajo</p>"
    f'<ruta-costo origen="pe" destino="co">{LINK}</ruta-costo><p>Más abajo</p>'
    f'<ruta-test tipo="bienes">{LINK}</ruta-test><p>Al final</p>'
)
_SHIFTS = """window.shifts = 0; new PerformanceObserver((list) => {
  for (const one of list.getEntries()) window.shifts += one.value;
}).observe({ type: "layout-shift", buffered: true })"""
_LISTEN = "window.told = []; addEventListener('ruta:progreso', ({ detail }) => told.push(detail)); 0"


def inside(page: Page, tag: str = "ruta-checklist") -> FrameLocator:
    """Look into the frame of a widget."""
    return page.locator(f"{tag} iframe").content_frame


@pytest.mark.parametrize("width", [360, 1280])
def test_the_three_tools_work_under_a_strict_policy_and_nothing_moves(
    browser: Browser, origin: str, width: int
) -> None:
    with host(browser, origin, loader(origin) + ALL_THREE, strict(origin)) as visits:
        page = visits.page(viewport={"width": width, "height": 800})
        page.add_init_script(_SHIFTS)
        page.goto("/")
        expect(inside(page).locator('[data-role="total"]')).to_contain_text("0 de")
        page.locator("ruta-costo").scroll_into_view_if_needed()
        expect(inside(page, "ruta-costo").locator('[data-role="result"]')).to_contain_text("USD")
        page.locator("ruta-test").scroll_into_view_if_needed()
        expect(inside(page, "ruta-test").locator('[data-role="next"]')).to_be_visible()
        expect(page.locator("ruta-costo iframe")).to_have_attribute(
            "title", "Ruta Exportadora: cuánto paga tu cliente en destino"
        )
        assert page.evaluate("window.shifts") <= MOST_SHIFT
        room = page.eval_on_selector_all(
            "ruta-checklist, ruta-costo, ruta-test", "all => all.map((one) => one.shadowRoot.firstChild.offsetHeight)"
        )
        for frame, height in zip(page.frames[1:], room, strict=True):
            assert frame.evaluate("document.documentElement.scrollHeight") <= height


def test_the_host_hears_how_far_the_reader_has_come_and_nothing_else(browser: Browser, origin: str) -> None:
    with host(browser, origin, loader(origin) + CHECKLIST, strict(origin)) as visits:
        page = visits.page()
        page.goto("/")
        expect(inside(page).locator('[data-role="total"]')).to_contain_text("0 de")
        page.evaluate(_LISTEN)
        inside(page).locator(".task input").first.check()
        wait_for(page, "told.length")
        detail = page.evaluate("told.at(-1)")
        assert set(detail) == {"tipo", "hechas", "total"}
        assert (detail["tipo"], detail["hechas"]) == ("checklist", 1)
        assert page.evaluate("localStorage.length + document.cookie.length") == 0
        page.reload()
        expect(inside(page).locator(".task input").first).to_be_checked()


def test_a_tool_grows_when_its_reader_opens_something(browser: Browser, origin: str) -> None:
    with host(
        browser, origin, loader(origin) + CHECKLIST.replace("<ruta-checklist", '<ruta-checklist alto="400"')
    ) as v:
        page = v.page()
        page.goto("/")
        stage = inside(page).locator("section[data-stage]").nth(4)
        stage.locator("summary").first.click()
        wait_for(page, "document.querySelector('ruta-checklist').offsetHeight > 1400")


APART = """if (window !== top) Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("no", "SecurityError"); },
});"""
"""Keeps a frame's storage from that of the whole site, as browsers do; the headless shell does not."""


def test_the_whole_site_goes_on_where_the_frame_was(browser: Browser, origin: str) -> None:
    body = CHECKLIST.replace('destino="co"', 'destino="co" sector="alimentos" canal="b2c"')
    with host(browser, origin, loader(origin) + body, strict(origin), name=STRANGE) as visits:
        context = visits.context()
        context.add_init_script(APART)
        page = context.new_page()
        page.goto("/")
        boxes = inside(page).locator(".task input")
        boxes.nth(0).check()
        boxes.nth(2).check()
        done = [boxes.nth(at).get_attribute("id") for at in (0, 2)]
        with page.expect_popup() as opened:
            inside(page).locator('[data-role="continue"]').click()
        whole = opened.value
        whole.wait_for_url(f"{origin}{ROUTE}#sector=alimentos&canal=b2c")
        for one in done:
            expect(whole.locator(f"#{one}")).to_be_checked()
        news = whole.locator('[data-role="status"]')
        expect(news).to_contain_text(said("checklist.carried", 2, n=2))
        news.get_by_role("button", name=said("checklist.undo")).click()
        expect(whole.locator(f"#{done[0]}")).not_to_be_checked()


def test_the_test_and_the_parcel_go_along_too(browser: Browser, origin: str) -> None:
    with host(browser, origin, loader(origin) + ALL_THREE, strict(origin)) as visits:
        page = visits.page()
        page.goto("/")
        page.locator("ruta-costo").scroll_into_view_if_needed()
        inside(page, "ruta-costo").locator('[name="valor"]').fill("321")
        with page.expect_popup() as opened:
            inside(page, "ruta-costo").locator('[data-role="continue"]').click()
        expect(opened.value.locator('[name="valor"]')).to_have_value("321")
        expect(opened.value.locator('[name="hacia"]')).to_have_value("co")


def test_where_frames_may_keep_nothing_the_tool_says_so_and_works(browser: Browser, origin: str) -> None:
    with host(browser, origin, loader(origin) + CHECKLIST, strict(origin), name=STRANGE) as visits:
        page = visits.page()
        page.add_init_script(BLOCKED)
        page.goto("/")
        frame = inside(page)
        expect(frame.locator('[data-role="blocked"]')).to_have_text(said("embed.blocked"))
        frame.locator(".task input").first.check()
        expect(frame.locator('[data-role="total"]')).to_contain_text("1 de")
        with page.expect_popup() as opened:
            frame.locator('[data-role="continue"]').click()
        expect(opened.value.locator(".task input").first).to_be_checked()


def test_without_scripts_the_host_shows_a_link_and_the_page_can_be_read(browser: Browser, origin: str) -> None:
    frame = f'<iframe src="{origin}/embed/v1/ruta/pe-co/" title="Lista" width="400" height="900"></iframe>'
    with host(browser, origin, loader(origin) + CHECKLIST + frame) as visits:
        page = visits.page(java_script_enabled=False)
        page.goto("/")
        expect(page.get_by_role("link", name="La lista en el sitio completo")).to_be_visible()
        plain = page.locator("iframe").content_frame
        expect(plain.locator(".task label").first).to_be_visible()
        expect(plain.locator("noscript p")).to_be_visible()


def test_a_host_whose_policy_has_no_room_for_the_frame_keeps_the_link(browser: Browser, origin: str) -> None:
    policy = {"Content-Security-Policy": f"default-src 'none'; script-src {origin}/embed/v1/ruta.js"}
    with host(
        browser, origin, loader(origin) + CHECKLIST, policy, expected=("Content Security Policy", "Framing")
    ) as visits:
        page = visits.page()
        page.goto("/")
        expect(page.get_by_role("link", name="La lista en el sitio completo")).to_be_visible()


@pytest.mark.parametrize(
    ("look", "dark"), [('tema="claro" acento="ffee00"', False), ('tema="oscuro" acento="101010"', True)]
)
def test_the_host_chooses_the_look_and_it_can_always_be_read(
    browser: Browser, origin: str, look: str, *, dark: bool
) -> None:
    body = CHECKLIST.replace("<ruta-checklist", f"<ruta-checklist {look}")
    with host(browser, origin, loader(origin) + body) as visits:
        page = visits.page(color_scheme="light" if dark else "dark")
        page.goto("/")
        link = inside(page).locator(".deeper a").first
        expect(link).to_be_visible()
        ratio, ground = link.evaluate(_CONTRAST)
        assert ratio >= 4.5
        assert (ground < 0.2) is dark
        assert "tema" not in page.frames[1].evaluate("location.hash")


_CONTRAST = """(one) => {
  const shine = (text) => {
    const parts = text.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ground = shine(getComputedStyle(document.documentElement).backgroundColor);
  const ink = shine(getComputedStyle(one).color);
  return [(Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05), ground];
}"""


def test_every_page_for_frames_is_light(built_site: Path) -> None:
    paths = framed_pages(built_site)
    assert len(paths) >= 56 + 15 + 2
    sizes = {
        path: sum(zipped_size(file) for one in named_files(built_site, path) if (file := file_of(built_site, one)))
        for path in paths
    }
    assert {path: size for path, size in sizes.items() if size > MOST} == {}


def test_the_code_of_the_chooser_works_where_it_is_pasted(browser: Browser, origin: str) -> None:
    with host(browser, origin, "") as visits:
        chooser = visits.context(base_url=origin).new_page()
        chooser.goto(f"{origin}/incrustar/")
        expect(chooser.locator("ruta-incrustar ruta-checklist iframe")).to_be_visible()
        chooser.get_by_label(said("embed.destination"), exact=True).select_option("mx")
        chooser.get_by_label(said("embed.sector"), exact=True).select_option("alimentos")
        code = chooser.locator('[data-code="script"]').text_content() or ""
        assert 'destino="mx"' in code
        code = code.replace("https://ruta-exportadora.example", origin)
        with serve_pages({"/": page_of(code)}, strict(origin)) as other:
            visits.watch.home = other
            page = visits.page()
            page.goto(other)
            frame = inside(page)
            expect(frame.locator('[name="sector"]')).to_have_value("alimentos")
            expect(frame.locator("h1")).to_contain_text("México")
        visits.watch.trouble[:] = [one for one in visits.watch.trouble if "request: " not in one]


def test_the_choosers_first_code_is_the_one_that_stands_there_without_scripts(browser: Browser, origin: str) -> None:
    with host(browser, origin, "") as visits:
        codes = []
        for scripts in (False, True):
            page = visits.page(java_script_enabled=scripts)
            page.goto(f"{origin}/incrustar/")
            if scripts:
                expect(page.locator("ruta-incrustar ruta-checklist")).to_be_visible()
            expect(page.locator('[data-code="script"]')).to_be_visible()
            codes.append([page.locator(f'[data-code="{one}"]').text_content() for one in ("script", "frame")])
        assert codes[0] == codes[1]
