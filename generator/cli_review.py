"""``ruta stale`` and ``ruta diff``: what to look at again, and what a change in the data means."""

from __future__ import annotations

import io
import json
import subprocess
import tarfile
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import changes, words
from generator.checked import checked, one_of
from generator.clock import today
from generator.command import DATA, JSON, Command, Refused
from generator.derive.stale import due
from generator.load import Readings
from generator.model import Country
from generator.render.said_changes import cost_line, fact_line, record_line, route_line

if TYPE_CHECKING:
    from generator.catalogue import Placed
    from generator.derive.cost.span import Span
    from generator.derive.stale import Due
    from generator.model import Fact

_MOST = 40
"""As many totals as a person reads; JSON has them all."""


@click.command(cls=Command)
@DATA
@click.option("--country", metavar="CO", help="Solo este país.")
@JSON
def stale(data: Path, country: str | None, *, as_json: bool) -> int:
    """Lista los datos que hay que volver a mirar, con los que más rutas usan primero."""
    catalogue = checked(data, as_json=as_json)
    names = {one.id: one.name for one in catalogue.of(Country)}
    wanted = one_of("country", country, names, "país")
    rows = [row for row in due(catalogue, today()) if wanted in (None, row.country)]
    if as_json:
        click.echo(json.dumps({"stale": [_row(row) for row in rows]}, ensure_ascii=False, indent=1))
        return 0
    said = words.words()["stale"]
    if not rows:
        click.echo(said["none"])
    for id_, some in groupby(rows, key=lambda row: row.country):
        group = list(some)
        click.echo(said["country"].format(name=names.get(id_, said["general"]), count=len(group)))
        for row in group:
            click.echo(_said(row))
    return 0


def _row(row: Due) -> dict[str, object]:
    place = row.placed.place
    return {
        "id": row.placed.part.id,
        "country": row.country or None,
        "reasons": list(row.reasons),
        "review": row.review.isoformat(),
        "routes": row.routes,
        "path": place.path,
        "line": place.line,
    }


def _said(row: Due) -> str:
    said = words.words()["stale"]
    reasons = ", ".join(said[reason].format(day=words.day(row.review, short=True)) for reason in row.reasons)
    routes = said["routes"][row.routes != 1].format(count=row.routes)
    place = f"{row.placed.place.path}:{row.placed.place.line}"
    return str(said["row"].format(id=row.placed.part.id, reasons=reasons, routes=routes, place=place))


@click.command(cls=Command)
@click.argument("revision", metavar="REV")
@DATA
@JSON
def diff(revision: str, data: Path, *, as_json: bool) -> int:
    """Dice qué cambió en los datos desde REV (una revisión de git), y qué rutas y cálculos mueve."""
    readings = Readings()
    new = checked(data, as_json=as_json, readings=readings)
    with tempfile.TemporaryDirectory() as folder:
        old = checked(_at_revision(revision, data, Path(folder)), as_json=as_json, readings=readings)
    found = changes.compare(old, new, today())
    if as_json:
        click.echo(json.dumps(_diff_json(revision, found), ensure_ascii=False, indent=1))
        return 0
    said = words.words()["diff"]
    parts = {
        "facts": [fact_line(one, old, new) for one in found.facts],
        "records": [record_line(one) for one in found.records],
        "routes": [route_line(one, old, new) for one in found.routes],
        "costs": [cost_line(one, old, new) for one in found.costs],
    }
    if not any(parts.values()):
        click.echo(said["none"])
    for name, lines in parts.items():
        if lines:
            click.echo(f"{said[name]}:")
            for line in lines[:_MOST]:
                click.echo(f"  {line}")
            if len(lines) > _MOST:
                click.echo(f"  {said['more'].format(count=len(lines) - _MOST)}")
    return 0


def _at_revision(revision: str, data: Path, folder: Path) -> Path:
    """Unpack the data as they were."""
    root = data.resolve().parent
    # a revision that begins with a dash would be taken for an option
    if revision.startswith("-"):
        raise Refused("rev", "revision", f"«{revision}» no es una revisión de git.")
    command = ["git", "-C", str(root), "archive", "--format=tar", revision, "--", data.resolve().name]
    packed = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - git, with our own arguments
    if packed.returncode:
        raise Refused("rev", "revision", f"git no encuentra «{revision}» con la carpeta «{data}».")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / data.resolve().name


def _diff_json(revision: str, found: changes.Changes) -> dict[str, object]:
    return {
        "since": revision,
        "facts": [
            {
                "id": one.here.part.id,
                "kind": one.kind,
                "path": one.here.entry.path,
                "says": fact_line(one, found.old, found.new),
                "old": _fact(one.old),
                "new": _fact(one.new),
            }
            for one in found.facts
        ],
        "records": [{"kind": one.kind, "path": one.path, "fields": list(one.fields)} for one in found.records],
        "routes": [
            {"from": one.origin, "to": one.destination, "added": list(one.added), "dropped": list(one.dropped)}
            for one in found.routes
        ],
        "costs": [
            {
                "from": one.origin,
                "to": one.destination,
                "goods": f"{one.goods:f}",
                "currency": "USD",
                "old": _span(one.old),
                "new": _span(one.new),
            }
            for one in found.costs
        ],
    }


def _fact(placed: Placed[Fact] | None) -> dict[str, object] | None:
    return placed.part.model_dump(mode="json", by_alias=True, exclude_none=True) if placed else None


def _span(total: Span | None) -> dict[str, str] | None:
    return {"min": f"{total.low:f}", "max": f"{total.high:f}"} if total else None
