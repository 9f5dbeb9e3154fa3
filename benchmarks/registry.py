"""How long a desk's registry of 10,000 lines takes in the browser, from its bytes to the figures on the page.

Usage: python -m benchmarks.registry SITE — a built site; prints one JSON object. The bar is 300 ms for what is computed
(decode, check line by line, five indicators by period, sector and executive, show them), in time on the processor;
``waited_ms`` is the same by the clock on the wall.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession

LINES, RUNS, BAR = 10_000, 7, 300
ROOT = Path(__file__).parent.parent
_HEAD = (
    "id_pyme;nombre;fecha_ingreso;puntaje_tpe;estado_ingreso;rubro;producto;ejecutivo;actividades;exportaciones;"
    "fecha_salida;estado_actual;motivo_salida;derivada_de"
)
_DROP = """() => {
  const data = new DataTransfer();
  data.items.add(new File([window.registro], "registro.csv"));
  const drop = new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true});
  document.querySelector("[data-role=drop]").dispatchEvent(drop);
}"""
_STATES = ("rojo", "amarillo", "verde")


def registry(lines: int) -> str:
    """Write a registry as a desk would have it: one line in fifty has something to mend."""
    dice = Random(20261121)  # noqa: S311 - the same registry each time
    rows = [_HEAD]
    for number in range(lines):
        year, month, day = dice.randrange(2020, 2026), dice.randrange(1, 13), dice.randrange(1, 29)
        entered = f"{day:02d}/{month:02d}/{year}" if number % 50 else f"31/02/{year}"
        workshops = " | ".join(
            f"{year}-12-{one + 1:02d}; taller; Taller {dice.randrange(12)}" for one in range(dice.randrange(4))
        )
        sold = f"2026-0{dice.randrange(1, 9)}-15; Perú; {dice.randrange(900)} kg" if dice.random() < 0.3 else ""  # noqa: PLR2004
        rows.append(
            f"{number};Pyme {number};{entered};{dice.randrange(100)},5;{dice.choice(_STATES)};"
            f"Rubro {dice.randrange(20)};Producto;Persona {dice.randrange(30)};"
            f'"{workshops}";"{sold}";;{dice.choice(_STATES)};;directo'
        )
    return "\n".join(rows)


def thread_seconds(session: CDPSession) -> float:
    """Give how long the page has had its thread, drawing included: what others on the machine do does not count."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


def measure(site: Path, lines: int = LINES) -> dict[str, object]:
    """Load the same file again and again; give the median."""
    note = ROOT / ".build" / "browser"
    path = note.read_text("utf-8").strip() if note.exists() else ""
    page_path = site / "mesa" / "indicadores"
    address = (page_path / "index.html" if page_path.is_dir() else page_path.with_suffix(".html")).resolve().as_uri()
    raw = registry(lines).encode()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path or None, args=["--no-sandbox"])
        page = browser.new_page()
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        page.goto(address)
        # as a dropped file: handing one to the input has Playwright decode it on the same thread
        page.evaluate("text => { window.registro = text }", raw.decode())
        computed = []
        for _ in range(RUNS):
            before = thread_seconds(session)
            page.evaluate(_DROP)
            page.locator(".cards").wait_for()
            computed.append((thread_seconds(session) - before) * 1000)
            page.locator("[data-action=clear]").click()
        waited = page.evaluate("performance.getEntriesByName('ruta-indicadores').map((one) => one.duration)")
        browser.close()
    return {
        "lines": lines,
        "bytes": len(raw),
        "computed_ms": round(statistics.median(computed)),
        "first_ms": round(computed[0]),
        "waited_ms": round(statistics.median(waited)),
        "bar_ms": BAR,
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"), indent=1))
