"""Going through a record: its parts and the ids it names, each with the way to it. Derived from the types alone."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from generator.model.base import Part, To

if TYPE_CHECKING:
    from generator.source import Loc


@dataclass(frozen=True, slots=True)
class Reference:
    """An id written in a record, and the kind of record it should lead to."""

    loc: Loc
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of a record and the way to it."""

    loc: Loc
    part: Part


def walk(part: Part) -> list[Reference | Found]:
    """Give the part itself, all parts below it and all ids that name other records, in the order of the fields.

    A part that stands in several places (a shared line) is given once, where it is written.
    """
    found: list[Reference | Found] = []
    _walk(part, (), found, set())
    return found


def _walk(part: Part, loc: Loc, found: list[Reference | Found], seen: set[int]) -> None:
    if id(part) in seen:
        return
    seen.add(id(part))
    found.append(Found(loc, part))
    for name, shape, alias in _fields(type(part)):
        value = getattr(part, name)
        if value is not None:
            _value(value, shape, (*loc, alias), found, seen)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What may stand in a value, besides parts."""

    kinds: tuple[str, ...] = ()
    """Of what a text is the id."""
    items: _Shape | None = None
    """What stands in its list."""
    entries: _Shape | None = None
    """What stands under the keys of its mapping."""


@cache
def _fields(kind: type[Part]) -> tuple[tuple[str, _Shape, str], ...]:
    """A type's fields that may hold a part or an id; most hold plain text, and walking them would only take time."""
    return tuple(
        (name, _shape(field.annotation, tuple(field.metadata)), field.alias or name)
        for name, field in kind.model_fields.items()
        if _leads_on(field.annotation, tuple(field.metadata))
    )


def _leads_on(annotation: object, metadata: tuple[object, ...]) -> bool:
    if any(isinstance(mark, To) for mark in metadata) or part_types(annotation):
        return True
    return any(isinstance(one, To) or (get_args(one) and _leads_on(one, ())) for one in get_args(annotation))


def _shape(annotation: object, metadata: tuple[object, ...]) -> _Shape:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(args[0], (*metadata, *args[1:]))
    if origin in (Union, types.UnionType):
        arms = [_shape(arm, metadata) for arm in args]
        return _Shape(
            tuple(dict.fromkeys(kind for arm in arms for kind in arm.kinds)),
            next((arm.items for arm in arms if arm.items), None),
            next((arm.entries for arm in arms if arm.entries), None),
        )
    if origin is tuple:
        return _Shape(items=_shape(args[0], ()))
    if origin is dict:
        return _Shape(entries=_shape(args[1], ()))
    return _Shape(tuple(mark.kind for mark in metadata if isinstance(mark, To)))


def _value(value: object, shape: _Shape, loc: Loc, found: list[Reference | Found], seen: set[int]) -> None:
    if isinstance(value, Part):
        _walk(value, loc, found, seen)
    elif isinstance(value, str):
        found.extend(Reference(loc, kind, value) for kind in shape.kinds)
    elif isinstance(value, tuple) and shape.items:
        for index, item in enumerate(value):
            _value(item, shape.items, (*loc, index), found, seen)
    elif isinstance(value, dict) and shape.entries:
        for key, item in value.items():
            _value(item, shape.entries, (*loc, str(key)), found, seen)


def fields_at(kind: type[Part], loc: Loc) -> list[str]:
    """Give the names that may be written at a place inside a record of that kind, for «did you mean»."""
    found = _parts_below(kind, [step for step in loc if isinstance(step, str)])
    return sorted({field.alias or name for part in found for name, field in part.model_fields.items()})


def description_at(kind: type[Part], loc: Loc) -> str:
    """Give what the model says of a field, to tell an editor who left it out."""
    steps = [step for step in loc if isinstance(step, str)]
    for part in _parts_below(kind, steps[:-1]):
        for name, field in part.model_fields.items():
            if (field.alias or name) == steps[-1]:
                return field.description or ""
    return ""


def _parts_below(kind: type[Part], steps: list[str]) -> list[type[Part]]:
    here = [kind]
    for step in steps:
        below = [
            inner
            for part in here
            for name, field in part.model_fields.items()
            if (field.alias or name) == step
            for inner in part_types(field.annotation)
        ]
        # a step that is no field is the name of a union's branch, or a key of a mapping: stay where we are
        here = below or here
    return here


def part_types(annotation: object) -> list[type[Part]]:
    """Give the types of the parts that a field of that type may hold."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return [annotation]
    return [found for argument in get_args(annotation) for found in part_types(argument)]
