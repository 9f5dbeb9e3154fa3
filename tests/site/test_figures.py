"""Published figures on the built site: each as the record has it, with its base, its source and its doubts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generator.emit.search_files import FIRST, read
from generator.words import words
from tests.helpers import DATA
from tests.site.pages import page, target

if TYPE_CHECKING:
    from pathlib import Path

    from bs4 import Tag

pytestmark = pytest.mark.site
UNPUBLISHED = "unpublished"


def on_file(folder: str) -> dict[str, dict[str, Any]]:
    """Read records as an editor wrote them: text alone, so that «30.0» stays «30.0»."""
    paths = sorted((DATA / folder).glob("*.yaml"))
    return {path.stem: yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader) for path in paths}  # noqa: S506


RECORDS = on_file("statistics")
STUDIES = on_file("studies")


def printed(figure: str, unit: str) -> str:
    """Write a figure by moving signs alone: no arithmetic that could round it."""
    if figure == UNPUBLISHED:
        return "sin publicar"
    sign, digits = ("\N{MINUS SIGN}", figure[1:]) if figure.startswith("-") else ("", figure)
    whole, _, rest = digits.partition(".")
    if unit == "rate":
        rest = rest.ljust(2, "0")
        whole, rest = (whole + rest[:2]).lstrip("0") or "0", rest[2:]
        if whole and not rest and digits.endswith("000"):
            raise AssertionError(digits)
    whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", whole)
    return f"{sign}{whole}{',' + rest if rest else ''}{' %' if unit == 'rate' else ''}"


def plain(found: Tag) -> str:
    """Give the words of an element, on one line, with plain spaces."""
    return " ".join(found.get_text(" ").split())


def block(site: Path, id_: str) -> Tag:
    """Give what the page of its theme says of a figure."""
    found = page(site / "estadisticas" / RECORDS[id_]["theme"] / "index.html").select(f'[data-statistic="{id_}"]')
    assert len(found) == 1, id_
    return found[0]


def expected(record: dict[str, Any]) -> list[list[str]]:
    """Give the cells of a record's table, row by row."""
    units = [column["unit"] for column in record["columns"]]
    return [
        [row.get("said") or printed(figure, unit) for figure, unit in zip(row["figures"], units, strict=True)]
        for row in record["rows"]
    ]


@pytest.mark.parametrize("id_", sorted(RECORDS))
def test_every_figure_on_file_is_on_the_page_and_no_other(id_: str, built_site: Path) -> None:
    record = RECORDS[id_]
    rows = block(built_site, id_).select("tbody tr")
    # exactly what was published: no total, no average, no rounding of ours
    assert [[plain(cell) for cell in row.select("td")] for row in rows] == expected(record)
    for row, given in zip(rows, record["rows"], strict=True):
        heading = row.select_one("th")
        assert heading is not None
        assert plain(heading) == f"{given['label']} {given.get('note', '')}".strip()


@pytest.mark.parametrize("id_", sorted(RECORDS))
def test_every_figure_says_out_of_how_many_when_where_from_and_what_does_not_fit(id_: str, built_site: Path) -> None:
    record, study = RECORDS[id_], STUDIES[RECORDS[id_]["study"]]
    found = block(built_site, id_)
    terms = {plain(one.dt): plain(one.dd) for one in found.select(".origin > div") if one.dt and one.dd}
    count = f"{printed(record['base']['n'], 'firms')} " if "n" in record["base"] else ""
    assert terms["Base"] == f"{count}{record['base']['who']}"
    assert terms["De cuándo"] == record["year"]
    assert terms["Fuente"].startswith(f"{study['short']} , {record['where']}.")
    assert record.get("cites", "") in terms["Fuente"]
    assert study.get("published", "")[:4] in terms["Fuente"]
    assert ("Sin fecha en la copia" in terms["Fuente"]) == ("published" not in study)
    text = plain(found)
    for line in (*record.get("inconsistencies", ()), record.get("note", ""), record["means"]["text"]):
        assert " ".join(line.split()) in text
    assert words()["fact"][record["confidence"]] in text
    assert "verificado 20 nov 2026" in text
    assert found.select_one(f'a.fix[href$="data/statistics/{id_}.yaml"]')


@pytest.mark.parametrize("id_", sorted(RECORDS))
def test_a_picture_has_a_bar_for_each_figure_as_long_as_the_figure(id_: str, built_site: Path) -> None:
    record = RECORDS[id_]
    svg = block(built_site, id_).select_one("figure.bars svg[role=img][aria-label]")
    if record.get("form") == "table":
        assert svg is None
        return
    assert svg is not None
    unit = record["columns"][0]["unit"]
    places = [place for place, column in enumerate(record["columns"]) if column["unit"] == unit]
    for index, place in enumerate(places):
        figures = [abs(float(row["figures"][place])) for row in record["rows"] if row["figures"][place] != UNPUBLISHED]
        widths = [float(str(rect["width"])) for rect in svg.select(f"rect.c{index}")]
        assert len(widths) == len(figures)
        most = max(range(len(figures)), key=lambda at: figures[at])
        for figure, width in zip(figures, widths, strict=True):
            # two units are the least that can be seen
            assert width == pytest.approx(max(widths[most] * figure / figures[most], 2), abs=0.2)
    drawn = {float(str(rect["x"])) + float(str(rect["width"])) for rect in svg.select("rect")}
    assert max(drawn) <= 348.2


def test_the_first_page_leads_to_every_figure_and_every_study(built_site: Path) -> None:
    path = built_site / "estadisticas" / "index.html"
    found = page(path)
    for id_, record in RECORDS.items():
        link = found.select_one(f'.theme a[href$="{record["theme"]}/#{id_}"]')
        assert link is not None, id_
        assert link.text == record["title"]
        file, anchor = target(built_site, path, str(link["href"]))
        assert page(file).select_one(f'h2[id="{anchor}"]'), id_
    for id_ in {record["study"] for record in RECORDS.values()}:
        study = found.select_one(f"section#{id_}")
        assert study is not None
        assert STUDIES[id_]["caution"] in plain(study)
    assert found.select('main a[href$="api/v1/statistics.csv"]')


def test_each_theme_leads_with_a_figure_of_its_own(built_site: Path) -> None:
    cards = page(built_site / "estadisticas" / "index.html").select(".theme")
    assert len(cards) == len({record["theme"] for record in RECORDS.values()})
    for card in cards:
        says = card.select_one(".headline span")
        number = card.select_one(".headline b")
        assert says is not None
        assert number is not None
        records = [one for one in RECORDS.values() if one["lead"]["says"] == says.text]
        assert len(records) == 1
        row = records[0]["rows"][int(records[0]["lead"]["row"]) - 1]
        column = int(records[0]["lead"].get("column", "1")) - 1
        shown = row.get("said") or printed(row["figures"][column], records[0]["columns"][column]["unit"])
        assert plain(number).casefold().startswith(shown.casefold())


def test_every_figure_can_be_found(built_site: Path) -> None:
    documents = read(FIRST, (built_site / FIRST).read_text("utf-8"))["documents"]
    found = {row[2]: row[1] for row in documents if row[0] == "statistic"}
    assert found == {f"estadisticas/{one['theme']}/#{id_}": one["title"] for id_, one in RECORDS.items()}


def test_the_survey_is_there_whole() -> None:
    """What the study of CEPAL says in its text and tables, counted when it was read."""
    survey = [one for one in RECORDS.values() if one["study"] == "cepal-pymes-alianza" and one["theme"] != "mercado"]
    assert len(survey) == 25
    asked = {one["question"] for one in survey}
    assert len(asked) >= 20
    table = [RECORDS["experiencia-por-area"], RECORDS["personas-por-area"]]
    assert [len(one["rows"]) * len(one["columns"]) for one in table] == [28, 21]
