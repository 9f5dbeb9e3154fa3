"""Points into scores, in exact fractions: what each question weighs in the total of 100."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from generator.derive.potential.sheet import DimensionScore

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.model.potential import Option, Potential, Question

FULL = 4
"""The points of the best answer."""


class Mark(NamedTuple):
    """A question with the option that was chosen; None where the answer is unknown."""

    question: Question
    option: Option | None


def rounded(number: Fraction, parts: int = 1) -> int:
    """Round half up, to wholes or to a whole number of ``parts``; numbers from zero up."""
    return (number.numerator * 2 * parts + number.denominator) // (2 * number.denominator)


def tenths(number: Fraction) -> float:
    """Round half up to a tenth."""
    return rounded(number, 10) / 10


class Scale:
    """The weights of a test over the questions of one variant."""

    def __init__(self, test: Potential, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.weights = {one.id: one.weight for one in test.dimensions}
        self.asked = Counter(mark.question.dimension for mark in marks)
        self.whole = sum(self.weights[one] for one in self.asked)

    def share(self, question: Question, points: int) -> Fraction:
        """The part of 100 that some points of a question make."""
        weight, asked = self.weights[question.dimension], self.asked[question.dimension]
        return Fraction(100 * weight * points, FULL * asked * self.whole)

    def total(self, points: Callable[[Option | None], int]) -> Fraction:
        """The total over all questions, whatever an unknown answer counts for."""
        return sum((self.share(mark.question, points(mark.option)) for mark in self.marks), Fraction(0))

    def value(self) -> Fraction | None:
        """The weighted mean of the dimensions with an answer; None where there is none."""
        answered = {one: found for one in self.asked if (found := self._points(one))}
        if not answered:
            return None
        scores = (self.weights[one] * Fraction(100 * sum(found), FULL * len(found)) for one, found in answered.items())
        return sum(scores, Fraction(0)) / sum(self.weights[one] for one in answered)

    def dimension(self, id_: str) -> DimensionScore:
        """The score of one dimension, from 0 to 100."""
        points, questions = self._points(id_), self.asked[id_]
        missing = FULL * (questions - len(points))
        return DimensionScore(
            id=id_,
            score=_score(sum(points), len(points)) if points else None,
            min=_score(sum(points), questions),
            max=_score(sum(points) + missing, questions),
            answered=len(points),
            questions=questions,
        )

    def _points(self, id_: str) -> list[int]:
        return [mark.option.points for mark in self.marks if mark.option and mark.question.dimension == id_]


def _score(points: int, questions: int) -> int:
    return rounded(Fraction(100 * points, FULL * questions)) if questions else 0
