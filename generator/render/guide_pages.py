"""Guides written by hand: their list, and the facts of each country that stand inside them.

A guide names facts; it never copies them. A block of lines in ``content/guias`` says, for each country, which facts and
whom to ask:

    {{ paises
    cl: cl-single-window, cl-export-sicex ? sicex
    pe: ? vuce-pe
    }}
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator import addresses
from generator.model import Country, Institution
from generator.words import words
from generator.written import parted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.pages import PageSpec
    from generator.render.site import Site

BLOCK = re.compile(r"^\{\{ paises\n(.*?)^\}\}$", re.MULTILINE | re.DOTALL)
_LINE = re.compile(r"^([a-z]{2}):\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)?\s*(?:\?\s*([a-z0-9-]+))?\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """What a guide says of one country: the facts it rests on, and whom to ask for what they don't say."""

    country: str
    facts: tuple[str, ...]
    ask: str
    """An institution's id; empty where none is named."""


def lines(block: str) -> Iterator[Line]:
    """Read the lines of a block; a line that can't be read is an error of the page's author, and said with the line."""
    for text in block.strip().splitlines():
        found = _LINE.match(text.strip())
        if not found:
            raise ValueError(words()["guides"]["unreadable"].format(line=text.strip()))
        named = tuple(one.strip() for one in (found[2] or "").split(",") if one.strip())
        yield Line(found[1], named, found[3] or "")


def fill(site: Site, uri: str, body: str, render: Callable[[dict[str, Any]], str]) -> str:
    """Put the facts of each country in the place of every block."""
    return BLOCK.sub(lambda found: render({"rows": [_row(site, uri, one) for one in lines(found[1])]}), body)


def _row(site: Site, uri: str, line: Line) -> dict[str, Any]:
    """One country; a fact or an institution that this instance's data lacks is left out, and the page says so."""
    known = {one.id: one for one in site.catalogue.of(Institution)}
    countries = {one.id: one for one in site.catalogue.of(Country)}
    country, ask = countries.get(line.country), known.get(line.ask)
    page = site.link_to_page(uri, addresses.directory(country.slug)) if country else ""
    return {
        "name": country.name if country else line.country.upper(),
        "facts": [site.facts.view(site.catalogue.facts[one].part) for one in line.facts if one in site.catalogue.facts],
        "ask": ask.short if ask else "",
        "href": f"{page}#{ask.id}" if page and ask else "",
    }


def listing(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``guides.md`` uses."""
    return {
        "guides": [
            {"title": title, "href": site.link(spec.uri, uri), "summary": parted(site.settings.bodies.get(uri, ""))[0]}
            for uri, title in sorted(site.settings.written, key=lambda one: one[1])
            if addresses.is_topic(uri)
        ],
        "stages_href": site.link(spec.uri, addresses.STAGES),
        "learn_href": site.link_to_page(spec.uri, addresses.LEARN),
        "directory_href": site.link_to_page(spec.uri, addresses.DIRECTORY),
    }
