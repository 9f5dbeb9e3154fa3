"""Records of the trade's directories as pages show them: each field with the mark of who has checked it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.derive.entrance import ENDED
from generator.model import Country
from generator.render.facts import listed, rough_day
from generator.words import day, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.catalogue import Catalogue
    from generator.model import Marketplace, Payment
    from generator.model.directory import Money


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said in a field."""

    text: str
    name: str = ""
    """What it is of, as «Comisión por venta»."""
    aside: str = ""
    """Its date, or that it has none."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field of a record, to be shown with its mark."""

    fields: tuple[str, ...]
    """The fields of the record that it tells; if nobody has verified one of them, the row is not verified."""
    label: str
    lines: tuple[Line, ...]
    unverified: bool
    mark: str
    """«sin verificar», or where it was seen; empty where nothing in the record was, which is said once above."""

    @property
    def key(self) -> str:
        """The row's name for the browser."""
        return self.fields[0]


@dataclass(frozen=True, slots=True)
class Door:
    """One country's answer to «may I enter?»."""

    country: str
    name: str
    mode: str
    says: str
    note: str


def row(record: Marketplace | Payment, label: str, fields: tuple[str, ...], lines: Iterable[Line | str]) -> Row:
    """Make a row. ``lines`` may be empty: the page then says whom to ask."""
    unverified = any(name in record.unverified for name in fields)
    return Row(
        fields,
        label,
        tuple(Line(one) if isinstance(one, str) else one for one in lines),
        unverified or record.checked == "none",
        mark(record, *fields),
    )


def mark(record: Marketplace | Payment, *fields: str) -> str:
    """What stands beside a field; nothing where the whole record is unverified, which the page says once."""
    said = words()["trade"]
    if record.checked == "none":
        return ""
    if any(name in record.unverified for name in fields):
        return str(said["unverified"])
    return str(said["seen"] if record.checked == "page" else said["read"])


def money(one: Money, name: str = "") -> Line:
    """A charge in words, with its date or that it has none."""
    said = words()["trade"]
    return Line(one.text, name, said["dated"].format(day=rough_day(one.as_of)) if one.as_of else said["undated"])


def place(catalogue: Catalogue, code: str) -> str:
    """What a country is called, also one that the site has no record of."""
    if code in catalogue.ids("countries"):
        return catalogue.get(Country, code).name
    return str(words()["places"][code])


def doors(record: Marketplace | Payment, catalogue: Catalogue) -> list[Door]:
    """The answers for each country of origin, as the record has them."""
    if hasattr(record, "admits"):
        modes = words()["marketplaces"]["modes"]
        found = [(one.country, one.mode, one.note) for one in record.admits]
    else:
        modes = words()["payments"]["modes"]
        found = [(one.country, one.available, one.note) for one in record.serves]
    return [Door(code, place(catalogue, code), mode, modes[mode], note or "") for code, mode, note in found]


def by_answer(found: list[Door], modes: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Doors by their answer, in the order of the words: (mode, in words, countries)."""
    return [
        (mode, says, listed([one.name for one in found if one.mode == mode]))
        for mode, says in modes.items()
        if any(one.mode == mode for one in found)
    ]


def common(record: Marketplace | Payment, edit: str) -> dict[str, Any]:
    """What the page of any record of the trade shows beside its own fields."""
    said = words()["trade"]
    return {
        "record": record,
        "edit": edit,
        "nothing": said["nothing_checked"].format(name=record.name) if record.checked == "none" else "",
        "name_mark": mark(record, "name") if "name" in record.unverified else "",
        "tips_mark": mark(record, "tips") if "tips" in record.unverified else "",
        "changes_mark": mark(record, "changes") if "changes" in record.unverified else "",
        "doubts_lead": said["doubts_lead"].format(name=record.name),
        "seen": said["evidence"].format(day=rough_day(record.seen)) if record.seen else said["no_evidence"],
        "verified": said["verified"].format(day=day(record.verified)),
        "unsaid": said["unsaid"].format(name=record.name),
        "sources": [(one, rough_day(one.published) if one.published else "") for one in record.sources],
    }


def ended(one: Marketplace) -> str:
    """What stands on top of a marketplace that is no more, or is leaving; empty where it is open."""
    said = words()["marketplaces"]["state_says"]
    if one.state == "active":
        return ""
    if one.state == "closed" and one.ended:
        return str(said["closed_on"].format(day=rough_day(one.ended)))
    return str(said[one.state])


def gone(one: Marketplace) -> bool:
    """Whether it has closed or is leaving."""
    return one.state in ENDED
