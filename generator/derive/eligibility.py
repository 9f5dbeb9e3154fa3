"""May this firm ask for this programme? The twin of ``theme/client/programmes/eligibility.js``.

Both run ``tests/cases/eligibility.json``. The rule behind every choice here: «no» is said only of what is known to be
against the firm. What is unknown of the firm, or unconfirmed of the programme, is something to confirm.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.derive.applies import ancestors, family
from generator.model.potential import Potential

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.catalogue import Catalogue
    from generator.model.potential import Band
    from generator.model.programme import Programme

Answer = Literal["fits", "maybe", "no"]


@dataclass(frozen=True, slots=True)
class Offer:
    """What decides who may ask for a programme. An empty tuple excludes nobody."""

    state: str
    countries: tuple[str, ...] = ()
    replaced_by: str = ""
    checked: bool = True
    """Whether anybody has read something about it."""
    sizes: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    women_led: bool = False
    region: str = ""
    check: tuple[str, ...] = ()
    """What the reader must confirm, in words."""
    segments: tuple[str, ...] | None = None
    """The results of the test that it serves; None where that is not known."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a firm; None is unknown."""

    country: str | None = None
    size: str | None = None
    """micro, pequena, mediana or grande."""
    sector: str | None = None
    experience: str | None = None
    women_led: bool | None = None
    segment: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why not, or what to confirm: a code that the interface has words for, and what it is about."""

    code: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer with its reasons: those of a «no» alone, or all that must be confirmed; none where it fits."""

    answer: Answer
    reasons: tuple[Reason, ...] = ()


def eligibility(offer: Offer, profile: Profile, parents: Mapping[str, str]) -> Verdict:
    """Say whether a firm may ask for a programme. ``parents`` leads from each sector to the one that holds it."""
    against: list[Reason] = []
    doubts: list[Reason] = []
    successor = (offer.replaced_by,) if offer.replaced_by else ()
    if offer.state == "closed":
        against.append(Reason("closed", successor))
    elif offer.state == "renamed":
        doubts.append(Reason("renamed", successor))
    elif offer.state == "unknown":
        doubts.append(Reason("state"))
    if not offer.checked and offer.state != "unknown":
        doubts.append(Reason("unread"))
    for code, wanted, met in (
        ("country", offer.countries, _one_of(profile.country, offer.countries)),
        ("size", offer.sizes, _one_of(profile.size, offer.sizes)),
        ("sector", offer.sectors, _sector(profile.sector, offer.sectors, parents)),
        ("experience", offer.experience, _one_of(profile.experience, offer.experience)),
        ("women", (), profile.women_led if offer.women_led else True),
    ):
        if met is not True:
            (doubts if met is None else against).append(Reason(code, wanted))
    if offer.region:
        doubts.append(Reason("region", (offer.region,)))
    # the test advises, it does not admit: another result is no reason to turn a firm away
    if profile.segment and offer.segments is not None and profile.segment not in offer.segments:
        doubts.append(Reason("segment", offer.segments))
    doubts += [Reason("check", (text,)) for text in offer.check]
    if against:
        return Verdict("no", tuple(against))
    return Verdict("maybe" if doubts else "fits", tuple(doubts))


def _one_of(known: str | None, wanted: tuple[str, ...]) -> bool | None:
    """Whether a condition is met; None where the firm's side of it is unknown."""
    if not wanted:
        return True
    return known in wanted if known else None


def _sector(known: str | None, wanted: tuple[str, ...], parents: Mapping[str, str]) -> bool | None:
    """As ``_one_of``; a firm that chose a wide sector may sell the narrow one that is asked for."""
    if not wanted:
        return True
    if not known:
        return None
    if not ancestors(known, parents).isdisjoint(wanted):
        return True
    return False if family(known, parents).isdisjoint(wanted) else None


def offer(programme: Programme, bands: Iterable[Band]) -> Offer:
    """Take from a record what decides."""
    audience = programme.audience
    return Offer(
        state=programme.state,
        countries=(programme.country,) if programme.country else programme.countries,
        replaced_by=programme.replaced_by or "",
        checked=programme.checked != "none",
        sizes=audience.sizes,
        experience=audience.experience,
        sectors=audience.sectors,
        women_led=audience.women_led,
        region=audience.region or "",
        check=audience.check,
        segments=segments(programme, bands),
    )


def segments(programme: Programme, bands: Iterable[Band]) -> tuple[str, ...] | None:
    """The results of the test that a programme serves: by what it offers and for which stage; None without a test."""
    known = list(bands)
    if not known:
        return None
    kinds, stages = set(programme.kinds), set(programme.stages)
    return tuple(band.id for band in known if kinds & set(band.programme_kinds) and stages & set(band.stages))


def bands(catalogue: Catalogue) -> tuple[Band, ...]:
    """The segments of the test, from low to high; empty where the data has no test."""
    return next((one.bands for one in catalogue.of(Potential)), ())
