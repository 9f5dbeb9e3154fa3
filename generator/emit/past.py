"""The rules of days gone by, as a script that the calculator loads when a reader asks for such a day.

A classic script and no JSON file: it also loads where the site is read from disk.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from generator import addresses
from generator.charges_data import compact
from generator.model import Schedule

if TYPE_CHECKING:
    from generator.render.site import Site


def past_charges(site: Site) -> dict[str, str]:
    """Give the served file by its name; none where no destination has a schedule."""
    if not site.catalogue.of(Schedule):
        return {}
    return {addresses.PAST_CHARGES: site.kept.result("past_charges", site.cost_basis(), lambda: _script(site))}


def _script(site: Site) -> str:
    data = json.dumps(compact(site.catalogue, date.min), ensure_ascii=False, separators=(",", ":"))
    return f"window.RutaCostosPasados={data};\n"
