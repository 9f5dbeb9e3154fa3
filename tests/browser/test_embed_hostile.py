"""A host that means harm, and a frame that does: neither gets more than a height and two numbers out of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.hosts import CHECKLIST, LINK, host, loader, page_of, strict, wait_for
from tests.browser.page_types import PAGE_TYPES
from tests.browser.pages_in_frames import framed_pages
from tests.browser.server import promised_headers, serve_pages
from tests.browser.test_embed import _LISTEN, inside

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
_HEIGHT = "document.querySelector('ruta-checklist').offsetHeight"
_SETTLE = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))"


def ready(page: Page) -> None:
    """Wait until frame and host know each other."""
    page.goto("/")
    expect(inside(page).locator('[data-role="total"]')).to_contain_text("0 de")
    page.evaluate(_LISTEN)
    page.evaluate(_SETTLE)


def say(page: Page, messages: str) -> None:
    """Let the frame say something, as if somebody else had written it, and wait until it has been heard."""
    page.frames[1].evaluate(f"for (const one of {messages}) parent.postMessage(one, '*')")
    page.evaluate(_SETTLE)


@pytest.mark.parametrize(
    "message",
    [
        "{ruta: 'v1', tipo: 'alto', alto: -5000}",
        "{ruta: 'v1', tipo: 'alto', alto: '5000px'}",
        "{ruta: 'v1', tipo: 'alto', alto: NaN}",
        "{ruta: 'v1', tipo: 'alto', alto: Infinity}",
        "{ruta: 'v1', tipo: 'alto', alto: 1e300}",
        "{ruta: 'v1', tipo: 'alto', alto: [5000]}",
        "{ruta: 'v1', tipo: 'alto', alto: 5000.5}",
        "{ruta: 'v2', tipo: 'alto', alto: 5000}",
        "{tipo: 'alto', alto: 5000}",
        "null",
        "'alto'",
        "[[['v1']]]",
        "{ruta: 'v1', tipo: 'progreso', hechas: 9, total: 3}",
        "{ruta: 'v1', tipo: 'progreso', hechas: '<img src=x>', total: 3}",
        "{ruta: 'v1', tipo: 'progreso', hechas: -1, total: 3}",
        "{ruta: 'v1', tipo: 'abrir', url: 'javascript:alert(1)'}",
    ],
)
def test_what_makes_no_sense_is_not_heard(browser: Browser, origin: str, message: str) -> None:
    with host(browser, origin, loader(origin) + CHECKLIST, strict(origin)) as visits:
        page = visits.page()
        ready(page)
        before = page.evaluate(_HEIGHT)
        say(page, f"[{message}]")
        assert page.evaluate(_HEIGHT) == before
        assert page.evaluate("told") == []


def test_an_absurd_height_is_bounded_both_ways(browser: Browser, origin: str) -> None:
    with host(browser, origin, loader(origin) + CHECKLIST, strict(origin)) as visits:
        page = visits.page()
        ready(page)
        before = page.evaluate(_HEIGHT)
        say(page, "[{ruta: 'v1', tipo: 'alto', alto: 900000000}]")
        assert page.evaluate(_HEIGHT) == 6000
        say(page, "[{ruta: 'v1', tipo: 'alto', alto: 1}]")
        # never below the room that was kept free from the start
        assert page.evaluate(_HEIGHT) <= before


def test_a_flood_moves_the_host_a_few_times_at_most(browser: Browser, origin: str) -> None:
    with host(browser, origin, loader(origin) + CHECKLIST, strict(origin)) as visits:
        page = visits.page()
        ready(page)
        page.evaluate(
            """window.moves = 0; new MutationObserver((all) => { moves += all.length })
            .observe(document.querySelector('ruta-checklist').shadowRoot.firstChild, { attributes: true }); 0"""
        )
        say(page, "Array.from({length: 5000}, (_, at) => ({ruta: 'v1', tipo: 'alto', alto: 2000 + at % 999}))")
        say(page, "Array.from({length: 5000}, (_, at) => ({ruta: 'v1', tipo: 'progreso', hechas: at % 9, total: 9}))")
        assert 0 < page.evaluate("moves") <= 40
        assert 0 < page.evaluate("told.length") <= 40
        expect(inside(page).locator('[data-role="total"]')).to_be_visible()


def test_nobody_but_the_frame_itself_is_heard(browser: Browser, origin: str) -> None:
    shout = """<script>for (const one of [{ruta: 'v1', tipo: 'alto', alto: 5000},
    {ruta: 'v1', tipo: 'progreso', hechas: 1, total: 2}]) parent.postMessage(one, '*')</script>"""
    with serve_pages({"/": page_of(shout)}, {}) as stranger:
        body = loader(origin) + CHECKLIST + '<iframe name="otro" src="about:blank"></iframe>'
        with host(browser, origin, body, expected=(f"request: {stranger}",)) as visits:
            page = visits.page()
            ready(page)
            before = page.evaluate(_HEIGHT)
            page.evaluate(f"document.querySelector('iframe[name=otro]').src = '{stranger}/'")
            other = next(one for one in page.frames if one.name == "otro")
            other.wait_for_url(f"{stranger}/")
            # the host itself speaks too: it is not the frame either
            page.evaluate("postMessage({ruta: 'v1', tipo: 'alto', alto: 5000}, '*')")
            page.evaluate(_SETTLE)
            assert page.evaluate(_HEIGHT) == before
            assert page.evaluate("told") == []


def test_a_host_gets_nothing_out_of_the_frame_by_asking(browser: Browser, origin: str) -> None:
    with host(browser, origin, loader(origin) + CHECKLIST, strict(origin)) as visits:
        page = visits.page()
        ready(page)
        inside(page).locator(".task input").first.check()
        page.evaluate("window.heard = []; addEventListener('message', ({ data }) => heard.push(data)); 0")
        page.evaluate(
            """const frame = document.querySelector('ruta-checklist').shadowRoot.firstChild.contentWindow;
            for (const tipo of ['hola', 'leer', 'borrar', 'progreso', 'alto', '__proto__'])
              frame.postMessage({ ruta: 'v1', tipo, alto: 1, hechas: 0, total: 0, tema: 'x' }, '*');
            for (const odd of [null, 1, 'hola', [], { ruta: {} }]) frame.postMessage(odd, '*')"""
        )
        wait_for(page, "heard.length > 1")
        page.evaluate(_SETTLE)
        kinds = page.evaluate("heard.map((one) => Object.keys(one).sort().join())")
        assert set(kinds) <= {"alto,ruta,tipo", "hechas,ruta,tipo,total"}
        expect(inside(page).locator(".task input").first).to_be_checked()


@pytest.mark.parametrize(
    ("attributes", "address"),
    [
        ('origen="../../x" destino="co"', None),
        ('origen="pe" destino="pe"', None),
        ('origen="pe&quot;><script>alert(1)</script>" destino="co"', None),
        ('origen="javascript:alert(1)" destino="co"', None),
        ('origen="PE " destino=" Co" sector="&quot;x" canal="b2x"', "pe-co/"),
        ('origen="pe" destino="co" tema="url(//x)" acento="red;}*{" idioma="e&amp;s=1" sector="a#b"', "pe-co/"),
        ('origen="pe" destino="co" alto="1e9" tema="oscuro"', "pe-co/#tema=oscuro"),
    ],
)
def test_parameters_that_somebody_has_injected_go_nowhere(
    browser: Browser, origin: str, attributes: str, address: str | None
) -> None:
    with host(browser, origin, f"{loader(origin)}<ruta-checklist {attributes}>{LINK}</ruta-checklist>") as visits:
        page = visits.page()
        page.goto("/")
        frames = page.locator("ruta-checklist iframe")
        if address is None:
            expect(page.get_by_role("link", name="La lista en el sitio completo")).to_be_visible()
            assert frames.count() == 0
        else:
            expect(frames).to_have_attribute("src", f"{origin}/embed/v1/ruta/{address}")
            expect(inside(page).locator(".status")).to_have_text("")


def test_the_frame_can_neither_lead_the_host_away_nor_look_into_it(browser: Browser, origin: str) -> None:
    with host(
        browser, origin, loader(origin) + CHECKLIST, expected=("Unsafe attempt", "Failed to", "error: ")
    ) as visits:
        page = visits.page()
        ready(page)
        tried = page.frames[1].evaluate(
            """() => { const failed = [];
            const acts = [() => { top.location = '/robado' }, () => top.document.title, () => { top.location.href }];
            for (const act of acts)
              try { act(); failed.push(0) } catch { failed.push(1) }
            return failed }"""
        )
        page.evaluate(_SETTLE)
        assert tried == [1, 1, 1]
        assert page.evaluate("location.pathname") == "/"


@pytest.mark.parametrize("path", PAGE_TYPES)
def test_no_other_page_may_stand_in_a_frame(path: str) -> None:
    assert "frame-ancestors 'none'" in promised_headers(path)["Content-Security-Policy"]


def test_pages_for_frames_may_and_are_else_as_closed(built_site: Path) -> None:
    for path in framed_pages(built_site):
        headers = promised_headers(path)
        assert "frame-ancestors *" in headers["Content-Security-Policy"]
        assert headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'; style-src 'self';")
        assert "X-Frame-Options" not in headers
        assert headers["X-Content-Type-Options"] == "nosniff"
    loader_headers = promised_headers("/embed/v1/ruta.js")
    assert loader_headers["Access-Control-Allow-Origin"] == "*"
    assert "immutable" in loader_headers["Cache-Control"]


def test_a_browser_refuses_to_frame_the_rest(browser: Browser, origin: str) -> None:
    body = f'<iframe src="{origin}/ruta/peru-a-colombia/" title="x"></iframe>'
    with host(browser, origin, body, expected=("frame-ancestors", "ERR_BLOCKED")) as visits:
        page = visits.page()
        with page.expect_console_message(lambda one: "frame-ancestors" in one.text):
            page.goto("/")
        expect(page.locator("iframe").content_frame.locator("ruta-checklist")).to_have_count(0)
