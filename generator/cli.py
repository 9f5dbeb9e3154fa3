"""The ``ruta`` command: what editors and engineers run. Exit status: 0 fine, 1 problems found, 2 wrong usage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__, problems, words
from generator.checked import checked, must_be_folder, one_of, product_of
from generator.cli_cost import cost
from generator.cli_indicators import indicators
from generator.cli_pack import pack
from generator.cli_potential import potential
from generator.cli_review import diff, stale
from generator.cli_search import search
from generator.cli_write import admin, new, schema
from generator.clock import today
from generator.command import DATA, JSON, Group, Refused
from generator.derive.matrix import Matrix
from generator.derive.route import derive_route
from generator.emit.export import write_tree
from generator.model import Country, Sector, Tax
from generator.prepare import prepare
from generator.render.site import Settings, Site
from generator.written import written_pages

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.derive.route import Route
    from generator.model.product import Product


@click.group(cls=Group, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, message="ruta %(version)s", help="Muestra la versión.")
def main() -> None:
    """Revisa y consulta los datos de Ruta Exportadora."""


@main.command()
@DATA
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="Cómo se imprimen los problemas.",
)
@click.option(
    "--overlay",
    type=click.Path(path_type=Path),
    metavar="CARPETA",
    help="La carpeta de una mesa, puesta sobre los datos.",
)
def check(data: Path, form: str, overlay: Path | None) -> int:
    """Revisa todos los registros y dice qué está mal, dónde y cómo se arregla.

    Termina con 0 si no hay errores (los avisos no cuentan), con 1 si los hay.
    """
    must_be_folder(data)
    if overlay is not None and not overlay.is_dir():
        raise Refused("overlay", "sin-carpeta", f"No existe la carpeta «{overlay}».")
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


@main.command()
@DATA
@click.option("--from", "origin", required=True, metavar="PE", help="País desde el que vendes.")
@click.option("--to", "destination", required=True, metavar="CO", help="País al que vendes.")
@click.option("--sector", metavar="ID", help="Sector de tu producto, como alimentos.")
@click.option("--product", metavar="ID", help="Producto, como «palta»; sin --sector, pone el suyo.")
@click.option("--channel", metavar="b2c|b2b", help="b2c: a personas; b2b: a empresas.")
@JSON
def route(  # noqa: PLR0913 - the command's contract
    data: Path,
    origin: str,
    destination: str,
    *,
    sector: str | None,
    product: str | None,
    channel: str | None,
    as_json: bool,
) -> int:
    """Muestra las tareas de una ruta, etapa por etapa."""
    catalogue = checked(data, as_json=as_json)
    from_, to = _country(catalogue, "from", origin, "origin"), _country(catalogue, "to", destination, "destination")
    if from_.id == to.id:
        raise Refused("to", "mismo-pais", f"El origen y el destino son el mismo país ({from_.name}).")
    wanted = one_of("sector", sector, [one.id for one in catalogue.of(Sector)], "sector")
    named = product_of(catalogue, product)
    wanted = wanted or (named[1] if named else None)
    way = one_of("channel", channel, ["b2c", "b2b"], "canal")
    found = derive_route(catalogue, from_, to, sector=wanted, channel=way)
    said = _product_json(catalogue, named, to) if named else {}
    if as_json:
        click.echo(json.dumps({**_route_json(found, wanted, way), **said}, ensure_ascii=False, indent=1))
        return 0
    click.echo(f"{found.origin.name} → {found.destination.name}")
    if named:
        code = words.written_code(named[0].hs)
        click.echo(words.words()["products"]["in_route"].format(name=named[0].name, code=code))
    asked = {one for body in said.values() for one in body["asked"]}
    for part in found.stages:
        click.echo(f"\n{part.stage.order}. {part.stage.title} ({len(part.steps)})")
        for step in part.steps:
            mark = f" · {words.words()['routeProduct']['mark']}" if step.task.id in asked else ""
            click.echo(f"   [ ] {step.task.title}{mark}")
    return 0


@main.command()
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
def export(folder: Path, data: Path, content: Path) -> int:
    """Escribe todas las páginas como Markdown en CARPETA, para otro generador de sitios."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("folder", "no-vacia", f"«{folder}» ya existe y no es una carpeta vacía.")
    if not content.is_dir():
        raise Refused("content", "sin-carpeta", f"No existe la carpeta «{content}».")
    catalogue = checked(data)
    settings = Settings(edit_base="", written=written_pages(content))
    count = write_tree(Site(catalogue, today(), settings), content, folder)
    click.echo(f"{count} páginas en {folder}.")
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


def _product_json(catalogue: Catalogue, named: tuple[Product, str], to: Country) -> dict[str, dict[str, Any]]:
    """What the product adds: its code, what the destination asks of its sector, the excises that usually fall on it."""
    product, sector = named
    cell = Matrix(catalogue).cell(catalogue.get(Sector, sector), to)
    taxes = [one for one in product.excises if catalogue.get(Tax, one).country == to.id]
    body = {"id": product.id, "name": product.name, "hs": product.hs, "sector": sector}
    return {"product": {**body, "asked": [one.id for one in cell.own], "excises": taxes}}


def _country(catalogue: Catalogue, field: str, code: str, role: str) -> Country:
    known = [country for country in catalogue.of(Country) if role in country.roles]
    id_ = one_of(field, code, [country.id for country in known], "país")
    return next(country for country in known if country.id == id_)


for one in (cost, indicators, potential, stale, diff, new, schema, search, admin, pack):
    main.add_command(one)
