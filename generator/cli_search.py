"""``ruta search``: asks the built index as the browser does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from generator.command import Command, Refused, folder_option
from generator.emit.search_files import FIRST, SECOND, read
from generator.search.index import searcher

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 100
_FILTERS = ("kind", "country", "stage", "sector")
"""In the order in which the index has them."""


@click.command(cls=Command)
@click.argument("text", metavar="TEXTO")
@click.option("--limit", type=click.IntRange(1, _MOST), default=10, show_default=True, metavar="N", help="Cuántos.")
@folder_option("site", "Carpeta del sitio ya construido.")
@click.option("--kind", metavar="CLASE", help="Solo una clase: tax, product, programme, document…")
@click.option("--country", metavar="PAÍS", help="Solo lo de un país: cl, co, mx, pe, us…")
@click.option("--stage", metavar="ETAPA", help="Solo lo de una etapa: envio-y-aduana…")
@click.option("--sector", metavar="SECTOR", help="Solo lo de un sector: calzado, joyeria…")
@click.option("--json", "as_json", is_flag=True, help="Imprime un objeto JSON y nada más.")
def search(text: str, limit: int, site: Path, *, as_json: bool, **only: str | None) -> int:
    """Busca en el índice del sitio construido, con las mismas reglas que la página."""
    first, second = _tier(site, FIRST), _tier(site, SECOND)
    traits = [(row[0], *facets) for row, facets in zip(first["documents"], second["facets"], strict=True)]
    wanted = {place: _known(name, only[name], traits, place) for place, name in enumerate(_FILTERS) if only[name]}

    def admits(number: int) -> bool:
        return all(value in traits[number][place].split() for place, value in wanted.items())

    hits = searcher(first, second).search(text, limit, admits)
    rows = [
        {
            "url": f"/{first['documents'][hit.id][2]}",
            "title": first["documents"][hit.id][1],
            "kind": first["documents"][hit.id][0],
            "id": str(hit.id),
            "score": hit.score,
        }
        for hit in hits
    ]
    if as_json:
        click.echo(json.dumps({"query": text, "results": rows}, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        click.echo(f"{row['title']}  [{row['kind']}]  {row['url']}")
    if not rows:
        click.echo(f"No encontramos «{text}».")
    return 0


def _tier(site: Path, name: str) -> dict[str, Any]:
    try:
        return read(name, (site / name).read_text("utf-8"))
    except (OSError, ValueError):
        message = f"--site: en «{site}» no hay un sitio construido. Constrúyelo con «make site»."
        raise Refused("site", "sin-sitio", message) from None


def _known(name: str, value: str | None, traits: list[tuple[str, ...]], place: int) -> str:
    """Give what a filter asks for; refused where nothing has it."""
    known = {one for trait in traits for one in trait[place].split()}
    if value is None or value not in known:
        there = ", ".join(sorted(known))
        raise Refused(name, "no-existe", f"--{name}: «{value}» no existe. Hay: {there}.")
    return value
