"""The site without a connection, with a bad one, and while a new version of it arrives."""

from __future__ import annotations

import re
import shutil
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error, expect

from generator.emit.archive import pack
from generator.emit.seal import seal
from tests.browser.axe import look
from tests.browser.route_list import ROUTE, RouteList
from tests.browser.server import serve
from tests.browser.visits import watched
from tests.browser.wording import said
from tests.helpers import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.visits import Visits

pytestmark = pytest.mark.browser
DESTINATION = "/destinos/colombia/"
PARCEL = "desde=pe&hacia=co&valor=100&inscrito=no&prueba=no&via=courier"
_READY = """async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 20));
}"""
_KEPT = """async (path) => {
  const kept = () => caches.match(new URL(path, location.href), { ignoreVary: true });
  while (!(await kept())) await new Promise((go) => setTimeout(go, 20));
}"""
_VERSIONS = """() => [
  document.querySelector("[data-version]")?.dataset.version ?? "1",
  getComputedStyle(document.documentElement).getPropertyValue("--version").trim() || "1",
]"""
NO_NETWORK = ("ERR_INTERNET_DISCONNECTED", "503 (Service Unavailable)")
FULL = """Cache.prototype.put = () => Promise.reject(new DOMException("no room", "QuotaExceededError"))"""


@dataclass
class Published:
    """A site on a server, that can be replaced by a newer version of itself."""

    place: Path
    """What the server serves: a link to one of the versions."""
    versions: list[Path]
    held: set[str] = field(default_factory=set)
    """Endings of paths that get no answer."""
    broken: set[str] = field(default_factory=set)
    """Endings of paths where the server is out of order."""

    def publish(self, site: Path) -> None:
        """Serve another folder from now on."""
        self.place.unlink(missing_ok=True)
        self.place.symlink_to(site, target_is_directory=True)


@pytest.fixture(scope="module")
def newer_site(built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the next version: another sentence on each page, another style sheet."""
    site = tmp_path_factory.mktemp("newer") / "site"
    shutil.copytree(built_site, site, ignore=shutil.ignore_patterns("api", "apoyos"))
    for path in site.rglob("index.html"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("</footer>", '<p data-version="2">Versión 2</p></footer>'), "utf-8")
    style = site / "assets" / "ruta.css"
    style.write_text(style.read_text("utf-8") + ":root{--version:2}", "utf-8")
    seal(site)
    return site


@pytest.fixture
def published(built_site: Path, newer_site: Path, tmp_path: Path) -> Published:
    """Publish the first version."""
    made = Published(tmp_path / "site", [built_site, newer_site])
    made.publish(built_site)
    return made


@contextmanager
def visiting(browser: Browser, published: Published) -> Iterator[Visits]:
    """Visit it under watch."""
    with serve(published.place, published.held, published.broken) as address:
        try:
            with watched(browser, f"{address}/") as visits:
                yield visits
                # that there was no network is what these tests are about
                visits.watch.trouble[:] = [
                    one for one in visits.watch.trouble if not any(expected in one for expected in NO_NETWORK)
                ]
        finally:
            published.held.clear()


@pytest.fixture
def reader(browser: Browser, published: Published) -> Iterator[Page]:
    """Open an empty page that keeps what it sees."""
    with visiting(browser, published) as visits:
        yield visits.context(worker=True).new_page()


def arrive(page: Page, path: str) -> None:
    """Open a page and wait until it is kept."""
    page.goto(path)
    page.evaluate(_READY)
    page.evaluate(_KEPT, path)


def cut(page: Page) -> None:
    """Take the network away."""
    page.context.set_offline(True)


def notice(page: Page, message: str) -> None:
    """Wait until the foot of the window says something."""
    expect(page.locator(".notice p")).to_have_text(said(f"offlineMessages.{message}"), timeout=15_000)


def calculate(page: Page) -> None:
    """See a landed cost react."""
    total = page.locator('[data-role="total"]').first
    before = total.inner_text()
    page.locator('[name="valor"]').first.fill("777")
    expect(total).not_to_have_text(before)


def test_after_one_visit_the_route_the_calculator_and_the_test_work_without_a_network(reader: Page) -> None:
    arrive(reader, ROUTE)
    first, second = RouteList(reader).ids()[:2]
    RouteList(reader).tick(first)
    cut(reader)
    reader.reload()
    expect(RouteList(reader).box(first)).to_be_checked()
    RouteList(reader).tick(second)
    reader.goto(f"/costos/#{PARCEL}")
    calculate(reader)
    reader.goto("/test/bienes/")
    expect(reader.locator("ruta-test")).to_have_attribute("data-view", re.compile("."))
    reader.goto(ROUTE)
    expect(RouteList(reader).box(first)).to_be_checked()
    expect(RouteList(reader).box(second)).to_be_checked()


def test_after_one_visit_routes_search_products_and_the_firms_page_work_without_a_network(reader: Page) -> None:
    arrive(reader, "/")
    cut(reader)
    reader.goto("/ruta/")
    expect(reader.locator("ruta-picker select").first).to_be_visible()
    reader.goto("/buscar/")
    reader.locator("ruta-search input").first.fill("iva")
    expect(reader.locator(".hits a").first).to_be_visible()
    reader.goto("/productos/")
    reader.get_by_text(said("products.chapters")).click()
    reader.locator('[data-chapter="61"] summary').click()
    expect(reader.locator('[data-chapter="61"] .codes li', has_text="6109.10")).to_contain_text("algodón")
    reader.locator("#que").fill("palta")
    expect(reader.locator("ruta-products .goods a").first).to_contain_text("alta")
    reader.goto("/mi-ruta/")
    reader.locator("ruta-mine summary").first.click()
    reader.locator('ruta-mine [name="origin"]').select_option("pe")
    reader.reload()
    expect(reader.locator('ruta-mine [name="origin"]')).to_have_value("pe")


def test_frames_of_other_sites_and_the_editor_are_nobody_s_page_to_keep(reader: Page) -> None:
    arrive(reader, ROUTE)
    reader.goto("/embed/v1/ruta/pe-co/")
    assert not reader.locator("script[data-offline]").count()
    kept = reader.evaluate(
        """async () => (await Promise.all((await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map((one) => new URL(one.url).pathname)))).flat()"""
    )
    assert ROUTE in kept
    assert not [path for path in kept if path.startswith(("/embed/", "/admin/")) or "incrustado" in path]
    cut(reader)
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        reader.goto("/embed/v1/ruta/pe-co/?again")


def test_a_page_that_is_not_kept_leads_to_what_can_be_read_and_back_again(reader: Page) -> None:
    arrive(reader, ROUTE)
    cut(reader)
    reader.goto(DESTINATION)
    expect(reader.locator("h1")).to_have_text(said("offline.title"))
    expect(reader.locator("ruta-readable li a", has_text="Perú a Colombia")).to_be_visible()
    assert look(reader)[0] == []
    reader.context.set_offline(False)
    reader.get_by_role("link", name=said("offlineMessages.again")).click()
    reader.wait_for_url(f"**{DESTINATION}")
    expect(reader.locator("h1")).to_contain_text("Colombia")


def test_a_route_is_kept_whole_with_its_size_told_before(reader: Page) -> None:
    arrive(reader, ROUTE)
    keeper = reader.locator("ruta-keeper")
    expect(keeper.get_by_role("button")).to_have_text(re.compile(r"\(\d+ KB\)"))
    keeper.get_by_role("button").click()
    expect(keeper.get_by_role("status")).to_have_text(said("offlineMessages.done", n=8))
    cut(reader)
    for path in (DESTINATION, "/etapas/5-envio-y-aduana/", ROUTE):
        reader.goto(path)
        assert reader.evaluate(_VERSIONS) == ["1", "1"]
        expect(reader.locator(".top")).to_have_css("display", "flex")
    reader.locator("ruta-keeper").get_by_role("button", name=said("offlineMessages.remove")).click()
    expect(reader.locator("ruta-keeper").get_by_role("status")).to_have_text(said("offlineMessages.removed"))
    reader.goto(DESTINATION)
    expect(reader.locator("h1")).to_have_text(said("offline.title"))


def test_with_a_full_device_what_was_kept_stays_and_the_half_that_came_takes_no_room(reader: Page) -> None:
    arrive(reader, ROUTE)
    reader.locator("ruta-keeper").get_by_role("button").click()
    expect(reader.locator("ruta-keeper").get_by_role("status")).to_have_text(said("offlineMessages.done", n=8))
    reader.goto("/mi-ruta/")
    keeper = reader.locator("ruta-keeper")
    keep = keeper.get_by_role("button", name=re.compile(r"MB\)"))
    expect(keep).to_be_visible()
    usage = reader.evaluate("async () => (await navigator.storage.estimate()).usage")
    session = reader.context.new_cdp_session(reader)
    origin = {"origin": reader.evaluate("location.origin")}
    session.send("Storage.overrideQuotaForOrigin", origin | {"quotaSize": usage + 1_500_000})
    keep.click()
    expect(keeper.get_by_role("status")).to_have_text(said("offlineMessages.trouble.full"), timeout=30_000)
    assert reader.evaluate("async () => (await caches.keys()).filter((one) => one.startsWith('ruta-bajando'))") == []
    cut(reader)
    for path in (DESTINATION, ROUTE, "/costos/"):
        reader.goto(path)
        assert reader.evaluate(_VERSIONS) == ["1", "1"]
        expect(reader.locator(".top")).to_have_css("display", "flex")


def test_all_that_was_kept_can_be_taken_back_and_stays_away(reader: Page) -> None:
    arrive(reader, ROUTE)
    task = RouteList(reader).ids()[0]
    RouteList(reader).tick(task)
    reader.goto("/mi-ruta/")
    keeper = reader.locator("ruta-keeper")
    with reader.expect_navigation():
        keeper.get_by_role("button", name=said("offlineMessages.forget")).click()
    expect(keeper.get_by_role("status")).to_have_text(said("offlineMessages.forgotten"))
    expect(keeper.get_by_role("button", name=said("offlineMessages.forget"))).to_have_count(0)
    reader.goto(ROUTE)
    expect(RouteList(reader).box(task)).to_be_checked()
    expect(reader.locator("ruta-keeper").get_by_role("button")).to_be_visible()
    assert reader.evaluate("async () => await caches.keys()") == ["ruta-nada"]
    assert reader.evaluate("navigator.serviceWorker.controller") is None
    # and comes again when it is asked for
    reader.locator("ruta-keeper").get_by_role("button").click()
    expect(reader.locator("ruta-keeper").get_by_role("status")).to_have_text(said("offlineMessages.done", n=8))
    reader.evaluate(_READY)
    cut(reader)
    reader.goto(DESTINATION)
    expect(reader.locator("h1")).to_contain_text("Colombia")


def test_without_room_it_says_so_and_nothing_is_lost(reader: Page) -> None:
    arrive(reader, ROUTE)
    task = RouteList(reader).ids()[0]
    RouteList(reader).tick(task)
    reader.evaluate(FULL + "; 0")
    reader.locator("ruta-keeper").get_by_role("button").click()
    expect(reader.locator("ruta-keeper").get_by_role("status")).to_have_text(said("offlineMessages.trouble.full"))
    cut(reader)
    reader.reload()
    expect(RouteList(reader).box(task)).to_be_checked()


def test_a_new_version_is_told_and_no_page_ever_mixes_two(reader: Page, published: Published) -> None:
    arrive(reader, ROUTE)
    task = RouteList(reader).ids()[0]
    RouteList(reader).tick(task)
    reader.goto(DESTINATION)
    reader.evaluate(_KEPT, DESTINATION)
    published.publish(published.versions[1])
    reader.goto("/costos/")
    notice(reader, "update")
    # until the reader says so the tools stay as they were; a page from the network brings its own style
    assert reader.evaluate(_VERSIONS) == ["1", "1"]
    reader.goto(ROUTE)
    assert reader.evaluate(_VERSIONS) == ["2", "2"]
    notice(reader, "update")
    with reader.expect_navigation():
        reader.get_by_role("button", name=said("offlineMessages.useNow")).click()
    reader.goto("/costos/")
    assert reader.evaluate(_VERSIONS) == ["2", "2"]
    cut(reader)
    # kept under the first version, and read with the style of the first
    reader.goto(DESTINATION)
    assert reader.evaluate(_VERSIONS) == ["1", "1"]
    reader.goto(ROUTE)
    assert reader.evaluate(_VERSIONS) == ["2", "2"]
    expect(RouteList(reader).box(task)).to_be_checked()


def test_another_tab_is_told_of_the_new_version_and_not_interrupted(reader: Page, published: Published) -> None:
    arrive(reader, ROUTE)
    other = reader.context.new_page()
    other.goto("/costos/")
    published.publish(published.versions[1])
    reader.goto("/mi-ruta/")
    notice(reader, "update")
    other.evaluate("window.untouched = true")
    with reader.expect_navigation():
        reader.get_by_role("button", name=said("offlineMessages.useNow")).click()
    notice(other, "changedElsewhere")
    assert other.evaluate("window.untouched") is True
    with other.expect_navigation():
        other.get_by_role("button", name=said("offlineMessages.reload")).click()
    assert other.evaluate(_VERSIONS) == ["2", "2"]


def test_what_was_kept_is_brought_up_to_date_with_the_site(reader: Page, published: Published) -> None:
    arrive(reader, ROUTE)
    reader.locator("ruta-keeper").get_by_role("button").click()
    expect(reader.locator("ruta-keeper").get_by_role("status")).to_have_text(said("offlineMessages.done", n=8))
    published.publish(published.versions[1])
    reader.goto("/costos/")
    notice(reader, "update")
    with reader.expect_navigation():
        reader.get_by_role("button", name=said("offlineMessages.useNow")).click()
    reader.evaluate(
        """async (path) => {
          const kept = () => caches.match(new URL(path, location.href), {cacheName: "ruta-guardado"});
          const text = async () => (await kept()).text();
          while (!(await text()).includes('data-version="2"')) await new Promise((go) => setTimeout(go, 20));
        }""",
        DESTINATION,
    )
    cut(reader)
    reader.goto(DESTINATION)
    assert reader.evaluate(_VERSIONS) == ["2", "2"]


def test_half_of_a_new_version_is_not_taken_and_the_old_one_stays_whole(
    reader: Page, published: Published, newer_site: Path, tmp_path: Path
) -> None:
    arrive(reader, ROUTE)
    task = RouteList(reader).ids()[0]
    RouteList(reader).tick(task)
    half = tmp_path / "half"
    shutil.copytree(newer_site, half, ignore=shutil.ignore_patterns("descargas", "api"))
    # the list is of the new version, one page is still of the old one
    shutil.copy2(published.versions[0] / "comparar" / "index.html", half / "comparar" / "index.html")
    published.publish(half)
    reader.goto("/costos/")
    notice(reader, "updateFailed")
    cut(reader)
    for path in ("/costos/", "/comparar/", "/mi-ruta/", ROUTE):
        reader.goto(path)
        assert reader.evaluate(_VERSIONS) == ["1", "1"]
    expect(RouteList(reader).box(task)).to_be_checked()


def test_a_first_visit_on_a_network_that_gives_nothing_is_readable(browser: Browser, published: Published) -> None:
    published.held |= {".js"}
    with visiting(browser, published) as visits:
        page = visits.context(worker=True).new_page()
        page.goto(ROUTE, wait_until="commit")
        expect(page.locator("h1")).to_contain_text("Colombia")
        expect(page.locator(".task").last).to_be_visible()
        published.held.clear()
        page.evaluate(_READY)


def test_on_a_network_that_gives_nothing_a_kept_page_comes_and_another_is_given_up(
    reader: Page, published: Published
) -> None:
    arrive(reader, ROUTE)
    published.held |= {"/"}
    reader.goto(ROUTE, timeout=15_000)
    expect(RouteList(reader).total).to_be_visible()
    reader.goto(DESTINATION, timeout=20_000)
    expect(reader.locator("h1")).to_have_text(said("offline.title"))


def test_a_new_version_without_its_style_does_not_hide_the_kept_one(reader: Page, published: Published) -> None:
    arrive(reader, ROUTE)
    published.publish(published.versions[1])
    published.held |= {".css", ".js"}
    reader.goto(ROUTE, wait_until="commit", timeout=15_000)
    expect(reader.locator("h1")).to_be_visible(timeout=10_000)
    assert reader.evaluate(_VERSIONS) == ["1", "1"]
    # what was never kept is shown as it comes, without a style rather than with that of the other version
    reader.goto(DESTINATION, wait_until="commit", timeout=15_000)
    expect(reader.locator("h1")).to_be_visible(timeout=10_000)
    expect(reader.locator("[data-version]")).to_have_text("Versión 2")
    expect(reader.locator(".top")).to_have_css("display", "block")


def test_while_the_server_is_out_of_order_kept_pages_come(reader: Page, published: Published) -> None:
    arrive(reader, ROUTE)
    published.broken |= {"/"}
    reader.goto(ROUTE)
    expect(RouteList(reader).total).to_be_visible()
    reader.goto(DESTINATION)
    expect(reader.locator("h1")).to_have_text(said("offline.title"))


def test_the_worker_leaves_the_first_view_alone(reader: Page, published: Published) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(urlsplit(request.url).path))
    published.held |= {"lista.js"}
    reader.goto(ROUTE, wait_until="commit")
    expect(reader.locator(".task").last).to_be_visible()
    assert set(asked) <= {ROUTE, "/assets/ruta.css", "/assets/ruta.js", "/assets/lista.js", "/assets/icono.svg"}
    published.held.clear()
    reader.evaluate(_READY)
    assert "/assets/sin-red.js" in asked


def test_the_archive_opens_from_disk_and_works(browser: Browser, disk_site: Path, tmp_path: Path) -> None:
    day = date.fromisoformat(TODAY)
    pack(disk_site, tmp_path / "one.zip", day)
    pack(disk_site, tmp_path / "two.zip", day)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        packed.extractall(tmp_path)
    home = tmp_path / "ruta-exportadora"
    with watched(browser, f"{home.as_uri()}/") as visits:
        page = visits.page()
        page.goto((home / "ruta" / "peru-a-colombia.html").as_uri())
        task = RouteList(page).ids()[0]
        RouteList(page).tick(task)
        page.reload()
        expect(RouteList(page).box(task)).to_be_checked()
        page.goto(f"{(home / 'costos.html').as_uri()}#{PARCEL}")
        calculate(page)
        page.goto((home / "buscar.html").as_uri())
        page.locator("ruta-search input").first.fill("iva")
        expect(page.locator(".hits a").first).to_be_visible()
        page.goto((home / "test" / "bienes.html").as_uri())
        expect(page.locator("ruta-test")).to_have_attribute("data-view", re.compile("."))
    assert not list(home.glob("embed/**/*.html"))
    assert not list(home.rglob("*servicio.js"))
    assert "serviceWorker" not in "".join(one.read_text("utf-8") for one in home.glob("*.html"))


def test_a_route_as_a_single_file_works_alone_and_gives_its_files(
    browser: Browser, built_site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "peru-a-colombia.html"
    shutil.copy2(built_site / "descargas" / "ruta" / file.name, file)
    with watched(browser, file.as_uri()) as visits:
        page = visits.page(viewport={"width": 360, "height": 740})
        page.goto(file.as_uri())
        route = RouteList(page)
        task = route.ids()[0]
        route.tick(task)
        assert route.title(task) in route.keep("csv").path().read_text("utf-8")
        page.reload()
        expect(route.box(task)).to_be_checked()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        links = page.locator("a[href]").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
        assert [one for one in links if not one.startswith(("#", "https://", "http://", "mailto:"))] == []
        assert look(page)[0] == []
