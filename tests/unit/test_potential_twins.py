"""The test of potential in Python and in the browser's JavaScript: no difference on thousands of random sheets."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import asdict
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers import ROOT
from tests.unit.potential_inputs import TEST, Plain, assessed, engine_data, random_question

if TYPE_CHECKING:
    from pathlib import Path

    from generator.derive.potential.sheet import Assessment

SEED = 20261121
SHEETS = 4000
ORDER = ["rojo", "amarillo", "verde"]


@pytest.fixture(scope="module")
def sheets() -> list[tuple[Plain, Assessment]]:
    """Give what both are asked, with Python's answers."""
    dice = Random(SEED)  # noqa: S311 - the same sheets each time
    questions = [random_question(dice) for _ in range(SHEETS)]
    return [(one, assessed(one)) for one in questions]


def test_both_give_the_same_answers(sheets: list[tuple[Plain, Assessment]], tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node, "«make test» brings Node"
    asked = {**engine_data(), "asked": [one for one, _ in sheets]}
    (tmp_path / "questions.json").write_text(json.dumps(asked), "utf-8")
    script = ROOT / "tests" / "client" / "potential-answers.js"
    subprocess.run([node, script, tmp_path / "questions.json", tmp_path / "answers.json"], check=True)
    browser: list[Any] = json.loads((tmp_path / "answers.json").read_text("utf-8"))
    mine = json.loads(json.dumps([asdict(found) for _, found in sheets]))
    differences = [row for row in zip(sheets, mine, browser, strict=True) if row[1] != row[2]]
    assert not differences, f"{len(differences)} differences"


def test_enough_of_the_sheets_reach_each_result(sheets: list[tuple[Plain, Assessment]]) -> None:
    found = [one for _, one in sheets]
    for segment in (*ORDER, "rojo-oscuro"):
        assert sum(one.segment == segment for one in found) >= 200, segment
    assert sum(one.segment is None for one in found) >= 50
    assert sum(bool(one.blocking) for one in found) >= 500
    assert sum(one.size.id is None for one in found) >= 500


def test_the_score_stays_in_its_bounds(sheets: list[tuple[Plain, Assessment]]) -> None:
    for _, found in sheets:
        score = found.score
        assert 0 <= score.min <= score.max <= 100
        assert score.value is None or score.min <= score.value <= score.max
        assert found.segment is None or found.segment in found.segments
        assert found.size.id in (None, *found.size.possible)
        for one in found.dimensions:
            assert 0 <= one.min <= one.max <= 100
            assert one.score is None or one.min <= one.score <= one.max
        points = [one.points for one in found.gaps]
        assert points == sorted(points, reverse=True)


def test_size_wins_then_what_blocks_then_the_score(sheets: list[tuple[Plain, Assessment]]) -> None:
    for _, found in sheets:
        effects = {one.effect for one in found.blocking}
        if found.size.id == "grande":
            assert (found.segment, found.segments) == ("rojo-oscuro", ("rojo-oscuro",))
        elif "rojo" in effects:
            assert found.segment == "rojo"
            assert set(found.segments) <= {"rojo", "rojo-oscuro"}
        elif effects:
            assert found.segment in ("rojo", "amarillo")
            assert "verde" not in found.segments


def test_a_better_answer_never_makes_a_result_worse(sheets: list[tuple[Plain, Assessment]]) -> None:
    compared = 0
    for question, before in sheets[::4]:
        answers = question["sheet"]["answers"]
        for one in TEST.questions:
            points = {option.id: option.points for option in one.options}
            if question["variant"] not in one.variants or answers.get(one.id) not in points:
                continue
            better = next((id_ for id_, more in points.items() if more > points[answers[one.id]]), None)
            if better is None:
                continue
            after = assessed({**question, "sheet": {**question["sheet"], "answers": {**answers, one.id: better}}})
            assert before.score.value is not None
            assert after.score.value is not None
            assert after.score.value >= before.score.value
            assert after.score.min >= before.score.min
            assert after.score.max >= before.score.max
            if before.segment in ORDER and after.segment in ORDER:
                assert ORDER.index(after.segment) >= ORDER.index(before.segment)
            compared += 1
    assert compared >= 2000


def test_finding_out_an_answer_only_narrows_the_range(sheets: list[tuple[Plain, Assessment]]) -> None:
    dice, compared = Random(SEED), 0  # noqa: S311 - the same answers each time
    for question, before in sheets[::4]:
        for unknown in before.unknown[:5]:
            one = next(one for one in TEST.questions if one.id == unknown.question)
            answers = {**question["sheet"]["answers"], one.id: dice.choice(one.options).id}
            after = assessed({**question, "sheet": {**question["sheet"], "answers": answers}})
            assert before.score.min <= after.score.min <= after.score.max <= before.score.max
            assert set(after.segments) <= set(before.segments)
            compared += 1
    assert compared >= 1000


def test_saying_that_one_does_not_know_is_the_same_as_saying_nothing(sheets: list[tuple[Plain, Assessment]]) -> None:
    for question, before in sheets[::10]:
        answers = question["sheet"]["answers"]
        silent = {id_: option for id_, option in answers.items() if option != "no-se"}
        said = {one.id: "no-se" for one in TEST.questions} | silent
        for other in (silent, said):
            assert assessed({**question, "sheet": {**question["sheet"], "answers": other}}) == before
