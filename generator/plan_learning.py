"""Which pages there are for learning and asking: the library, the guides' list, the directory by country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import Country, Institution, Resource
from generator.spec import PageSpec
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

STYLES = ("assets/directory.css",)


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the pages; the library needs its records, the directory somebody to ask in a country of origin."""
    said = words()
    pages = [PageSpec(addresses.GUIDES, said["guides"]["title"], said["guides"]["description"], "guides.md")]
    if catalogue.of(Resource):
        learn = said["learn"]
        pages.append(PageSpec(addresses.LEARN, learn["title"], learn["description"], "learn.md", styles=STYLES))
    return [*pages, *_directory(catalogue)]


def _directory(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["directory"]
    origins = with_somebody(catalogue)
    if not origins:
        return []
    return [
        PageSpec(addresses.DIRECTORY, said["title"], said["description"], "directory.md", styles=STYLES),
        *(
            PageSpec(
                uri=addresses.directory(country.slug),
                title=said["page_title"].format(country=country.name),
                description=said["page_description"].format(country=country.name),
                template="directory_one.md",
                subject=(country.id,),
                crumbs=((said["short"], addresses.DIRECTORY),),
                styles=STYLES,
            )
            for country in origins
        ),
    ]


def with_somebody(catalogue: Catalogue) -> list[Country]:
    """The countries of origin in which the data knows an institution."""
    homes = {one.country for one in catalogue.of(Institution)}
    return [one for one in catalogue.of(Country) if "origin" in one.roles and one.id in homes]


def menu(catalogue: Catalogue) -> list[dict[str, str]]:
    """Their entries in the drop-down menu; none where the data has no records."""
    said = words()
    return [
        *([{said["learn"]["short"]: addresses.LEARN}] if catalogue.of(Resource) else []),
        {said["guides"]["short"]: addresses.GUIDES},
        *([{said["directory"]["short"]: addresses.DIRECTORY}] if with_somebody(catalogue) else []),
    ]


def styles_of_written(uri: str) -> tuple[str, ...]:
    """The style sheets that a page written by hand needs beside the common one."""
    return STYLES if addresses.is_topic(uri) else ()
