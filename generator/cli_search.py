"""``ruta search``: asks the built index as the browser does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from generator.command import Command, Refused
from generator.emit.search_files import FIRST, SECOND, read
from generator.search.index import searcher

_MOST = 100


@click.command(cls=Command)
@click.argument("text", metavar="TEXTO")
@click.option("--limit", type=click.IntRange(1, _MOST), default=10, show_default=True, metavar="N", help="Cuántos.")
@click.option(
    "--site",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="CARPETA",
    help="Carpeta del sitio ya construido.",
)
@click.option("--json", "as_json", is_flag=True, help="Imprime un objeto JSON y nada más.")
def search(text: str, limit: int, site: Path, *, as_json: bool) -> int:
    """Busca en el índice del sitio construido, con las mismas reglas que la página."""
    first, second = _tier(site, FIRST), _tier(site, SECOND)
    hits = searcher(first, second).search(text, limit)
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
