"""Build time and memory of the site against plain MkDocs + Material on the same pages; the real data.

Both build the pages out of the nav and without search, in the same run. The plain side gets them as the Markdown that
``ruta export`` writes. Also measured: how long a changed record takes to reach its page under ``mkdocs serve``.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import time
import urllib.request
from contextlib import suppress
from typing import TYPE_CHECKING

from benchmarks.measure import BIN, ROOT, folder_size, measure

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Run

RUNS = 5
PLAIN = """
site_name: Plain
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: es, font: false}}
plugins: []
markdown_extensions: [admonition, attr_list, tables, {{toc: {{toc_depth: 2-3}}}}]
nav: [index.md]
not_in_nav: "*"
validation: {{links: {{not_found: info, anchors: ignore}}}}
"""


def commands() -> dict[str, dict[str, float]]:
    """Time what editors wait for, on the whole data: at most 1.5 s for ``check`` and 3 s for ``diff``."""
    bars = {"check": (["check"], 1.5), "diff": (["diff", "HEAD~1"], 3.0)}
    found = {}
    for name, (arguments, bar) in bars.items():
        seconds = [measure([str(BIN / "ruta"), *arguments]).seconds for _ in range(RUNS + 1)][1:]
        found[name] = {"seconds": round(statistics.median(seconds), 2), "bar": bar}
    return found


def builds(work: Path) -> dict[str, object]:
    """Build both in turns and compare medians, both without search; ours, as it is published, last and with it."""
    subprocess.run([BIN / "ruta", "export", work / "docs"], cwd=ROOT, check=True, capture_output=True)
    (work / "plain.yml").write_text(PLAIN.format(docs=work / "docs", site=work / "plain"), "utf-8")
    commands: dict[str, tuple[list[str], dict[str, str]]] = {
        "site": (
            [str(BIN / "mkdocs"), "build", "--strict", "--site-dir", str(work / "bare")],
            {"RUTA_SEARCH": "false"},
        ),
        "plain": ([str(BIN / "mkdocs"), "build", "--config-file", str(work / "plain.yml")], {}),
        "published": ([str(BIN / "mkdocs"), "build", "--strict", "--site-dir", str(work / "site")], {}),
    }
    figures: dict[str, list[Run]] = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, (command, more) in commands.items():
            result = measure(command, **more)
            if turn:  # the first turn warms the disk's cache
                figures[name].append(result)
    medians = {
        name: {
            "seconds": round(statistics.median(row.seconds for row in rows), 2),
            "peak_mib": round(statistics.median(row.peak_mib for row in rows), 1),
        }
        for name, rows in figures.items()
    }
    pages, size = folder_size(work / "site")
    return {
        "pages": pages,
        "site_bytes": size,
        **medians,
        "ratio_seconds": round(medians["site"]["seconds"] / medians["plain"]["seconds"], 2),
        "ratio_memory": round(medians["site"]["peak_mib"] / medians["plain"]["peak_mib"], 2),
    }


def reload(work: Path) -> dict[str, float]:
    """Change one record under a running server; give the seconds until its page shows it."""
    copy = work / "copy"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".venv", ".git", "node_modules", "site", "disk", ".build")
    )
    address = "127.0.0.1:8765"
    command = [str(BIN / "mkdocs"), "serve", "--livereload", "--dev-addr", address]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(copy)}
    server = subprocess.Popen(command, cwd=copy, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    page = f"http://{address}/instituciones/"
    record = next((copy / "data" / "institutions").rglob("dian.yaml"))
    try:
        wait_for(page, "<h1")
        time.sleep(1)  # the watcher starts a moment after the server answers
        text = record.read_text("utf-8")
        start = time.perf_counter()
        record.write_text(text.replace("short: ", "short: Cambiado ", 1), "utf-8")
        wait_for(page, "Cambiado ")
        return {"seconds": round(time.perf_counter() - start, 2)}
    finally:
        server.terminate()
        server.wait()


def wait_for(page: str, word: str, limit: float = 60) -> None:
    """Ask for a page until it holds a word."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(page, timeout=30) as answer:  # noqa: S310 - our own server
            if word in answer.read().decode():
                return
        time.sleep(0.05)
    raise SystemExit(f"{page} never showed {word!r}")
