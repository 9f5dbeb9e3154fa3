"""A new record, ready to be filled in: what it must say with nothing behind it, what it may say as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args, get_origin

from generator.model import Fact
from generator.walk import part_types
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from generator.model import Record
    from generator.model.base import Part

_WIDTH = 120
_SAYS = {"statement", "value", "unit"}
"""A fact needs one of them; which one, its author knows."""
_DEEP = 3
"""Below this many levels a comment says enough; the guide and the schema have the rest."""


def blank(kind: type[Record], id_: str, given: dict[str, str]) -> str:
    """Write the YAML of a record with its id and what is ``given`` filled in; the rest is for the editor."""
    said = words()
    lines = [f"# {said['new']['head'].format(kind=said['kinds'][kind.folder])}", f"id: {id_}"]
    fields = {name: field for name, field in kind.model_fields.items() if name != "id"}
    for name, field in fields.items():
        key = field.alias or name
        if key in given:
            lines.append(f"{key}: {given[key]}")
        elif field.is_required():
            lines += _lines(key, field, 0)
    optional = [(field.alias or name, field) for name, field in fields.items() if not field.is_required()]
    optional = [(key, field) for key, field in optional if key not in given]
    if optional:
        lines += ["", f"# {said['new']['optional']}"]
        for key, field in optional:
            lines += [f"# {one}".rstrip() for one in _lines(key, field, 0)]
    return "\n".join(lines) + "\n"


def _lines(key: str, field: FieldInfo, depth: int) -> Iterator[str]:
    """A field with what it is as a comment, and the required fields of what stands inside."""
    pad = "  " * depth
    about = field.description or words()["fields"][key]
    choices = _choices(field.annotation)
    if choices:
        about = f"{about} ({', '.join(choices)})"
    inner = next(iter(part_types(field.annotation)), None)
    many = _is_list(field.annotation)
    if inner is None or depth >= _DEEP:
        yield f"{pad}{key}:{' []' if many and not field.is_required() else ''}  # {about}"[:_WIDTH].rstrip()
        return
    yield f"{pad}{key}:  # {about}"[:_WIDTH].rstrip()
    yield from _inside(inner, depth + 1, many=many)


def _inside(part: type[Part], depth: int, *, many: bool) -> Iterator[str]:
    wanted = [
        (field.alias or name, field)
        for name, field in part.model_fields.items()
        if field.is_required() or (part is Fact and name in _SAYS)
    ]
    first = True
    for key, field in wanted:
        for line in _lines(key, field, depth + (1 if many else 0)):
            yield _dashed(line, depth) if many and first else line
            first = False


def _dashed(line: str, depth: int) -> str:
    pad = "  " * depth
    return f"{pad}- {line.strip()}"


def _choices(annotation: object) -> list[str]:
    if get_origin(annotation) is Literal:
        return [str(one) for one in get_args(annotation)]
    return [choice for inner in get_args(annotation) for choice in _choices(inner)]


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(_is_list(inner) for inner in get_args(annotation))
