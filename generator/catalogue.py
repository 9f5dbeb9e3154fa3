"""All records by kind and id, where each stands and what stands inside it. What ``load`` makes and all others read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from generator.model import Fact, Publication, Record, Requirement, Source, TaskFields
from generator.model.base import Part
from generator.walk import Found, Reference, walk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.edition import Edition
    from generator.problems import Place
    from generator.source import Document, Loc

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record differs from the common data: a desk's own instance added it, or replaced some of its fields."""

    desk: str
    fields: tuple[str, ...] = ()
    """The fields replaced; empty for a record that was added."""
    common: str = ""
    """The file of the common data; empty for a record that was added."""


@dataclass(slots=True)
class Entry:
    """A record with the file that it was read from, and what a walk through it finds."""

    kind: str
    record: Record
    document: Document
    origin: Origin | None = None
    """None for what comes from the common data as it is."""
    found: list[Found] = field(default_factory=list, init=False)
    references: list[Reference] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        """Walk through the record, once for all who ask."""
        for item in walk(self.record):
            (self.found if isinstance(item, Found) else self.references).append(item)  # type: ignore[arg-type]

    @property
    def path(self) -> str:
        """The file, as messages and edit links name it."""
        return self.document.path


@dataclass(frozen=True, slots=True)
class Placed(Generic[P]):
    """A part of a record (a fact, a task), the record's entry and the way to the part inside it."""

    part: P
    entry: Entry
    loc: Loc

    @property
    def place(self) -> Place:
        """Where the part begins in its file."""
        return self.entry.document.place(self.loc)


@dataclass
class Catalogue:
    """Everything that was read, problems apart. Ids are unique in their kind; facts and tasks in the whole site."""

    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    """Ids in files with problems: they exist, so nobody need be told that what names them leads nowhere."""
    desk: Edition | None = None
    """Whose instance this is; None for the common site."""
    hidden: dict[tuple[str, str], Place] = field(default_factory=dict)
    """(kind, id) of what a desk leaves out, and where it says so."""

    def add(self, entry: Entry) -> None:
        """Put an entry in; a second one with the same id is not for the catalogue but for a problem."""
        self.entries.setdefault(entry.kind, {})[entry.record.id] = entry

    def settle(self) -> None:
        """Let go of what only the checks needed, once they are through."""
        for entry in self.all_entries():
            entry.document.settle({found.loc for found in entry.found})

    def of(self, kind: type[R]) -> list[R]:
        """All records of a kind, by id."""
        rows = self.entries.get(kind.folder, {})
        return [cast("R", rows[key].record) for key in sorted(rows)]

    def get(self, kind: type[R], id_: str) -> R:
        """One record; a KeyError here means that a caller did not stop at problems."""
        return cast("R", self.entries[kind.folder][id_].record)

    def entry(self, record: Record) -> Entry:
        """The entry that a record came in."""
        return self.entries[record.folder][record.id]

    def all_entries(self) -> Iterator[Entry]:
        """Every entry, kind by kind, by id."""
        for kind in sorted(self.entries):
            yield from (self.entries[kind][key] for key in sorted(self.entries[kind]))

    def parts(self, kind: type[P]) -> Iterator[Placed[P]]:
        """Every part of that type in every record, with its place."""
        for entry in self.all_entries():
            for found in entry.found:
                if isinstance(found.part, kind):
                    yield Placed(found.part, entry, found.loc)

    @cached_property
    def facts(self) -> dict[str, Placed[Fact]]:
        """Facts by id; where an id stands twice, the first (and a problem)."""
        return self._first(Fact)

    @cached_property
    def tasks(self) -> dict[str, Placed[TaskFields]]:
        """Tasks and requirements by id; where an id stands twice, the first (and a problem)."""
        return self._first(TaskFields)

    def _first(self, kind: type[P]) -> dict[str, Placed[P]]:
        rows: dict[str, Placed[P]] = {}
        for placed in self.parts(kind):
            rows.setdefault(placed.part.id, placed)  # type: ignore[attr-defined]
        return rows

    def stage_of(self, placed: Placed[TaskFields]) -> str:
        """The stage id of a task: its own where it is a requirement, its checklist's otherwise."""
        return str(getattr(placed.part if isinstance(placed.part, Requirement) else placed.entry.record, "stage", ""))

    def publication(self, fact: Fact) -> Publication:
        """What a fact cites, written out."""
        return self.cited(fact.source)

    def cited(self, source: str | Publication) -> Publication:
        """A citation written out: that of a record in ``sources``, or the one that stands in its place."""
        return self.get(Source, source) if isinstance(source, str) else source

    def knows(self, kind: str, id_: str) -> bool:
        """Whether an id leads somewhere."""
        return id_ in self.ids(kind)

    def ids(self, kind: str) -> list[str]:
        """All ids that a reference to that kind may name."""
        inside: dict[str, Iterable[str]] = {"facts": self.facts, "tasks": self.tasks}
        return list(inside[kind]) if kind in inside else list(self.entries.get(kind, {}))
