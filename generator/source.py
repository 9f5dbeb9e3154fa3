"""YAML text → plain values and the place of each, with no meaning given yet.

Every scalar stays text: PyYAML's own types turn ``NO`` into false and ``07020000`` into 1843200, and drop a duplicate
key in silence. The model types the text later; the places let every complaint name a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from generator.problems import Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

Loc = tuple[str | int, ...]
"""The way to a value inside a document: keys and list positions, as pydantic names them."""

Spot = tuple[str, int, int]
"""What a place is made of: every key and value has one, and hardly any comes to be a place in a message."""

Plain = str | None | list["Plain"] | dict[str, "Plain"]

MAX_BYTES = 500_000
"""A record of more than this is a mistake (an editor pasted a picture); reading it would only slow every build."""
MAX_DEPTH = 40
"""Records nest six levels deep."""
MAX_COMPOSED = 1000
"""The parser written in C ends the whole program on some ten thousand brackets; on so many it is still safe."""


@dataclass(slots=True)
class Document:
    """One file as read: its values as text, and where each key and value stands."""

    path: str
    value: Plain = None
    keys: dict[Loc, Spot] = field(default_factory=dict)
    values: dict[Loc, Spot] = field(default_factory=dict)

    def settle(self, keep: set[Loc]) -> None:
        """Forget all that only complaints need, and keep the places of these parts: builds hold every record."""
        self.value = None
        self.keys = {}
        self.values = {loc: spot for loc, spot in self.values.items() if loc in keep}

    def place(self, loc: Loc, *, key: bool = False) -> Place:
        """Give the place of a value (or of its key), or of the nearest thing above it that is written down.

        Steps that lead nowhere are skipped: pydantic adds the name of a union's branch to its paths.
        """
        if not key and loc in self.values:
            return Place(*self.values[loc])
        known: Loc = ()
        for step in loc:
            if (*known, step) in self.values:
                known = (*known, step)
        table = self.keys if key and known in self.keys else self.values
        return Place(*table.get(known, (self.path,)))


def read(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    """Read one file; ``name`` is how it is called in messages. Gives None where there is nothing to go on with."""
    start = Place(name)
    try:
        raw = path.read_bytes()
    except OSError as error:
        return None, [Problem(start, "no-se-lee", f"El archivo no se puede leer ({error.strerror}).")]
    if len(raw) > MAX_BYTES:
        return None, [Problem(start, "demasiado-grande", f"El archivo pesa {len(raw)} bytes; lo más son {MAX_BYTES}.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        fix = "Guarda el archivo con codificación UTF-8."
        return None, [Problem(Place(name, line, column), "codificacion", "Hay un carácter que no es UTF-8.", fix)]
    return parse(text, name)


def parse(text: str, name: str) -> tuple[Document | None, list[Problem]]:
    """Read YAML text; the half of :func:`read` that needs no file."""
    try:
        deep = _too_deep(text, name)
        if deep is not None:
            return None, [_nested(deep)]
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        return None, [_not_yaml(error, text, name)]
    if root is None:
        return None, [
            Problem(Place(name), "vacio", "El archivo está vacío.", "Escribe el registro o borra el archivo.")
        ]
    builder = _Builder(Document(name))
    try:
        builder.document.value = builder.build(root, ())
    except _TooDeepError as error:
        return None, [_nested(error.place)]
    return builder.document, builder.problems


class _TooDeepError(Exception):
    """A value stands deeper than any record nests."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


def _nested(place: Place) -> Problem:
    fix = "Revisa los corchetes y las llaves."
    return Problem(place, "anidado", "Hay demasiadas listas o grupos, unos dentro de otros.", fix)


def _too_deep(text: str, name: str) -> Place | None:
    """Give where the text nests too deep to be composed; events come one by one, so no depth can hurt here."""
    # a level needs a bracket, or one more sign at the start of a line: hardly a file needs a second reading
    margin = max(map(len, re.findall(r"^[ ?:-]*", text, re.MULTILINE)), default=0)
    if text.count("[") + text.count("{") + margin <= MAX_COMPOSED:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH and event.start_mark is not None:
            return Place(name, event.start_mark.line + 1, event.start_mark.column + 1)
    return None


def _not_yaml(error: Exception, text: str, name: str) -> Problem:
    detail = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    mark = getattr(error, "context_mark" if detail in _SEEN_LATE else "problem_mark", None)
    # what is missed at the very end is missed on the last line
    last = max(len(text.splitlines()), 1)
    place = Place(name, min(mark.line + 1, last), mark.column + 1) if mark else Place(name)
    position = getattr(error, "position", None)
    if mark is None and isinstance(position, int):
        place = Place(name, text.count("\n", 0, position) + 1, position - (text.rfind("\n", 0, position) + 1) + 1)
    said = _YAML_WORDS.get(detail, "no se entiende lo escrito")
    fix = "Mira esta línea y la anterior: sangría con espacios, un espacio tras «:», comillas en pares."
    return Problem(place, "yaml", f"El archivo no se puede leer: {said}.", "" if detail in _YAML_WORDS else fix)


_SEEN_LATE = {
    "found unexpected end of stream",
    "could not find expected ':'",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
}
"""Mistakes that the parser notices lines later, even past the end: the place to mend is where the thing began."""

_YAML_WORDS = {
    "mapping values are not allowed in this context": "hay un «:» de más; un texto que lleva «: » va entre comillas",
    "found character that cannot start any token": "hay un tabulador o un signo que no puede empezar un valor",
    "found a tab character that violates indentation": "hay un tabulador en la sangría; usa espacios",
    "block sequence entries are not allowed in this context": "un «-» de lista va en su propia línea",
    "did not find expected <document start>": "hay algo suelto fuera de las claves",
    "did not find expected node content": "falta cerrar un corchete o una llave, o se cierra una de más",
    "did not find expected alphabetic or numeric character": "un texto que empieza con «*» o «&» va entre comillas",
    "did not find expected key": "falta una clave, o la sangría no coincide con la de arriba",
    "did not find expected '-' indicator": "falta un «-», o la sangría de la lista no coincide",
    "found unexpected end of stream": "falta cerrar unas comillas",
    "could not find expected ':'": "falta «:» después de una clave",
    "did not find expected ',' or ']'": "falta «,» o «]» en una lista",
    "did not find expected ',' or '}'": "falta «,» o «}»",
    "found undefined alias": "el «*» de un alias no lleva a nada; pon el texto entre comillas",
    "found unknown escape character": "hay una barra invertida que no significa nada entre comillas dobles",
    "control characters are not allowed": "hay un carácter de control invisible",
    "but found another document": "hay dos documentos («---») en un archivo",
}


class _Builder:
    """Turns composed nodes into plain values, noting places, repeated keys and aliases on the way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def _spot(self, node: yaml.Node) -> Spot:
        mark = node.start_mark
        return self.document.path, mark.line + 1, mark.column + 1

    def _at(self, node: yaml.Node) -> Place:
        return Place(*self._spot(node))

    def build(self, node: yaml.Node, loc: Loc) -> Plain:
        if len(loc) >= MAX_DEPTH and isinstance(node, yaml.CollectionNode):
            raise _TooDeepError(self._at(node))
        self.document.values.setdefault(loc, self._spot(node))
        if id(node) in self._seen:
            # An alias hides where a value comes from, and nested ones can blow up; records never need one.
            fix = "Escribe el valor completo, o ponlo entre comillas."
            self.problems.append(Problem(self._at(node), "alias", "El «*» remite a otro valor.", fix))
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, loc)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*loc, index)) for index, item in enumerate(node.value)]
        if node.tag.startswith("!"):
            message = f"Lo que empieza con «!» se perdería («{node.tag}»)."
            self.problems.append(Problem(self._at(node), "marca", message, "Pon el texto entre comillas."))
        # the parser written in C gives '' as the style of what stands without quotes, the one in Python None
        plain = not getattr(node, "style", None) and node.value in ("", "~", "null")
        return None if plain else str(node.value)

    def _mapping(self, node: yaml.MappingNode, loc: Loc) -> dict[str, Plain]:
        result: dict[str, Plain] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                fix = "Pon el texto entre comillas."
                self.problems.append(Problem(self._at(key_node), "clave-rara", "Una clave debe ser un texto.", fix))
                continue
            key = str(key_node.value)
            if key in result:
                first = self.document.keys[*loc, key][1]
                said = f"«{key}» está dos veces; la primera, en la línea {first}."
                self.problems.append(Problem(self._at(key_node), "clave-repetida", said, "Deja una."))
                continue
            way = (*loc, key)
            self.document.keys[way] = self._spot(key_node)
            result[key] = self.build(value_node, way)
        return result
