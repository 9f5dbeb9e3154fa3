"""The ``ruta`` command: what editors and engineers run. Exit status: 0 fine, 1 problems found, 2 wrong usage."""

from __future__ import annotations

import click

from generator import __version__
from generator.command import Group

COMMANDS = {
    "admin": "cli_write",
    "check": "cli_check",
    "cost": "cli_cost",
    "diff": "cli_review",
    "export": "cli_export",
    "indicators": "cli_indicators",
    "new": "cli_write",
    "pack": "cli_pack",
    "potential": "cli_potential",
    "route": "cli_route",
    "schema": "cli_write",
    "search": "cli_search",
    "stale": "cli_review",
}
"""Command → the module that it stands in, which is read when it is called: all of them take as long as the work."""


@click.group(cls=Group, modules=COMMANDS, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, message="ruta %(version)s", help="Muestra la versión.")
def main() -> None:
    """Revisa y consulta los datos de Ruta Exportadora."""
