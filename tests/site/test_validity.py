"""Every page is valid HTML, by html-validate and its recommended rules.

Three rules of it (``htmlvalidate.json``) are not the standard's: a doctype may be written small; a list may have a
name; a form whose fields act at once, and without a script not at all, needs no button. A fourth, that labels name
fields, takes a fifth of its time; the same is asked here in half a second.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.helpers import ROOT
from tests.site.pages import holding, pages, texts

pytestmark = pytest.mark.site
TOOL = ROOT / "node_modules" / ".bin" / "html-validate"
RULES = ROOT / "tests" / "site" / "htmlvalidate.json"


def faults(files: list[Path]) -> list[str]:
    """Give what the validator finds, as ``file:line:column rule: message``."""
    assert TOOL.exists(), "html-validate is not installed: run «make test» once"
    with TemporaryDirectory() as folder:
        # into a file: through a pipe a long answer is cut off when the tool ends
        answer = Path(folder) / "answer.json"
        run = subprocess.run(
            [TOOL, "--config", RULES, "--formatter", f"json={answer}", *files],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert answer.exists(), run.stderr
        results = json.loads(answer.read_text("utf-8"))
    return [
        f"{result['filePath']}:{one['line']}:{one['column']} {one['ruleId']}: {one['message']}"
        for result in results
        for one in result["messages"]
    ]


def test_every_page_is_valid(built_site: Path) -> None:
    assert faults(list(pages(built_site))) == []


def test_every_label_names_a_field(built_site: Path) -> None:
    labelled = 0
    for path in holding(built_site, "<label"):
        named = texts(path, "//label/@for")
        fields = "//input[not(@type='hidden')]|//select|//textarea|//button|//output|//meter|//progress"
        assert set(named) <= set(texts(path, f"({fields})/@id")), path
        labelled += len(named)
    assert labelled > 1000


def test_the_validator_would_notice(tmp_path: Path) -> None:
    page = tmp_path / "mala.html"
    page.write_text('<!doctype html><html lang="es"><title>x</title><p id="a"><div id="a"></p></html>', "utf-8")
    found = "\n".join(faults([page]))
    assert "no-dup-id" in found
    assert "close-order" in found or "no-implicit-close" in found
