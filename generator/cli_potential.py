"""``ruta potential``: how ready a firm is to export, from a file with its answers."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from generator import addresses
from generator.answers import read_answers
from generator.checked import checked
from generator.clock import today
from generator.command import Command, Refused
from generator.derive.potential.engine import assess
from generator.model import Gap, Potential, Sizes
from generator.model.potential import Variant
from generator.potential_data import only_for, task_uri, unit_value
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.derive.potential.sheet import Assessment

_SHOWN = 5
"""As many gaps and open questions as the text lists; the JSON has all."""


@click.command(cls=Command)
@click.argument("variant", metavar="bienes|servicios")
@click.option("--answers", required=True, type=click.Path(path_type=Path), metavar="ARCHIVO", help="JSON o YAML.")
@click.option(
    "--data", type=click.Path(path_type=Path), default=Path("data"), metavar="CARPETA", help="Carpeta de los datos."
)
@click.option("--json", "as_json_", is_flag=True, help="Imprime un objeto JSON y nada más.")
def potential(variant: str, answers: Path, data: Path, as_json_: bool) -> int:  # noqa: FBT001 - click's own
    """Dice qué tan lista está una empresa para exportar, según sus respuestas.

    El archivo es {"country": "pe", "answers": {"dir-formal": "un-ano-o-mas", …}}. Puede llevar además size, o sales
    (en UF, UVT, UIT o millones de pesos), sales_local, workers y activity; y experience. «no-se» es una respuesta.
    """
    catalogue = checked(data, as_json=as_json_)
    known = get_args(Variant)
    if variant.lower() not in known:
        raise Refused("variant", "desconocido", f"No hay un test de «{variant[:30]}». Hay: {', '.join(known)}.")
    variant = variant.lower()
    tests = catalogue.of(Potential)
    if not tests:
        raise Refused("data", "sin-test", f"No hay un test en «{data}».")
    country, sheet = read_answers(answers, tests[0], variant, catalogue)
    sizes = next(one for one in catalogue.of(Sizes) if one.country == country)
    found = assess(tests[0], variant, sheet, sizes, unit_value(catalogue, sizes, today()))
    body = _body(found, tests[0], catalogue, variant, country)
    if as_json_:
        click.echo(json.dumps(body, ensure_ascii=False, indent=1))
    else:
        _print(body, tests[0])
    return 0


def _body(found: Assessment, test: Potential, catalogue: Catalogue, variant: str, country: str) -> dict[str, Any]:
    """The contract's object: the assessment with names for people and, in ``next``, steps and tasks in their order."""
    plain = asdict(found)
    texts = {one.id: one.text for one in test.questions}
    names = {one.id: one.name for one in test.dimensions}
    steps = [{"kind": "step", "title": one} for one in found.next.steps]
    tasks = [one for gap in found.next.gaps for one in _tasks(catalogue, gap, variant, country)]
    # a task may close two gaps: it stands where it is first wanted
    once: dict[str, dict[str, str]] = {}
    for one in tasks:
        once.setdefault(one["id"], one)
    return {
        "variant": variant,
        "country": country,
        **plain,
        "dimensions": [{**one, "name": names[one["id"]]} for one in plain["dimensions"]],
        "blocking": [{**one, "text": texts[one["question"]]} for one in plain["blocking"]],
        "gaps": [{**one, "name": catalogue.get(Gap, one["id"]).name} for one in plain["gaps"]],
        "unknown": [{**one, "text": texts[one["question"]]} for one in plain["unknown"]],
        "next": [*steps, *once.values()],
    }


def _tasks(catalogue: Catalogue, gap: str, variant: str, country: str) -> list[dict[str, str]]:
    """The tasks that close a gap, without those of another country or of the other variant."""
    rows = []
    for id_ in catalogue.get(Gap, gap).tasks:
        placed = catalogue.tasks[id_]
        only = only_for(catalogue, placed)
        if only.get("country", country) != country or only.get("variant", variant) != variant:
            continue
        page, _, anchor = task_uri(catalogue, placed).partition("#")
        url = f"/{addresses.url(page, folders=True)}#{anchor}"
        rows.append({"kind": "task", "id": id_, "title": placed.part.title, "url": url, "gap": gap})
    return rows


def _print(body: dict[str, Any], test: Potential) -> None:
    said = words()["potential"]
    bands = {one.id: one for one in test.bands}
    score, band = body["score"], bands.get(body["segment"])
    click.echo(band.name if band else said["no_segment"])
    if score["value"] is not None:
        click.echo(said["score"].format(**score))
    if band:
        click.echo(band.meaning)
    if len(body["segments"]) > 1:
        click.echo(said["could_be"].format(segments=", ".join(bands[one].name for one in body["segments"])))
    if body["experience"]["result"]:
        click.echo(body["experience"]["result"])
    click.echo("")
    for one in body["dimensions"]:
        points = said["not_answered"] if one["score"] is None else f"{one['score']}"
        click.echo(f"{points:>4}  {one['name']}")
    _list(said["blocking"], [one["text"] for one in body["blocking"]])
    _list(said["gaps"], [said["gap"].format(name=one["name"], points=_comma(one["points"])) for one in body["gaps"]])
    _list(said["unknown"], [one["text"] for one in body["unknown"]])
    _list(said["next"], [one["title"] for one in body["next"]], most=len(body["next"]))


def _list(title: str, rows: list[str], most: int = _SHOWN) -> None:
    if rows:
        click.echo(f"\n{title}")
        for row in rows[:most]:
            click.echo(f"- {row}")
        if len(rows) > most:
            click.echo(words()["potential"]["more"].format(count=len(rows) - most))


def _comma(points: float) -> str:
    return f"{points:g}".replace(".", ",")
