"""Changes in the data in words: a line for each fact, record, route and total that is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import words
from generator.derive.usage import country_of, name_of
from generator.model import Country
from generator.render.facts import amount

if TYPE_CHECKING:
    from generator.catalogue import Catalogue, Placed
    from generator.changes import CostChange, FactChange, RecordChange, RouteChange
    from generator.derive.cost.span import Span
    from generator.model import Fact

_QUIET = {"verified", "seen"}


def fact_line(change: FactChange, old: Catalogue, new: Catalogue) -> str:
    """Say what became of a fact: «Colombia: IVA de envíos pasa de 0 % a 19 % desde 1 ene 2026; fuente: …»."""
    said = words.words()["diff"]
    catalogue = new if change.new else old
    where, what = _where(change.here, catalogue), _what(change.here)
    fact = change.here.part
    source = catalogue.publication(fact)
    names = {
        "where": where,
        "what": what,
        "since": said["since"].format(day=words.day(fact.since, short=True)) if fact.since else "",
        "source": f"{source.title} <{source.url}>",
    }
    if change.old is None or change.new is None:
        words_of_it = fact.statement or f"{what}: {amount(fact)}"
        return str(said[change.kind].format(**{**names, "what": words_of_it.rstrip(".")}))
    if change.only_read_again:
        return str(said["read_again"].format(**names, day=words.day(fact.verified, short=True)))
    before = change.old.part
    if before.value != fact.value or before.unit != fact.unit:
        return str(said["value"].format(**names, old=amount(before), new=amount(fact)))
    if before.statement != fact.statement:
        return str(said["statement"].format(**names, old=before.statement, new=fact.statement))
    kind = type(fact).model_fields
    fields = [name for name in kind if name not in _QUIET and getattr(before, name) != getattr(fact, name)]
    return str(said["other"].format(**names, fields=", ".join(fields)))


def _where(placed: Placed[Fact], catalogue: Catalogue) -> str:
    country = country_of(placed.entry.record)
    if country and catalogue.knows("countries", country):
        return catalogue.get(Country, country).name
    return str(words.words()["diff"]["general"])


def _what(placed: Placed[Fact]) -> str:
    return f"{name_of(placed.entry.record)} ({placed.part.id})"


def record_line(change: RecordChange) -> str:
    """Say which record is new, gone, or in which fields it is written otherwise."""
    said = words.words()["diff"]
    return str(said[f"record_{change.kind}"].format(path=change.path, fields=", ".join(change.fields)))


def route_line(change: RouteChange, old: Catalogue, new: Catalogue) -> str:
    """Say which tasks a route gains and loses."""
    said = words.words()["diff"]
    parts = [
        said[key].format(tasks=", ".join(f"«{tasks.tasks[one].part.title}»" for one in ids))
        for key, ids, tasks in (("added", change.added, new), ("dropped", change.dropped, old))
        if ids
    ]
    names = _pair(change.origin, change.destination, old, new)
    return str(said["route"].format(**names, changes="; ".join(parts)))


def cost_line(change: CostChange, old: Catalogue, new: Catalogue) -> str:
    """Say how the total of a sample parcel moves."""
    said = words.words()["diff"]
    by = ""
    if change.old and change.new and change.old.exact is not None and change.new.exact is not None:
        difference = change.new.exact - change.old.exact
        sign = "+" if difference > 0 else "\N{MINUS SIGN}"
        by = said["by"].format(difference=f"{sign}{words.money(abs(difference), 'USD')}")
    names = _pair(change.origin, change.destination, old, new)
    goods = words.amount(change.goods, "USD")
    return str(said["cost"].format(**names, goods=goods, old=_total(change.old), new=_total(change.new), by=by))


def _total(span: Span | None) -> str:
    if span is None:
        return str(words.words()["diff"]["unknown"])
    if span.exact is not None:
        return words.money(span.exact, "USD")
    return str(
        words.words()["examples"]["between"].format(
            low=words.money(span.low, "USD"), high=words.money(span.high, "USD")
        )
    )


def _pair(origin: str, destination: str, old: Catalogue, new: Catalogue) -> dict[str, str]:
    names = {one.id: one.name for catalogue in (old, new) for one in catalogue.of(Country)}
    return {"origin": names[origin], "destination": names[destination]}
