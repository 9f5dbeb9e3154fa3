"""What a page measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

OUTSIDE = """() => [...document.querySelectorAll("main *, header *, footer *")]
  .filter((one) => one.checkVisibility() && !one.closest(".hidden, svg, option, .scroll"))
  .filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width && (box.left < -1 || box.right > innerWidth + 1);
  })
  .map((one) => one.outerHTML.slice(0, 120))"""


def lay_out(page: Page) -> None:
    """Lay out what is off the screen too, as it is when its reader comes there."""
    page.evaluate(
        "document.querySelectorAll('.stage, .place').forEach((one) => { one.style.contentVisibility = 'visible' })"
    )


def trim(page: Page, most: int = 8) -> None:
    """Leave the first entries of long lists and tables: a hundred more of the same kind say nothing new."""
    page.evaluate(
        """most => {
          for (const list of document.querySelectorAll("main :is(ul, ol, dl, tbody, div, section)")) {
            const seen = new Map();
            for (const one of [...list.children]) {
              const kind = `${one.localName} ${one.className} ${one.hidden}`;
              seen.set(kind, (seen.get(kind) ?? 0) + 1);
              if (seen.get(kind) > most && !["P", "H2", "H3", "LABEL"].includes(one.tagName)) one.remove();
            }
          }
        }""",
        most,
    )


def open_all(page: Page) -> None:
    """Open the first of the page's details, enough to have some of each kind."""
    page.locator("main details").evaluate_all("all => all.slice(0, 40).forEach((one) => { one.open = true })")


def assert_fits(page: Page) -> None:
    """Nothing stands outside the page's width, and nothing scrolls sideways."""
    lay_out(page)
    assert page.evaluate(OUTSIDE) == []
    width, inner = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert width <= inner
