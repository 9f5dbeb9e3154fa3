"""Facts as a page shows them: words, dates and marks ready for the template."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from generator import words
from generator.derive.freshness import is_stale, review_day
from generator.model import Country, Sector
from generator.model.base import earliest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from generator.catalogue import Catalogue, Placed
    from generator.model import Fact
    from generator.model.conditions import Conditions, When


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact with everything that must stand beside it."""

    id: str
    statement: str
    amount: str
    """The value with its unit; empty where it has none."""
    scope: str
    """For whom it holds, in words; empty for all."""
    period: str
    since: str
    until: str
    """ISO days for the browser, empty where open: an enacted change takes effect on its day without a rebuild."""
    state: str
    """past, current, coming, announced or proposed."""
    read: str
    """«verificado 20 nov 2026 (texto de 12 ene 2026)»."""
    review: str
    stale: bool
    due: str
    """For what is only announced or proposed and whose day is still to come: the day before it; empty otherwise."""
    confidence: str
    source_title: str
    publisher: str
    url: str
    note: str
    edit: str


class FactViews:
    """Makes views of facts; knows the day and where the records can be edited."""

    def __init__(self, catalogue: Catalogue, today: date, edit_base: str) -> None:
        self.catalogue, self.today, self.edit_base = catalogue, today, edit_base
        # a destination's facts stand on every route to it
        self._made: dict[str, FactView] = {}

    def edit(self, placed: Placed[Fact]) -> str:
        """Where the fact's record can be corrected."""
        return f"{self.edit_base}{placed.place.path}#L{placed.place.line}"

    def view(self, fact: Fact) -> FactView:
        """Make the view of one fact, once."""
        if fact.id not in self._made:
            self._made[fact.id] = self._make(fact)
        return self._made[fact.id]

    def _make(self, fact: Fact) -> FactView:
        said = words.words()["fact"]
        source = self.catalogue.publication(fact)
        read = said["verified"].format(day=words.day(fact.verified, short=True))
        if fact.seen:
            read += " " + said["seen"].format(day=rough_day(fact.seen))
        return FactView(
            id=fact.id,
            statement=fact.statement or "",
            amount=amount(fact),
            scope=scope(_beside_amount(fact), self.catalogue),
            period=self._period(fact),
            since=fact.since.isoformat() if fact.since and fact.status == "enacted" else "",
            until=fact.until.isoformat() if fact.until and fact.status == "enacted" else "",
            state=self.state(fact),
            read=read,
            review=review_day(fact).isoformat(),
            stale=is_stale(fact, self.today),
            due=self._due(fact),
            confidence=fact.confidence,
            source_title=source.title,
            publisher=source.publisher or "",
            url=source.url,
            note=fact.note or "",
            edit=self.edit(self.catalogue.facts[fact.id]),
        )

    def views(self, facts: Iterable[Fact]) -> list[FactView]:
        """Make views, what holds today first, then what comes, then what is past."""
        order = {"current": 0, "coming": 1, "announced": 2, "proposed": 3, "past": 4}
        return sorted((self.view(fact) for fact in facts), key=lambda view: order[view.state])

    def state(self, fact: Fact) -> str:
        """Where the fact stands in time."""
        if fact.status != "enacted":
            return fact.status
        if fact.until and fact.until < self.today:
            return "past"
        return "coming" if fact.since and fact.since > self.today else "current"

    def _due(self, fact: Fact) -> str:
        ahead = fact.status != "enacted" and fact.since is not None and fact.since > self.today
        return (fact.since - timedelta(days=1)).isoformat() if fact.since and ahead else ""

    def _period(self, fact: Fact) -> str:
        said = words.words()["fact"]
        since = words.day(fact.since, short=True) if fact.since else ""
        until = words.day(fact.until, short=True) if fact.until else ""
        if fact.status != "enacted":
            due = fact.since is not None and fact.since <= self.today
            key = f"{fact.status}_due" if due else fact.status
            return str(said[key].format(day=since) if since else said[f"{fact.status}_undated"])
        if since and until:
            return str(said["between"].format(since=since, until=until))
        if until:
            return str(said["until"].format(day=until))
        return str(said["since"].format(day=since) if since else said["since_unknown"])


def _beside_amount(fact: Fact) -> When | None:
    """The condition, without a limit in USD that the fact's own amount says already."""
    limit = fact.when.value if fact.when else None
    if fact.when is None or limit is None or fact.unit != "USD" or fact.value not in (limit.min, limit.max):
        return fact.when
    return fact.when.model_copy(update={"value": None})


def amount(fact: Fact) -> str:
    """The value in words: «19 %», or «micro: 150 UIT · pequeña: 1.700 UIT»."""
    if fact.value is None or fact.unit is None:
        return ""
    if isinstance(fact.value, dict):
        unit = fact.unit
        return " · ".join(
            f"{name.replace('_', ' ')}: {words.amount(value, unit)}" for name, value in fact.value.items()
        )
    return words.amount(fact.value, fact.unit)


def scope(when: When | None, catalogue: Catalogue) -> str:
    """Say for whom a condition holds: «solo alimentos, a personas»; empty for all."""
    if when is None:
        return ""
    said = words.words()["scope"]
    parts = _parts(when, catalogue)
    text = said["only"].format(what=", ".join(parts)) if parts else ""
    if when.except_:
        out = ", ".join(_parts(when.except_, catalogue))
        text = f"{text}; {said['not'].format(what=out)}" if text else said["not"].format(what=out)
    return str(text)


def _parts(when: Conditions, catalogue: Catalogue) -> list[str]:
    said = words.words()["scope"]
    parts = []
    sectors = [catalogue.get(Sector, one) for one in when.sector]
    if sectors and not all(sector.unsaid for sector in sectors):
        parts.append(listed([sector.in_sentence for sector in sectors]))
    if when.origin:
        parts.append(said["from"].format(what=listed([catalogue.get(Country, one).name for one in when.origin])))
    if when.destination:
        parts.append(said["to"].format(what=listed([catalogue.get(Country, one).name for one in when.destination])))
    if when.channel:
        parts.append(listed([said[one] for one in when.channel]))
    if when.size:
        parts.append(listed([said[one] for one in when.size]))
    if when.value:
        low, high = when.value.min, when.value.max
        if low is not None:
            parts.append(said["over"].format(value=words.amount(low, "USD")))
        if high is not None:
            parts.append(said["up_to"].format(value=words.amount(high, "USD")))
    return parts


def listed(items: list[str], joint: str = "y") -> str:
    """Write a list: «a, b y c»; Spanish says «e» before the sound of i and «u» before that of o."""
    if len(items) <= 1:
        return "".join(items)
    last = items[-1]
    sound = last.lower()
    if joint == "y" and sound.startswith(("i", "hi")):
        joint = "e"
    elif joint == "o" and sound.startswith(("o", "ho")):
        joint = "u"
    return f"{', '.join(items[:-1])} {joint} {last}"


def rough_day(value: str) -> str:
    """Write a day as far as it is known: «2025», «sept 2025» or «4 sept 2025»."""
    pattern = {len("2025"): "y", len("2025-09"): "MMM y"}.get(len(value), "d MMM y")
    return words.day(earliest(value), pattern=pattern)
