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


def trim(page: Page, most: int = 12) -> None:
    """Leave the first entries of long lists: a hundred more of the same kind say nothing new."""
    page.evaluate(
        """most => {
          const kinds = ["section.tax", ".terms > div", ".letters a", ".toc li", ".field-row",
            "li.offer:not([hidden])", ".helpers > li", ".people > li", ".changes > li", ".open > li", ".doubtful > li"];
          for (const kind of ["li.task:not([hidden])", ...kinds, ".links > li", ".routes li", ".facts > .fact"]) {
            [...document.querySelectorAll(kind)].slice(most).forEach((one) => one.remove());
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
