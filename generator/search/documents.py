"""What can be found: every page, and the parts of pages that people look for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.articles import Articles
from generator.model import Agreement, Checklist, Country, Institution, Requirement, Stage, Tax
from generator.search.asked import add_phrases
from generator.search.bodies import body
from generator.search.directories import directories
from generator.search.found import ASIDE, OF_A_COUNTRY, QUIZ, TOPIC, Found, finished
from generator.search.sections import opening, sections
from generator.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.render.site import Site


def documents(site: Site) -> list[Found]:
    """Give everything that has a page in this build, numbered in a fixed order."""
    found = [one for one in _all(site) if site.has_page(one.uri.partition("#")[0])]
    named = {one.uri.partition("#")[0] for one in found}
    found += [one for one in _others(site) if one.uri not in named]
    articles = Articles(site.catalogue)
    for one in found:
        one.title, one.summary = articles.put(one.title), articles.put(one.summary)
    add_phrases(site.catalogue, found)
    return finished(found)


def _others(site: Site) -> Iterator[Found]:
    """Pages about something that nothing else leads to: the test's, a country's news and its directory."""
    said: dict[str, str] = words()["searchWords"]
    countries = {one.id for one in site.catalogue.of(Country)}
    for page in site.pages:
        if page.subject:
            country = page.subject[0] if page.subject[0] in countries else ""
            folder = f"{page.uri.rpartition('/')[0]}/index.md"
            names = [said.get(page.uri) or said.get(folder, "")]
            yield Found(
                "tool",
                page.uri,
                page.title,
                page.description,
                names,
                country=country,
                prior=OF_A_COUNTRY if country else QUIZ,
            )


def _all(site: Site) -> Iterator[Found]:
    yield from _generated(site)
    yield from _written(site)
    yield from _countries(site)
    yield from _rules(site)
    yield from _agreements(site)
    yield from _tasks(site)
    yield from directories(site)


def _generated(site: Site) -> Iterator[Found]:
    """Tools and lists; their other names stand with the interface's words."""
    said: dict[str, str] = words()["searchWords"]
    for page in site.pages:
        if not page.subject and page.uri != addresses.SITEMAP:
            past = ASIDE if page.uri == addresses.AGENDA_PAST else 0
            yield Found("tool", page.uri, page.title, page.description, [said.get(page.uri, "")], prior=past)


def _written(site: Site) -> Iterator[Found]:
    """What is written by hand, and each section of it."""
    said: dict[str, str] = words()["searchWords"]
    stages = {addresses.stage(one.order, one.id): one for one in site.stages}
    for uri, title in site.settings.written:
        text = site.settings.bodies.get(uri, "")
        stage = stages.get(uri)
        if stage:
            names = [stage.question, said.get(uri, "")]
            whole = f"{stage.summary} {opening(text)}"
            yield Found("stage", uri, stage.title, stage.summary, names, whole=whole, stages=(stage.id,))
        else:
            prior = TOPIC if addresses.is_topic(uri) else 0
            yield Found("guide", uri, title, opening(text), [said.get(uri, "")], prior=prior)
        # every guide by topic has the same headings: they tell nothing apart
        for part in () if addresses.is_topic(uri) else sections(text):
            where = f"{uri}#{part.anchor}"
            in_stage = (stage.id,) if stage else ()
            yield Found("stage" if stage else "guide", where, part.title, part.text, stages=in_stage)


def _countries(site: Site) -> Iterator[Found]:
    for country in site.countries("destination"):
        uri = addresses.destination(country.slug)
        names = [country.demonym, country.id]
        yield Found("destination", uri, country.name, words()["search"]["destination"], names, country=country.id)
    for route in site.routes():
        title = words()["search"]["route"].format(origin=route.origin.name, destination=route.destination.name)
        yield Found("route", addresses.route(route.slug), title, words()["search"]["route_says"], country=route.id)


def _rules(site: Site) -> Iterator[Found]:
    """What a destination charges and asks for, each a part of its page."""
    pages = {one.id: addresses.destination(one.slug) for one in site.countries("destination")}
    names = {one.id: one.name for one in site.catalogue.of(Country)}
    for tax in site.catalogue.of(Tax):
        if tax.country in pages:
            where = f"{pages[tax.country]}#{tax.id}"
            title = f"{tax.name} · {names[tax.country]}"
            said = [words()["destination"]["kinds"][tax.kind]]
            sectors = tax.when.sector if tax.when else ()
            yield Found("tax", where, title, tax.summary, said, country=tax.country, sectors=sectors)
    for one in site.catalogue.of(Requirement):
        if one.country in pages:
            asked = [site.catalogue.get(Institution, name).short for name in one.asked_by]
            yield Found(
                "requirement",
                f"{pages[one.country]}#t-{one.id}",
                f"{one.title} · {names[one.country]}",
                one.why,
                asked,
                whole=body(one),
                country=one.country,
                stages=(one.stage,),
                sectors=one.when.sector if one.when else (),
            )


def _agreements(site: Site) -> Iterator[Found]:
    pages = {one.id: addresses.destination(one.slug) for one in site.countries("destination")}
    names = {one.id: one.name for one in site.catalogue.of(Country)}
    for one in site.catalogue.of(Agreement):
        for party in one.parties:
            if party in pages:
                yield Found(
                    "agreement",
                    f"{pages[party]}#acuerdos",
                    f"{one.short} · {names[party]}",
                    one.preference,
                    [one.name, *(names[other] for other in one.parties if other in names)],
                    country=party,
                    countries=tuple(other for other in one.parties if other in names),
                )


def _tasks(site: Site) -> Iterator[Found]:
    for checklist in site.catalogue.of(Checklist):
        stage = site.catalogue.get(Stage, checklist.stage)
        for task in checklist.tasks:
            uri = f"{addresses.stage(stage.order, stage.id)}#t-{task.id}"
            yield Found("task", uri, task.title, task.why, whole=body(task), stages=(stage.id,))
