"""News in the words of a person: a headline, what it says, how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import words
from generator.derive.news import TOPICS
from generator.derive.usage import name_of
from generator.model import Country, Event, Programme, Requirement
from generator.model.base import earliest
from generator.render.facts import amount, listed, rough_day

if TYPE_CHECKING:
    from datetime import date

    from generator.catalogue import Catalogue
    from generator.derive.news import NewsItem
    from generator.model import Fact

_LONGEST = 160
_MOST_NAMED = 3


def where(catalogue: Catalogue, ids: tuple[str, ...]) -> str:
    """The countries by name; «Varios países» where they are many, «General» where there is none."""
    said = words.words()["news"]
    if not ids:
        return str(said["general"])
    if len(ids) > _MOST_NAMED:
        return str(said["several"])
    return listed([catalogue.get(Country, one).name for one in ids])


def when(item: NewsItem) -> str:
    """The day as far as it is known: «1 ene 2026», «ago 2025», «leído el 20 nov 2026»."""
    if item.rough == "read":
        return str(words.words()["news"]["read_day"].format(day=words.day(item.day, short=True)))
    return rough_day(item.rough) if item.rough else words.day(item.day, short=True)


def headline(catalogue: Catalogue, item: NewsItem) -> str:
    """Say it in one line: «Chile: IVA general pasa de 18 % a 19 % desde el 1 ene 2026»."""
    said = words.words()["news"]["said"]
    names = {
        "where": where(catalogue, item.countries),
        "what": _what(item),
        "day": words.day(item.day, short=True),
    }
    if item.facts:
        if item.before:
            new = item.facts[0].part
            return str(said["changed"].format(**names, old=amount(item.before), new=amount(new)))
        key = f"{item.kind}_undated" if item.rough else item.kind
        return str(said[key].format(**names))
    if item.counts:
        return str(said["review"].format(**names, count=_counted(sum(number for _, number in item.counts))))
    record = item.record
    if isinstance(record, Event):
        return str(said["event"].format(**names, when=event_days(record)))
    if isinstance(record, Programme):
        return str(said[{"ended": "closed", "changed": "renamed"}.get(item.kind, "seen")].format(**names))
    return words.cut(_change(item), _LONGEST)


def _change(item: NewsItem) -> str:
    change = words.words()["news"]["said"]["change"]
    return str(change.format(what=_what(item), text=item.text).rstrip("."))


def _what(item: NewsItem) -> str:
    if not item.records:
        return ""
    if not item.facts:
        return listed([name_of(one) for one in item.records])
    return f"«{name_of(item.record)}»" if isinstance(item.record, Requirement) else name_of(item.record)


def _counted(number: int) -> str:
    said = words.words()["news"]["count"]
    return str(said["one"] if number == 1 else said["other"].format(n=number))


def says(item: NewsItem) -> list[str]:
    """What stands below the headline: the facts in words, or what the record says of itself."""
    said = words.words()["news"]
    if item.facts:
        return [fact_says(placed.part) for placed in item.facts]
    if item.counts:
        by_topic = dict(item.counts)
        parts = [f"{by_topic[topic]} {said['topic_in_sentence'][topic]}" for topic in TOPICS if topic in by_topic]
        return [said["review_says"].format(list=listed(parts))]
    record = item.record
    if isinstance(record, Event):
        return event_says(record)
    if isinstance(record, Programme):
        if item.kind == "reviewed":
            return [said["seen_says"].format(day=rough_day(record.seen or ""), who=record.institution)]
        note = [record.state_note] if record.state_note else []
        undated = [said["closed_says"]] if item.rough == "read" else []
        return [*note, *undated]
    return [] if len(_change(item)) <= _LONGEST else [item.text]


def standing(item: NewsItem, today: date) -> str:
    """What must be said of a rule that is only announced or proposed: not yet a rule, or nobody knows whether it is."""
    said = words.words()["news"]
    if item.kind not in ("announced", "proposed") or not item.facts:
        return ""
    return str(said["not_rule"] if item.rough or item.day > today else said["unsure_rule"])


def fact_says(fact: Fact) -> str:
    """A fact in words, its amount where it has no others."""
    return fact.statement or amount(fact)


def event_days(event: Event) -> str:
    """The days of an event as far as they are known."""
    said = words.words()["agenda"]
    whole = len("2026-01-31")
    if not event.until:
        return str(said["on" if len(event.since) == whole else "in"].format(since=rough_day(event.since)))
    if len(event.since) < whole:
        return str(said["until_with"].format(until=rough_day(event.until)))
    if earliest(event.since) == earliest(event.until):
        return str(said["on"].format(since=rough_day(event.since)))
    return str(said["to"].format(since=rough_day(event.since), until=rough_day(event.until)))


def event_says(event: Event) -> list[str]:
    """What it is, where, for whom, by whom, and the doubt."""
    said: dict[str, Any] = words.words()["agenda"]
    place = said["place"].format(place=event.place) if event.place else ""
    online = said["online"] if event.online else ""
    parts = [
        f"{place} {online}".strip() or said["no_place"],
        said["who"].format(who=event.organiser),
        said["audience"].format(audience=event.audience) if event.audience else "",
    ]
    return [event.summary, " ".join(part for part in parts if part), *([event.note] if event.note else [])]
