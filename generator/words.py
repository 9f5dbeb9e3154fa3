"""The interface's words (``theme/messages/es.json``) and how numbers, units and days are said in Spanish."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.dates import format_date
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

LOCALE = "es_CL"
"""«1.500,25»: the point and comma that the seeds and most of the readers' countries use."""
NBSP = "\N{NO-BREAK SPACE}"
_MESSAGES = Path(__file__).parent.parent / "theme" / "messages" / "es.json"


@cache
def words() -> dict[str, Any]:
    """All words of the interface, by page and use."""
    loaded: dict[str, Any] = json.loads(_MESSAGES.read_text("utf-8"))
    return loaded


def call_site(name: str) -> None:
    """Give the site another name in all that is said from here on: a desk's own instance bears the desk's."""
    words()["site"]["name"] = name


def counted_problems(wrong: int, warned: int) -> str:
    """Give the closing line of ``ruta check``."""
    if not wrong and not warned:
        return "Todo en orden."
    errors = "1 error" if wrong == 1 else f"{wrong} errores"
    warnings = "1 aviso" if warned == 1 else f"{warned} avisos"
    return f"{errors}, {warnings}."


@cache
def number(value: Decimal) -> str:
    """Write a number with the point for thousands and no more places than it has."""
    places = max(0, -int(value.normalize().as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=LOCALE))


def printed(value: Decimal) -> str:
    """Write a published number with just the decimals that it was printed with: «30,0» stays «30,0»."""
    # not kept: 30 and 30.0 are equal, and one would be given for the other
    places = max(0, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=LOCALE)).replace("-", "\N{MINUS SIGN}")


def amount(value: Decimal, unit: str) -> str:
    """Write a value with its unit: «19 %», «USD 200», «5 días hábiles», «COP 65 por 100 ml»."""
    if unit in ("rate", "share"):
        return f"{number(value * 100)}{NBSP}%"
    code, _, rest = unit.partition(" ")
    if len(code) == len("USD") and code.isupper() and code.isalpha() and code not in words()["units"]:
        return f"{code}{NBSP}{number(value)}{' ' + rest if rest else ''}"
    forms = words()["units"].get(unit, [unit, unit])
    return f"{number(value)}{NBSP}{forms[0] if value == 1 else forms[1]}"


def money(value: Decimal, currency: str, places: int = 2) -> str:
    """Write an amount with all the decimals of its currency: «USD 59,50»."""
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return f"{currency}{NBSP}{format_decimal(value, format=pattern, locale=LOCALE)}"


@cache
def day(value: date, *, short: bool = False, pattern: str = "") -> str:
    """Write a day: «20 de noviembre de 2026», «20 nov 2026», or as a pattern has it."""
    return str(format_date(value, format=pattern or ("d MMM y" if short else "d 'de' MMMM 'de' y"), locale="es"))


def cut(text: str, most: int) -> str:
    """Shorten a text at a word, with «…», to at most so many signs."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.(«") + "…"


def written_code(code: str) -> str:
    """Write a code as people read it: «610910» → «6109.10»."""
    return f"{code[:4]}.{code[4:]}" if len(code) > 4 else code  # noqa: PLR2004 - a heading has four figures
