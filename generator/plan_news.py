"""Which pages tell what changes, and which feeds and calendars announce themselves on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from generator import addresses
from generator.derive.news import TOPICS
from generator.model import Country
from generator.model.programme import ProgrammeKind
from generator.spec import PageSpec
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

ATOM, JSON_FEED, CALENDAR = "application/atom+xml", "application/feed+json", "text/calendar"
SCRIPTS = ("assets/al-dia.js",)
STYLES = ("assets/news.css",)
BADGE = ("assets/avisador.js",)
BADGE_STYLES = ("assets/fresh.css",)
"""What the pages load that show how much is new."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A list of news that can be subscribed to, with its calendar where it has one."""

    slug: str
    name: str
    group: str
    """all, country, topic or programme."""
    id: str
    """The country, topic or kind of support; empty for all."""
    page: str
    """The page with the same news."""

    @property
    def calendar(self) -> bool:
        """Whether there is a calendar of the same name."""
        return self.group in ("all", "country")

    @property
    def alternates(self) -> tuple[tuple[str, str, str], ...]:
        """(media type, address, title) of its feeds, as a page announces them."""
        title = words()["news"]["feed_title"].format(name=self.name)
        return (
            (ATOM, addresses.feed(self.slug, "xml"), f"{title} (Atom)"),
            (JSON_FEED, addresses.feed(self.slug, "json"), f"{title} (JSON)"),
        )

    @property
    def calendar_alternate(self) -> tuple[str, str, str]:
        """The same of its calendar."""
        return CALENDAR, addresses.calendar(self.slug), words()["agenda"]["calendar_title"].format(name=self.name)


def channels(catalogue: Catalogue) -> list[Channel]:
    """Give all: of everything, of each country, topic and kind of support."""
    said = words()
    topics, kinds = said["news"]["topics"], said["programmes"]["kinds"]
    return [
        Channel("todo", said["news"]["feed_all"], "all", "", addresses.NEWS),
        *(of_country(country) for country in catalogue.of(Country)),
        *(Channel(addresses.topic_feed(one), topics[one], "topic", one, addresses.NEWS) for one in TOPICS),
        *(of_support(one, kinds[one]) for one in get_args(ProgrammeKind)),
    ]


def of_country(country: Country) -> Channel:
    """The channel of a country."""
    return Channel(country.slug, country.name, "country", country.id, addresses.news(country.slug))


def of_support(kind: str, name: str) -> Channel:
    """The channel of a kind of support."""
    return Channel(addresses.programme_feed(kind), name, "programme", kind, addresses.NEWS)


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the pages: what changed, that of each country, the calendar and its past, the choice of alerts."""
    if not catalogue.of(Country):
        return []
    said, every = words(), channels(catalogue)
    feeds = tuple(one for channel in every for one in channel.alternates)
    calendars = tuple(channel.calendar_alternate for channel in every if channel.calendar)
    news, agenda, alerts = said["news"], said["agenda"], said["alerts"]
    above, dates = ((news["short"], addresses.NEWS),), ((agenda["short"], addresses.AGENDA),)
    return [
        _page(addresses.NEWS, news["title"], news["description"], "whats_new.md", alternates=feeds),
        *(
            _page(
                channel.page,
                news["page_title"].format(name=channel.name),
                news["page_description"].format(name=channel.name),
                "whats_new_country.md",
                subject=(channel.id,),
                crumbs=above,
                alternates=(*channel.alternates, channel.calendar_alternate),
            )
            for channel in every
            if channel.group == "country"
        ),
        _page(
            addresses.news(addresses.NEWS_GENERAL),
            news["other_title"],
            news["page_description"].format(name=news["everybody"].lower()),
            "whats_new_country.md",
            subject=("",),
            crumbs=above,
        ),
        _page(addresses.AGENDA, agenda["title"], agenda["description"], "agenda.md", alternates=calendars),
        _page(
            addresses.AGENDA_PAST,
            agenda["archive"],
            agenda["archive_description"],
            "agenda_past.md",
            crumbs=dates,
            alternates=calendars[:1],
        ),
        _page(addresses.ALERTS, alerts["title"], alerts["description"], "alerts.md", alternates=(*feeds, *calendars)),
    ]


def _page(  # noqa: PLR0913 - the fields of a page, and what all these pages share
    uri: str,
    title: str,
    description: str,
    template: str,
    *,
    subject: tuple[str, ...] = (),
    crumbs: tuple[tuple[str, str], ...] = (),
    alternates: tuple[tuple[str, str, str], ...] = (),
) -> PageSpec:
    return PageSpec(
        uri,
        title,
        description,
        template,
        subject=subject,
        crumbs=crumbs,
        scripts=SCRIPTS,
        styles=STYLES,
        alternates=alternates,
    )


def menu(catalogue: Catalogue) -> list[dict[str, str]]:
    """Their entries in the drop-down menu."""
    if not catalogue.of(Country):
        return []
    return [
        {words()[key]["short"]: uri}
        for key, uri in (("news", addresses.NEWS), ("agenda", addresses.AGENDA), ("alerts", addresses.ALERTS))
    ]
