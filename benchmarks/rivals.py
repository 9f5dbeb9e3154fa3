"""Two other searches over the same pages, Material's own and Pagefind, each asked in a browser as readers ask it."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from playwright.sync_api import Page

PAGEFIND = "pagefind@1.6.0"
MATERIAL = """
site_name: Plain
docs_dir: {docs}
site_dir: {site}
theme: {{name: material, language: es, font: false}}
plugins: [{{search: {{lang: es}}}}]
markdown_extensions: [admonition, attr_list, tables, {{toc: {{toc_depth: 2-3}}}}]
nav: [index.md]
not_in_nav: "*"
validation: {{links: {{not_found: info, anchors: ignore}}}}
"""
_ASK = """() => {
  document.querySelector(".md-search-result__meta").textContent = "…";
  document.querySelector(".md-search-result__list").replaceChildren();
}"""
_ANSWERED = """() => {
  const said = document.querySelector(".md-search-result__meta").textContent.trim();
  const found = Number.parseInt(said, 10);
  return said !== "…" && (!found || document.querySelector(".md-search-result__item"));
}"""
_LINKS = 'links => links.slice(0, 3).map(link => link.getAttribute("href"))'
_PAGEFIND = """async query => {
  const pagefind = await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  const first = await Promise.all(results.slice(0, 3).map(one => one.data()));
  return first.map(({ url }) => url);
}"""


def build_material(docs: Path, site: Path) -> None:
    """Build the exported pages with MkDocs and Material, and their search in Spanish."""
    config = docs.parent / "material.yml"
    config.write_text(MATERIAL.format(docs=docs, site=site), "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"})


def build_pagefind(site: Path, work: Path) -> str:
    """Index a built site, what stands in its pages' ``main``; gives the version, or says why there is none."""
    install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(work)]
    try:
        subprocess.run([*install, PAGEFIND], check=True, capture_output=True)
        runner = work / "node_modules" / ".bin" / "pagefind"
        command = [str(runner), "--site", str(site), "--root-selector", "main", "--force-language", "es"]
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as problem:
        return f"not measured: {problem}"
    return ""


def ask_material(page: Page, origin: str, queries: Iterable[str]) -> dict[str, list[str]]:
    """Type each query into its box; give the pages of the first three answers."""
    found = {}
    page.goto(f"{origin}/", wait_until="networkidle")
    box = page.locator(".md-search__input")
    page.keyboard.press("s")
    page.wait_for_timeout(3000)  # its index is read
    for query in queries:
        # its answer is told from the last one by writing over that
        page.evaluate(_ASK)
        box.fill(query)
        box.press("End")
        page.wait_for_function(_ANSWERED)
        links = page.locator(".md-search-result__item > a.md-search-result__link")
        found[query] = [place(origin, one) for one in links.evaluate_all(_LINKS)]
    return found


def ask_pagefind(page: Page, origin: str, queries: Iterable[str]) -> dict[str, list[str]]:
    """Ask its own script; give the pages of the first three answers."""
    page.goto(f"{origin}/acerca/")
    return {query: [place(origin, one) for one in page.evaluate(_PAGEFIND, query)] for query in queries}


def place(origin: str, address: str) -> str:
    """Give an address as the judges write it, without its anchor."""
    path = unquote(urlsplit(address.removeprefix(origin)).path).removesuffix("index.html")
    return "/" + path.lstrip("./")


def travelled(site: Path, asked: Iterable[str]) -> int:
    """Count the bytes of files as they travel; what is packed already is not packed again."""
    total = 0
    for path in dict.fromkeys(unquote(urlsplit(one).path) for one in asked):
        file = site / path.lstrip("/")
        if file.is_file():
            body = file.read_bytes()
            total += min(len(body), len(gzip.compress(body, 9)))
    return total
