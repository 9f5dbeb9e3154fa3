"""How long a keystroke in the product finder takes in Chromium, from the key to the laid-out list.

Every case of ``tests/cases/finder.yaml`` is typed letter by letter, in a page that had a second to get ready after the
box got the focus; at the computer's own speed and at a quarter of it, as on a cheap phone. Milliseconds of the script
itself (``performance.now``), for the whole run repeated; the bar is 20 ms at full speed.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from playwright.sync_api import sync_playwright

from benchmarks.measure import ROOT
from tests.browser.server import serve

if TYPE_CHECKING:
    from playwright.sync_api import Page

BAR = 20
RUNS = 5
SLOWER = {"full_speed": 1, "quarter_speed": 4}
_READY = 1000
_TYPE = """async (words) => {
  const box = document.querySelector("#que");
  const list = document.querySelector('ruta-products [data-role="results"]');
  const times = [];
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) {
      const start = performance.now();
      box.value = word.slice(0, length);
      box.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // the list is drawn in a microtask
      for (let turn = 0; turn < 10; turn += 1) await null;
      void list.offsetHeight;
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done));
    }
  }
  if (!list.children.length) throw new Error("nothing was found");
  return times;
}"""


def keystrokes(site: Path) -> dict[str, Any]:
    """Type all cases into the built site's page of products."""
    cases = yaml.safe_load((ROOT / "tests" / "cases" / "finder.yaml").read_text("utf-8"))
    words = [word for word, _ in cases]
    note = ROOT / ".build" / "browser"
    path = note.read_text("utf-8").strip() if note.exists() else ""
    with serve(site) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path or None, args=["--no-sandbox", "--disable-gpu"])
        found = {
            name: _figures([_typed(chromium.new_page(), address, words, slower) for _ in range(RUNS)])
            for name, slower in SLOWER.items()
        }
        chromium.close()
    return {"bar": BAR, "words": len(words), **found}


def _typed(page: Page, address: str, words: list[str], slower: int) -> list[float]:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(f"{address}/productos/")
    page.locator("#que").focus()
    page.wait_for_timeout(_READY * slower)
    times: list[float] = page.evaluate(_TYPE, words)
    page.close()
    return times


def _figures(runs: list[list[float]]) -> dict[str, Any]:
    """Give medians over the runs, and the slowest key: of all runs, and of each key's quickest run.

    The script waits wherever the machine is busy with something else; a key's quickest run is what it really takes.
    """
    everything = sorted(time for run in runs for time in run)
    each = sorted(min(key) for key in zip(*runs, strict=True))
    return {
        "keystrokes": len(runs[0]),
        "first": round(statistics.median(run[0] for run in runs), 1),
        "median": round(statistics.median(everything), 1),
        "p95": round(everything[int(len(everything) * 0.95)], 1),
        "most": round(everything[-1], 1),
        "over_bar": sum(time > BAR for time in everything),
        "undisturbed": {
            "first": round(min(run[0] for run in runs), 1),
            "median": round(statistics.median(each), 1),
            "p95": round(each[int(len(each) * 0.95)], 1),
            "most": round(each[-1], 1),
            "over_bar": sum(time > BAR for time in each),
        },
    }


if __name__ == "__main__":
    print(json.dumps(keystrokes(Path(sys.argv[1])), indent=1))
