"""News from the records' own dates: what is a change, what one sentence, and which date a sentence tells."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from generator.derive.agenda import agenda
from generator.derive.news import NewsItem, news, recent
from generator.derive.spoken_dates import date_inside, leading_date
from generator.load import load
from tests.helpers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from generator.catalogue import Catalogue

TODAY = date(2026, 11, 21)
FACT = """  - id: {id}
    statement: {id} dice algo.
    value: {value}
    unit: USD
    since: {since}{more}
    source: {{title: Ley, url: "https://ley.example/", kind: law}}
    verified: 2026-11-20
    confidence: high
"""
UNTIL = "\n    until: {}"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a small data folder of one's own."""
    shutil.copytree(ROOT / "tests" / "fixtures" / "mini", tmp_path / "data")
    return tmp_path / "data"


def tax(data: Path, facts: str, field: str = "values") -> Catalogue:
    """Load the folder with one more tax."""
    country = next(one.stem for one in sorted((data / "countries").glob("*.yaml")))
    folder = data / "taxes" / country
    folder.mkdir(parents=True, exist_ok=True)
    head = f"id: {country}-prueba\ncountry: {country}\nkind: threshold\nname: Prueba\nsummary: Una prueba.\n{field}:\n"
    (folder / f"{country}-prueba.yaml").write_text(head + facts, "utf-8")
    catalogue, problems = load(data)
    assert not problems, problems
    return catalogue


def told(catalogue: Catalogue) -> dict[str, NewsItem]:
    """Give the news of the tax by its kind and day."""
    return {f"{one.kind} {one.day}": one for one in news(catalogue) if one.facts and one.record.id.endswith("prueba")}


def test_a_value_that_takes_over_at_once_is_one_change(data: Path) -> None:
    first = FACT.format(id="antes", value=50, since="2025-01-01", more=UNTIL.format("2026-01-29"))
    found = told(tax(data, first + FACT.format(id="ahora", value=200, since="2026-01-30", more="")))
    assert set(found) == {"new 2025-01-01", "changed 2026-01-30"}
    before = found["changed 2026-01-30"].before
    assert before is not None
    assert before.id == "antes"


def test_a_value_after_a_gap_is_an_end_and_a_beginning(data: Path) -> None:
    first = FACT.format(id="antes", value=50, since="2025-01-01", more=UNTIL.format("2025-12-31"))
    found = told(tax(data, first + FACT.format(id="ahora", value=200, since="2026-02-01", more="")))
    assert set(found) == {"new 2025-01-01", "ended 2025-12-31", "new 2026-02-01"}


def test_the_same_number_in_other_words_changes_no_value(data: Path) -> None:
    first = FACT.format(id="antes", value=50, since="2025-01-01", more=UNTIL.format("2025-12-31"))
    found = told(tax(data, first + FACT.format(id="ahora", value=50, since="2026-01-01", more="")))
    assert set(found) == {"new 2025-01-01", "new 2026-01-01"}


def test_facts_of_a_record_that_begin_together_are_one_piece_of_news(data: Path) -> None:
    facts = "".join(FACT.format(id=f"dato-{n}", value=n, since="2026-03-01", more="") for n in (1, 2))
    found = told(tax(data, facts, "facts"))
    assert [placed.part.id for placed in found["new 2026-03-01"].facts] == ["dato-1", "dato-2"]


@pytest.mark.parametrize("status", ["announced", "proposed"])
def test_what_is_no_rule_is_told_as_such_and_undated_when_it_has_no_day(data: Path, status: str) -> None:
    more = f"\n    status: {status}"
    dated = FACT.format(id="con", value=1, since="2027-03-01", more=more)
    found = told(tax(data, dated + FACT.format(id="sin", value=2, since="unknown", more=more), "facts"))
    assert set(found) == {f"{status} 2027-03-01", f"{status} 2026-11-20"}
    assert found[f"{status} 2026-11-20"].rough == "read"


def test_the_calendar_has_the_dated_rules_and_no_others(data: Path) -> None:
    more = "\n    status: announced"
    dated = FACT.format(id="con", value=1, since="2027-03-01", more=more)
    catalogue = tax(data, dated + FACT.format(id="sin", value=2, since="unknown", more=more), "facts")
    rules = [one.day for one in agenda(catalogue, news(catalogue), TODAY) if one.type == "rules"]
    assert date(2027, 3, 1) in rules
    assert date(2026, 11, 20) not in rules


def test_news_are_kept_for_thirteen_months(data: Path) -> None:
    facts = "".join(
        FACT.format(id=f"dato-{n}", value=1, since=day, more="")
        for n, day in enumerate(("2025-10-16", "2025-10-18", "2030-01-01"))
    )
    kept = [
        one for one in recent(news(tax(data, facts, "facts")), TODAY) if one.facts and one.record.id.endswith("prueba")
    ]
    assert [one.day for one in kept] == [date(2030, 1, 1), date(2025, 10, 18)]


@pytest.mark.parametrize(
    ("text", "when", "rest"),
    [
        ("29 de agosto de 2025: dejó de enviar.", "2025-08-29", "Dejó de enviar."),
        ("Septiembre de 2023: cerró.", "2023-09", "Cerró."),
        ("2025: supera los 200.", "2025", "Supera los 200."),
        ("Fines de 2024: se sumó.", "2024", "Se sumó."),
        ("Desde 2021 reúne las marcas.", "", "Desde 2021 reúne las marcas."),
        ("Cerró el 3 de mayo de 2019.", "", "Cerró el 3 de mayo de 2019."),
    ],
)
def test_the_date_that_leads_a_sentence(text: str, when: str, rest: str) -> None:
    assert leading_date(text) == (when, rest)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Se cerró por un decreto del 3 de mayo de 2019. Sus tareas pasaron.", "2019-05-03"),
        ("Se disolvió. En octubre de 2019 lo reemplazó otra.", "2019-10"),
        ("La Ley 21.080, de 2018, la reemplazó.", "2018"),
        ("No aparece en la oferta reciente. Lo último que leímos es de 2015.", ""),
        ("El proyecto terminó.", ""),
    ],
)
def test_the_date_inside_a_note_is_never_that_of_the_reading(text: str, when: str) -> None:
    assert date_inside(text) == when
