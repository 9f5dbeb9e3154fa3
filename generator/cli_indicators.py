"""``ruta indicators``: the five indicators of a centre, from the file in which it keeps its firms."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.checked import checked
from generator.clock import today
from generator.command import DATA, JSON, Command, Refused
from generator.derive.indicators.engine import read_registry, report
from generator.derive.indicators.sheet import PERIODS
from generator.explain import did_you_mean
from generator.model import Indicator, Registry
from generator.registry_file import MAX_BYTES, NoSheetError, read_table
from generator.registry_words import note_json, notes_text, period_name, problem_json, problem_text
from generator.words import words

if TYPE_CHECKING:
    from generator.derive.indicators.engine import Report
    from generator.derive.indicators.sheet import Figures, PeriodKind, Reading, Share, Table

_FEW = 0.01
"""Below one in a hundred a share needs more decimals."""


@click.command(cls=Command)
@click.argument("file", metavar="ARCHIVO", type=click.Path(path_type=Path))
@click.option(
    "--period",
    type=click.Choice(PERIODS),
    default="quarter",
    show_default=True,
    help="month: por mes; quarter: por trimestre; year: por año.",
)
@click.option("--sheet", metavar="NOMBRE", help="La hoja del libro; si no, la primera.")
@click.option("--universe", type=click.IntRange(min=1), metavar="N", help="Total de pymes del país o la región.")
@DATA
@JSON
def indicators(  # noqa: PLR0913 - the command's contract
    file: Path, period: PeriodKind, sheet: str | None, universe: int | None, data: Path, *, as_json: bool
) -> int:
    """Calcula los cinco indicadores de un registro de pymes (CSV o XLSX) y dice qué corregir, línea por línea.

    Termina con 0 si todo se entiende (los avisos no cuentan), con 1 si hay algo por corregir, con 2 si no se puede
    leer el archivo.
    """
    catalogue = checked(data, as_json=as_json)
    registries = catalogue.of(Registry)
    if not registries:
        raise Refused("data", "sin-registro", f"No hay columnas de un registro en «{data}».")
    definitions = sorted(catalogue.of(Indicator), key=lambda one: one.order)
    reading = read_registry(_table(file, sheet), registries[0], today().isoformat())
    found = report(reading.firms, period, universe) if reading.readable else None
    if as_json:
        click.echo(json.dumps(_body(file, period, reading, found), ensure_ascii=False, indent=1))
    else:
        _print(reading, found, registries[0], definitions)
    return 1 if any(one.level == "error" for one in reading.problems) else 0


def _table(file: Path, sheet: str | None) -> Table:
    try:
        if file.is_dir():
            raise Refused("file", "no-es-archivo", f"«{file}» es una carpeta.")
        # a device or a pipe has no size to ask for, and may never end
        with file.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
    except OSError:
        raise Refused("file", "sin-archivo", f"No se puede leer «{file}».") from None
    try:
        return read_table(raw, sheet)
    except NoSheetError as error:
        near = did_you_mean(sheet or "", error.sheets) or f"Hay: {', '.join(error.sheets)}."
        raise Refused("sheet", "sin-hoja", f"--sheet: el libro no tiene la hoja «{sheet}». {near}") from None


def _body(file: Path, period: str, reading: Reading, found: Report | None) -> dict[str, Any]:
    plain = asdict(found) if found else {"total": None, "periods": [], "sectors": [], "executives": []}
    return {
        "file": file.name,
        "period": period,
        "as_of": today().isoformat(),
        "lines": reading.lines,
        "empty": reading.empty,
        "firms": len(reading.firms),
        "left_out": reading.left_out,
        "columns": reading.columns,
        "missing": reading.missing,
        "ignored": reading.ignored,
        "notes": [note_json(one) for one in reading.notes],
        "problems": [problem_json(one) for one in reading.problems],
        **plain,
    }


def _print(reading: Reading, found: Report | None, registry: Registry, definitions: list[Indicator]) -> None:
    said = words()["indicatorsMessages"]
    for one in reading.problems:
        click.echo(problem_text(one))
    for note in notes_text(reading, registry, definitions):
        click.echo(note)
    if found is None:
        click.echo(said["nothing"])
        return
    count = len(reading.firms)
    form = "none" if not count else "one" if count == 1 else "other"
    click.echo(said["counts"][form].format(n=count, lines=reading.lines))
    names = {one.id: one.name for one in definitions}
    _group("", found.total, names)
    for title, groups, kind in (
        (said["byPeriod"], found.periods, ""),
        (said["bySector"], found.sectors, "sector"),
        (said["byExecutive"], found.executives, "executive"),
    ):
        click.echo(f"\n{title}")
        for group in groups:
            label = group.name or (said["unnamed"][kind] if kind else period_name(group.id))
            _group(f"{label} ({group.firms})", group, names)


def _group(title: str, group: Figures, names: dict[str, str]) -> None:
    said = words()["indicatorsMessages"]
    click.echo(f"\n{title}" if title else "")
    for id_, share in (
        ("eficacia", group.effectiveness),
        ("evolucion", group.evolution),
        ("desercion", group.desertion),
    ):
        click.echo(f"  {names.get(id_, id_)}: {_share(share)}")
    if group.reasons:
        rows = [said["reason"][name].format(n=count) for name, count in group.reasons.items()]
        click.echo(f"    {said['reasons'].format(list='; '.join(rows))}")
    promotion = said["promotion"].format(n=group.promotion.numerator)
    click.echo(f"  {names.get('promocion', 'promocion')}: {_percent(group.promotion.value)} ({promotion})")
    for one in group.attendance:
        click.echo(f"  {said['workshop']} {one.name}: {_share(one.share)}")


def _share(share: Share) -> str:
    said = words()["indicatorsMessages"]
    known = share.total - share.unknown
    if share.value is None:
        return str(said["unknownAll"] if share.total else said["dash"])
    text = f"{_percent(share.value)} ({said['of'].format(n=share.numerator, m=known)})"
    if share.unknown:
        form = said["unknownShare"]["one" if share.unknown == 1 else "other"]
        text += ". " + form.format(n=share.unknown, low=_percent(share.low), high=_percent(share.high))
    return text


def _percent(value: float | None) -> str:
    if value is None:
        return str(words()["indicatorsMessages"]["dash"])
    places = 3 if 0 < value < _FEW else 1
    text = f"{value * 100:.{places}f}".rstrip("0").rstrip(".") if value else "0"
    return f"{text} %".replace(".", ",")
