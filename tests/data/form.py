"""The editor's form as far as it can spoil a record: what it knows of a value, and how it writes one back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

Field = dict[str, Any]
_KINDS = {"string": r".+", "number": r"-?\d+(\.\d+)?", "integer": r"\d+"}
_ID = r"[a-z0-9]+(-[a-z0-9]+)*"


def strange(value: Any, fields: list[Field], where: str = "") -> Iterator[str]:  # noqa: ANN401 - YAML
    """Give each place of a record (or of a group in one) that the fields have no room for."""
    known = {field["name"]: field for field in fields}
    if not isinstance(value, dict):
        yield f"{where}: no group"
        return
    yield from (f"{where}.{key}: unknown" for key in value if key not in known)
    yield from (f"{where}.{name}: missing" for name, field in known.items() if field["required"] and name not in value)
    for key, inner in value.items():
        if key in known and inner is not None:
            yield from _wrong(inner, known[key], f"{where}.{key}")


def _wrong(value: Any, field: Field, where: str) -> Iterator[str]:  # noqa: ANN401, C901, PLR0912 - a case per widget
    match field["widget"]:
        case "object":
            yield from strange(value, field["fields"], where)
        case "list" if not isinstance(value, list):
            yield f"{where}: no list"
        case "list":
            for index, item in enumerate(value):
                if "fields" in field:
                    yield from strange(item, field["fields"], f"{where}[{index}]")
                else:
                    yield from _wrong(item, field["field"], f"{where}[{index}]")
        case "select":
            chosen = value if field.get("multiple") else [value]
            yield from (f"{where}: «{one}» is no choice" for one in chosen if one not in field["options"])
        case "relation":
            chosen = value if field.get("multiple") else [value]
            yield from (f"{where}: «{one}» is no id" for one in chosen if not re.fullmatch(_ID, one))
        case "alternativa" if isinstance(value, dict):
            if "fields" in field:
                yield from strange(value, field["fields"], where)
            elif not field.get("pairs"):
                yield f"{where}: no group"
        case "alternativa":
            if not any(re.fullmatch(_KINDS.get(kind, _ID), str(value)) for kind in field["kinds"]):
                yield f"{where}: «{value}» is none of {field['kinds']}"
        case "keyvalue" | "estructura":
            if not isinstance(value, dict):
                yield f"{where}: no group"
        case "datetime":
            if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
                yield f"{where}: no day"
        case "number":
            if not re.fullmatch(r"-?\d+(\.\d+)?", value):
                yield f"{where}: no number"
        case "string" | "text":
            if not isinstance(value, str) or not re.search(field.get("pattern", [""])[0], value):
                yield f"{where}: no such text"
        case other:
            yield f"{where}: nobody knows the widget «{other}»"


def saved(value: dict[str, Any], fields: list[Field]) -> str:
    """Write a record as a save does: in the order of the fields, without what is optional and empty, numbers bare."""
    return yaml.safe_dump(_ordered(value, fields), allow_unicode=True, sort_keys=False, width=80)


def _ordered(value: dict[str, Any], fields: list[Field]) -> dict[str, Any]:
    found = {}
    for field in fields:
        inner = _kept(value.get(field["name"]), field)
        if field["required"] or inner not in (None, "", [], {}):
            found[field["name"]] = inner
    return found


def _kept(value: Any, field: Field) -> Any:  # noqa: ANN401 - YAML
    match field["widget"]:
        case "number" if isinstance(value, str):
            return float(value) if "." in value else int(value)
        case "object" | "alternativa" if isinstance(value, dict) and "fields" in field:
            return _ordered(value, field["fields"])
        case "list" if isinstance(value, list) and "fields" in field:
            return [_ordered(item, field["fields"]) for item in value]
        case "list" if isinstance(value, list):
            return [_kept(item, field["field"]) for item in value]
    return value
