"""The assessment of a firm: score, range, segment, gaps and next steps. The browser has its twin.

The order of the rules: size first (too large for small firms' programmes), then answers that block, then the score.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from generator.derive.potential.scale import FULL, Mark, Scale, rounded, tenths
from generator.derive.potential.sheet import (
    Assessment,
    Blocking,
    ExperienceFound,
    GapPoints,
    Next,
    Score,
    Sheet,
    SizeFound,
    Unknown,
)
from generator.derive.potential.size import possible_sizes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from generator.derive.potential.sheet import FirmSize
    from generator.model.potential import Potential, Segment, Sizes

_NEXT_GAPS = 3


def assess(
    test: Potential, variant: str, sheet: Sheet, sizes: Sizes | None = None, unit_value: Decimal | None = None
) -> Assessment:
    """Work out the result of a sheet; ``unit_value`` is what the unit of ``sizes`` is worth in the local currency."""
    marks = _marks(test, variant, sheet)
    scale = Scale(test, marks)
    value = scale.value()
    score = Score(
        value=None if value is None else rounded(value),
        min=rounded(scale.total(lambda option: option.points if option else 0)),
        max=rounded(scale.total(lambda option: option.points if option else FULL)),
    )
    blocking = _blocking(marks)
    able = None if score.value is None else _capped(_band_at(test, score.value), blocking)
    possible = possible_sizes(sheet, sizes, unit_value)
    size = possible[0] if len(possible) == 1 else None
    segment: Segment | None = "rojo-oscuro" if size == "grande" else able
    gaps = _gaps(scale)
    return Assessment(
        score=score,
        segment=segment,
        segments=_segments(test, marks, score, blocking, possible),
        dimensions=tuple(scale.dimension(one.id) for one in test.dimensions),
        blocking=blocking,
        gaps=gaps,
        unknown=_unknown(scale),
        size=SizeFound(size, possible),
        experience=_experience(test, sheet, able),
        next=Next(
            steps=next((one.next for one in test.bands if one.id == segment), ()),
            gaps=_first(blocking, gaps),
        ),
    )


def _marks(test: Potential, variant: str, sheet: Sheet) -> list[Mark]:
    return [
        Mark(one, next((option for option in one.options if option.id == sheet.answers.get(one.id)), None))
        for one in test.questions
        if variant in one.variants
    ]


def _blocking(marks: Sequence[Mark]) -> tuple[Blocking, ...]:
    """What blocks to red comes first."""
    found = [
        Blocking(mark.question.id, mark.option.id, mark.option.blocks, mark.question.gap)
        for mark in marks
        if mark.option and mark.option.blocks
    ]
    return tuple(sorted(found, key=lambda one: one.effect != "rojo"))


def _band_at(test: Potential, score: int) -> Segment:
    return next(
        one.id for one in test.bands if one.low is not None and one.high is not None and one.low <= score <= one.high
    )


def _capped(band: Segment, blocking: Sequence[Blocking]) -> Segment:
    """A rule that blocks wins over any score."""
    if any(one.effect == "rojo" for one in blocking):
        return "rojo"
    return "amarillo" if band == "verde" and blocking else band


def _segments(
    test: Potential, marks: Sequence[Mark], score: Score, blocking: Sequence[Blocking], sizes: Sequence[FirmSize]
) -> tuple[Segment, ...]:
    found: set[Segment] = set()
    if any(one != "grande" for one in sizes):
        found |= {
            _capped(one.id, blocking)
            for one in test.bands
            if one.low is not None and one.high is not None and one.low <= score.max and score.min <= one.high
        }
        unanswered = {option.blocks for mark in marks if mark.option is None for option in mark.question.options}
        if "rojo" in unanswered:
            found.add("rojo")
        if "max-amarillo" in unanswered and "verde" in found:
            found.add("amarillo")
    if "grande" in sizes:
        found.add("rojo-oscuro")
    return tuple(one.id for one in test.bands if one.id in found)


def _gaps(scale: Scale) -> tuple[GapPoints, ...]:
    """What closing each gap adds, most points first; equal ones in the order of the questions."""
    points: dict[str, Fraction] = {}
    questions: dict[str, list[str]] = {}
    for question, option in scale.marks:
        if option is None or option.points >= FULL:
            continue
        points[question.gap] = points.get(question.gap, Fraction(0)) + scale.share(question, FULL - option.points)
        questions.setdefault(question.gap, []).append(question.id)
    ordered = sorted(points, key=lambda gap: -points[gap])
    return tuple(GapPoints(gap, tenths(points[gap]), tuple(questions[gap])) for gap in ordered)


def _unknown(scale: Scale) -> tuple[Unknown, ...]:
    """What is to be found out, what moves the total most first."""
    missing = [mark.question for mark in scale.marks if mark.option is None]
    ordered = sorted(missing, key=lambda one: -scale.share(one, FULL))
    return tuple(Unknown(one.id, one.gap, tenths(scale.share(one, FULL))) for one in ordered)


def _experience(test: Potential, sheet: Sheet, able: Segment | None) -> ExperienceFound:
    said = next((one for one in test.experience if one.id == sheet.experience), None)
    if said is None:
        return ExperienceFound()
    if said.result_red is None:
        return ExperienceFound(said.id, said.result)
    return ExperienceFound(said.id, None if able is None else said.result_red if able == "rojo" else said.result)


def _first(blocking: Sequence[Blocking], gaps: Sequence[GapPoints]) -> tuple[str, ...]:
    """The gaps to begin with: all that block, then those with most points."""
    blocked = list(dict.fromkeys(one.gap for one in blocking))
    others = [one.id for one in gaps if one.id not in blocked]
    return tuple([*blocked, *others][: max(_NEXT_GAPS, len(blocked))])
