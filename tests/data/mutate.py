"""Slips of an editor's hand: one seeded change of a record's text, and which line it touches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_KEY = re.compile(r"^(?P<head> *(?:- )?)(?P<key>[a-z_]+):(?P<value>(?: .*)?)$")
BLOCK = (">-", ">", "|", "|-")


@dataclass(frozen=True)
class Mutation:
    """A changed text."""

    kind: str
    line: int
    """The line that was changed, from 1."""
    text: bytes
    key: str = ""
    """The key that is gone."""
    readable: bool = True
    """Whether the file's other lines keep their meaning. An open quote or bracket ends at the next one, lines below;
    after a swap or a cut the parser complains where what is left stops making sense."""


def _keys(lines: list[str]) -> list[int]:
    """Give the lines that hold a key; a line of a text in several lines may look like one and is none."""
    found: list[int] = []
    text_until = 0
    for index, line in enumerate(lines):
        match = _KEY.match(line)
        if index >= text_until and match:
            found.append(index)
            if match["value"].strip() in BLOCK:
                text_until = _end(lines, index)
    return found


def _single(lines: list[str]) -> list[int]:
    """Give the lines that hold a key and all of its value."""
    found = []
    for index in _keys(lines):
        match = _KEY.match(lines[index])
        value = match["value"].strip() if match else ""
        if value and value not in BLOCK and not value.startswith(("[", "{", '"', "'", "&", "*", "|", ">")):
            found.append(index)
    return found


def _with(lines: list[str], index: int, line: str | None) -> str:
    changed = [*lines[:index], *([] if line is None else [line]), *lines[index + 1 :]]
    return "\n".join(changed) + "\n"


def _end(lines: list[str], index: int) -> int:
    """Give the line after a key's value: the next that stands no deeper than the key."""
    match = _KEY.match(lines[index])
    depth = len(match["head"]) if match else 0
    following = range(index + 1, len(lines))
    return next((n for n in following if len(lines[n]) - len(lines[n].lstrip(" ")) < depth + 1), len(lines))


def delete_key(lines: list[str], random: Random) -> Mutation:
    """Take out a key with all that it holds."""
    index = random.choice(_keys(lines))
    rest = [*lines[:index], *lines[_end(lines, index) :]]
    # without its first key, what the list's element held belongs to the element before it
    readable = not lines[index].lstrip().startswith("- ")
    match = _KEY.match(lines[index])
    key = match["key"] if match else ""
    return Mutation("delete", index + 1, ("\n".join(rest) + "\n").encode(), key, readable=readable)


def duplicate_key(lines: list[str], random: Random) -> Mutation:
    """Write a key twice."""
    index = random.choice(_single(lines))
    again = lines[index].replace("- ", "  ", 1) if lines[index].lstrip().startswith("- ") else lines[index]
    text = "\n".join([*lines[: index + 1], again, *lines[index + 1 :]]) + "\n"
    return Mutation("duplicate", index + 2, text.encode())


def retype(lines: list[str], random: Random) -> Mutation:
    """Write a value of another shape."""
    index = random.choice(_single(lines))
    other = random.choice(["[uno, dos]", "{uno: dos}", "", "12345", "true", "~"])
    line = re.sub(r": .*", f": {other}", lines[index], count=1)
    return Mutation("retype", index + 1, _with(lines, index, line).encode())


def garble_key(lines: list[str], random: Random) -> Mutation:
    """Turn two letters of a key."""
    index = random.choice([n for n in _keys(lines) if len(_KEY.match(lines[n])["key"]) > 1])  # type: ignore[index]
    match = _KEY.match(lines[index])
    key = match["key"] if match else ""
    at = random.randrange(len(key) - 1)
    turned = key[:at] + key[at + 1] + "x" + key[at + 2 :]
    line = lines[index].replace(f"{key}:", f"{turned}:", 1)
    return Mutation("garble-key", index + 1, _with(lines, index, line).encode())


def garble_value(lines: list[str], random: Random) -> Mutation:
    """Put a wrong sign into a value."""
    index = random.choice(_single(lines))
    at = random.randrange(lines[index].index(":") + 2, len(lines[index]) + 1)
    line = lines[index][:at] + random.choice("xÑ?%-0 ") + lines[index][at:]
    return Mutation("garble-value", index + 1, _with(lines, index, line).encode())


def break_yaml(lines: list[str], random: Random) -> Mutation:
    """Leave something open, or indent with a tabulator."""
    index = random.choice(_single(lines))
    how = random.choice([": [", ": {", ': "', ": a: ", ": @", "\t"])
    line = "\t" + lines[index] if how == "\t" else re.sub(r": ", how, lines[index], count=1)
    return Mutation("break", index + 1, _with(lines, index, line).encode(), readable=False)


def encode_wrongly(lines: list[str], random: Random) -> Mutation:
    """Save as an old Windows editor does."""
    wide = [index for index, line in enumerate(lines) if re.search("[áéíóúñÁÉÍÓÚÑ«»]", line)]
    index = random.choice(wide) if wide else 0
    head, tail = lines[:index], lines[index:]
    wrong = (tail[0] if wide else tail[0] + " # ñ").encode("latin-1", "replace")
    return Mutation(
        "encode", index + 1, "\n".join([*head, ""]).encode() + wrong + ("\n" + "\n".join(tail[1:])).encode()
    )


def swap_lines(lines: list[str], random: Random) -> Mutation:
    """Put a line before the one above it."""
    index = random.randrange(len(lines) - 1)
    text = "\n".join([*lines[:index], lines[index + 1], lines[index], *lines[index + 2 :]]) + "\n"
    return Mutation("swap", index + 1, text.encode(), readable=False)


def truncate(lines: list[str], random: Random) -> Mutation:
    """Lose the end of the file."""
    text = "\n".join(lines)
    end = random.randrange(len(text))
    return Mutation("truncate", text.count("\n", 0, end) + 1, text[:end].encode(), readable=False)


MUTATIONS: tuple[Callable[[list[str], Random], Mutation], ...] = (
    delete_key,
    duplicate_key,
    retype,
    garble_key,
    garble_value,
    break_yaml,
    encode_wrongly,
    swap_lines,
    truncate,
)
