"""What both engines are asked: the records as they read them, the cases worked by hand, and random answer sheets."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from generator.derive.potential.engine import assess
from generator.derive.potential.sheet import Sheet
from generator.model import Potential, Sizes
from tests.helpers import ROOT, real_data

if TYPE_CHECKING:
    from random import Random

    from generator.derive.potential.sheet import Assessment

Plain = dict[str, Any]

FOLDER = ROOT / "tests" / "cases"
CATALOGUE = real_data()
TEST = CATALOGUE.of(Potential)[0]
SIZES = {one.country: one for one in CATALOGUE.of(Sizes)}
CASES: list[Plain] = yaml.safe_load((FOLDER / "potential.yaml").read_text("utf-8"))
VARIANTS = ("bienes", "servicios")


def engine_data() -> Plain:
    """Give what the engines read of the records, and no words that an editor may change."""
    whole = TEST.model_dump(mode="json", exclude_defaults=True)
    kept = {
        "dimensions": ("id", "weight"),
        "questions": ("id", "variants", "dimension", "options", "gap"),
        "bands": ("id", "low", "high", "next"),
        "experience": ("id", "result", "result_red"),
    }
    test = {
        table: [{name: row[name] for name in names if name in row} for row in whole[table]]
        for table, names in kept.items()
    }
    for question in test["questions"]:
        question["options"] = [{k: v for k, v in one.items() if k != "label"} for one in question["options"]]
    sizes = {
        country: {
            name: value
            for name, value in one.model_dump(mode="json", exclude_defaults=True).items()
            if name in ("combined", "scales")
        }
        for country, one in SIZES.items()
    }
    return {"test": test, "sizes": sizes}


def answers_of(case: Plain) -> dict[str, str]:
    """Write out the answers of a case: what fills it, and then its own."""
    place = {"best": -1, "worst": 0}.get(case["fill"])
    mine = [one for one in TEST.questions if case["variant"] in one.variants]
    filled: dict[str, str] = {} if place is None else {one.id: one.options[place].id for one in mine}
    return {**filled, **case.get("answers", {})}


def wire(case: Plain) -> Plain:
    """Give a case as the browser's engine gets it."""
    return {
        "variant": case["variant"],
        "country": case["country"],
        "unit_value": case.get("unit_value"),
        "sheet": {**case.get("sheet", {}), "answers": answers_of(case)},
    }


def assessed(question: Plain) -> Assessment:
    """Give Python's answer to what the browser's engine gets."""
    sheet = dict(question["sheet"])
    for name in ("sales", "sales_local"):
        if sheet.get(name) is not None:
            sheet[name] = Decimal(sheet[name])
    unit = question["unit_value"]
    sizes = SIZES.get(question["country"])
    return assess(TEST, question["variant"], Sheet(**sheet), sizes, Decimal(unit) if unit else None)


def random_question(dice: Random) -> Plain:
    """Give a random sheet: some full, some nearly empty, some of a firm that knows its size."""
    variant = dice.choice(VARIANTS)
    known, skill = dice.random(), dice.random()
    answers = {}
    for one in TEST.questions:
        if variant not in one.variants and dice.random() < 0.9:
            continue
        if dice.random() < known:
            last = len(one.options) - 1
            answers[one.id] = one.options[last if dice.random() < skill else dice.randint(0, last)].id
        elif dice.random() < 0.3:
            answers[one.id] = "no-se"
    return {
        "variant": variant,
        "country": dice.choice(["cl", "co", "mx", "pe", "ec"]),
        "unit_value": dice.choice([None, "5500", "39762.52", "0.1"]),
        "sheet": {"answers": answers, **firm(dice)},
    }


def firm(dice: Random) -> Plain:
    """Give what a firm knows of its size and its experience: often nothing."""
    given: Plain = {
        "size": dice.choice(["micro", "pequena", "mediana", "grande", "no-se", *[None] * 10]),
        "sales": amount(dice) if dice.random() < 0.6 else None,
        "sales_local": amount(dice) if dice.random() < 0.5 else None,
        "workers": dice.choice([0, 1, 10, 11, 50, 51, 250, dice.randint(0, 400), *[None] * 8]),
        "activity": dice.choice(["manufactura", "comercio", "servicios", "no-se", *[None] * 4]),
        "experience": dice.choice(["none", "sporadic", "regular", "no-se", None]),
    }
    # a field that is not there and one that is empty are the same
    return given if dice.random() < 0.5 else {name: value for name, value in given.items() if value is not None}


def amount(dice: Random) -> str:
    """Give sales of any order of magnitude, often right at an edge."""
    tops = [f"{limit.up_to:f}" for one in SIZES.values() for scale in one.scales for limit in scale.limits]
    top = dice.choice(tops)
    return dice.choice(
        [top, f"{top}.000000000001", f"{dice.random() * 10 ** dice.randint(0, 7):.{dice.randint(0, 6)}f}"]
    )
