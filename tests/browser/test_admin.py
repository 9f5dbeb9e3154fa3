"""An editor without git: the forms of /admin/ on a local copy, from what is typed to a change that passes the check."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from tests.browser.server import serve
from tests.helpers import DATA, ROOT, ruta

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
GIT = ("git", "-c", "user.name=Editora", "-c", "user.email=editora@ejemplo.example")
FOLDER = """async (files) => {
  // The browser's own private folder stands for the one that an editor picks from the disk.
  const top = await navigator.storage.getDirectory();
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    const name = parts.pop();
    let at = top;
    for (const part of parts) at = await at.getDirectoryHandle(part, {create: true});
    const out = await (await at.getFileHandle(name, {create: true})).createWritable();
    await out.write(text);
    await out.close();
  }
  await top.getDirectoryHandle(".git", {create: true});
  window.showDirectoryPicker = () => navigator.storage.getDirectory();
}"""
NAMES = """async () => {
  const data = await (await navigator.storage.getDirectory()).getDirectoryHandle("data");
  const names = [];
  for await (const name of (await data.getDirectoryHandle("glossary")).keys()) names.push(name.toLowerCase());
  return names;
}"""
READ = """async (path) => {
  const parts = path.split("/");
  const name = parts.pop();
  let at = await navigator.storage.getDirectory();
  for (const part of parts) at = await at.getDirectoryHandle(part);
  return (await (await at.getFileHandle(name)).getFile()).text();
}"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Put the editor into an otherwise empty site, as publishing does."""
    site = tmp_path_factory.mktemp("editor")
    node = shutil.which("node")
    assert node, "«make test» brings Node"
    subprocess.run([node, ROOT / "deploy" / "admin" / "publish.js", site], check=True)
    assert ruta("admin", str(site / "admin")).returncode == 0
    return site


@pytest.fixture
def desk(browser: Browser, editor: Path) -> Iterator[Page]:
    """Open the editor, under the headers that it is published with, on a local copy of glossary and sources."""
    files = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for kind in ("glossary", "sources")
        for path in (DATA / kind).rglob("*.yaml")
    }
    with serve(editor) as origin:
        context = browser.new_context(locale="es-PE", viewport={"width": 1280, "height": 900}, base_url=f"{origin}/")
        context.set_default_timeout(5000)
        # whether GitHub is well is asked of GitHub
        context.route("https://www.githubstatus.com/**", lambda route: route.fulfill(json={}))
        page = context.new_page()
        page.goto("/admin/index.html")
        page.evaluate(FOLDER, files)
        page.get_by_role("button", name="Trabajar con un repositorio local").click()
        page.get_by_text("Término", exact=True).first.click()
        # an empty list asks for a first entry with a second button of the same name
        expect(page.get_by_text("Aduana (aduana)")).to_be_visible()
        expect(page.get_by_role("button", name="Crear una nueva entrada")).to_have_count(1)
        yield page
        context.close()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Give a repository of the data as they are."""
    shutil.copytree(DATA, tmp_path / "data")
    for command in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "Antes"]):
        subprocess.run([*GIT, *command], cwd=tmp_path, check=True)
    return tmp_path


def proposed(repository: Path, page: Page, path: str) -> tuple[str, str]:
    """Take a saved file over into the repository; give what git sees and what the check says."""
    (repository / path).write_text(page.evaluate(READ, path), "utf-8")
    seen = subprocess.run(
        [*GIT, "status", "--porcelain", "--untracked-files=all"],
        cwd=repository,
        check=True,
        capture_output=True,
        text=True,
    )
    check = ruta("check", "--data", str(repository / "data"))
    assert check.returncode == 0, check.stdout
    return seen.stdout, check.stdout


def begin(desk: Page) -> None:
    """Open an empty form."""
    desk.get_by_role("button", name="Crear una nueva entrada").click()
    expect(preview(desk)).to_contain_text("Ver también")


def preview(desk: Page) -> Locator:
    """Give the part of the form that shows what it has understood."""
    return desk.get_by_role("document", name="Vista previa del contenido")


def write(desk: Page, field: str, text: str) -> None:
    """Fill in a field; the form makes its fields anew while it opens, and then forgets what was typed too early."""
    box = desk.get_by_role("textbox", name=field, exact=True)
    for _ in range(4):
        box.fill(text)
        with suppress(AssertionError):
            expect(preview(desk)).to_contain_text(text, timeout=2000)
            expect(box).to_have_value(text)
            return
    pytest.fail(f"the form does not take {field}")


def test_a_new_record_is_made_without_a_line_of_yaml(desk: Page, repository: Path) -> None:
    begin(desk)
    write(desk, "Término", "Guía inventada")
    write(desk, "Definición", "Palabra de prueba: dice «así», con dos puntos.")
    write(desk, "Id", "guia-inventada")
    desk.get_by_role("button", name="Guardar", exact=True).click()
    # the list is long, and shows only what is in sight
    count = len(list((DATA / "glossary").glob("*.yaml"))) + 1
    expect(desk.get_by_role("treeitem", name="Término", exact=True)).to_contain_text(str(count))
    path = "data/glossary/guia-inventada.yaml"
    seen, said = proposed(repository, desk, path)
    assert seen == f"?? {path}\n"
    assert "guia-inventada" not in said
    assert yaml.safe_load((repository / path).read_text("utf-8")) == {
        "id": "guia-inventada",
        "term": "Guía inventada",
        "definition": "Palabra de prueba: dice «así», con dos puntos.",
    }


def test_a_record_is_corrected_and_nothing_else_changes(desk: Page, repository: Path) -> None:
    path = "data/glossary/aduana.yaml"
    before = yaml.safe_load((ROOT / path).read_text("utf-8"))
    desk.get_by_text("Aduana (aduana)").click()
    write(desk, "Definición", "Lo que cambió una editora.")
    desk.get_by_role("button", name="Guardar", exact=True).click()
    expect(desk.get_by_text("Aduana (aduana)")).to_be_visible()
    seen, _ = proposed(repository, desk, path)
    assert seen == f" M {path}\n"
    after = yaml.safe_load((repository / path).read_text("utf-8"))
    assert after == before | {"definition": "Lo que cambió una editora."}


def test_what_is_required_and_missing_is_asked_for_and_nothing_is_saved(desk: Page) -> None:
    begin(desk)
    write(desk, "Id", "Con Espacios")
    desk.get_by_role("button", name="Guardar", exact=True).click()
    expect(desk.get_by_role("textbox", name="Id", exact=True)).to_have_attribute("aria-invalid", "true")
    expect(desk.get_by_text("Este campo es obligatorio.").first).to_be_visible()
    assert "con-espacios.yaml" not in desk.evaluate(NAMES)
