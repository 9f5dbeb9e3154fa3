"""The template engine: everything is escaped, and a name that is not there is an error."""

from __future__ import annotations

import json
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import BytecodeCache

THEME = Path(__file__).parent.parent.parent / "theme"
_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]#!|"})


_COMPILED = THEME.parent / ".build" / "templates"


def compiled(*basis: str) -> BytecodeCache | None:
    """Give the place where templates are kept compiled: making their code took a twelfth of a build.

    ``basis`` is what else the code depends on, besides the templates' own text and what this module sets.
    """
    made_of = "\n".join((Path(__file__).read_text("utf-8"), *basis))
    folder = _COMPILED / sha256(made_of.encode()).hexdigest()[:8]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None  # a tree that may only be read builds all the same
    return FileSystemBytecodeCache(str(folder))


def environment(extra: Mapping[str, object]) -> Environment:
    """Make the engine that turns ``theme/pages`` and ``theme/components`` into Markdown."""
    engine = Environment(
        loader=FileSystemLoader([THEME / "pages", THEME / "components"]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=compiled(),
    )
    engine.filters["md"] = in_markdown
    engine.filters["zip"] = zip
    engine.globals.update(extra, once=Once())
    return engine


class Once:
    """Renders a macro once for each key: the same task stands, word for word, on dozens of routes."""

    def __init__(self) -> None:
        self._made: dict[str, Markup] = {}

    def __call__(self, key: str, macro: Callable[..., Markup], *arguments: object) -> Markup:
        """Give what the macro makes of the arguments, which the key must tell apart."""
        if key not in self._made:
            self._made[key] = macro(*arguments)
        return self._made[key]


def embedded(data: object) -> Markup:
    """Write JSON that can stand inside a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704 - what could close the element is escaped one call earlier


def in_markdown(text: str) -> Markup:
    """Make a record's text safe where Markdown is read: in headings, outside HTML blocks."""
    return Markup(escape(text, quote=False).translate(_SPECIAL))  # noqa: S704 - escaped one call earlier
