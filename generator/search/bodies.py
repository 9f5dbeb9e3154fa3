"""What a record says at length: every sentence in it that a reader of its page reads, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Fact
from generator.model.base import Part

if TYPE_CHECKING:
    from collections.abc import Iterator


_NOT_READ = frozenset({"sources", "more", "url", "seller_url", "doubts", "unverified", "legal_basis", "fields"})
"""Fields that lead elsewhere, speak of the record itself or hold invented examples."""


def body(record: Part) -> str:
    """Give all that a record says, in its order."""
    return " ".join(dict.fromkeys(_sentences(record)))


def _sentences(value: object) -> Iterator[str]:
    if isinstance(value, str):
        # one word is an id, a code or a choice
        if " " in value:
            yield value
    elif isinstance(value, Fact):
        yield value.statement or ""
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _sentences(one)
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            if name not in _NOT_READ:
                yield from _sentences(getattr(value, name))
