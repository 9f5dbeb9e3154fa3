"""What the browser needs of a registry, and the files that a desk downloads to start one."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.model import Registry

_BOM = "\ufeff"
_SEPARATOR = ";"
"""What spreadsheets in Spanish take for one; with a comma they would put a whole line into one cell."""


def engine_data(registry: Registry) -> dict[str, Any]:
    """Give the columns as the engine in the browser reads them."""
    return {
        "columns": [
            {
                "id": one.id,
                "header": one.header,
                "names": [one.header, one.id, *one.also],
                "required": one.required,
                "choices": [
                    {
                        "id": choice.id,
                        "names": [choice.name, choice.id, *choice.also],
                        **({} if choice.rank is None else {"rank": choice.rank}),
                    }
                    for choice in one.choices
                ],
            }
            for one in registry.columns
        ],
        "workshop": list(registry.workshop),
    }


def template(registry: Registry, *, examples: bool) -> str:
    """Write a CSV with the headings, and with the invented firms below them if asked; spreadsheets open it as it is."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=_SEPARATOR, lineterminator="\r\n")
    writer.writerow([one.header for one in registry.columns])
    if examples:
        writer.writerows([row.cells.get(one.id, "") for one in registry.columns] for row in registry.examples)
    return _BOM + out.getvalue()
