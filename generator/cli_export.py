"""``ruta export``: all pages as Markdown."""

from __future__ import annotations

from pathlib import Path

import click

from generator.checked import checked
from generator.clock import today
from generator.command import DATA, OVERLAY, Command, Refused
from generator.emit.export import write_tree
from generator.render.site import Settings, Site
from generator.written import written_pages


@click.command(cls=Command)
@click.argument("folder", metavar="CARPETA", type=click.Path(path_type=Path))
@DATA
@click.option(
    "--content",
    type=click.Path(path_type=Path),
    default=Path("content"),
    show_default=True,
    metavar="CARPETA",
    help="Carpeta de las páginas escritas a mano.",
)
@OVERLAY
def export(folder: Path, data: Path, content: Path, overlay: Path | None) -> int:
    """Escribe todas las páginas como Markdown en CARPETA, para otro generador de sitios."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder", "no-vacia", f"«{folder}» ya existe y no es una carpeta vacía.")
    if not content.is_dir():
        raise Refused("content", "sin-carpeta", f"No existe la carpeta «{content}».")
    catalogue = checked(data, overlay)
    settings = Settings(edit_base="", written=written_pages(content))
    count = write_tree(Site(catalogue, today(), settings), content, folder)
    click.echo(f"{count} páginas en {folder}.")
    return 0
