"""``ruta route``: the tasks of a route, stage by stage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from generator import words
from generator.checked import checked, one_of, product_of
from generator.command import DATA, JSON, Command, Refused
from generator.derive.matrix import Matrix
from generator.derive.route import derive_route
from generator.model import Country, Sector, Tax

if TYPE_CHECKING:
    from pathlib import Path

    from generator.catalogue import Catalogue
    from generator.derive.route import Route
    from generator.model.product import Product


@click.command(cls=Command)
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
