"""The landed cost in Python and in the browser's JavaScript: no difference on thousands of random parcels."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from generator.derive.cost.exchange import NoRateError
from generator.derive.cost.lines import minor_places
from generator.derive.cost.span import Span, known, to_multiple
from generator.model import Schedule
from generator.quote import parameters
from tests.helpers import ROOT, real_data
from tests.unit.cost_inputs import PARAMETERS, PARENTS, RATES, parcel, schedule
from tests.unit.test_cost_cases import CASES, answer_of, calculator_of, parcel_of, plain_schedule, schedule_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from generator.derive.cost.landed import Calculator, Landed, Quote

SEED = 20261121
SCHEDULES, PARCELS, PARCELS_PER_CASE, PARCELS_PER_COUNTRY = 450, 10, 5, 30
Plain = dict[str, Any]


@dataclass
class Question:
    """A schedule with the world around it, and parcels to be sent there."""

    world: Plain
    schedule: Schedule
    asked: list[Plain]
    """Each with its ``parcel`` and the ``scenario``, if there is one."""

    @property
    def wire(self) -> Plain:
        """The question as the browser gets it."""
        dumped = self.schedule.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        return {**self.world, "schedule": dumped, "parcels": self.asked}

    @cached_property
    def answers(self) -> list[Landed | None]:
        """Python's answers; None where an exchange rate is missing."""
        machine = calculator_of(self.world, self.schedule)
        return [_answer(machine, one) for one in self.asked]


def _answer(machine: Calculator, one: Plain) -> Landed | None:
    try:
        return machine.landed(parcel_of(one["parcel"]), one["scenario"])
    except NoRateError:
        return None


def asked(dice: Random, plain: Plain, count: int) -> list[Plain]:
    """Give random parcels, and now and then a scenario."""
    regimes = [one["id"] for one in plain["regimes"]]
    return [
        {"parcel": parcel(dice), "scenario": dice.choice(regimes) if dice.random() < 0.1 else None}
        for _ in range(count)
    ]


def invented(dice: Random) -> Iterator[Question]:
    """Random schedules, and those of the shared cases with random parcels."""
    world = {"parameters": PARAMETERS, "rates": RATES, "parents": PARENTS}
    for _ in range(SCHEDULES):
        plain = schedule(dice)
        yield Question(world, schedule_of(plain), asked(dice, plain, PARCELS))
    for case in CASES:
        plain = plain_schedule(case)
        world = {"parameters": case.get("parameters", {}), "rates": RATES | case.get("rates", {}), "parents": PARENTS}
        yield Question(world, schedule_of(plain), asked(dice, plain, PARCELS_PER_CASE))


def real(dice: Random) -> Iterator[Question]:
    """The schedules of the data."""
    catalogue = real_data()
    for one in catalogue.of(Schedule):
        plain = one.model_dump(mode="json")
        world = {"parameters": parameters(catalogue, one.country), "rates": {one.currency: "2.75"} | RATES}
        yield Question(world, one, asked(dice, plain, PARCELS_PER_COUNTRY))


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    """Give what both are asked."""
    dice = Random(SEED)  # noqa: S311 - the same parcels each time
    return [*invented(dice), *real(dice)]


def test_both_give_the_same_answers(questions: list[Question], tmp_path: Path) -> None:
    node = shutil.which("node")
    assert node, "«make test» brings Node"
    (tmp_path / "questions.json").write_text(json.dumps([one.wire for one in questions]), "utf-8")
    script = ROOT / "tests" / "client" / "cost-answers.js"
    subprocess.run([node, script, tmp_path / "questions.json", tmp_path / "answers.json"], check=True)
    browser: list[list[Plain]] = json.loads((tmp_path / "answers.json").read_text("utf-8"))
    differences = [
        (one["parcel"], wanted, theirs)
        for question, others in zip(questions, browser, strict=True)
        for one, mine, theirs in zip(question.asked, question.answers, others, strict=True)
        if theirs != (wanted := answer_of(mine) if mine else {"error": "NoRateError"})
    ]
    assert not differences, f"{len(differences)} differences"


def test_enough_is_asked_and_enough_of_it_has_an_answer(questions: list[Question]) -> None:
    answers = [one for question in questions for one in question.answers if one]
    assert len(answers) >= 5000
    assert sum(one.quote is not None and bool(one.quote.lines) for one in answers) >= 2500
    assert sum(one.range is not None for one in answers) >= 600
    assert sum(bool(one.alternatives) for one in answers) >= 200
    assert sum(bool(one.unknown) for one in answers) >= 200


def test_lines_are_whole_cents_and_add_up_to_the_total_which_is_never_under_the_goods(
    questions: list[Question],
) -> None:
    for question in questions:
        for answer in filter(None, question.answers):
            unit = Decimal(1).scaleb(-minor_places(answer.parcel.currency))
            for quote in (*([answer.quote] if answer.quote else []), *answer.alternatives):
                adds_up(quote, answer, unit)


def adds_up(quote: Quote, answer: Landed, unit: Decimal) -> None:
    """Check the sums of one regime."""
    amounts = [one.charged.amount for one in quote.lines]
    if quote.charges is None or quote.landed is None:
        assert None in amounts
        return
    total = known(Decimal(0))
    for one in amounts:
        assert one is not None
        assert 0 <= one.low <= one.high
        assert one.low % unit == one.high % unit == 0
        total += one
    parcel = answer.parcel
    assert quote.charges == total
    assert quote.landed.low >= to_multiple(parcel.goods, unit)
    sent = to_multiple(parcel.goods + parcel.freight + parcel.insurance, unit)
    assert quote.landed == known(sent) + total
    if quote is answer.quote and answer.range:
        assert answer.range.low <= quote.landed.low <= quote.landed.high <= answer.range.high


def test_a_higher_rate_never_makes_a_parcel_cheaper(questions: list[Question]) -> None:
    dice, compared = Random(SEED), 0  # noqa: S311 - the same lines each time
    for question in questions[:: len(questions) // 200]:
        places = [
            (number, place)
            for number, regime in enumerate(question.schedule.regimes)
            for place, line in enumerate(regime.lines)
            if isinstance(line.rate, Decimal)
        ]
        if not places:
            continue
        higher = Question(question.world, raised(question.schedule, *dice.choice(places)), question.asked)
        for low, high in zip(totals(question), totals(higher), strict=True):
            assert (low is None) == (high is None)
            if low and high:
                assert low.low <= high.low
                assert low.high <= high.high
                compared += 1
    assert compared >= 500


def raised(schedule: Schedule, regime: int, line: int) -> Schedule:
    """Give the schedule with one rate half way nearer to one, as an inclusive rate may not pass it."""
    plain = schedule.model_dump(by_alias=True)
    one = plain["regimes"][regime]["lines"][line]
    one["rate"] = (one["rate"] + 1) / 2 if one["rate"] < 1 else one["rate"] * 2
    for other in plain["regimes"]:
        other["since"] = other["since"] or "unknown"
    return Schedule.model_validate(plain)


def totals(question: Question) -> list[Span | None]:
    """Give the totals of the default regimes."""
    return [one.quote.landed if one and one.quote else None for one in question.answers]
