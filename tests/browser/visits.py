"""Browser contexts like a reader's, and the watch over what they do behind the reader's back."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

from tests.helpers import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, WebError

LIMA = timezone(timedelta(hours=-5))
NOW = datetime.fromisoformat(f"{TODAY}T22:30:00").replace(tzinfo=LIMA)
"""An evening in Lima: in UTC it is tomorrow, so that a day taken from UTC shows."""


@dataclass
class Watch:
    """What no page may do: write to the console, fail, or ask anybody but the site."""

    home: str
    """What the address of each request must start with."""
    trouble: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Listen to all pages of a context."""
        context.on("console", self._console)
        context.on("weberror", self._error)
        context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        self.trouble.append(f"console.{message.type}: {message.text}")

    def _error(self, error: WebError) -> None:
        self.trouble.append(f"error: {error.error}")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.home, "blob:", "data:")):
            self.trouble.append(f"request: {request.url}")


class Visits:
    """Makes contexts of one site, each with its own storage."""

    def __init__(self, browser: Browser, home: str) -> None:
        self.watch = Watch(home)
        self._browser = browser
        self._open: list[BrowserContext] = []

    def context(self, now: datetime = NOW, *, worker: bool = False, **options: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own options
        """Open a context at a moment of the reader's clock; without a service worker unless it is asked for."""
        usual: dict[str, Any] = {
            "locale": "es-PE",
            "timezone_id": "America/Lima",
            "viewport": {"width": 1280, "height": 800},
            "color_scheme": "light",
            "reduced_motion": "reduce",
            "base_url": self.watch.home,
        }
        context = self._browser.new_context(**usual | options)
        context.set_default_timeout(5000)
        context.clock.set_fixed_time(now)
        if not worker:
            # what is kept for reading off line comes from the network behind a test's back
            context.add_init_script("delete Navigator.prototype.serviceWorker")
        self.watch.follow(context)
        self._open.append(context)
        return context

    def page(self, now: datetime = NOW, **options: Any) -> Page:  # noqa: ANN401 - Playwright's own options
        """Open a page in a context of its own."""
        return self.context(now, **options).new_page()

    def close(self) -> None:
        """Close all contexts; what they did by then is in the watch."""
        for context in self._open:
            context.close()


@contextmanager
def watched(browser: Browser, home: str) -> Iterator[Visits]:
    """Give visits; at the end the console must be empty and nobody but the site was asked for anything."""
    visits = Visits(browser, home)
    try:
        yield visits
    finally:
        visits.close()
    assert visits.watch.trouble == []
