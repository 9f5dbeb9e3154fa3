"""Sites that are built once and looked at by many tests."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from generator.load import load
from generator.schema import schemas
from tests.helpers import DATA, ROOT, TODAY, mkdocs
from tests.site.injection import SETTINGS, infect

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess


# the same examples at every run, and no clock: a slow machine is no reason to fail
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def today() -> date:
    """Give the day on which the tests take place."""
    return date.fromisoformat(TODAY)


@pytest.fixture(scope="session")
def strict_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, CompletedProcess[str]]:
    """Build the real site once; gives its folder and what the build printed."""
    site = tmp_path_factory.mktemp("built") / "site"
    return site, mkdocs(site)


@pytest.fixture(scope="session")
def built_site(strict_build: tuple[Path, CompletedProcess[str]]) -> Path:
    """Give the folder of the real site, with links to folders."""
    site, run = strict_build
    assert run.returncode == 0, run.stderr
    return site


@pytest.fixture(scope="session")
def disk_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the variant that is read from disk, with links to files."""
    site = tmp_path_factory.mktemp("disk") / "site"
    run = mkdocs(site, RUTA_FOLDERS="false")
    assert run.returncode == 0, run.stderr
    return site


@pytest.fixture(scope="session")
def infected_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the site built from the real records, with hostile text in every field that takes text."""
    root = tmp_path_factory.mktemp("infected")
    shutil.copytree(DATA, root / "data")
    count = infect(root / "data", schemas(load(DATA)[0]))
    assert count > 10_000
    (root / "mkdocs.yml").write_text(SETTINGS.format(root=ROOT), "utf-8")
    run = mkdocs(root / "site", "--config-file", str(root / "mkdocs.yml"))
    assert run.returncode == 0, run.stderr
    return root / "site"
