"""The record models as JSON Schemas, for editors that complete and check YAML while it is written.

YAML 1.2 gives an editor numbers where we read text, and text for ``yes`` and for days: the schemas say what is
written, not what the model makes of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from generator.model import KINDS
from generator.words import words

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import core_schema

    from generator.catalogue import Catalogue
    from generator.model import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
CLOSED = ("countries", "sectors", "stages", "agreements", "gaps")
"""Kinds with so few records that an editor may list their ids; the others may grow while somebody writes."""


class _AsWritten(GenerateJsonSchema):
    """Types as an editor sees them in the file."""

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002 - pydantic's signature
        return {"enum": ["yes", "no"]}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "number"}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        # what may be absent is left out; nobody writes «null»
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        made = super().default_schema(schema)
        if made.get("default") in (None, [], {}, False):
            made.pop("default", None)
        return made


def schemas(catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    """Give the schema of every kind by its folder."""
    ids = {folder: catalogue.ids(folder) for folder in CLOSED}
    return {folder: _schema(kind, ids) for folder, kind in sorted(KINDS.items())}


def linked() -> dict[str, dict[str, Any]]:
    """Give the schemas with ``x-kind`` where an id leads to another record, instead of the ids there are."""
    return {folder: _schema(kind, None) for folder, kind in sorted(KINDS.items())}


def _schema(kind: type[Record], ids: dict[str, list[str]] | None) -> dict[str, Any]:
    made = kind.model_json_schema(by_alias=True, schema_generator=_AsWritten)
    for part in (made, *made.get("$defs", {}).values()):
        _in_spanish(part, ids)
    made.pop("description", None)
    return {"$schema": DIALECT, **made, "title": words()["kinds"][kind.folder]}


def _in_spanish(part: dict[str, Any], ids: dict[str, list[str]] | None) -> None:
    """Give an object's fields their Spanish titles; docstrings are for engineers and go."""
    part.pop("title", None)
    part.pop("description", None)
    for name, field in part.get("properties", {}).items():
        field["title"] = words()["fields"][name]
        if name == "since" and {"type": "integer"} not in field.get("anyOf", []):
            field["anyOf"] = [{"type": "string", "format": "date"}, {"const": "unknown"}]
            field.pop("type", None)
            field.pop("format", None)
        if name in ("lines", "warnings") and "shared" not in part["properties"]:
            # a regime may name a line that the schedule shares, and a caution for everybody is its text alone
            field["items"] = {"anyOf": [field["items"], {"type": "string"}]}
    if ids is not None:
        _known_ids(part, ids)


def _known_ids(node: object, ids: dict[str, list[str]]) -> None:
    if isinstance(node, dict):
        kind = node.pop("x-kind", None)
        if ids.get(kind):
            node["enum"] = ids[kind]
        for inner in node.values():
            _known_ids(inner, ids)
    elif isinstance(node, list):
        for inner in node:
            _known_ids(inner, ids)
