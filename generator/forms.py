"""The forms of the editor under ``/admin/``: what the record models allow, in the words of its configuration.

One collection per kind, made from the same schemas that text editors get. A field's name, its help and whether it must
be filled in come from the models; nothing here knows a record. Widgets are Sveltia CMS's own, and two of ours
(``deploy/admin/fields.js``): ``alternativa`` for what is written either as one value or as a group, and ``estructura``
for a group whose keys are free and whose values nest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.model import KINDS
from generator.schema import linked
from generator.words import words

if TYPE_CHECKING:
    from generator.model import Record

Node = dict[str, Any]
_INSIDE = {"facts", "tasks"}
"""What ids may lead to that is no record of its own: such an id is typed."""
_LONG = {
    "statement", "note", "why", "summary", "definition", "does", "how", "says", "help", "text", "meaning", "intro",
    "advice", "watch", "what", "preference", "proof", "surprises", "tips", "doubts", "requirements", "question",
    "state_note", "you_get", "otherwise", "example",
}  # fmt: skip
_TITLES = ("name", "title", "term", "short", "country", "id")
_DEEP = 8
"""Records nest six levels deep; a model that named itself would never end."""
DAY = r"^\d{4}-\d{2}-\d{2}$"
SINCE = r"^(unknown|\d{4}-\d{2}-\d{2})$"


def config(repository: str, site_url: str) -> Node:
    """Give the whole configuration; ``repository`` is ``owner/name`` on GitHub."""
    said = words()["admin"]
    return {
        "backend": {
            "name": "github",
            "repo": repository,
            "branch": "main",
            # whoever may not write to the repository proposes from a fork of their own
            "open_authoring": True,
            "auth_scope": "public_repo",
            "commit_messages": {key: said["commits"][key] for key in ("create", "update", "delete")},
        },
        "publish_mode": "editorial_workflow",
        "site_url": site_url,
        "app_title": said["title"],
        "show_preview_links": False,
        "media_folder": "",
        "media_libraries": {"default": {"config": {"max_file_size": 0}}},
        "output": {"omit_empty_optional_fields": True, "yaml": {"indent_size": 2, "indent_sequences": True}},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": collections(),
    }


def collections() -> list[Node]:
    """Give the collection of every kind, in the order of the kinds."""
    schemas = linked()
    return [_collection(kind, schemas[folder]) for folder, kind in KINDS.items()]


def _collection(kind: type[Record], schema: Node) -> Node:
    name = words()["kinds"][kind.folder]
    nested: Node = {}
    if kind.by_country:
        # what belongs to several countries stands in a folder of its own
        nested = {"path": "{{fields.country | default('regional')}}/{{slug}}"}
    return {
        "name": kind.folder,
        "label": name[0].upper() + name[1:],
        "label_singular": name,
        "description": words()["admin"]["guide"],
        "folder": f"data/{kind.folder}",
        "extension": "yaml",
        "format": "yaml",
        "create": True,
        "delete": False,
        "identifier_field": "id",
        "slug": "{{fields.id}}",
        "summary": _summary(schema),
        **nested,
        "fields": _fields(schema, schema, 0),
    }


def _summary(schema: Node) -> str:
    title = _title(schema)
    return "{{id}}" if title == "id" else f"{{{{{title}}}}} ({{{{id}}}})"


def _title(schema: Node) -> str:
    return next((name for name in _TITLES if name in schema["properties"]), "id")


def _fields(node: Node, root: Node, depth: int) -> list[Node]:
    wanted = set(node.get("required", ()))
    return [
        _field(name, inner, root, required=name in wanted, depth=depth) for name, inner in node["properties"].items()
    ]


def _field(name: str, node: Node, root: Node, *, required: bool, depth: int) -> Node:
    field: Node = {"name": name, "label": node.get("title") or words()["fields"].get(name, name), "required": required}
    if node.get("description"):
        field["hint"] = node["description"]
    return {**field, **_widget(name, node, root, depth)}


def _widget(name: str, node: Node, root: Node, depth: int) -> Node:
    """Choose what a value is entered with."""
    if "$ref" in node:
        node = root["$defs"][node["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in node and all("pattern" in one or one.get("type") == "integer" for one in node["anyOf"]):
        return {"widget": "string", "pattern": [node["anyOf"][0]["pattern"], words()["admin"]["rough"]]}
    if name == "since":
        return {"widget": "string", "pattern": [SINCE, words()["admin"]["since"]]}
    if "anyOf" in node or "oneOf" in node:
        return _either(node, root, depth)
    if node.get("type") == "array":
        return _list(name, node["items"], root, depth)
    if node.get("type") == "object":
        return _group(node, root, depth)
    return _scalar(name, node)


def _scalar(name: str, node: Node) -> Node:
    if "enum" in node:
        return {"widget": "select", "options": node["enum"]}
    if "const" in node:
        return {"widget": "select", "options": [node["const"]]}
    if node.get("x-kind") and node["x-kind"] not in _INSIDE:
        return _relation(node["x-kind"])
    if node.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
    if node["type"] in ("number", "integer"):
        return {"widget": "number", "value_type": "float" if node["type"] == "number" else "int"}
    pattern = {"pattern": [node["pattern"], words()["admin"]["pattern"]]} if "pattern" in node else {}
    return {"widget": "text" if name in _LONG else "string", **pattern}


def _relation(kind: str) -> Node:
    title = _title(KINDS[kind].model_json_schema(by_alias=True))
    shown = [title] if title == "id" else [title, "id"]
    return {"widget": "relation", "collection": kind, "value_field": "id", "display_fields": shown,
            "search_fields": shown}  # fmt: skip


def _list(name: str, items: Node, root: Node, depth: int) -> Node:
    inner = _widget(name, items, root, depth + 1)
    if inner["widget"] in ("select", "relation"):
        return {**inner, "multiple": True}
    if inner["widget"] == "object":
        label = next(
            (key for key in (*_TITLES, "statement", "what") if key in {f["name"] for f in inner["fields"]}), ""
        )
        summary = {"summary": f"{{{{fields.{label}}}}}"} if label else {}
        return {"widget": "list", "collapsed": True, **summary, "fields": inner["fields"]}
    return {"widget": "list", "field": {"name": name, "label": words()["fields"].get(name, name), **inner}}


def _group(node: Node, root: Node, depth: int) -> Node:
    if "properties" in node:
        if depth >= _DEEP:
            return {"widget": "estructura"}
        return {"widget": "object", "collapsed": "auto", "fields": _fields(node, root, depth + 1)}
    inner = node.get("additionalProperties") or {}
    return {"widget": "keyvalue"} if inner.get("type") == "string" else {"widget": "estructura"}


def _either(node: Node, root: Node, depth: int) -> Node:
    """Tell the forms that a value may have; the editor picks one of them."""
    found: Node = {"widget": "alternativa"}
    for arm in node.get("oneOf") or node["anyOf"]:
        if "$ref" in arm:
            found["fields"] = _fields(root["$defs"][arm["$ref"].rsplit("/", 1)[1]], root, depth + 1)
        elif arm.get("type") == "object":
            found["pairs"] = True
        else:
            found["kinds"] = [*found.get("kinds", ()), arm.get("x-kind") or arm["type"]]
    return found
