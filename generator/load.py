"""data/ → catalogue and problems: reads every file, types it, says all that is wrong in one run."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from pydantic import ValidationError

from generator.catalogue import Catalogue, Entry
from generator.explain import did_you_mean, explain
from generator.model import KINDS
from generator.problems import Place, Problem
from generator.source import MAX_BYTES, read

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from generator.catalogue import Origin
    from generator.model import Record
    from generator.source import Document

NOT_RECORDS = {"nomenclature", "schemas"}
"""Folders under ``data/`` that hold no records: reference tables and generated schemas."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one file: a record, or the ids that it would have brought; and what is wrong with it."""

    entry: Entry | None
    problems: list[Problem]
    unread: set[str]


class Readings:
    """Files as they were last read, for those who read them again and again: a server, a comparison of two states."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[bytes, Reading]] = {}

    def read(self, path: Path, name: str, depth: int = 1) -> Reading:
        """Read a file, or give what it gave last time where it holds the same bytes."""
        try:
            digest = sha256(path.read_bytes()).digest()
        except OSError:
            return _read(path, name, depth)
        known = self._known.get(name)
        if known is None or known[0] != digest:
            known = self._known[name] = (digest, _read(path, name, depth))
        return known[1]


def load(data: Path, readings: Readings | None = None) -> tuple[Catalogue, list[Problem]]:
    """Read all records under ``data``; paths in messages begin with the folder's own name (``data/taxes/…``)."""
    catalogue: Catalogue = Catalogue()
    if not data.is_dir():
        return catalogue, [Problem(Place(str(data)), "sin-carpeta", "No existe la carpeta de datos.")]
    return catalogue, load_into(catalogue, data, data.name, readings)


def load_into(
    catalogue: Catalogue, data: Path, name: str, readings: Readings | None = None, origin: Origin | None = None
) -> list[Problem]:
    """Add the records under a folder; ``name`` is what it is called in messages, before the folder of the kind."""
    reader = readings.read if readings else _read
    problems: list[Problem] = []
    for path in sorted(data.rglob("*")):
        inside = path.relative_to(data)
        if not path.is_file() or inside.parts[0] in NOT_RECORDS or path.name.startswith("."):
            continue
        if len(inside.parts) == 1 and path.suffix == ".md":
            continue
        reading = reader(path, f"{name}/{inside.as_posix()}", name.count("/") + 1)
        problems += reading.problems
        catalogue.unread |= reading.unread
        if reading.entry:
            entry = reading.entry if origin is None else replace(reading.entry, origin=origin)
            problems += _added(entry, catalogue)
    return problems


def _added(entry: Entry, catalogue: Catalogue) -> list[Problem]:
    known = catalogue.entries.get(entry.kind, {}).get(entry.record.id)
    if known:
        message = f"El id «{entry.record.id}» ya está en {known.path}."
        return [Problem(entry.document.place(("id",)), "id-repetido", message, "Ponle otro id.")]
    catalogue.add(entry)
    return []


def _read(path: Path, name: str, depth: int = 1) -> Reading:
    """Read one file; ``depth`` says how many folders of its name stand before that of the kind."""
    start = Place(name)
    folder = name.split("/")[depth]
    if path.suffix != ".yaml":
        fix = "Cambia el nombre a .yaml." if path.suffix == ".yml" else "Los registros son archivos .yaml."
        return Reading(None, [Problem(start, "archivo-ajeno", "Este archivo no es un registro.", fix)], set())
    kind = KINDS.get(folder)
    if kind is None:
        fix = did_you_mean(folder, KINDS) or f"Hay: {', '.join(sorted(KINDS))}."
        message = f"No hay registros de la clase «{folder}»."
        return Reading(None, [Problem(start, "carpeta-desconocida", message, fix)], set())
    document, problems = read(path, name)
    record = None
    if document is not None:
        record, more = typed(document, kind)
        problems += more
    if document is None or record is None:
        return Reading(None, problems, _ids_in(path))
    return Reading(
        Entry(folder, record, document), [*problems, *_placed(record, document, path.stem, (name, depth))], set()
    )


def typed(document: Document, kind: type[Record]) -> tuple[Record | None, list[Problem]]:
    """Make a record of what was read, or say all that is wrong with it."""
    if not isinstance(document.value, dict):
        message = "El archivo debe tener claves con valores («clave: valor»)."
        return None, [Problem(document.place(()), "tipo", message)]
    try:
        return kind.model_validate(document.value), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [explain(detail, document, kind) for detail in details if not _follows(detail, details)]


def _follows(detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether a list only counts as too short because what stands in it is wrong."""
    loc = detail["loc"]
    inside = (other for other in details if len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc)
    return detail["type"] == "too_short" and any(inside)


def _ids_in(path: Path) -> set[str]:
    """Give the ids that a file with problems would have brought."""
    try:
        text = path.read_bytes()[:MAX_BYTES].decode("utf-8", "replace")
    except OSError:
        text = ""
    return {path.stem, *re.findall(r"^[ -]*id: *[\"']?([a-z0-9-]+)", text, re.MULTILINE)}


def _placed(record: Record, document: Document, stem: str, where: tuple[str, int]) -> list[Problem]:
    name, depth = where
    problems = []
    if record.id != stem:
        fix = f"Escribe «id: {stem}» o cambia el nombre del archivo a {record.id}.yaml."
        message = f"El id «{record.id}» no es el nombre del archivo."
        problems.append(Problem(document.place(("id",)), "id-archivo", message, fix))
    above, folders = name.split("/")[:depth], name.split("/")[depth + 1 : -1]
    # what belongs to several countries stands in a folder of its own
    wanted = [str(getattr(record, "country", None) or "regional")] if record.by_country else []
    if folders != wanted:
        right = "/".join([*(above if depth > 1 else ["data"]), record.folder, *wanted, f"{stem}.yaml"])
        fix = f"Su lugar es {right}. Lo dice country: revisa también ese campo."
        problems.append(Problem(Place(name), "carpeta", "El archivo no está en su carpeta.", fix))
    return problems
