"""Something that can be found, and what of it travels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.derive.applies import ancestors
from generator.model import Sector

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.render.site import Site

PRIORS = {
    "product": 0.8,
    "destination": 1.35,
    "tool": 1.7,
    "marketplace": 1.2,
    "sector": 1.1,
    "guide": 1.1,
    "glossary": 0.85,
    "route": 0.45,
    "task": 0.8,
    "statistic": 0.5,
}
"""What a kind counts, all else being equal; 1 for those not named."""
PART = 0.85
"""What a section of a guide counts against a page of its own."""
OF_A_COUNTRY = 0.7
"""What a country's news and its directory count against the page of the country."""
QUIZ = 1.3
"""What the test counts: a tool, but of many words."""
ASIDE, TOPIC = 0.6, 0.8
"""What is only sought where nothing else answers (what others teach, trade associations), and guides that many pages
touch upon."""
_SUMMARY = 160


@dataclass(slots=True)
class Found:
    """Something that can be found: where, what it is, and by which words."""

    kind: str
    uri: str
    """Its page's source path, with ``#…`` where it is a part of it."""
    title: str
    summary: str = ""
    names: list[str] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    """Names that can wait for the second tier."""
    asked: tuple[str, ...] = ()
    """Phrases by which readers ask for it."""
    whole: str = ""
    """All that is said of it; its summary where there is nothing more."""
    country: str = ""
    """The one it belongs to, or ``cl-pe`` for a route."""
    countries: tuple[str, ...] = ()
    """All that it serves, for the filter; its own where there are no others."""
    stages: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    prior: float = 0
    """What it counts, all else being equal, if not what its kind does."""
    id: str = ""


def finished(found: Iterable[Found]) -> list[Found]:
    """Number them, cut their summaries to what a result shows, and fill what follows."""
    numbered = list(found)
    for number, one in enumerate(numbered):
        one.id = str(number)
        one.whole = one.whole or one.summary
        if len(one.summary) > _SUMMARY:
            one.summary = one.summary[:_SUMMARY].rsplit(" ", 1)[0] + "…"
        if one.country and not one.countries:
            one.countries = tuple(one.country.split("-"))
    return numbered


def row(site: Site, one: Found) -> list[Any]:
    """What the first tier says of a result: kind, title, address, prior, country."""
    path, _, anchor = one.uri.partition("#")
    address = addresses.url(path, folders=site.settings.folders) + (f"#{anchor}" if anchor else "")
    prior = PART if anchor and one.kind in ("guide", "stage") else PRIORS.get(one.kind, 1.0)
    return [one.kind, one.title, address, one.prior or prior, one.country]


def facets(site: Site, one: Found) -> list[str]:
    """What the filters go by: countries, stages and sectors, in words parted by spaces.

    A sector stands for those inside it, and what serves one inside serves the wider one too.
    """
    parents = {sector.id: sector.parent for sector in site.catalogue.of(Sector) if sector.parent}
    named = set(one.sectors)
    sectors = [
        sector.id
        for sector in site.sectors()
        if named & ancestors(sector.id, parents) or any(sector.id in ancestors(name, parents) for name in named)
    ]
    return [" ".join(dict.fromkeys(some)) for some in (one.countries, one.stages, sectors)]
