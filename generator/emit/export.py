"""The planned pages as a plain Markdown tree, so that another engine can build the site the day MkDocs can't."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from generator.emit.past import past_charges
from generator.emit.styles import stylesheet
from generator.render.environment import THEME

if TYPE_CHECKING:
    from pathlib import Path

    from generator.render.site import Site


def write_tree(site: Site, content: Path, folder: Path) -> int:
    """Write generated and hand-written pages and the assets under ``folder``; give how many pages there are.

    Links inside the pages are relative and assume addresses that end in a slash.
    """
    for spec in site.pages:
        # JSON strings are YAML strings too, whatever the title holds
        head = f"---\ntitle: {_quoted(spec.title)}\ndescription: {_quoted(spec.description)}\n---\n\n"
        _write(folder / spec.uri, head + site.markdown(spec))
    written = sorted(content.rglob("*.md"))
    for path in written:
        uri = path.relative_to(content).as_posix()
        _write(folder / uri, site.around_guide(uri, path.read_text("utf-8")))
    for name, text in {**stylesheet(), **past_charges(site)}.items():
        _write(folder / name, text)
    shutil.copytree(THEME / "overrides" / "assets", folder / "assets", dirs_exist_ok=True)
    return len(site.pages) + len(written)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
