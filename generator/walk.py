"""Going through a record: its parts and the ids it names, each with the way to it. Derived from the types alone."""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from generator.model.base import Part, To

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def walk(part: Part) -> Iterator[Reference | Found]:
    """Give the part itself, all parts below it and all ids that name other records, in the order of the fields.

    A part that stands in several places (a shared line) is given once, where it is written.
    """
    return _walk(part, (), set())


def _walk(part: Part, loc: Loc, seen: set[int]) -> Iterator[Reference | Found]:
    if id(part) in seen:
        return
    seen.add(id(part))
    yield Found(loc, part)
    for name, annotation, metadata, alias in _fields(type(part)):
        value = getattr(part, name)
        if value is not None:
            yield from _value(value, annotation, metadata, (*loc, alias), seen)


@cache
def _fields(kind: type[Part]) -> tuple[tuple[str, object, tuple[object, ...], str], ...]:
    """A type's fields that may hold a part or an id; most hold plain text, and walking them would only take time."""
    return tuple(
        (name, field.annotation, tuple(field.metadata), field.alias or name)
        for name, field in kind.model_fields.items()
        if _leads_on(field.annotation, tuple(field.metadata))
    )


def _leads_on(annotation: object, metadata: tuple[object, ...]) -> bool:
    if any(isinstance(mark, To) for mark in metadata) or part_types(annotation):
        return True
    return any(isinstance(one, To) or (get_args(one) and _leads_on(one, ())) for one in get_args(annotation))


def _value(
    value: object, annotation: object, metadata: tuple[object, ...], loc: Loc, seen: set[int]
) -> Iterator[Reference | Found]:
    if isinstance(value, Part):
        yield from _walk(value, loc, seen)
        return
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _value(value, args[0], (*metadata, *args[1:]), loc, seen)
    elif origin in (Union, types.UnionType):
        for arm in args:
            yield from _value(value, arm, metadata, loc, seen)
    elif isinstance(value, tuple) and args:
        for index, item in enumerate(value):
            yield from _value(item, args[0], (), (*loc, index), seen)
    elif isinstance(value, dict) and args:
        for key, item in value.items():
            yield from _value(item, args[1], (), (*loc, str(key)), seen)
    elif isinstance(value, str):
        yield from (Reference(loc, mark.kind, value) for mark in metadata if isinstance(mark, To))


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
