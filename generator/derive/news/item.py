"""One piece of news: what happened to which record, when, and whom it concerns. Its words are ``render``'s business."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from generator.model import Event, Programme

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Placed
    from generator.model import Fact, Record

Kind = Literal["new", "changed", "ended", "announced", "proposed", "reviewed"]
KINDS: tuple[str, ...] = get_args(Kind)
Topic = Literal["taxes", "charges", "requirements", "programmes", "marketplaces", "payments", "agreements"]
TOPICS: tuple[str, ...] = get_args(Topic)


@dataclass(frozen=True, slots=True)
class NewsItem:
    """Something that a reader may want to know of.

    ``day`` is the day it happens; where only a month or a year is known, its first day, and ``rough`` says so. What
    nobody has dated bears the day on which somebody read of it, and ``rough`` is «read».
    """

    id: str
    day: date
    kind: Kind
    topics: tuple[str, ...]
    countries: tuple[str, ...]
    records: tuple[Record, ...]
    """What it is about; several where the same words stand in several records."""
    facts: tuple[Placed[Fact], ...] = ()
    before: Fact | None = None
    """The value that the changed one follows."""
    text: str = ""
    """What a directory's record says of its change, its date taken away."""
    rough: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    """Of what was looked at again: how many facts or records of each topic."""

    @property
    def record(self) -> Record:
        """The first record that it is about."""
        return self.records[0]

    @property
    def programme_kinds(self) -> tuple[str, ...]:
        """The kinds of support that it concerns."""
        kinds: list[str] = [kind for record in self.records if isinstance(record, Programme) for kind in record.kinds]
        events = {"fair": "fair", "meeting": "fair", "mission": "fair", "training": "training"}
        kinds += [events[one.kind] for one in self.records if isinstance(one, Event) and one.kind in events]
        return tuple(dict.fromkeys(kinds))
