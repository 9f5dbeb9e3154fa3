"""A data folder of any size: the real countries and rules, with invented products and directory entries.

The invented ones are copies of real ones with ids and names of their own, so that a page weighs what a page weighs; in
the same proportion at every size, so that sizes can be compared.
"""

from __future__ import annotations

import json
import shutil
from itertools import count, islice
from typing import TYPE_CHECKING, Any
from zlib import crc32

import yaml

from generator.load import load
from generator.pages import plan
from tests.helpers import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INVENTED = ("products", "programmes", "marketplaces", "payments", "logistics")
"""The folders that grow: what stands in them at any size is invented."""
_ABOUT_THEM = ("events", "resources", "searches")
"""Folders that name records of those that grow, or their pages: without these they would lead nowhere."""
_NAMES_OTHERS = ("marketplace", "payout_ids", "replaced_by", "requirement")
"""Fields that name records of the folders above, or of a country that a small world leaves out."""
SMALL = 200
_LEFT_OUT = ("documents", "incoterms")
"""What the smallest world does without."""


def world(folder: Path, pages: int) -> int:
    """Write a data folder that plans about so many pages; give how many it plans.

    The real countries alone make some 120: routes, destinations, stages, sectors.
    """
    without = shutil.ignore_patterns(*INVENTED, *_ABOUT_THEM, "schemas", *(_LEFT_OUT if pages < SMALL else ()))
    shutil.copytree(DATA, folder, ignore=without)
    missing = pages - _planned(folder) - len(INVENTED)
    for path, text in islice(_records(), max(missing, len(INVENTED))):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return _planned(folder)


def _planned(folder: Path) -> int:
    return len(plan(load(folder)[0]))


def _records() -> Iterator[tuple[str, str]]:
    """Give path and text of invented records without end, each a page of its own."""
    kinds = [[_plain(path) for path in sorted((DATA / kind).rglob("*.yaml"))] for kind in INVENTED]
    families, *entries = kinds
    products = [(family, product) for family in families for product in family["products"]]
    turn = [("products", *pair) for pair in products]
    turn += [(kind, record, {}) for kind, rows in zip(INVENTED[1:], entries, strict=True) for record in rows]
    # one of each kind, then the kinds take turns, so that every size has its share of each
    first = {kind: at for at, (kind, _, _) in reversed([*enumerate(turn)])}
    order = sorted(range(len(turn)), key=lambda at: (at not in first.values(), _mixed(turn[at])))
    turn = [turn[at] for at in order]
    for number in count(1):
        for kind, record, product in turn:
            yield _invented(kind, record, product, number)


def _mixed(one: tuple[str, dict[str, Any], dict[str, Any]]) -> int:
    _, record, product = one
    return crc32(f"{record['id']} {product.get('id', '')}".encode())


def _plain(path: Path) -> dict[str, Any]:
    # as text, as the site reads it
    record: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 - makes text only
    return record


def _invented(kind: str, record: dict[str, Any], product: dict[str, Any], number: int) -> tuple[str, str]:
    mark = f"inventado {number}"
    if kind == "products":
        one = {**product, "id": f"{product['id']}-{number}", "name": f"{product['name']} {mark}"}
        one["also"] = [f"{word} {mark}" for word in product.get("also", [])]
        one["local"] = {country: f"{word} {mark}" for country, word in product.get("local", {}).items()}
        id_ = f"familia-{one['id']}"
        family = {**record, "id": id_, "title": f"{record['title']} {mark}", "products": [one]}
        return f"products/{id_}.yaml", json.dumps(family, ensure_ascii=False)
    id_ = f"{record['id']}-{number}"
    kept = {key: value for key, value in record.items() if key not in _NAMES_OTHERS}
    entry = {**kept, "id": id_, "name": f"{record['name']} {mark}"}
    place = f"{record.get('country', 'regional')}/" if kind == "programmes" else ""
    return f"{kind}/{place}{id_}.yaml", json.dumps(entry, ensure_ascii=False)
