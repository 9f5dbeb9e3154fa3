"""What is wrong with the data, where, and how to mend it: the only way the generator complains about records."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file that an editor can jump to; lines and columns count from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One complaint, in Spanish, for the person who edits the record."""

    place: Place
    code: str
    message: str
    """What was found and what was expected."""
    fix: str = ""
    """What to write instead; empty where nothing better than the message can be said."""
    level: Level = "error"


def as_text(problem: Problem) -> str:
    """Give ``path:line:column: code: message`` on one line, as compilers do, so that editors can jump to it."""
    place = problem.place
    kind = "aviso: " if problem.level == "warning" else ""
    fix = f" {problem.fix}" if problem.fix else ""
    return f"{place.path}:{place.line}:{place.column}: {kind}{problem.code}: {problem.message}{fix}"


def as_github(problem: Problem) -> str:
    """Give a GitHub workflow command, so that the message lands on the line in the pull request."""
    place = problem.place
    text = f"{problem.message} {problem.fix}".strip()
    for plain, escaped in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(plain, escaped)
    path = place.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{problem.level} file={path},line={place.line},col={place.column},title={problem.code}::{text}"


def as_json(problems: Iterable[Problem]) -> str:
    """Give one JSON object ``{problems: [{path, line, column, level, code, message, fix}]}``."""
    rows = [
        {
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "level": problem.level,
            "code": problem.code,
            "message": problem.message,
            "fix": problem.fix,
        }
        for problem in problems
    ]
    return json.dumps({"problems": rows}, ensure_ascii=False, indent=1)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Keep the problems that stop a build."""
    return [problem for problem in problems if problem.level == "error"]
