"""A reader who has only a keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

_FOCUS = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const style = getComputedStyle(one);
  const box = one.getBoundingClientRect();
  // the middle of a link on two lines may be no part of it
  const line = one.getClientRects()[0] ?? box;
  const at = document.elementFromPoint(
    Math.max(line.left, 0) + Math.min(line.width, innerWidth) / 2, line.top + Math.min(line.height, 40) / 2);
  const ring = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
  let cut = false;
  for (let around = one.parentElement; around; around = around.parentElement) {
    const {contentVisibility, overflowX} = getComputedStyle(around);
    if (contentVisibility !== "auto" && overflowX === "visible") continue;
    const room = around.getBoundingClientRect();
    cut ||= box.left - ring < room.left || box.right + ring > room.right;
  }
  return {
    cut,
    name: `${one.localName} ${one.id || one.name || one.className || one.getAttribute("href")}: ${
      (one.innerText || "").slice(0, 40)}`,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: !(at && (one.contains(at) || at.contains(one) || one.labels?.[0]?.contains(at))),
  };
}"""
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0).length"""


@dataclass(frozen=True)
class Focus:
    """Where the keyboard is."""

    name: str
    ring: bool
    seen: bool
    covered: bool
    cut: bool

    @property
    def good(self) -> bool:
        """Whether the reader sees where it is."""
        return self.ring and self.seen and not self.covered and not self.cut


class Keys:
    """Presses keys on a page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def focus(self) -> Focus | None:
        """Say where the keyboard is; None at the body, where it is lost."""
        found: dict[str, Any] | None = self.page.evaluate(_FOCUS)
        return Focus(**found) if found else None

    def go_to(self, target: Locator, key: str = "Tab", most: int = 400) -> None:
        """Press a key until the target has the focus, and see that it shows."""
        for _ in range(most):
            self.press(key)
            if target.evaluate("one => one === document.activeElement"):
                break
        expect(target).to_be_focused()
        focus = self.focus()
        assert focus is not None
        assert focus.good, focus

    def walk(self) -> list[Focus]:
        """Press Tab through the whole page, from its top to its end."""
        stops: list[Focus] = []
        while True:
            self.press("Tab")
            focus = self.focus()
            if focus is None or (len(stops) > 1 and focus.name == stops[0].name):
                return stops
            stops.append(focus)
