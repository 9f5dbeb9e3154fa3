"""What axe-core finds on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.sync_playwright import Axe

from tests.browser.layout import lay_out, trim

if TYPE_CHECKING:
    from playwright.sync_api import Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ADVICE = "best-practice"
_SCRIPT = Axe().axe_script
_FRAME = "header.top, nav.menu, footer.bottom"
"""What stands around every page."""
_RUN = """async ([within, without, runOnly, colours]) => {
  const rules = colours ? {} : {"color-contrast": {enabled: false}};
  const exclude = [...document.querySelectorAll(without || "none")];
  const how = {runOnly, rules, resultTypes: ["violations"], preload: false};
  const {violations} = await axe.run({include: within, exclude}, how);
  return violations.flatMap(({id, tags, nodes}) => nodes.map(({html}) => [tags, `${id}: ${html.slice(0, 160)}`]));
}"""


def look(page: Page, within: str = "html", *, colours: bool = True, frame: bool = True) -> tuple[list[str], list[str]]:
    """Run all rules; what breaks WCAG, and what goes against good practice, a line for each place.

    Colours take longer than all the rest, and the frame, the same around every page, longer than many a page.
    """
    found = _run(page, {"type": "tag", "values": [*WCAG, ADVICE]}, within, colours=colours, frame=frame)
    return [line for tags, line in found if ADVICE not in tags], [line for tags, line in found if ADVICE in tags]


def faint(page: Page, within: str = "html", *, frame: bool = True) -> list[str]:
    """Run the one rule whose answer a colour scheme can change."""
    return [line for _, line in _run(page, {"type": "rule", "values": ["color-contrast"]}, within, frame=frame)]


def _run(
    page: Page, only: dict[str, Any], within: str, *, colours: bool = True, frame: bool = True
) -> list[tuple[list[str], str]]:
    trim(page)
    lay_out(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(_SCRIPT)
    return [(tags, line) for tags, line in page.evaluate(_RUN, [within, "" if frame else _FRAME, only, colours])]
