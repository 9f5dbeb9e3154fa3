"""Sites that are built once and looked at by many tests."""

from __future__ import annotations

import fcntl
import shutil
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from generator import checked
from generator.prepare import prepare
from generator.schema import schemas
from tests.helpers import DATA, ROOT, TODAY, mkdocs, real_data
from tests.site.injection import SETTINGS, infect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import CompletedProcess

    from generator.catalogue import Catalogue
    from generator.problems import Problem

    Making = Callable[[Path], str]
    Once = Callable[[str, Making], tuple[Path, str]]


# the same examples at every run, and no clock: a slow machine is no reason to fail
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def today() -> date:
    """Give the day on which the tests take place."""
    return date.fromisoformat(TODAY)


@pytest.fixture(scope="session")
def records() -> Catalogue:
    """Give the real records, which no test changes."""
    return real_data()


@pytest.fixture(scope="session", autouse=True)
def _prepared_once() -> Iterator[None]:
    """Let the commands that are run in this process (``helpers.invoke``) read the real data only once."""

    @cache
    def real(day: date) -> tuple[Catalogue, list[Problem]]:
        return prepare(DATA, day)

    def prepared(data: Path, day: date, *more: Any) -> tuple[Catalogue, list[Problem]]:  # noqa: ANN401 - passed on
        return real(day) if data.resolve() == DATA and not any(more) else prepare(data, day, *more)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checked, "prepare", prepared)
        yield


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Give a way to fill a folder once for all the processes that the tests are shared out to.

    It takes a name and what fills the folder and says what that printed; it gives both.
    """
    mine = tmp_path_factory.getbasetemp()
    shared = mine if worker_id == "master" else mine.parent

    def make(name: str, making: Making) -> tuple[Path, str]:
        folder, said = shared / name, shared / f"{name}.txt"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not said.exists():
                # what a failed try of another process left
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                said.write_text(making(folder), "utf-8")
        return folder, said.read_text("utf-8")

    return make


def printed(run: CompletedProcess[str]) -> str:
    """Give what a build that went well printed."""
    assert run.returncode == 0, run.stderr
    return run.stderr


@pytest.fixture(scope="session")
def strict_build(once: Once) -> tuple[Path, str]:
    """Build the real site; gives its folder and what the build printed."""
    folder, said = once("built", lambda root: printed(mkdocs(root / "site")))
    return folder / "site", said


@pytest.fixture(scope="session")
def built_site(strict_build: tuple[Path, str]) -> Path:
    """Give the folder of the real site, with links to folders."""
    return strict_build[0]


@pytest.fixture(scope="session")
def disk_site(once: Once) -> Path:
    """Give the folder of the variant that is read from disk, with links to files."""
    return once("disk", lambda root: printed(mkdocs(root / "site", RUTA_FOLDERS="false")))[0] / "site"


@pytest.fixture(scope="session")
def infected_site(once: Once) -> Path:
    """Give the folder of the site built from the real records, with hostile text in every field that takes text."""

    def infected(root: Path) -> str:
        shutil.copytree(DATA, root / "data")
        count = infect(root / "data", schemas(real_data()))
        assert count > 10_000
        (root / "mkdocs.yml").write_text(SETTINGS.format(root=ROOT), "utf-8")
        return printed(mkdocs(root / "site", "--config-file", str(root / "mkdocs.yml")))

    return once("infected", infected)[0] / "site"
