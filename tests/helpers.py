"""What the tests of the pipeline, of the site and of the browser share: where things are, and how a site is built."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from click.testing import CliRunner

from generator.cli import main
from generator.load import load

if TYPE_CHECKING:
    from click.testing import Result

    from generator.catalogue import Catalogue

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
TODAY = "2026-11-21"
"""The day of every build and check of the tests; the pages are compared with it."""
EPOCH = "1795219200"
"""``TODAY`` at midnight UTC, as SOURCE_DATE_EPOCH says it."""


def environment(**more: str) -> dict[str, str]:
    """Give the environment of a build: a fixed day, and none of the settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RUTA_")}
    return kept | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": EPOCH} | more


def mkdocs(site: Path, *arguments: str, root: Path = ROOT, **more: str) -> subprocess.CompletedProcess[str]:
    """Run ``mkdocs build --strict`` as ``make site`` does, into ``site``."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site), *arguments],
        cwd=root,
        env=environment(**more),
        capture_output=True,
        text=True,
        check=False,
    )


def ruta(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the ``ruta`` command as users do."""
    command = Path(sys.executable).with_name("ruta")
    return subprocess.run(
        [command, *arguments], cwd=ROOT, env=environment(**more), capture_output=True, text=True, check=False
    )


@cache
def real_data() -> Catalogue:
    """Load the real records, once for all tests of a process: none of them may change anything in it."""
    catalogue, problems = load(DATA)
    assert not [one for one in problems if one.level == "error"]
    return catalogue


def invoke(*arguments: str) -> Result:
    """Run the ``ruta`` command in this process: a start of Python for each of many small runs takes too long."""
    return CliRunner(catch_exceptions=False).invoke(main, arguments, env={"SOURCE_DATE_EPOCH": EPOCH})
