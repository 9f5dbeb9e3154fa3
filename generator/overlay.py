"""A desk's own folder laid over the common data: records added, fields replaced, kinds and records left out.

``desk.yaml`` says whose it is; ``add/`` holds whole records, ``replace/`` only the fields that differ, both in folders
per kind as in ``data/``. What does not fit is a problem with both places.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator import contrast
from generator.catalogue import Entry, Origin
from generator.explain import did_you_mean
from generator.load import load_into, typed
from generator.model import KINDS, Fact, TaskFields
from generator.model.edition import Edition
from generator.problems import Place, Problem
from generator.source import Document, read
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.catalogue import Catalogue
    from generator.load import Readings
    from generator.source import Loc, Spot
    from generator.walk import Reference

SETTINGS, ADD, REPLACE = "desk.yaml", "add", "replace"
_DIMENSIONS = {"countries", "sectors", "stages"}
"""Kinds whose ids say for whom something holds: without them it would hold for more people than it does."""


def lay(folder: Path, catalogue: Catalogue, readings: Readings | None = None) -> list[Problem]:
    """Lay the folder over the catalogue, in place; give all that is wrong with it."""
    settings = folder / SETTINGS
    name = f"{folder.name}/{SETTINGS}"
    if not settings.is_file():
        fix = "Crea desk.yaml con «id» y «name»: la guía de los datos dice cómo."
        return [Problem(Place(name), "sin-mesa", "La carpeta no dice de qué mesa es.", fix), *_strays(folder)]
    document, problems = read(settings, name)
    desk = None
    if document is not None:
        desk, more = typed(document, Edition)
        problems += more
    if not isinstance(desk, Edition) or document is None:
        return [*problems, *_strays(folder)]
    catalogue.desk = desk
    problems += [*_strays(folder), *_unreadable(desk, document)]
    if (folder / ADD).is_dir():
        origin = Origin(desk.name)
        problems += load_into(catalogue, folder / ADD, f"{folder.name}/{ADD}", readings, origin)
    if (folder / REPLACE).is_dir():
        for path in sorted((folder / REPLACE).rglob("*.yaml")):
            problems += _replace(path, f"{folder.name}/{path.relative_to(folder).as_posix()}", catalogue, desk)
    return [*problems, *_hide(desk, document, catalogue)]


def _strays(folder: Path) -> Iterator[Problem]:
    """Complain of what stands where nothing reads it: whoever wrote it thinks that it counts."""
    for path in sorted(folder.iterdir()):
        if path.name in {SETTINGS, ADD, REPLACE} or path.suffix == ".md" or path.name.startswith("."):
            continue
        fix = did_you_mean(path.name, (SETTINGS, ADD, REPLACE)) or f"Aquí van {SETTINGS}, {ADD}/ y {REPLACE}/."
        yield Problem(Place(f"{folder.name}/{path.name}"), "archivo-ajeno", "Esto no se lee.", fix)
    replacing = folder / REPLACE
    for path in sorted(replacing.rglob("*")) if replacing.is_dir() else ():
        if path.is_file() and path.suffix != ".yaml" and not path.name.startswith("."):
            place = Place(f"{folder.name}/{path.relative_to(folder).as_posix()}")
            yield Problem(place, "archivo-ajeno", "Este archivo no es una ficha.", "Las fichas son archivos .yaml.")


def _unreadable(desk: Edition, document: Document) -> Iterator[Problem]:
    for scheme, grounds in contrast.GROUNDS.items():
        colour = getattr(desk.accent, scheme) if desk.accent else None
        if colour is None or contrast.worst(colour, grounds, contrast.SOFT) >= contrast.ENOUGH:
            continue
        ratio = f"{contrast.worst(colour, grounds, contrast.SOFT):.1f}".replace(".", ",")
        said = "claro" if scheme == "light" else "oscuro"
        message = f"«{colour}» no se lee bien sobre fondo {said}: su contraste es {ratio} y hace falta 4,5."
        shade = contrast.readable(colour, grounds, contrast.SOFT)
        yield Problem(document.place(("accent", scheme)), "contraste", message, f"El más parecido que sirve: {shade}.")


class _DoesNotFitError(Exception):
    """A file that replaces nothing, for this reason."""

    def __init__(self, place: Place, code: str, message: str, fix: str = "") -> None:
        super().__init__()
        self.problem = Problem(place, code, message, fix)


def _replace(path: Path, name: str, catalogue: Catalogue, desk: Edition) -> list[Problem]:
    document, problems = read(path, name)
    if document is None or problems:
        return problems
    try:
        fields = _fields(document, path.stem)
        old = _common(document, path.stem, name.split("/")[2], catalogue)
    except _DoesNotFitError as error:
        return [error.problem]
    if old is None:
        return []
    merged = _merged(old.document, document, set(fields))
    record, more = typed(merged, KINDS[old.kind])
    if record is None:
        return [replace(one, message=f"{one.message} La ficha común está en {old.path}.") for one in more]
    catalogue.add(Entry(old.kind, record, merged, Origin(desk.name, fields, old.path)))
    return []


def _fields(document: Document, stem: str) -> tuple[str, ...]:
    """Give the fields that a file replaces."""
    given = document.value
    if not isinstance(given, dict):
        message = "El archivo debe tener claves con valores («clave: valor»)."
        raise _DoesNotFitError(document.place(()), "tipo", message)
    if given.get("id") != stem:
        message = f"El id «{given.get('id', '')}» no es el nombre del archivo."
        raise _DoesNotFitError(document.place(("id",)), "id-archivo", message, f"Escribe «id: {stem}».")
    fields = tuple(field for field in given if field != "id")
    if not fields:
        message = "El archivo no reemplaza nada."
        raise _DoesNotFitError(document.place(()), "sin-cambios", message, "Escribe los campos nuevos.")
    return fields


def _common(document: Document, id_: str, folder: str, catalogue: Catalogue) -> Entry | None:
    """Give the entry to be changed; None where its own file can't be read, which is told already."""
    place = document.place(("id",))
    if folder not in KINDS:
        fix = did_you_mean(folder, KINDS) or f"Hay: {', '.join(sorted(KINDS))}."
        raise _DoesNotFitError(place, "carpeta-desconocida", f"No hay registros de la clase «{folder}».", fix)
    known = catalogue.entries.get(folder, {})
    old = known.get(id_)
    if old is None and id_ not in catalogue.unread:
        fix = did_you_mean(id_, known) or f"Si es una ficha nueva, va en {ADD}/."
        message = f"No hay {words()['kinds'][folder]} «{id_}» que reemplazar en los datos comunes."
        raise _DoesNotFitError(place, "sin-original", message, fix)
    if old is not None and old.origin is not None:
        raise _DoesNotFitError(place, "id-repetido", f"«{id_}» ya está en {old.path}.", "Junta los dos archivos.")
    return old


def _merged(common: Document, own: Document, fields: set[str]) -> Document:
    """Lay some fields over a document; each value keeps the place where it is written."""
    assert isinstance(common.value, dict)  # noqa: S101 - a record was made of it
    assert isinstance(own.value, dict)  # noqa: S101 - looked at one call earlier

    def over(old: dict[Loc, Spot], new: dict[Loc, Spot]) -> dict[Loc, Spot]:
        kept = {loc: spot for loc, spot in old.items() if not loc or loc[0] not in fields}
        return kept | {loc: spot for loc, spot in new.items() if loc and loc[0] in fields}

    value = {**common.value, **own.value}
    return Document(own.path, value, over(common.keys, own.keys), over(common.values, own.values))


def _hide(desk: Edition, document: Document, catalogue: Catalogue) -> list[Problem]:
    problems = []
    for index, name in enumerate(desk.hide):
        place = document.place(("hide", index))
        folder, _, id_ = name.partition("/")
        if folder not in KINDS:
            fix = did_you_mean(folder, KINDS) or f"Hay: {', '.join(sorted(KINDS))}."
            problems.append(Problem(place, "clase-desconocida", f"No hay fichas de la clase «{folder}».", fix))
            continue
        known = catalogue.entries.get(folder, {})
        if id_ and id_ not in known and id_ not in catalogue.unread:
            message = f"No hay {words()['kinds'][folder]} «{id_}» que ocultar."
            problems.append(Problem(place, "sin-original", message, did_you_mean(id_, known)))
            continue
        for one in [id_] if id_ else list(known):
            problems += _drop(known.pop(one, None), place, catalogue)
    return [*problems, *_unlink(catalogue)]


def _drop(entry: Entry | None, place: Place, catalogue: Catalogue) -> Iterator[Problem]:
    if entry is None:
        return
    catalogue.hidden[entry.kind, entry.record.id] = place
    for found in entry.found:
        for part, kind in ((Fact, "facts"), (TaskFields, "tasks")):
            if isinstance(found.part, part):
                catalogue.hidden[kind, found.part.id] = place
    if entry.origin is not None:
        message = f"«{entry.record.id}» se oculta aquí y se escribe en {entry.path}."
        yield Problem(place, "oculto-propio", message, "Deja una de las dos cosas.")


def _unlink(catalogue: Catalogue) -> Iterator[Problem]:
    """Let go of mere mentions of what is hidden; what a record can't do without stays for ``link`` to complain of."""
    loose: dict[Place, list[Place]] = {}
    for entry in list(catalogue.all_entries()):
        mentions = [one for one in entry.references if (one.kind, one.id) in catalogue.hidden and _mere(one, entry)]
        if not mentions:
            continue
        for one in mentions:
            loose.setdefault(catalogue.hidden[one.kind, one.id], []).append(entry.document.place(one.loc))
        catalogue.add(_without(entry, mentions))
    for place, lost in sorted(loose.items()):
        first = lost[0]
        count = "una mención" if len(lost) == 1 else f"{len(lost)} menciones"
        message = f"Al ocultar esto se quita {count}; la primera está en {first.path}, línea {first.line}."
        yield Problem(place, "mencion-oculta", message, level="warning")


def _mere(one: Reference, entry: Entry) -> bool:
    """Whether a record is whole without naming that id: a field of its own that may be left out."""
    field = next((f for name, f in type(entry.record).model_fields.items() if (f.alias or name) == one.loc[0]), None)
    inside = len(one.loc) == 1 or (len(one.loc) == 2 and isinstance(one.loc[1], int))  # noqa: PLR2004 - field, place
    return field is not None and inside and not field.is_required() and one.kind not in _DIMENSIONS


def _without(entry: Entry, mentions: list[Reference]) -> Entry:
    # what is typed already need not be read again; the document keeps the places of what stays
    record, gone = entry.record, {one.loc for one in mentions}
    changes: dict[str, object] = {}
    for name, field in type(record).model_fields.items():
        key = field.alias or name
        value = getattr(record, name)
        if (key,) in gone:
            changes[name] = None
        elif isinstance(value, tuple) and any((key, index) in gone for index in range(len(value))):
            changes[name] = tuple(one for index, one in enumerate(value) if (key, index) not in gone)
    return Entry(entry.kind, record.model_copy(update=changes), entry.document, entry.origin)
