"""What stands behind the «#» of an address may be anything; it does no harm and is answered in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.route_list import ROUTE, RouteList, open_route
from tests.browser.wording import opening, said

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
LONG = "a" * 5000


@pytest.mark.parametrize(
    ("fragment", "message"),
    [
        ("sector=<script>alert(1)</script>", "sector=<script>alert(1)</script>"),
        ("sector=%3Cimg%20src=x%20onerror=alert(1)%3E", "sector=<img src=x onerror=alert(1)>"),
        ("sector=nada&canal=", "sector=nada"),
        ("sector=nada&canal=b2x&x=1", "sector=nada, canal=b2x, x=1"),
        ("ocultar=sí", "ocultar=sí"),
        ("sector=%E0%A4%A", "sector="),
        (f"sector={LONG}", f"sector={LONG}"[:39] + "…"),
        ("__proto__=1&constructor=2", "__proto__=1, constructor=2"),
    ],
)
def test_a_choice_that_does_not_exist_is_named_and_not_used(
    shared_route: RouteList, fragment: str, message: str
) -> None:
    route = shared_route
    route.page.goto(f"{ROUTE}#{fragment}")
    expect(route.news).to_contain_text(opening("checklist.ignored") + message)
    assert len(route.ids()) == route.page.locator(".task").count()
    assert route.page.locator("main img, main script:not([type='application/json'])").count() == 0


@pytest.mark.parametrize("fragment", ["%E0%A4%A", "%", "nada", "<b>x</b>", "t-", LONG])
def test_an_anchor_that_does_not_exist_is_answered(shared_route: RouteList, fragment: str) -> None:
    route = shared_route
    route.page.goto(f"{ROUTE}#{fragment}")
    expect(route.news).to_have_text(re.compile("^" + re.escape(opening("checklist.noAnchor"))))
    assert len(route.ids()) == route.page.locator(".task").count()


@pytest.mark.parametrize("fragment", ["sector=<script>", "%E0%A4%A", "sector=nada&canal="])
def test_a_page_opened_with_a_garbled_address_works(visits: Visits, fragment: str) -> None:
    route = open_route(visits, f"{ROUTE}#{fragment}")
    expect(route.news).to_be_visible()
    route.tick(route.ids()[0])
    expect(route.total).to_contain_text(re.compile("^1 "))


def test_the_good_part_of_a_garbled_choice_is_used(visits: Visits) -> None:
    route = open_route(visits, f"{ROUTE}#sector=nada&canal=b2b&canal=%00")
    expect(route.channel).to_have_value("b2b")
    expect(route.sector).to_have_value("")


@pytest.mark.parametrize("path", ["/", "/destinos/colombia/", "/glosario/"])
def test_other_pages_take_a_garbled_fragment_without_harm(page: Page, path: str) -> None:
    for fragment in ("sector=<script>", "%E0%A4%A", "sector=nada&canal="):
        page.goto("about:blank")
        page.goto(f"{path}#{fragment}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_choice_typed_into_the_address_of_an_open_page_is_obeyed(visits: Visits) -> None:
    route = open_route(visits)
    route.page.evaluate("location.hash = 'sector=cosmetica&ocultar=1'")
    expect(route.sector).to_have_value("cosmetica")
    expect(route.hide_done).to_be_checked()
    expect(route.total).to_have_text(said("checklist.total", len(route.ids()), done=0, total=len(route.ids())))
