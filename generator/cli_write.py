"""``ruta new`` and ``ruta schema``: what helps an editor to write records."""

from __future__ import annotations

import json
from pathlib import Path

import click
import yaml

from generator import words
from generator.checked import must_be_folder, one_of
from generator.clock import today
from generator.command import DATA, Command, Refused
from generator.explain import did_you_mean
from generator.forms import config
from generator.load import load
from generator.model import KINDS, Country
from generator.model.base import is_id
from generator.scaffold import blank
from generator.schema import schemas


@click.command(cls=Command)
@click.argument("kind", metavar="CLASE")
@click.argument("id_", metavar="ID")
@click.option("--country", metavar="CO", help="País, para las clases que van en una carpeta por país.")
@DATA
def new(kind: str, id_: str, country: str | None, data: Path) -> int:
    """Crea una ficha nueva, con cada campo explicado, lista para llenar.

    CLASE es el nombre de una carpeta de los datos, como glossary; ID, el nombre del archivo, como co-iva.
    """
    must_be_folder(data)
    if kind not in KINDS:
        near = did_you_mean(kind, KINDS) or f"Hay: {', '.join(sorted(KINDS))}."
        raise Refused("kind", "clase-desconocida", f"No hay fichas de la clase «{kind}». {near}")
    if not is_id(id_):
        message = f"«{id_}» no es un id. Usa minúsculas sin acentos, cifras y guiones, como co-iva."
        raise Refused("id", "id", message)
    model = KINDS[kind]
    catalogue, _ = load(data)
    known = {one.id for one in catalogue.of(Country)}
    place = data / kind
    given: dict[str, str] = {}
    if model.by_country:
        # most ids begin with their country's
        wanted = one_of("country", country, sorted(known), "país") or id_.split("-", maxsplit=1)[0]
        optional = not model.model_fields["country"].is_required()
        if wanted in known:
            given["country"] = wanted
        elif not optional:
            raise Refused("country", "falta-pais", "Falta el país: agrega --country, como --country co.")
        place /= given.get("country", "regional")
    if "verified" in model.model_fields:
        given["verified"] = today().isoformat()
    path = place / f"{id_}.yaml"
    if path.exists():
        raise Refused("id", "ya-existe", f"Ya existe {path}.")
    place.mkdir(parents=True, exist_ok=True)
    path.write_text(blank(model, id_, given), "utf-8")
    click.echo(words.words()["new"]["made"].format(path=path))
    return 0


@click.command(cls=Command)
@click.argument("folder", metavar="CARPETA", type=click.Path(path_type=Path), default=Path("data/schemas"))
@DATA
def schema(folder: Path, data: Path) -> int:
    """Escribe en CARPETA un esquema JSON por clase de ficha, para que tu editor complete y revise mientras escribes."""
    must_be_folder(data)
    catalogue, _ = load(data)
    folder.mkdir(parents=True, exist_ok=True)
    made = schemas(catalogue)
    for name, one in made.items():
        (folder / f"{name}.json").write_text(json.dumps(one, ensure_ascii=False, indent=1) + "\n", "utf-8")
    click.echo(f"{len(made)} esquemas en {folder}.")
    return 0


@click.command(cls=Command)
@click.argument("folder", metavar="CARPETA", type=click.Path(path_type=Path))
@click.option(
    "--repository",
    envvar="RUTA_REPO_URL",
    default="https://github.com/ruta-exportadora/ruta-exportadora",
    show_default=True,
    metavar="DIRECCIÓN",
    help="El repositorio en GitHub en que se proponen los cambios.",
)
@click.option(
    "--site-url",
    envvar=["RUTA_SITE_URL", "URL"],
    default="https://ruta-exportadora.example/",
    show_default=True,
    metavar="DIRECCIÓN",
    help="La dirección pública del sitio.",
)
def admin(folder: Path, repository: str, site_url: str) -> int:
    """Escribe en CARPETA los formularios del editor (config.yml), hechos de los modelos que revisan los datos."""
    name = "/".join(repository.rstrip("/").removesuffix(".git").split("/")[-2:])
    folder.mkdir(parents=True, exist_ok=True)
    made = config(name, site_url)
    text = yaml.dump(made, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10**6)
    (folder / "config.yml").write_text(f"# {words.words()['admin']['made']}\n{text}", "utf-8")
    click.echo(f"{len(made['collections'])} formularios en {folder}.")
    return 0


class _Plain(yaml.SafeDumper):
    """Writes everything out: readers of YAML refuse to follow very many aliases."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the writer's signature
        return True
