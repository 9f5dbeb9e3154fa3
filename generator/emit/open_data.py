"""The data for programs: JSON and CSV of every kind, the schemas of both, and an OpenAPI document."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from generator.addresses import API
from generator.derive.usage import country_of
from generator.model import KINDS
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.model import Record

LICENCE = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
_FACT_COLUMNS = (
    "id", "country", "record", "statement", "value", "unit", "since", "until", "status",
    "source", "url", "published", "verified", "seen", "confidence", "note",
)  # fmt: skip


def files(catalogue: Catalogue, today: date, site_url: str) -> dict[str, str]:
    """Give every file under ``api/v1/`` by its address from the root of the site."""
    made: dict[str, str] = {}
    for folder, kind in sorted(KINDS.items()):
        records = [dumped(record) for record in catalogue.of(kind)]
        body = {"kind": folder, "as_of": today.isoformat(), "licence": LICENCE["url"], "records": records}
        made[f"{API}{folder}.json"] = _json(body)
        made[f"{API}{folder}.csv"] = _table(_rows(records), _columns(records))
        made[f"{API}schemas/{folder}.json"] = _json(_schema(kind))
    facts = list(_facts(catalogue))
    made[f"{API}facts.json"] = _json(
        {"kind": "facts", "as_of": today.isoformat(), "licence": LICENCE["url"], "records": facts}
    )
    made[f"{API}facts.csv"] = _table(facts, list(_FACT_COLUMNS))
    made[f"{API}openapi.json"] = _json(openapi(today, site_url))
    return made


def dumped(record: Record) -> dict[str, Any]:
    """A record as programs read it: days as ISO text, decimals as text, absent fields left out."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)


def _facts(catalogue: Catalogue) -> Iterable[dict[str, Any]]:
    for id_ in sorted(catalogue.facts):
        placed = catalogue.facts[id_]
        fact, record = placed.part, placed.entry.record
        source = catalogue.publication(fact)
        plain = fact.model_dump(mode="json", exclude_none=True, exclude={"source", "when"})
        country = country_of(record)
        row = {
            **plain,
            "record": f"{record.folder}/{record.id}",
            "source": source.title,
            "url": source.url,
            **({"country": country} if country else {}),
            **({"published": source.published} if source.published else {}),
        }
        yield {key: row[key] for key in _FACT_COLUMNS if key in row}


def _schema(kind: type[Record]) -> dict[str, Any]:
    made = kind.model_json_schema(mode="serialization", by_alias=True)
    # what is absent is left out, so nothing but the record's own required fields may be counted on
    for part in (made, *made.get("$defs", {}).values()):
        fields = part.get("properties", {})
        part["required"] = [name for name in part.get("required", []) if not _may_lack(fields[name])]
        part.pop("description", None)
    _loosen(made)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": words()["kinds"][kind.folder]}


def _may_lack(field: dict[str, Any]) -> bool:
    return "default" in field or {"type": "null"} in field.get("anyOf", [])


def _loosen(node: object) -> None:
    """Let a text be a number or an id alike: the branches of our unions overlap once both are text."""
    if isinstance(node, dict):
        if "oneOf" in node:
            node["anyOf"] = node.pop("oneOf")
        node.pop("discriminator", None)
        node.pop("x-kind", None)
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _loosen(inner)


def openapi(today: date, site_url: str) -> dict[str, Any]:
    """Describe the addresses; OpenAPI 3.1, whose schemas are plain JSON Schema."""
    said = words()["api"]
    paths: dict[str, Any] = {}
    for folder in [*sorted(KINDS), "facts"]:
        name = words()["kinds"].get(folder, said["facts"])
        records = {"$ref": f"schemas/{folder}.json"} if folder in KINDS else {"type": "object"}
        listing = {
            "type": "object",
            "required": ["kind", "as_of", "licence", "records"],
            "properties": {
                "kind": {"const": folder},
                "as_of": {"type": "string", "format": "date"},
                "licence": {"type": "string", "format": "uri"},
                "records": {"type": "array", "items": records},
            },
        }
        for form, media, schema in (("json", "application/json", listing), ("csv", "text/csv", {"type": "string"})):
            path, key = f"/{API}{folder}.{form}", f"{folder.replace('-', '_')}_{form}"
            paths[path] = _get(key, said[form].format(kind=name), media, schema)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": words()["site"]["name"],
            "version": f"1.{today:%Y%m%d}",
            "description": said["about"],
            "license": LICENCE,
        },
        "servers": [{"url": site_url.rstrip("/") or "/"}],
        "paths": paths,
    }


def _get(name: str, summary: str, media: str, schema: dict[str, Any]) -> dict[str, Any]:
    answer = {"description": words()["api"]["ok"], "content": {media: {"schema": schema}}}
    return {"get": {"operationId": name, "summary": summary, "responses": {"200": answer}}}


def _columns(records: list[dict[str, Any]]) -> list[str]:
    """The columns of a table: what a cell can hold. What nests is in the JSON, and facts have a table of their own."""
    nested = {key for one in records for key, value in one.items() if not _flat(value)}
    return sorted({"id", *(key for one in records for key in one)} - nested)


def _flat(value: object) -> bool:
    return not isinstance(value, dict) and not (
        isinstance(value, list) and any(isinstance(one, (dict, list)) for one in value)
    )


def _rows(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {key: " | ".join(value) if isinstance(value, list) and _flat(value) else value for key, value in one.items()}
        for one in records
    ]


def _table(rows: Iterable[dict[str, Any]], columns: list[str]) -> str:
    """Write CSV with a heading; a cell that a spreadsheet would run as a formula gets an apostrophe before it."""
    columns = sorted(columns, key=lambda name: (name != "id", columns.index(name)))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(row.get(name, "")) for name in columns] for row in rows)
    return out.getvalue()


def _harmless(value: object) -> object:
    text = value if isinstance(value, str) else ""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _json(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
