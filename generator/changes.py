"""What differs between two states of the data, as a person would ask: which facts, which routes, which totals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.derive.cost.samples import VALUES, sample
from generator.derive.route import derive_route, pairs
from generator.model import Agreement, Country, ExchangeRates, Fact, Schedule, Tax
from generator.quote import calculator, exchange_table

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from generator.catalogue import Catalogue, Placed
    from generator.derive.cost.span import Span
    from generator.model import Record

Kind = Literal["new", "gone", "changed"]
_COSTS = (Schedule, Tax, Agreement, ExchangeRates, Country)


@dataclass(frozen=True, slots=True)
class FactChange:
    """One fact that is new, gone or says something else; ``old`` or ``new`` is None where it is not there."""

    old: Placed[Fact] | None
    new: Placed[Fact] | None

    @property
    def kind(self) -> Kind:
        """New, gone or changed."""
        return "new" if self.old is None else "gone" if self.new is None else "changed"

    @property
    def here(self) -> Placed[Fact]:
        """The fact as it is now, or as it was."""
        found = self.new or self.old
        assert found is not None  # noqa: S101 - one of the two is always there
        return found

    @property
    def only_read_again(self) -> bool:
        """Whether somebody only looked at it again: the words and the numbers are the same."""
        if self.old is None or self.new is None:
            return False
        again = {"verified": self.new.part.verified, "seen": self.new.part.seen}
        return self.old.part.model_copy(update=again) == self.new.part


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record that is new, gone or written otherwise, its facts apart."""

    kind: Kind
    record: Record
    path: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RouteChange:
    """A route whose list of tasks is another."""

    origin: str
    destination: str
    added: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostChange:
    """A sample parcel whose total at the door is another; a total is None where it can't be known."""

    origin: str
    destination: str
    goods: Decimal
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True)
class Changes:
    """All that differs, and the two states."""

    old: Catalogue
    new: Catalogue
    facts: list[FactChange]
    records: list[RecordChange]
    routes: list[RouteChange]
    costs: list[CostChange]


def compare(old: Catalogue, new: Catalogue, today: date) -> Changes:
    """Compare two checked states of the data; totals are those of ``today``."""
    return Changes(old, new, facts(old, new), records(old, new), routes(old, new), costs(old, new, today))


def facts(old: Catalogue, new: Catalogue) -> list[FactChange]:
    """Compare facts by id, in the order of their countries and ids."""
    changes = []
    for id_ in sorted({*old.facts, *new.facts}):
        before, after = old.facts.get(id_), new.facts.get(id_)
        if before is None or after is None or before.part != after.part:
            changes.append(FactChange(before, after))
    return sorted(changes, key=lambda one: (one.here.entry.path, one.here.part.id))


def records(old: Catalogue, new: Catalogue) -> list[RecordChange]:
    """Compare records field by field, leaving out what ``facts`` tells."""
    before = {(entry.kind, entry.record.id): entry for entry in old.all_entries()}
    after = {(entry.kind, entry.record.id): entry for entry in new.all_entries()}
    changes = []
    for key in sorted({*before, *after}):
        one, other = before.get(key), after.get(key)
        if one is None or other is None:
            entry = other or one
            assert entry is not None  # noqa: S101 - the key comes from one of the two
            changes.append(RecordChange("new" if one is None else "gone", entry.record, entry.path, ()))
        elif one.record != other.record:
            fields = _fields(one.record, other.record)
            if fields:
                changes.append(RecordChange("changed", other.record, other.path, fields))
    return changes


def _fields(old: Record, new: Record) -> tuple[str, ...]:
    return tuple(
        field.alias or name
        for name, field in type(new).model_fields.items()
        if getattr(old, name) != getattr(new, name) and not _only_facts(getattr(old, name), getattr(new, name))
    )


def _only_facts(*values: object) -> bool:
    return all(isinstance(value, tuple) and all(isinstance(one, Fact) for one in value) for value in values)


def routes(old: Catalogue, new: Catalogue) -> list[RouteChange]:
    """Compare each route's tasks; a country that is new brings routes whose tasks are all new."""
    before = {(a.id, b.id): derive_route(old, a, b) for a, b in pairs(old)}
    after = {(a.id, b.id): derive_route(new, a, b) for a, b in pairs(new)}
    changes = []
    for pair in sorted({*before, *after}):
        was = {step.task.id for step in before[pair].steps} if pair in before else set()
        is_ = {step.task.id for step in after[pair].steps} if pair in after else set()
        if was != is_:
            changes.append(RouteChange(*pair, tuple(sorted(is_ - was)), tuple(sorted(was - is_))))
    return changes


def costs(old: Catalogue, new: Catalogue, today: date) -> list[CostChange]:
    """Compare what the sample parcels cost at the door, where anything that costs are made of has changed."""
    if [one for kind in _COSTS for one in old.of(kind)] == [one for kind in _COSTS for one in new.of(kind)]:
        return []
    totals = [_totals(catalogue, today) for catalogue in (old, new)]
    return [
        CostChange(origin, to, goods, totals[0].get((origin, to, goods)), totals[1].get((origin, to, goods)))
        for origin, to, goods in sorted({*totals[0], *totals[1]})
        if totals[0].get((origin, to, goods)) != totals[1].get((origin, to, goods))
    ]


def _totals(catalogue: Catalogue, today: date) -> dict[tuple[str, str, Decimal], Span | None]:
    table = exchange_table(catalogue)
    found: dict[tuple[str, str, Decimal], Span | None] = {}
    for origin, to in pairs(catalogue):
        machine = calculator(catalogue, to.id, table.rates if table else {})
        if machine is None:
            continue
        for goods in VALUES:
            quote = machine.quote(sample(origin.id, goods, today))
            found[origin.id, to.id, goods] = quote.landed if quote else None
    return found
