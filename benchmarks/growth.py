"""How time, memory and the size of the site grow with the pages, and where plain MkDocs stands at the largest size.

``per_page`` is what each page more costs from one size to the next: where it stays the same, growth is linear.
Plain MkDocs + Material gets the Markdown of ``ruta export``, with every page in its nav.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.invent import world
from benchmarks.measure import BIN, ROOT, Run, folder_size, measure

SIZES = {100: 3, 700: 3, 5000: 1}
"""Pages → runs, of which the fastest counts: a busy machine only ever adds."""
SITE = """
INHERIT: {root}/mkdocs.yml
strict: false
docs_dir: {root}/content
theme: {{custom_dir: {root}/theme/overrides}}
plugins: [ruta: {{data_dir: {data}}}]
watch: []
"""
PLAIN = """
site_name: Plain
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: es, font: false}}
plugins: []
markdown_extensions: [admonition, attr_list, tables, {{toc: {{toc_depth: 2-3}}}}]
nav: {nav}
validation: {{links: {{not_found: info, anchors: ignore}}}}
"""


def growth(work: Path) -> dict[str, Any]:
    """Build worlds of all sizes, and plain MkDocs at the largest."""
    sizes = [_built(work / str(size), size, runs) for size, runs in SIZES.items()]
    return {
        "sizes": sizes,
        "per_page": [
            {"from": small["pages"], "to": large["pages"]}
            | {
                f"{name}_{unit}": round(times * (large[key] - small[key]) / (large["pages"] - small["pages"]), 2)
                for name, unit, key, times in (
                    ("wall", "ms", "seconds", 1000),
                    ("cpu", "ms", "cpu", 1000),
                    ("memory", "kib", "peak_mib", 1024),
                    ("site", "kib", "site_mib", 1024),
                )
            }
            for small, large in pairwise(sizes)
        ],
        "plain_with_nav": plain(work / str(max(SIZES))),
    }


def _built(folder: Path, pages: int, runs: int) -> dict[str, Any]:
    folder.mkdir()
    planned = world(folder / "data", pages)
    settings = folder / "mkdocs.yml"
    settings.write_text(SITE.format(root=ROOT, data=folder / "data"), "utf-8")
    command = [str(BIN / "mkdocs"), "build", "--config-file", str(settings), "--site-dir", str(folder / "site")]
    best = _best([measure(command) for _ in range(runs)])
    files, size = folder_size(folder / "site")
    shutil.rmtree(folder / "site")
    return {"planned": planned, "pages": files, **_figures(best), "site_mib": round(size / 2**20, 1)}


def plain(folder: Path) -> dict[str, Any]:
    """Export the world of a folder and build it with plain MkDocs, once, with all pages in the nav."""
    docs = folder / "docs"
    subprocess.run([BIN / "ruta", "export", docs, "--data", folder / "data"], cwd=ROOT, check=True, capture_output=True)
    # in sections as a person would write them: one per folder
    sections: dict[str, list[str]] = {}
    for path in sorted(docs.rglob("*.md")):
        uri = path.relative_to(docs).as_posix()
        sections.setdefault(uri.split("/")[0] if "/" in uri else "", []).append(uri)
    nav = [*sections.pop("", []), *({name: rows} for name, rows in sections.items())]
    settings = folder / "plain.yml"
    text = PLAIN.format(docs=docs, site=folder / "plain", nav=json.dumps(nav))
    settings.write_text(text, "utf-8")
    run = measure([str(BIN / "mkdocs"), "build", "--config-file", str(settings)])
    pages, size = folder_size(folder / "plain")
    shutil.rmtree(folder / "plain")
    return {"pages": pages, **_figures(run), "site_mib": round(size / 2**20, 1)}


def _best(runs: list[Run]) -> Run:
    return Run(*(min(values) for values in zip(*runs, strict=True)))


def _figures(run: Run) -> dict[str, float]:
    return {"seconds": round(run.seconds, 1), "cpu": round(run.cpu, 1), "peak_mib": round(run.peak_mib, 1)}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        print(json.dumps(growth(Path(place)), indent=1))
