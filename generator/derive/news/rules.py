"""News of rules: facts that begin, follow another value, end, or are only announced or proposed."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, TypedDict, Unpack

from generator.derive.news.item import NewsItem
from generator.derive.turns import turning_days
from generator.derive.usage import country_of
from generator.model import Agreement, Country, Fact, Tax
from generator.model.base import earliest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from generator.catalogue import Catalogue, Placed
    from generator.derive.news.item import Kind
    from generator.model import Record

_TAXES = ("vat", "excise")
_UNTOLD = ("countries", "exchange")
"""Figures of a market and exchange rates do not begin or end as rules do."""


def rules(catalogue: Catalogue) -> Iterator[NewsItem]:
    """Give a piece of news for each record, day and kind of turn; a changed value is one of its own."""
    before, followed = _series(catalogue)
    groups: dict[tuple[str, str, str, date], list[Placed[Fact]]] = {}
    for turn in turning_days(catalogue):
        fact, record = turn.placed.part, turn.placed.entry.record
        if turn.placed.entry.kind in _UNTOLD or (turn.turn == "ends" and fact.id in followed):
            continue
        if turn.turn == "starts" and fact.id in before:
            yield _item(catalogue, "changed", turn.day, [turn.placed], before=before[fact.id])
            continue
        groups.setdefault((record.folder, record.id, turn.turn, turn.day), []).append(turn.placed)
    for (_, _, turned, day), placed in groups.items():
        yield _item(catalogue, _KIND[turned], day, sorted(placed, key=lambda one: one.part.id))
    for placed_one in catalogue.parts(Fact):
        fact = placed_one.part
        if fact.status != "enacted" and fact.since is None and placed_one.entry.kind not in _UNTOLD:
            published = catalogue.publication(fact).published or ""
            whole = len(published) == len("2026-01-31")
            day = earliest(published) if whole else fact.verified
            yield _item(catalogue, fact.status, day, [placed_one], rough="read")


class _More(TypedDict, total=False):
    before: Fact
    rough: str


_KIND: dict[str, Kind] = {"starts": "new", "ends": "ended", "announced": "announced", "proposed": "proposed"}


def _series(catalogue: Catalogue) -> tuple[dict[str, Fact], set[str]]:
    """The value before each one of a series that says another number, and the values that another follows at once."""
    before: dict[str, Fact] = {}
    followed: set[str] = set()
    for tax in catalogue.of(Tax):
        enacted = [fact for fact in tax.values if fact.status == "enacted"]
        for old, new in pairwise(enacted):
            if old.until is None or new.since is None or new.since - old.until > timedelta(days=1):
                continue
            followed.add(old.id)
            if old.unit == new.unit and old.numbers != new.numbers:
                before[new.id] = old
    return before, followed


def _item(catalogue: Catalogue, kind: Kind, day: date, placed: list[Placed[Fact]], **more: Unpack[_More]) -> NewsItem:
    record = placed[0].entry.record
    return NewsItem(
        id=f"{placed[0].part.id}-{kind}-{day.isoformat()}",
        day=day,
        kind=kind,
        topics=(topic_of(record),),
        countries=countries_of(catalogue, record, [one.part for one in placed]),
        records=(record,),
        facts=tuple(placed),
        **more,
    )


def topic_of(record: Record) -> str:
    """What a record with facts is about."""
    if isinstance(record, Tax):
        return "taxes" if record.kind in _TAXES else "charges"
    return "agreements" if isinstance(record, Agreement) else "requirements"


def countries_of(catalogue: Catalogue, record: Record, facts: Iterable[Fact]) -> tuple[str, ...]:
    """The countries of the site that these facts of a record concern: of an agreement, those on either side."""
    if isinstance(record, Agreement):
        sides = [{*fact.when.origin, *fact.when.destination} if fact.when else set[str]() for fact in facts]
        named = set().union(*sides) if all(sides) else set(record.parties)
        known = {one.id for one in catalogue.of(Country)}
        return tuple(one for one in record.parties if one in known & named)
    country = country_of(record)
    return (country,) if country else ()
