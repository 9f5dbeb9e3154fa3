"""click in Spanish: help with Spanish headings, and every wrong use as one line or one JSON object, status 2."""

from __future__ import annotations

import gc
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from generator.explain import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

F = TypeVar("F", bound="Callable[..., Any]")
WRONG_USAGE = 2


def folder_option(name: str, text: str) -> Callable[[F], F]:
    """Make the option for a folder, ``name`` under the place where the command is called unless told otherwise."""
    return click.option(
        f"--{name}",
        type=click.Path(path_type=Path),
        default=Path(name),
        show_default=True,
        metavar="CARPETA",
        help=text,
    )


DATA = folder_option("data", "Carpeta de los datos.")
OVERLAY = click.option(
    "--overlay",
    type=click.Path(path_type=Path),
    metavar="CARPETA",
    help="La carpeta de una mesa, puesta sobre los datos.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Imprime un objeto JSON y nada más.")
"""Options that most commands have."""
_SAID = {
    "[OPTIONS]": "[OPCIONES]",
    "COMMAND [ARGS]...": "ORDEN …",
    "[default:": "[si no:",
    "[required]": "[obligatoria]",
}


def _translated(text: str) -> str:
    for english, spanish in _SAID.items():
        text = text.replace(english, spanish)
    return text


class Refused(click.ClickException):
    """A wrong option: which one, a code for programs and a message for people."""

    def __init__(self, field: str, code: str, message: str) -> None:
        super().__init__(message)
        self.field, self.code = field, code


class Command(click.Command):
    """A command whose help is in Spanish."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the line that says how the command is called."""
        pieces = " ".join(_SAID.get(one, one) for one in self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Uso: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options."""
        rows = [row for one in self.get_params(ctx) if (row := one.get_help_record(ctx))]
        if rows:
            with formatter.section("Opciones"):
                formatter.write_dl([(name, _translated(text)) for name, text in rows])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Offer ``--help``, explained in Spanish."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Muestra esta ayuda."
        return option


class Group(Command, click.Group):
    """The ``ruta`` command: turns click's own complaints into ours, and reads a command's module when it is called."""

    def __init__(self, *arguments: Any, modules: Mapping[str, str], **more: Any) -> None:  # noqa: ANN401 - click's own
        super().__init__(*arguments, **more)
        self.modules = modules
        """Command → the module of the generator that it stands in."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's contract
        """Give the names of the commands, in order."""
        return sorted(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's contract
        """Read the module of a command, if there is one."""
        if cmd_name not in self.modules:
            return None
        found: click.Command = getattr(import_module(f"generator.{self.modules[cmd_name]}"), cmd_name)
        return found

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the options and the commands."""
        Command.format_options(self, ctx, formatter)
        with formatter.section("Órdenes"):
            found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
            formatter.write_dl([(name, command.get_short_help_str(70)) for name, command in found if command])

    def main(self, args: Sequence[str] | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]  # noqa: ANN401
        """Run; end with the exit status that the command gives, or 2 after a wrong use."""
        if args is None:
            # a process that lives for a second or two and makes next to no cycles: looking for them took a fifth of it
            gc.disable()
        given = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(given, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
            raise SystemExit(WRONG_USAGE) from None
        except click.ClickException as error:
            _complain(error, as_json="--json" in given)
        except click.Abort:
            raise SystemExit(1) from None
        raise SystemExit(code if isinstance(code, int) else 0)


def _complain(error: click.ClickException, *, as_json: bool) -> NoReturn:
    field, code, message = _in_spanish(error)
    if as_json:
        body = {"error": {"field": field, "code": code, "message": message}}
        click.echo(json.dumps(body, ensure_ascii=False))
    else:
        click.echo(f"ruta: {message}", err=True)
    raise SystemExit(WRONG_USAGE)


def _in_spanish(error: click.ClickException) -> tuple[str, str, str]:
    """Give the field, the code and the message of a complaint."""
    match error:
        case Refused():
            return error.field, error.code, error.message
        case click.NoSuchOption():
            near = did_you_mean(error.option_name, error.possibilities or [])
            message = f"No existe la opción {error.option_name}. {near}".rstrip()
            return error.option_name.lstrip("-"), "opcion-desconocida", message
        case click.MissingParameter():
            name = _name(error.param)
            return name.lstrip("-"), "falta-opcion", f"Falta {name}."
        case click.BadParameter():
            name = _name(error.param)
            choices = getattr(getattr(error.param, "type", None), "choices", ())
            fix = f" Elige: {', '.join(choices)}." if choices else ""
            return name.lstrip("-"), "opcion-invalida", f"El valor de {name} no sirve.{fix}"
    return _unknown_command(error)


def _unknown_command(error: click.ClickException) -> tuple[str, str, str]:
    context: click.Context | None = getattr(error, "ctx", None)
    known = context.command.list_commands(context) if context and isinstance(context.command, Group) else []
    if known and error.message.count("'") > 1:
        word = error.message.split("'")[1]
        near = did_you_mean(word, known) or f"Hay: {', '.join(sorted(known))}."
        return "", "orden-desconocida", f"No existe la orden «{word}». {near}"
    return "", "uso", "No se entiende la orden. Mira «ruta --help»."


def _name(parameter: click.Parameter | None) -> str:
    if isinstance(parameter, click.Argument):
        return str(parameter.metavar or parameter.name)
    return parameter.opts[0] if parameter and parameter.opts else "un argumento"
