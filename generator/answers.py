"""The file of answers that ``ruta potential`` reads: JSON or YAML into a sheet, or what is wrong in one line."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING, get_args

from generator.checked import one_of
from generator.command import Refused
from generator.derive.potential.sheet import SIZES, UNKNOWN, Sheet
from generator.explain import did_you_mean
from generator.model import Sizes
from generator.model.programme import Experience
from generator.source import MAX_BYTES, read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.catalogue import Catalogue
    from generator.model import Potential
    from generator.model.potential import Question

Plain = str | list["Plain"] | dict[str, "Plain"] | None
"""What a file holds, with numbers as they were written."""

_FIELDS = ("country", "answers", "size", "sales", "sales_local", "workers", "activity", "experience")
_ACTIVITIES = ("manufactura", "comercio", "servicios")
_AMOUNT = re.compile(r"\d{1,15}(\.\d{1,12})?", re.ASCII)
_WORKERS = re.compile(r"\d{1,7}", re.ASCII)


def read_answers(path: Path, test: Potential, variant: str, catalogue: Catalogue) -> tuple[str, Sheet]:
    """Give the firm's country and its sheet."""
    given = _object(_content(path))
    for name in given:
        if name not in _FIELDS:
            fix = did_you_mean(name, _FIELDS) or f"Pueden ir: {', '.join(_FIELDS)}."
            raise Refused(
                name, "campo-desconocido", f"El archivo trae un campo que no se conoce, «{_short(name)}». {fix}"
            )
    known = sorted(one.country for one in catalogue.of(Sizes))
    country = _text(given, "country")
    if country is None:
        raise Refused("country", "falta-campo", f"Falta «country» en el archivo. Hay: {', '.join(known)}.")
    country = str(_choice("country", country, known, "país"))
    if not isinstance(given.get("answers"), dict):
        raise Refused("answers", "falta-campo", "Falta «answers» en el archivo: un objeto con pregunta y opción.")
    return country, Sheet(
        answers=_answers(given["answers"], test, variant),
        size=_choice("size", _text(given, "size"), [*SIZES, UNKNOWN], "tamaño"),
        sales=_amount(given, "sales"),
        sales_local=_amount(given, "sales_local"),
        workers=_workers(given),
        activity=_choice("activity", _text(given, "activity"), [*_ACTIVITIES, UNKNOWN], "actividad"),
        experience=_choice("experience", _text(given, "experience"), [*get_args(Experience), UNKNOWN], "experiencia"),
    )


def _content(path: Path) -> Plain:
    try:
        if path.is_dir():
            raise Refused("answers", "no-es-archivo", f"--answers: «{path}» es una carpeta.")
        # a device or a pipe has no size to ask for, and may never end
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError:
        raise Refused("answers", "sin-archivo", f"--answers: no se puede leer «{path}».") from None
    if len(raw) > MAX_BYTES:
        message = f"--answers: «{path}» pesa más de {MAX_BYTES // 1000} kB y no parece una hoja de respuestas."
        raise Refused("answers", "archivo-grande", message)
    if path.suffix in (".yaml", ".yml"):
        document, problems = read(path, str(path))
        if document is None or problems:
            raise Refused("answers", "forma", f"--answers: «{path}» no se entiende como YAML: {problems[0].message}")
        return document.value
    return _json(raw, path)


def _json(raw: bytes, path: Path) -> Plain:
    try:
        # numbers stay as they were written: 4.6 is no binary fraction
        found: Plain = json.loads(
            raw.decode("utf-8-sig"), parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_once
        )
        # half of a sign, as «\\ud800» writes it, can't be printed back
        json.dumps(found, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Refused("answers", "forma", f"--answers: «{path}» no es JSON válido.") from None
    return found


def _once(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for name, value in pairs:
        if name in found:
            raise Refused(_short(name), "clave-repetida", f"«{_short(name)}» está dos veces en el archivo.")
        found[name] = value
    return found


def _object(content: Plain) -> dict[str, Plain]:
    if not isinstance(content, dict):
        raise Refused("answers", "forma", "--answers: el archivo debe ser un objeto con «country» y «answers».")
    return content


def _answers(given: Plain, test: Potential, variant: str) -> dict[str, str]:
    questions = {one.id: one for one in test.questions}
    mine = [one.id for one in test.questions if variant in one.variants]
    return {id_: _option(id_, option, questions, mine, variant) for id_, option in _object(given).items()}


def _option(id_: str, given: Plain, questions: dict[str, Question], mine: list[str], variant: str) -> str:
    if id_ not in questions:
        fix = did_you_mean(id_, mine) or "Mira las preguntas en /test/."
        raise Refused(_short(id_), "pregunta-desconocida", f"No hay una pregunta «{_short(id_)}». {fix}")
    if id_ not in mine:
        raise Refused(id_, "otra-variante", f"La pregunta «{id_}» no es del test de {variant}.")
    options = [one.id for one in questions[id_].options]
    if given is None or given == UNKNOWN:
        return UNKNOWN
    if given not in options:
        shown = _short(given) if isinstance(given, str) else "…"
        fix = (did_you_mean(given, options) if isinstance(given, str) else "") or f"Hay: {', '.join(options)}, no-se."
        raise Refused(id_, "opcion-desconocida", f"La pregunta «{id_}» no tiene la opción «{shown}». {fix}")
    return str(given)


def _text(given: dict[str, Plain], field: str) -> str | None:
    value = given.get(field)
    if value is not None and not isinstance(value, str):
        raise Refused(field, "forma", f"«{field}» debe ser un texto o un número.")
    return value


def _choice(field: str, given: str | None, known: Iterable[str], name: str) -> str | None:
    try:
        return one_of(field, given and _short(given), known, name)
    except Refused as error:
        raise Refused(field, "desconocido", error.message.removeprefix("--")) from None


def _amount(given: dict[str, Plain], field: str) -> Decimal | None:
    text = _text(given, field)
    if text is None:
        return None
    if not _AMOUNT.fullmatch(text):
        message = f"{field}: «{_short(text)}» no sirve. Escribe un número positivo con punto decimal, como 1800.5."
        raise Refused(field, "numero", message)
    return Decimal(text)


def _workers(given: dict[str, Plain]) -> int | None:
    text = _text(given, "workers")
    if text is None:
        return None
    if not _WORKERS.fullmatch(text):
        raise Refused("workers", "entero", f"workers: «{_short(text)}» no sirve. Escribe un número entero desde 0.")
    return int(text)


def _short(text: str) -> str:
    """Quote what a file holds: short, on one line, and printable whatever it holds."""
    return "".join(sign if sign.isprintable() else " " for sign in text[:40]).strip()
