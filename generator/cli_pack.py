"""``ruta pack``: the site as one ZIP, offered by the site itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.clock import today
from generator.command import Command, Refused, folder_option
from generator.emit.archive import pack as packed
from generator.emit.seal import ARCHIVE, seal, weight
from generator.words import words

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Command)
@folder_option("site", "El sitio construido que ofrecerá el archivo.")
@folder_option("disk", "La variante que se lee desde el disco.")
def pack(site: Path, disk: Path) -> int:
    """Pone la variante de disco en un ZIP dentro del sitio, y dice su tamaño y su suma en la página de datos."""
    for field, folder in (("site", site), ("disk", disk)):
        if not (folder / "index.html").is_file():
            raise Refused(field, "sin-sitio", f"En «{folder}» no hay un sitio construido.")
    count = packed(disk, site / ARCHIVE, today())
    seal(site)
    size = weight((site / ARCHIVE).stat().st_size)
    click.echo(words()["offline"]["packed"].format(n=count, path=site / ARCHIVE, size=size))
    return 0
