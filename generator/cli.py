"""The ``ruta`` command: what editors and engineers run. Exit status: 0 fine, 1 problems found, 2 wrong usage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from generator import __version__, problems, words
from generator.clock import today
from generator.derive.route import derive_route
from generator.explain import did_you_mean
from generator.model import Country, Sector
from generator.prepare import prepare

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.catalogue import Catalogue
    from generator.derive.route import Route

_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=Path("data"),
    show_default=True,
    metavar="CARPETA",
    help="Carpeta de los datos.",
)
_JSON = click.option("--json", "as_json", is_flag=True, help="Imprime un objeto JSON y nada más.")


class _Spanish(click.Group):
    """A group whose usage errors are one Spanish line, and JSON where the caller asked for JSON."""

    def main(self, *args: object, **kwargs: object) -> NoReturn:
        """Run, and turn click's own errors into ours."""
        kwargs["standalone_mode"] = False
        try:
            code = super().main(*args, **kwargs)  # type: ignore[call-overload]
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message())
            raise SystemExit(2) from None
        except click.ClickException as error:
            context = getattr(error, "ctx", None)
            wants_json = bool(context and context.params.get("as_json")) or _asked_for_json(args, kwargs)
            _fail(error, as_json=wants_json)
        except click.Abort:
            raise SystemExit(1) from None
        raise SystemExit(code if isinstance(code, int) else 0)


def _asked_for_json(args: tuple[object, ...], kwargs: dict[str, object]) -> bool:
    given = kwargs.get("args") or (args[0] if args else None)
    if given is None:
        given = click.get_os_args()
    return isinstance(given, (list, tuple)) and "--json" in given


class Refused(click.ClickException):
    """A wrong option: which one, a code for programs and a message for people."""

    exit_code = 2

    def __init__(self, field: str, code: str, message: str) -> None:
        super().__init__(message)
        self.field, self.code = field, code


def _fail(error: click.ClickException, *, as_json: bool) -> NoReturn:
    field, code, message = _in_spanish(error)
    if as_json:
        body = {"error": {"field": field, "code": code, "message": message}}
        click.echo(json.dumps(body, ensure_ascii=False))
    else:
        click.echo(f"ruta: {message}", err=True)
    raise SystemExit(2)


def _in_spanish(error: click.ClickException) -> tuple[str, str, str]:
    if isinstance(error, Refused):
        return error.field, error.code, error.message
    if isinstance(error, click.NoSuchOption):
        near = f" {did_you_mean(error.option_name, error.possibilities or [])}".rstrip()
        return error.option_name.lstrip("-"), "opcion-desconocida", f"No existe la opción {error.option_name}.{near}"
    if isinstance(error, click.MissingParameter):
        name = _option(error.param)
        return name.lstrip("-"), "falta-opcion", f"Falta {name}."
    if isinstance(error, click.BadParameter):
        name = _option(error.param)
        return name.lstrip("-"), "opcion-invalida", f"El valor de {name} no sirve."
    message = " ".join(error.format_message().split())
    return "", "uso", f"No se entiende la orden: {message} Mira «ruta --help»."


def _option(parameter: click.Parameter | None) -> str:
    return parameter.opts[0] if parameter and parameter.opts else "un argumento"


@click.group(cls=_Spanish, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, message="ruta %(version)s", help="Muestra la versión.")
def main() -> None:
    """Revisa y consulta los datos de Ruta Exportadora."""


@main.command()
@_DATA
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Cómo se imprimen los problemas.",
)
def check(data: Path, form: str) -> int:
    """Revisa todos los registros y dice qué está mal, dónde y cómo se arregla.

    Termina con 0 si no hay errores (los avisos no cuentan), con 1 si los hay.
    """
    _must_be_folder(data)
    _, found = prepare(data, today())
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


@main.command()
@_DATA
@click.option("--from", "origin", required=True, metavar="PE", help="País desde el que vendes.")
@click.option("--to", "destination", required=True, metavar="CO", help="País al que vendes.")
@click.option("--sector", metavar="ID", help="Sector de tu producto, como alimentos.")
@click.option("--channel", metavar="b2c|b2b", help="b2c: a personas; b2b: a empresas.")
@_JSON
def route(  # noqa: PLR0913 - the command's contract
    data: Path, origin: str, destination: str, sector: str | None, channel: str | None, *, as_json: bool
) -> int:
    """Muestra las tareas de una ruta, etapa por etapa."""
    catalogue = _checked(data)
    from_, to = _country(catalogue, "from", origin, "origin"), _country(catalogue, "to", destination, "destination")
    if from_.id == to.id:
        raise Refused("to", "mismo-pais", f"El origen y el destino son el mismo país ({from_.name}).")
    wanted = _one_of("sector", sector, [one.id for one in catalogue.of(Sector)], "sector")
    way = _one_of("channel", channel, ["b2c", "b2b"], "canal")
    found = derive_route(catalogue, from_, to, sector=wanted, channel=way)
    if as_json:
        click.echo(json.dumps(_route_json(found, wanted, way), ensure_ascii=False, indent=1))
        return 0
    click.echo(f"{found.origin.name} → {found.destination.name}")
    for part in found.stages:
        click.echo(f"\n{part.stage.order}. {part.stage.title} ({len(part.steps)})")
        for step in part.steps:
            click.echo(f"   [ ] {step.task.title}")
    return 0


def _route_json(found: Route, sector: str | None, channel: str | None) -> dict[str, object]:
    return {
        "from": found.origin.id,
        "to": found.destination.id,
        "sector": sector,
        "channel": channel,
        "stages": [
            {
                "id": part.stage.id,
                "title": part.stage.title,
                "tasks": [
                    {"id": step.task.id, "title": step.task.title, "url": f"/ruta/{found.slug}/#t-{step.task.id}"}
                    for step in part.steps
                ],
            }
            for part in found.stages
        ],
    }


def _must_be_folder(data: Path) -> None:
    if not data.is_dir():
        raise Refused("data", "sin-carpeta", f"No existe la carpeta de datos «{data}».")


def _checked(data: Path) -> Catalogue:
    """Load the data; where they have errors say so and stop: an answer from wrong data is worse than none."""
    _must_be_folder(data)
    catalogue, found = prepare(data, today())
    wrong = problems.errors(found)
    if wrong:
        for problem in wrong:
            click.echo(problems.as_text(problem), err=True)
        raise SystemExit(1)
    return catalogue


def _country(catalogue: Catalogue, field: str, code: str, role: str) -> Country:
    known = [country for country in catalogue.of(Country) if role in country.roles]
    id_ = _one_of(field, code, [country.id for country in known], "país")
    return next(country for country in known if country.id == id_)


def _one_of(field: str, given: str | None, known: Iterable[str], name: str) -> str | None:
    """Give the known id that was meant; codes ignore case."""
    if given is None:
        return None
    known = list(known)
    if given.lower() not in known:
        near = did_you_mean(given.lower(), known) or f"Hay: {', '.join(known)}."
        raise Refused(field, "desconocido", f"--{field}: no hay {name} «{given}». {near}")
    return given.lower()
