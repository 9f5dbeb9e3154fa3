"""``ruta check``: all that is wrong with the data, in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator import problems, words
from generator.checked import must_be_folder
from generator.clock import today
from generator.command import DATA, OVERLAY, Command
from generator.prepare import prepare

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Command)
@DATA
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Cómo se imprimen los problemas.",
)
@OVERLAY
def check(data: Path, form: str, overlay: Path | None) -> int:
    """Revisa todos los registros y dice qué está mal, dónde y cómo se arregla.

    Termina con 0 si no hay errores (los avisos no cuentan), con 1 si los hay.
    """
    must_be_folder(data, overlay)
    _, found = prepare(data, today(), overlay=overlay)
    wrong = problems.errors(found)
    if form == "json":
        click.echo(problems.as_json(found))
    else:
        show = problems.as_github if form == "github" else problems.as_text
        for problem in [*wrong, *(one for one in found if one.level == "warning")]:
            click.echo(show(problem))
        if form == "text":
            click.echo(words.counted_problems(len(wrong), len(found) - len(wrong)), err=True)
    return 1 if wrong else 0
