"""What the browser needs to know what is new since the last visit: a script, so that it also loads from disk."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator import addresses

if TYPE_CHECKING:
    from generator.render.site import Site

NAME = "rutaNovedades"


def files(site: Site) -> dict[str, str]:
    """Give ``assets/novedades-datos.js``: for each piece of news [code, day, kind, topics, countries]."""
    rows = [
        [view.code, view.day, view.item.kind, " ".join(view.item.topics), " ".join(view.item.countries)]
        for view in site.news.recent
    ]
    body = {"day": site.today.isoformat(), "items": rows}
    return {addresses.NEWS_DATA: f"window.{NAME}={json.dumps(body, separators=(',', ':'))};\n"}
