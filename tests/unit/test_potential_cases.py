"""The test of potential, over sheets worked out by hand that the browser's twin runs too."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest

from tests.unit.potential_inputs import CASES, FOLDER, SIZES, TEST, assessed, engine_data, wire

Plain = dict[str, Any]


def found_of(case: Plain) -> Plain:
    """Give the answer in the form of the cases."""
    found = assessed(wire(case))
    scores = {one.id: one.score for one in found.dimensions}
    return {
        "value": found.score.value,
        "min": found.score.min,
        "max": found.score.max,
        "segment": found.segment,
        "segments": list(found.segments),
        "blocking": [one.question for one in found.blocking],
        "gaps": [one.id for one in found.gaps],
        "gap_points": [[one.id, one.points] for one in found.gaps],
        "unknown": len(found.unknown),
        "dimensions": {name: scores[name] for name in case["expected"].get("dimensions", {})},
        "size": found.size.id,
        "possible": list(found.size.possible),
        "result": found.experience.result,
        "first": list(found.next.gaps),
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_sheet_gives_what_was_worked_out_by_hand(case: Plain) -> None:
    found = found_of(case)
    assert {name: found[name] for name in case["expected"]} == case["expected"]


def test_the_cases_reach_every_segment_every_answer_that_blocks_and_every_edge() -> None:
    assert {case["expected"].get("segment") for case in CASES} >= {"rojo", "amarillo", "verde", "rojo-oscuro", None}
    blocking = {(one.id, option.id) for one in TEST.questions for option in one.options if option.blocks}
    assert blocking <= {(name, option) for case in CASES for name, option in wire(case)["sheet"]["answers"].items()}
    sizes = [(case["country"], str(case.get("sheet", {}).get("sales"))) for case in CASES]
    tops = {(c, f"{limit.up_to:f}") for c, one in SIZES.items() for scale in one.scales for limit in scale.limits}
    assert tops <= set(sizes)


def test_the_copy_for_node_says_the_same() -> None:
    path = FOLDER / "potential.json"
    wanted = engine_data() | {
        "cases": [{**wire(one), "name": one["name"], "expected": one["expected"]} for one in CASES]
    }
    if os.environ.get("RUTA_GOLDEN") == "write":
        rows = ",\n".join(json.dumps(one, ensure_ascii=False) for one in wanted["cases"])
        head = ",\n".join(f'"{name}": {json.dumps(wanted[name], ensure_ascii=False)}' for name in ("test", "sizes"))
        path.write_text(f'{{{head},\n"cases": [\n{rows}\n]}}\n', "utf-8")
    assert json.loads(path.read_text("utf-8")) == wanted
