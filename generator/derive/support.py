"""Which programmes to name where: those that serve a country and a stage, or close a gap, the surest first."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Programme

_ORDER = ("running", "unknown", "renamed", "closed")


def serves(programme: Programme, country: str) -> bool:
    """Whether firms of a country may ask for it; one of several countries that names none serves all."""
    if programme.country:
        return programme.country == country
    return not programme.countries or country in programme.countries


def gone(programme: Programme) -> bool:
    """Whether another record tells the reader more, or it is no more."""
    return programme.state == "closed" or (programme.state == "renamed" and programme.replaced_by is not None)


def surest_first(programmes: Iterable[Programme]) -> list[Programme]:
    """Put first what runs and is of one country; then vary what they offer, the aptest of each kind first."""
    ranked = sorted(programmes, key=_aptness)
    nth: Counter[tuple[int, bool, str]] = Counter()
    places: dict[str, tuple[int, bool, int]] = {}
    for one in ranked:
        group = (_ORDER.index(one.state), one.country is None)
        places[one.id] = (*group, nth[(*group, one.kinds[0])])
        nth[(*group, one.kinds[0])] += 1
    return sorted(ranked, key=lambda one: places[one.id])


def _aptness(programme: Programme) -> tuple[int, int, str]:
    """How many firms it leaves out, and for how many stages it is made: what is for all of them is apt for none."""
    audience = programme.audience
    limits = (audience.sizes, audience.experience, audience.sectors, audience.women_led, audience.region)
    return sum(bool(one) for one in limits), len(programme.stages), programme.id


def for_stage(programmes: Iterable[Programme], country: str, stage: str) -> list[Programme]:
    """Those that a firm of a country may look at for a stage."""
    return surest_first(one for one in programmes if serves(one, country) and stage in one.stages and not gone(one))


def closing(programmes: Iterable[Programme], country: str, gap: str) -> list[Programme]:
    """Those that help a firm of a country to close a gap."""
    return surest_first(one for one in programmes if serves(one, country) and gap in one.gaps and not gone(one))


def naming(programmes: Iterable[Programme], place: str) -> list[Programme]:
    """Those whose record names a place where they help to sell: in their name, summary, dates or conditions."""
    whole = re.compile(rf"(?<!\w){re.escape(place)}(?!\w)")
    return surest_first(one for one in programmes if not gone(one) and whole.search(_told(one)))


def _told(programme: Programme) -> str:
    audience = programme.audience
    parts = (programme.name, programme.summary, programme.calendar or "", audience.text, *audience.check)
    return " ".join(parts)
