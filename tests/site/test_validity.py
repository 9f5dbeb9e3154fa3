"""Every page is valid HTML, by html-validate and its recommended rules.

Three rules of it (``htmlvalidate.json``) are not the standard's: a doctype may be written small; a list may have a
name; a form whose fields act at once, and without a script not at all, needs no button.
"""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers import ROOT
from tests.site.pages import pages

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site
TOOL = ROOT / "node_modules" / ".bin" / "html-validate"
RULES = ROOT / "tests" / "site" / "htmlvalidate.json"


def faults(files: list[Path]) -> list[str]:
    """Give what the validator finds, as ``file:line:column rule: message``."""
    assert TOOL.exists(), "html-validate is not installed: run «make test» once"
    run = subprocess.run(
        [TOOL, "--config", RULES, "--formatter", "json", *files],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout.startswith("["), run.stderr
    return [
        f"{result['filePath']}:{one['line']}:{one['column']} {one['ruleId']}: {one['message']}"
        for result in json.loads(run.stdout)
        for one in result["messages"]
    ]


def test_every_page_is_valid(built_site: Path) -> None:
    assert faults(list(pages(built_site))) == []


def test_the_validator_would_notice(tmp_path: Path) -> None:
    page = tmp_path / "mala.html"
    page.write_text('<!doctype html><html lang="es"><title>x</title><p id="a"><div id="a"></p></html>', "utf-8")
    found = "\n".join(faults([page]))
    assert "no-dup-id" in found
    assert "close-order" in found or "no-implicit-close" in found
