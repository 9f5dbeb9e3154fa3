"""What one build leaves to the next under ``mkdocs serve``: costly results whose ingredients have not changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Kept:
    """Results by name, each with all that it was made of."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[tuple[object, ...], object]] = {}

    def result(self, name: str, basis: tuple[object, ...], make: Callable[[], T]) -> T:
        """Give what ``make`` gives, made anew only where the basis is not the one it was last made of."""
        known = self._made.get(name)
        if known is None or not _same(known[0], basis):
            known = self._made[name] = (basis, make())
        return cast("T", known[1])


def _same(old: tuple[object, ...], new: tuple[object, ...]) -> bool:
    # unchanged records are the same objects, so comparing them costs nothing
    return len(old) == len(new) and all(a is b or a == b for a, b in zip(old, new, strict=True))
