"""Today: read here by ``cli`` and ``plugin`` and by nobody else, so that builds can be repeated."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """Give the day of ``SOURCE_DATE_EPOCH`` where it is set, else the current day in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    return datetime.now(tz=UTC).date()
