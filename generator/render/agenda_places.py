"""Where an event stands: on the page of what comes, or on that of what is over."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from generator import addresses
from generator.model.base import earliest

if TYPE_CHECKING:
    from generator.model import Event


def latest(rough: str) -> date:
    """Give the last day that a rough day may mean."""
    start = earliest(rough)
    if len(rough) == len("2026"):
        return date(start.year, 12, 31)
    if len(rough) == len("2026-01"):
        return date(start.year, start.month, monthrange(start.year, start.month)[1])
    return start


def is_over(event: Event, today: date) -> bool:
    """Whether its last day, as far as it is known, has passed."""
    return latest(event.until or event.since) < today


def event_uri(event: Event, today: date) -> str:
    """Its place on the page of what comes or of what is over."""
    page = addresses.AGENDA_PAST if is_over(event, today) else addresses.AGENDA
    return f"{page}#{event.id}"
