"""Published figures in words: as they were printed, with their unit, their base and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.derive.bars import bars, drawn
from generator.model import Study
from generator.render.facts import rough_day
from generator.words import NBSP, day, number, printed, words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue
    from generator.derive.bars import Picture
    from generator.model import Statistic
    from generator.model.figure import Unit


@dataclass(frozen=True, slots=True)
class FigureView:
    """One table of figures with everything that must stand beside it."""

    record: Statistic
    study: Study
    figure: str
    """The figure that goes first: «62 %», «La mitad», «30,0 miles de millones»."""
    picture: Picture | None
    key: tuple[str, ...]
    """What the drawn columns are, where there are several; and their unit where it is not a share."""
    drawn_as: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...], str], ...]
    """Label, cells, note."""
    base: str
    source: str
    read: str
    confidence: str
    edit: str


def figure_view(catalogue: Catalogue, record: Statistic, edit_base: str) -> FigureView:
    """Make the view of one record."""
    said = words()["statistics"]
    study = catalogue.get(Study, record.study)
    columns = drawn(record)
    return FigureView(
        record=record,
        study=study,
        figure=leading(record),
        picture=bars(record, cell),
        key=tuple(record.columns[place].title for place in columns) if len(columns) > 1 else (),
        drawn_as=said["units"][record.columns[0].unit],
        headings=tuple(_heading(column.title, column.unit) for column in record.columns),
        rows=tuple(
            (
                row.label,
                tuple(
                    row.said or cell(figure, column.unit)
                    for figure, column in zip(row.figures, record.columns, strict=True)
                ),
                row.note or "",
            )
            for row in record.rows
        ),
        base=base(record),
        source=source(study),
        read=_read(record),
        confidence=words()["fact"][record.confidence],
        edit=f"{edit_base}{catalogue.entry(record).path}",
    )


def cell(figure: Decimal | None, unit: Unit) -> str:
    """One figure as it was printed; a share with its sign, all else with the unit in the heading."""
    if figure is None:
        return str(words()["statistics"]["unpublished"])
    if unit == "rate":
        return f"{printed(figure.scaleb(2))}{NBSP}%"
    return printed(figure)


def leading(record: Statistic) -> str:
    """The figure that goes first, with its unit: it stands alone, big."""
    row = record.rows[record.lead.row - 1]
    unit = record.columns[record.lead.column - 1].unit
    if row.said:
        return row.said[0].upper() + row.said[1:]
    text = cell(record.leading, unit)
    after = words()["statistics"]["after"].get(unit, "")
    return f"{text}{NBSP}{after}" if after else text


def base(record: Statistic) -> str:
    """Out of how many, and of whom."""
    if record.base.n is None:
        return record.base.who
    return f"{number(Decimal(record.base.n))} {record.base.who}"


def source(study: Study) -> str:
    """When the study was published, or that its copy bears no date."""
    return rough_day(study.published) if study.published else str(words()["statistics"]["undated"])


def _heading(title: str, unit: Unit) -> str:
    what = words()["statistics"]["units"][unit]
    return f"{title} ({what})" if what else title


def _read(record: Statistic) -> str:
    said = words()["fact"]
    read = said["verified"].format(day=day(record.verified, short=True))
    return f"{read} {said['seen'].format(day=rough_day(record.seen))}" if record.seen else str(read)
