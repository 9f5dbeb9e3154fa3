"""An entry of a directory as a page shows it: what was read, when, and which of its fields nobody has confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale

from generator.model import Country
from generator.render.facts import rough_day
from generator.words import day, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.catalogue import Catalogue
    from generator.model.directory import Entry, Evidence
    from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class SourceView:
    """Something that was read."""

    source: Evidence
    published: str
    """«sept 2025»; empty where it is not known."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry with what stands around it on its page."""

    record: Entry
    unverified: frozenset[str]
    """Fields that nobody has confirmed: wherever one is shown, it is marked."""
    checked: str
    seen: str
    verified: str
    sources: tuple[SourceView, ...]
    edit: str


def entry_view(site: Site, record: Entry) -> EntryView:
    """Make the view of one entry."""
    said = words()["entry"]
    return EntryView(
        record=record,
        unverified=frozenset(getattr(record, "unverified", ())),
        checked=said["checked"][record.checked],
        seen=said["seen"].format(day=rough_day(record.seen)) if record.seen else said["not_seen"],
        verified=said["verified"].format(day=day(record.verified)),
        sources=tuple(SourceView(one, rough_day(one.published) if one.published else "") for one in record.sources),
        edit=f"{site.settings.edit_base}{site.catalogue.entry(record).path}",
    )


def places(catalogue: Catalogue, codes: Iterable[str]) -> list[str]:
    """Name countries by their codes, also those that have no record."""
    known = {one.id: one.name for one in catalogue.of(Country)}
    names = Locale("es").territories
    return [known.get(code) or str(names.get(code.upper(), code.upper())) for code in codes]
