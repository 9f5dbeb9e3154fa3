"""What pydantic found wrong, said in Spanish to the person who edits the record: found, expected, how to mend it."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any

from generator.problems import Place, Problem
from generator.walk import description_at, fields_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic_core import ErrorDetails

    from generator.model import Record
    from generator.source import Document

_WANTED = {
    "tuple_type": ("tipo", "una lista", "Empieza cada elemento con «- », o escríbelo entre corchetes."),
    "dict_type": ("tipo", "claves con valores", "Escribe «clave: valor» en líneas con sangría."),
    "model_type": ("tipo", "claves con valores", "Escribe «clave: valor» en líneas con sangría."),
    "model_attributes_type": ("tipo", "claves con valores", "Escribe «clave: valor» en líneas con sangría."),
    "string_type": ("tipo", "un texto", "Escribe el texto en una línea, o con «>-» en varias."),
}
_BRANCHES = {"plain", "parts", "id", "publication", "number", "parameter", "range"}
"""Names that pydantic gives to the branches of our unions."""
_QUOTED = 60
"""As much of a value as a message on one line bears."""
_MUST_HAVE = {
    "source": ("dato-sin-fuente", "Ningún dato se publica sin fuente: agrega source."),
    "since": ("falta-campo", "Escribe desde qué día vale, o «since: unknown» si no se sabe."),
    "verified": ("falta-campo", "Escribe el día en que lo miraste, como 2026-11-20."),
}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give «¿Quisiste decir «x»?» for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"¿Quisiste decir «{near[0]}»?" if near else ""


def shown(value: object) -> str:
    """Give a value as a message quotes it: short, on one line."""
    if isinstance(value, (dict, list)):
        return "una lista" if isinstance(value, list) else "un grupo de claves"
    text = " ".join(str(value).split())
    return f"«{text[:57]}…»" if len(text) > _QUOTED else f"«{text}»"


def explain(error: ErrorDetails, document: Document, kind: type[Record]) -> Problem:
    """Turn one validation error into a problem at its line."""
    loc, type_ = error["loc"], error["type"]
    # «id» is a field, and also the name of a union's branch: what is written, or missed, is the field
    name = str(loc[-1]) if type_ == "missing" or loc in document.keys else _field(loc)
    place = document.place(loc)
    if type_ == "missing":
        empty = loc in document.keys
        code, fix = _MUST_HAVE.get(name, ("falta-campo", _add(name, description_at(kind, loc))))
        message = f"«{name}» está vacío." if empty else f"Falta «{name}»."
        return Problem(document.place(loc, key=True), code, message, fix)
    if type_ == "extra_forbidden":
        known = fields_at(kind, loc[:-1])
        fix = did_you_mean(name, known) or f"Aquí pueden ir: {', '.join(known)}."
        return Problem(document.place(loc, key=True), "campo-desconocido", f"No existe el campo «{name}».", fix)
    if type_ in _WANTED:
        code, wanted, fix = _WANTED[type_]
        return Problem(place, code, f"«{name}» debe ser {wanted}; se encontró {shown(error['input'])}.", fix)
    return Problem(place, *_other(error, name))


def _add(name: str, description: str) -> str:
    return f"Agrega «{name}»: {description[0].lower()}{description[1:]}." if description else f"Agrega «{name}»."


def _other(error: ErrorDetails, name: str) -> tuple[str, str, str]:
    context: dict[str, Any] = error.get("ctx", {})
    given = error["input"]
    found = "" if given is None or isinstance(given, dict) or given == "" else f" Se encontró {shown(given)}."
    if isinstance(given, str) and not given.strip():
        found = ""
    if error["type"] == "literal_error":
        options = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        fix = did_you_mean(str(error["input"]), options) or f"Elige una de: {', '.join(options)}."
        return "valor-desconocido", f"«{name}» no admite {shown(error['input'])}.", fix
    if error["type"] == "too_short":
        return "lista-vacia", f"«{name}» está vacía y necesita al menos un elemento.", "Agrega uno."
    # our own validators (model/) bring their Spanish message with them
    code = error["type"] if re.fullmatch(r"[a-z]+(-[a-z]+)*", error["type"]) else "valor"
    message = error["msg"] if code != "valor" else f"El valor de «{name}» no sirve."
    # what is wrong with a whole fact or task is not the fault of the list that it stands in
    whole = not error["loc"] or isinstance(error["loc"][-1], int)
    return code, f"{message}{found}" if whole else f"{name}: {message}{found}", ""


def _field(loc: tuple[int | str, ...]) -> str:
    names = [step for step in loc if isinstance(step, str) and step not in _BRANCHES]
    last = [step for step in loc if isinstance(step, str)]
    return (names or last or [""])[-1]


def at(place: Place, code: str, message: str, fix: str = "", *, warning: bool = False) -> Problem:
    """Make a problem; the short form that the checks use."""
    return Problem(place, code, message, fix, "warning" if warning else "error")
