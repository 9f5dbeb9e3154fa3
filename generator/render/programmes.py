"""Support programmes as pages show them: words, dates, marks, and the short lists on other pages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from generator import addresses
from generator.derive.eligibility import bands, offer
from generator.derive.support import for_stage, naming, serves
from generator.model import Country, Institution, Programme, Sector
from generator.render.facts import listed, rough_day
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.catalogue import Catalogue
    from generator.derive.eligibility import Offer

MOST = 6
"""As many as a short list names."""


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """One programme with the words that stand beside it."""

    record: Programme
    state: str
    """In words: «en marcha»."""
    dated: str
    """«prueba de mar 2026»."""
    kinds: str
    place: str
    """The country; «Varios países»."""
    countries: str
    """Whom it serves, by country, where it is of several."""
    who: str
    """Who may ask, with the limits in words."""
    edit: str
    institution_href: str
    """From the site's root; empty where there is no record of the institution."""
    ask: str
    """Whom to ask."""
    ask_url: str


class ProgrammeViews:
    """Makes views of programmes, and finds those that belong somewhere."""

    def __init__(self, catalogue: Catalogue, edit_base: str) -> None:
        self.catalogue, self.edit_base = catalogue, edit_base
        self.all = catalogue.of(Programme)
        self._made: dict[str, ProgrammeView] = {}
        self._bands = bands(catalogue)

    def view(self, programme: Programme) -> ProgrammeView:
        """Make the view of one programme, once."""
        if programme.id not in self._made:
            self._made[programme.id] = self._make(programme)
        return self._made[programme.id]

    def _make(self, programme: Programme) -> ProgrammeView:
        said = words()["programmes"]
        seen = programme.seen
        home = self._institution(programme)
        return ProgrammeView(
            record=programme,
            state=said["states"][programme.state],
            dated=said["evidence"].format(day=rough_day(seen)) if seen else said["no_evidence"],
            kinds=listed(
                [said["kinds"][programme.kinds[0]], *(said["kinds"][one].lower() for one in programme.kinds[1:])]
            ),
            place=self._country(programme.country) if programme.country else said["regional"],
            countries=listed([self._country(one) for one in programme.countries]),
            who=self._who(programme),
            edit=f"{self.edit_base}{self.catalogue.entry(programme).path}",
            institution_href=f"{addresses.INSTITUTIONS}#{home.id}" if home else "",
            ask=home.short if home else programme.institution,
            ask_url=programme.url or (home.url if home and home.url else ""),
        )

    def _institution(self, programme: Programme) -> Institution | None:
        return self.catalogue.get(Institution, programme.institution_id) if programme.institution_id else None

    def _country(self, id_: str) -> str:
        return self.catalogue.get(Country, id_).name

    def _who(self, programme: Programme) -> str:
        """Say who may ask; the limits that the text does not say already stand after it."""
        said, audience = words()["programmes"], programme.audience
        scope = words()["scope"]
        sectors = [self.catalogue.get(Sector, one).in_sentence for one in audience.sectors]
        limits = (
            (listed([scope[one] for one in audience.sizes]), ("micro", "pequeñ", "pyme")),
            (listed(sectors), tuple(one[:6] for one in sectors)),
            (listed([said["for_experience"][one] for one in audience.experience], "o"), ("export",)),
            (said["for_women"] if audience.women_led else "", ("mujer", "dueña", "emprendedoras")),
            (said["for_region"].format(region=audience.region or ""), (audience.region or "",)),
        )
        told = audience.text.casefold()
        new = [text for text, signs in limits if text and not any(one.casefold() in told for one in signs)]
        text = audience.text.rstrip(".")
        return f"{text} ({said['only'].format(what=', '.join(new))})" if new else text

    @cached_property
    def offers(self) -> dict[str, Offer]:
        """What decides who may ask, by programme."""
        return {one.id: offer(one, self._bands) for one in self.all}

    def compact(self, programme: Programme) -> dict[str, object]:
        """What the browser's twin reads of one programme; what excludes nobody is left out."""
        found = self.offers[programme.id]
        rows: dict[str, object] = {
            "state": found.state,
            "countries": found.countries,
            "replaced_by": found.replaced_by,
            "sizes": found.sizes,
            "experience": found.experience,
            "sectors": found.sectors,
            "women_led": found.women_led,
            "region": found.region,
            "check": [advice(one) for one in found.check],
        }
        kept = {key: value for key, value in rows.items() if value}
        unread = {} if found.checked else {"checked": False}
        return {**kept, **unread, **({} if found.segments is None else {"segments": found.segments})}

    def names(self, programmes: list[Programme]) -> dict[str, str]:
        """What the ids in ``compact`` are called: countries, sectors, segments, successors."""
        said: dict[str, str] = {band.id: band.name.lower() for band in self._bands}
        for one in programmes:
            found = self.offers[one.id]
            said |= {id_: self._country(id_) for id_ in found.countries}
            said |= {id_: self.catalogue.get(Sector, id_).in_sentence for id_ in found.sectors}
            if found.replaced_by:
                said[found.replaced_by] = self.catalogue.get(Programme, found.replaced_by).name
        return dict(sorted(said.items()))

    @property
    def segments(self) -> list[tuple[str, str]]:
        """The results of the test, as (id, name); empty where the data has no test."""
        return [(band.id, band.name) for band in self._bands]

    @cached_property
    def replaced(self) -> Mapping[str, list[Programme]]:
        """Which programmes each one replaces."""
        rows: dict[str, list[Programme]] = defaultdict(list)
        for one in self.all:
            if one.replaced_by:
                rows[one.replaced_by].append(one)
        return rows

    @cached_property
    def of_institution(self) -> Mapping[str, list[Programme]]:
        """The programmes of each institution that has a record."""
        rows: dict[str, list[Programme]] = defaultdict(list)
        for one in self.all:
            if one.institution_id:
                rows[one.institution_id].append(one)
        return rows

    def at_stage(
        self, country: Country, stage: str, link: Callable[[str], str], most: int | None = MOST
    ) -> dict[str, Any] | None:
        """The short list of a country's programmes for a stage, as links; None where the data has no programmes."""
        if not self.all:
            return None
        said = words()["programmes"]
        found = for_stage(self.all, country.id, stage)
        return {
            "country": country,
            "rows": self.links(found[:most], link),
            "rest": len(found) - len(found[:most]),
            "all": said["here_all"].format(n=len(found), country=country.name),
            "none": said["here_none"].format(country=country.name),
            **self.way(country, link, etapa=stage),
        }

    def for_destination(self, destination: Country, origins: list[Country], link: Callable[[str], str]) -> list[Any]:
        """By country of origin: the programmes that name the destination, and the way to all others."""
        if not self.all:
            return []
        said = words()["programmes"]
        rows = []
        for origin in origins:
            theirs = [one for one in self.all if serves(one, origin.id)]
            rows.append(
                {
                    "name": origin.name,
                    "rows": self.links(naming(theirs, destination.name)[:MOST], link),
                    "all": said["more_of"].format(country=origin.name),
                    **self.way(origin, link),
                }
            )
        return rows

    def way(self, country: Country, link: Callable[[str], str], **more: str) -> dict[str, str]:
        """The way to a country's programmes in the list: to their heading, and with a script to the filtered list."""
        theirs = any(one.country == country.id for one in self.all)
        anchor = f"#{country.slug}" if theirs else ""
        return {"href": link(f"{addresses.PROGRAMMES}{anchor}"), "state": urlencode({"pais": country.id, **more})}

    def links(self, programmes: list[Programme], link: Callable[[str], str]) -> list[dict[str, Any]]:
        """Programmes as links from a page."""
        return [{"view": self.view(one), "href": link(addresses.programme(one.id))} for one in programmes]


def advice(text: str) -> str:
    """What to confirm, as a sentence: records say it as one («Pregunta si…») or as a part of one («que tu ciudad…»)."""
    whole = text if text[0].isupper() else words()["programmes"]["confirm_that"].format(what=text)
    return whole if whole.endswith((".", "?")) else f"{whole}."
