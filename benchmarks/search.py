"""The search against Material's own and Pagefind: the judged queries, the same pages, the same run; one JSON object.

``success@1`` and ``success@3`` for each part of ``tests/cases/queries.yaml``, and of ours for ``queries-blind.yaml``,
for which nothing was made (what misses of the ``seen`` half was read once, of ``blind`` never); the bytes that travel
for a first query; and how long our answer takes in Chromium with the processor slowed four times. Of the others only
the page counts, not the place in it: they are let off the anchors of the glossary. Pagefind comes from npm, into a
folder of its own.
"""

from __future__ import annotations

import functools
import http.server
import json
import statistics
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from playwright.sync_api import sync_playwright

from benchmarks.measure import BIN, ROOT
from benchmarks.rivals import (
    PAGEFIND,
    ask_material,
    ask_pagefind,
    build_material,
    build_pagefind,
    travelled,
)
from generator.emit.search_files import FIRST, SECOND, read
from generator.search.index import searcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

CASES = ROOT / "tests" / "cases"
QUERIES: list[dict[str, Any]] = yaml.safe_load((CASES / "queries.yaml").read_text("utf-8"))
BLIND: list[dict[str, Any]] = [
    {**one, "set": "blind" if place % 2 else "seen"}
    for place, one in enumerate(yaml.safe_load((CASES / "queries-blind.yaml").read_text("utf-8")))
]
ANCHORED = ("/glosario/", "/instituciones/")
TYPED = ("arancel de ropa colombia", "aransel", "enviar ropa a mexico", "certificado de origen")
RUNS = 5
"""The least of so many counts: what else the machine does only ever adds."""
BARS = {"first_ms": 100, "later_ms": 30, "first_tier_bytes": 110_000, "second_tier_bytes": 300_000}
_KEYS = """query => {
  const box = document.querySelector("#pregunta");
  box.focus();
  const times = [];
  for (let end = 1; end <= query.length; end++) {
    const start = performance.now();
    box.value = query.slice(0, end);
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
}"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Keep standard error for what goes wrong."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a folder; gives its origin."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def scores(found: dict[str, list[str]], *, anchors: bool) -> dict[str, dict[str, float]]:
    """Give success@1 and success@3 for each part of the judged queries that was asked."""
    result = {}
    for part in ("tune", "held", "seen", "blind"):
        asked = [one for one in (*QUERIES, *BLIND) if one["set"] == part and one["query"] in found]
        if not asked:
            continue
        right = [{answer if anchors else answer.partition("#")[0] for answer in one["answers"]} for one in asked]
        first = sum(bool(set(found[one["query"]][:1]) & answers) for one, answers in zip(asked, right, strict=True))
        three = sum(bool(set(found[one["query"]][:3]) & answers) for one, answers in zip(asked, right, strict=True))
        result[part] = {
            "queries": len(asked),
            "success@1": round(first / len(asked), 3),
            "success@3": round(three / len(asked), 3),
        }
    return result


def ours(site: Path) -> dict[str, list[str]]:
    """Ask our index as the command does, which answers as the browser does (tests/site/test_search.py)."""
    first, second = (read(name, (site / name).read_text("utf-8")) for name in (FIRST, SECOND))
    machine = searcher(first, second)

    def answer(number: int) -> str:
        address = f"/{first['documents'][number][2]}"
        return address if address.startswith(ANCHORED) else address.partition("#")[0]

    return {one["query"]: [answer(hit.id) for hit in machine.search(one["query"], 3)] for one in (*QUERIES, *BLIND)}


def speed(browser: Browser, origin: str) -> dict[str, float]:
    """Milliseconds from a key to the list on the page, its layout done, on a processor slowed four times."""
    firsts: list[float] = []
    keys: dict[tuple[str, int], list[float]] = {}
    for _ in range(RUNS):
        page = browser.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(f"{origin}/buscar/")
        page.locator("#pregunta").focus()
        page.wait_for_function("() => window.rutaTextos")
        page.wait_for_timeout(3000)  # what is prepared between two keys
        for query in TYPED:
            times = page.evaluate(_KEYS, query)
            if query == TYPED[0]:
                firsts.append(times[0])
            for place, one in enumerate(times[1:], 1):
                keys.setdefault((query, place), []).append(one)
        page.close()
    least = [min(some) for some in keys.values()]
    return {
        "first_ms": round(min(firsts), 1),
        "later_ms_median": round(statistics.median(least), 1),
        "later_ms_most": round(max(least), 1),
        "later_keys_over_bar": round(sum(one > BARS["later_ms"] for one in least) / len(least), 3),
    }


def watched(page: Page, run: Callable[[], object]) -> list[str]:
    """Give what a page asks for while something runs."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    run()
    return asked


def compared(site: Path, work: Path) -> dict[str, Any]:
    """Ask ours of a built site, and the two others, built and indexed for that in a folder."""
    docs, material = work / "search-docs", work / "search-material"
    subprocess.run([BIN / "ruta", "export", docs], cwd=ROOT, check=True, capture_output=True)
    build_material(docs, material)
    refused = build_pagefind(site, work / "pagefind")
    note = ROOT / ".build" / "browser"
    path = note.read_text("utf-8").strip() if note.exists() else ""
    queries = [one["query"] for one in QUERIES]
    files = [f"/{FIRST}", "/assets/buscar.js", "/assets/search.css"]
    result: dict[str, Any] = {
        "bars": BARS,
        "ours": {
            **scores(ours(site), anchors=True),
            "first_tier_bytes": travelled(site, files[:2]),
            "second_tier_bytes": travelled(site, [f"/{SECOND}"]),
            "first_query_bytes": travelled(site, [*files, f"/{SECOND}"]),
        },
    }
    with sync_playwright() as playwright, served(site) as here, served(material) as there:
        browser = playwright.chromium.launch(executable_path=path or None, args=["--no-sandbox"])
        result["ours"]["speed"] = speed(browser, here)
        page = browser.new_page()
        found = ask_material(page, there, queries)
        page.close()
        page = browser.new_page()
        asked = [
            one
            for one in watched(page, lambda: ask_material(page, there, queries[:1]))
            if "search" in one or "lunr" in one
        ]
        result["material"] = {**scores(found, anchors=False), "first_query_bytes": travelled(material, asked)}
        if refused:
            result["pagefind"] = refused
        else:
            page = browser.new_page()
            asked = [one for one in watched(page, lambda: ask_pagefind(page, here, queries[:1])) if "/pagefind/" in one]
            found = ask_pagefind(page, here, queries)
            result["pagefind"] = {
                "version": PAGEFIND,
                **scores(found, anchors=False),
                "first_query_bytes": travelled(site, asked),
            }
        browser.close()
    return result


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder) / "site"
        subprocess.run([BIN / "mkdocs", "build", "--quiet", "--site-dir", built], cwd=ROOT, check=True)
        print(json.dumps(compared(built, Path(folder)), indent=1))
