"""What a firm answers, and what is made of it: plain records that both engines agree on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from generator.model.potential import Segment

Effect = Literal["rojo", "max-amarillo"]
FirmSize = Literal["micro", "pequena", "mediana", "grande"]
SIZES: tuple[FirmSize, ...] = ("micro", "pequena", "mediana", "grande")
UNKNOWN = "no-se"
"""The answer that is always there: it widens the score to a range, and never counts as zero."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The answers of a firm. A question that is not in ``answers``, or answered «no-se», is unknown."""

    answers: Mapping[str, str]
    """Question → option."""
    size: str | None = None
    sales: Decimal | None = None
    """Of a year, in the unit of the country: UF, UVT, UIT, millions of pesos."""
    sales_local: Decimal | None = None
    """Of a year, in the currency of the country."""
    workers: int | None = None
    activity: str | None = None
    experience: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Whole numbers from 0 to 100; ``value`` is None where nothing is answered."""

    value: int | None
    min: int
    max: int


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """The score of one dimension, with its range and how many of its questions are answered."""

    id: str
    score: int | None
    min: int
    max: int
    answered: int
    questions: int


@dataclass(frozen=True, slots=True)
class Blocking:
    """An answer that wins over any score."""

    question: str
    option: str
    effect: Effect
    gap: str


@dataclass(frozen=True, slots=True)
class GapPoints:
    """What closing a gap adds to the total, to a tenth of a point."""

    id: str
    points: float
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    """A question without an answer, and how much the answer may move the total."""

    question: str
    gap: str
    points: float


@dataclass(frozen=True, slots=True)
class SizeFound:
    """The size, where only one is possible."""

    id: FirmSize | None
    possible: tuple[FirmSize, ...]


@dataclass(frozen=True, slots=True)
class ExperienceFound:
    """How often the firm has exported, and what the result calls that."""

    id: str | None = None
    result: str | None = None


@dataclass(frozen=True, slots=True)
class Next:
    """What the segment should do, and the gaps to begin with."""

    steps: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The result. ``segment`` goes by the value, ``segments`` are all that the unknown answers leave open."""

    score: Score
    segment: Segment | None
    segments: tuple[Segment, ...]
    dimensions: tuple[DimensionScore, ...]
    blocking: tuple[Blocking, ...]
    gaps: tuple[GapPoints, ...]
    unknown: tuple[Unknown, ...]
    size: SizeFound
    experience: ExperienceFound
    next: Next = field(default_factory=Next)
