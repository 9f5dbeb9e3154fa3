"""The delivery rules: a picture of who pays which part of the trip and where the risk passes, its table, each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Document, Incoterm
from generator.render.entries import entry_view
from generator.words import words

if TYPE_CHECKING:
    from generator.pages import PageSpec
    from generator.render.site import Site

_WIDTH, _HEAD, _BAND, _CELL, _GAP = 348, 34, 56, 28, 4
"""The picture is as wide as a small phone, so that its words are read there at their own size."""


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``incoterms.md`` uses."""
    said = words()["incoterms"]
    rules = sorted(site.catalogue.of(Incoterm), key=lambda one: one.order)
    return {
        "rules": [
            {
                "rule": one,
                "code": one.id.upper(),
                "view": entry_view(site, one),
                "documents": [
                    {
                        "name": site.catalogue.get(Document, id_).name,
                        "href": site.link(spec.uri, addresses.document(id_)),
                    }
                    for id_ in one.documents
                ],
            }
            for one in rules
        ],
        "picture": _picture(rules),
        "table": [
            {
                "leg": leg,
                "cells": [{"who": one.steps[place], "risk": one.risk_after == place + 1} for one in rules],
            }
            for place, leg in enumerate(said["legs"])
        ],
        "logistics_href": site.link_to_page(spec.uri, addresses.LOGISTICS),
        "invoice_href": site.link_to_page(spec.uri, addresses.document("factura-comercial")),
        "verified": entry_view(site, rules[0]).verified if rules else "",
    }


def _picture(rules: list[Incoterm]) -> dict[str, Any]:
    """A column for each rule, a band for each part of the trip; a mark where the risk passes."""
    legs = words()["incoterms"]["legs"]
    step = _WIDTH / max(len(rules), 1)
    columns = []
    for place, one in enumerate(rules):
        left = round(place * step + _GAP / 2, 1)
        wide = round(step - _GAP, 1)
        columns.append(
            {
                "code": one.id.upper(),
                "middle": round(left + wide / 2, 1),
                "parcels": one.parcels,
                "cells": [
                    {
                        "who": who,
                        "x": left,
                        "y": _HEAD + leg * _BAND + _BAND - _CELL - 4,
                        "width": wide,
                        "height": _CELL,
                    }
                    for leg, who in enumerate(one.steps)
                ],
                "risk": {"x": left, "y": _HEAD + one.risk_after * _BAND - 1, "width": wide},
            }
        )
    return {
        "width": _WIDTH,
        "height": _HEAD + len(legs) * _BAND + 14,
        "columns": columns,
        "legs": [{"name": f"{number + 1}. {leg}", "y": _HEAD + number * _BAND + 17} for number, leg in enumerate(legs)],
    }
