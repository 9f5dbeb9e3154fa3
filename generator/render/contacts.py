"""Ways to ask a person as pages show them: with the source, its date, and a warning where it is old."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.derive.freshness import is_old
from generator.render.facts import rough_day
from generator.words import NBSP, day, words

if TYPE_CHECKING:
    from generator.model import Contact, Institution
    from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class ContactView:
    """One contact with what must stand beside it."""

    record: Contact
    name: str
    """«Teléfono», «Correo»…"""
    text: str
    """The value as it is shown: a number that a tap calls is not broken over two lines."""
    hours: str
    """As the source says them, or that nobody has checked them; empty where hours mean nothing (a form)."""
    hours_known: bool
    href: str
    """What a phone does with it («tel:…», «mailto:…»); empty for several at once and for what is no address."""
    source_title: str
    publisher: str
    url: str
    read: str
    confidence: str
    old: bool


def contact_views(site: Site, institution: Institution) -> list[ContactView]:
    """Make the views of an institution's contacts, in the order of its record."""
    return [_view(site, one) for one in institution.contacts]


def _view(site: Site, one: Contact) -> ContactView:
    said, facts = words()["directory"], words()["fact"]
    source = site.catalogue.cited(one.source)
    read = facts["verified"].format(day=day(one.verified, short=True))
    if one.seen:
        read += " " + facts["seen"].format(day=rough_day(one.seen))
    timed, tapped = one.kind in said["timed"], _tapped(one)
    return ContactView(
        record=one,
        name=said["contacts"][one.kind],
        text=one.value.replace(" ", NBSP) if tapped.startswith("tel:") else one.value,
        hours=one.hours or (said["hours_unknown"] if timed else ""),
        hours_known=one.hours is not None,
        href=tapped,
        source_title=source.title,
        publisher=source.publisher or "",
        url=source.url,
        read=read,
        confidence=facts[one.confidence],
        old=is_old(one.seen, one.verified, site.today),
    )


def _tapped(one: Contact) -> str:
    """What a tap does: write, or call where the value is one number and nothing else."""
    if one.kind == "email":
        return f"mailto:{one.value}"
    number = re.sub(r"[ ()-]", "", one.value)
    return f"tel:{number}" if one.kind == "phone" and re.fullmatch(r"\+?\d{6,14}", number) else ""
