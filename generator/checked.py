"""What the commands share: data that may be answered from, and ids as people type them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from generator import problems
from generator.clock import today
from generator.command import Refused
from generator.explain import did_you_mean
from generator.model import ProductFamily
from generator.prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from generator.catalogue import Catalogue
    from generator.load import Readings
    from generator.model.product import Product


def must_be_folder(data: Path, overlay: Path | None = None) -> None:
    """Refuse a data folder, or a desk's, that is not there."""
    if not data.is_dir():
        raise Refused("data", "sin-carpeta", f"No existe la carpeta de datos «{data}».")
    if overlay is not None and not overlay.is_dir():
        raise Refused("overlay", "sin-carpeta", f"No existe la carpeta «{overlay}».")


def checked(
    data: Path, overlay: Path | None = None, *, as_json: bool = False, readings: Readings | None = None
) -> Catalogue:
    """Load the data; where they have errors say so and stop: an answer from wrong data is worse than none."""
    must_be_folder(data, overlay)
    catalogue, found = prepare(data, today(), readings, overlay)
    wrong = problems.errors(found)
    if wrong:
        for problem in wrong:
            click.echo(problems.as_text(problem), err=True)
        if as_json:
            message = f"Los datos tienen errores ({len(wrong)}): {problems.as_text(wrong[0])}"
            body = {"error": {"field": "data", "code": "datos-con-errores", "message": message}}
            click.echo(json.dumps(body, ensure_ascii=False))
        raise SystemExit(1)
    return catalogue


def one_of(field: str, given: str | None, known: Iterable[str], name: str) -> str | None:
    """Give the known id that was meant; codes ignore case."""
    if given is None:
        return None
    known = list(known)
    if given.lower() not in known:
        near = did_you_mean(given.lower(), known) or (f"Hay: {', '.join(known)}." if len(known) < _FEW else "")
        raise Refused(field, "desconocido", f"--{field}: no hay {name} «{given}». {near}".rstrip())
    return given.lower()


def product_of(catalogue: Catalogue, given: str | None) -> tuple[Product, str] | None:
    """Give the product that was meant and its sector; None where none was named."""
    families = catalogue.of(ProductFamily)
    known = {product.id: (product, family.sector) for family in families for product in family.products}
    id_ = one_of("product", given, known, "producto")
    return known[id_] if id_ else None


_FEW = 30
"""As many choices as a message may list."""
