"""What the pages of the test of potential show: the questions, how they are added up, what to do with the result."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator import addresses, words
from generator.model import Country, Diagnosis, Gap, Potential, Sizes
from generator.potential_data import potential as browser_data
from generator.render.closers import Closers

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model.potential import Dimension, Question, SizeScale
    from generator.pages import PageSpec
    from generator.render.site import Site

_MOST_POINTS = 4
"""Of one question, as ``Potential`` says."""
_CLASSES = ("micro", "pequena", "mediana", "grande")
_MINUTES_A_QUESTION = 0.25


@dataclass(frozen=True, slots=True)
class Block:
    """A dimension with the questions that one kind of firm is asked."""

    dimension: Dimension
    questions: list[Question]

    @property
    def most(self) -> int:
        """The points of a firm that answers best."""
        return _MOST_POINTS * len(self.questions)

    @property
    def factor(self) -> str:
        """By what a reader multiplies the block's points: «0,75»."""
        return f"{self.dimension.weight / self.most:.4g}".replace(".", ",")


def start(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``test.md`` uses."""
    potential = site.catalogue.get(Potential, spec.subject[0])
    said = words.words()["test"]
    variants = [one.subject[1] for one in site.pages if one.template == "test_form.md"]
    return {
        "title": spec.title,
        "potential": potential,
        "variants": [
            {
                "id": variant,
                "said": said[variant],
                "href": site.link(spec.uri, addresses.test(variant)),
                **_length(_blocks(potential, variant)),
            }
            for variant in variants
        ],
        "limits_href": _if_there(site, spec, addresses.LIMITS),
        "shares": _shares(potential),
    }


def form(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``test_form.md`` uses."""
    record, variant = spec.subject
    potential = site.catalogue.get(Potential, record)
    blocks = _blocks(potential, variant)
    closers = Closers(site, spec.uri)
    asked = [question for block in blocks for question in block.questions]
    gaps = dict.fromkeys(question.gap for question in asked)
    return {
        "title": spec.title,
        "variant": variant,
        "potential": potential,
        "blocks": blocks,
        **_length(blocks),
        "blocking": [(one, option) for one in asked for option in one.options if option.blocks],
        "sizes": _sizes(site),
        "activities": _activities(site),
        "classes": _CLASSES,
        "gaps": [closers.gap(site.catalogue.get(Gap, one), variant) for one in gaps],
        "stages": {one.id: (one.title, site.link(spec.uri, addresses.stage(one.order, one.id))) for one in site.stages},
        "data": embedded(_engine_data(site, closers, variant)),
        "country_names": {one.id: one.name for one in site.catalogue.of(Country)},
        "programmes": embedded(closers.programmes(tuple(gaps))),
        "home_href": site.link(spec.uri, addresses.TEST),
        "limits_href": _if_there(site, spec, addresses.LIMITS),
        "support_href": _if_there(site, spec, "apoyos/index.md") or _if_there(site, spec, "apoyos.md"),
        "route_href": site.link(spec.uri, addresses.ROUTES),
    }


def limits(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``limits.md`` uses."""
    diagnosis = site.catalogue.get(Diagnosis, spec.subject[0])
    closers = Closers(site, spec.uri)
    named = dict.fromkeys(gap for group in diagnosis.groups for limit in group.limits for gap in limit.gaps)
    return {
        "title": spec.title,
        "diagnosis": diagnosis,
        "gaps": [closers.gap(site.catalogue.get(Gap, one)) for one in named],
        "countries": [(one.id, one.name) for one in site.countries("origin")],
        "country_names": {one.id: one.name for one in site.catalogue.of(Country)},
        "programmes": embedded(closers.programmes(tuple(named))),
        "test_href": site.link(spec.uri, addresses.TEST),
        "route_href": site.link(spec.uri, addresses.ROUTES),
        "support_href": _if_there(site, spec, "apoyos/index.md") or _if_there(site, spec, "apoyos.md"),
    }


def embedded(data: object) -> Markup:
    """JSON that can stand inside a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(text)  # noqa: S704 - what could close the element is escaped one call earlier


def _engine_data(site: Site, closers: Closers, variant: str) -> dict[str, Any]:
    """What the browser's engine reads: ids and numbers. The words stand in the page already."""
    data = browser_data(site.catalogue, closers.link, closers.known)
    test = data["test"]
    asked = [one for one in test["questions"] if variant in one["variants"]]
    return {
        "test": {
            "dimensions": [_only(one, "id", "weight") for one in test["dimensions"]],
            "questions": [
                {
                    **_only(one, "id", "variants", "dimension", "gap"),
                    "options": [_only(option, "id", "points", "blocks") for option in one["options"]],
                }
                for one in asked
            ],
            "bands": [{**_only(one, "id", "low", "high"), "next": []} for one in test["bands"]],
            "experience": [_only(one, "id", "result", "result_red") for one in test["experience"]],
        },
        "sizes": {
            country: {
                **_only(one, "unit", "combined", "scales"),
                "units": [_only(value, "value", "since", "until") for value in one["units"]],
            }
            for country, one in data["sizes"].items()
        },
    }


def _only(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names if name in row}


def _blocks(potential: Potential, variant: str) -> list[Block]:
    rows = [
        Block(
            dimension,
            [one for one in potential.questions if one.dimension == dimension.id and variant in one.variants],
        )
        for dimension in potential.dimensions
    ]
    return [block for block in rows if block.questions]


def _length(blocks: list[Block]) -> dict[str, int]:
    count = sum(len(block.questions) for block in blocks)
    return {"count": count, "minutes": max(1, round(count * _MINUTES_A_QUESTION))}


def _shares(potential: Potential) -> list[dict[str, Any]]:
    """The dimensions by weight, the heaviest first, each with the width of its bar."""
    most = max(one.weight for one in potential.dimensions)
    rows = sorted(potential.dimensions, key=lambda one: -one.weight)
    return [{"dimension": one, "width": round(100 * one.weight / most)} for one in rows]


def _sizes(site: Site) -> list[dict[str, Any]]:
    """The classes of each country of origin, as its law has them; a country whose law is not known has no rows."""
    known = {one.country: one for one in site.catalogue.of(Sizes)}
    rows = []
    for country in site.countries("origin"):
        record = known.get(country.id)
        rows.append(
            {
                "country": country,
                "record": record,
                "scales": [_scale(scale, record) for scale in record.scales] if record else [],
                "law": site.facts.views([site.catalogue.facts[record.law].part])[0] if record else None,
            }
        )
    return rows


def _scale(scale: SizeScale, record: Sizes) -> dict[str, Any]:
    said = words.words()["test"]
    rows: list[tuple[str, str]] = []
    below: Decimal | None = None
    for limit in scale.limits:
        upper = words.number(limit.up_to)
        text = said["up_to"].format(value=upper, unit=record.unit)
        if below is not None:
            text = said["between"].format(low=words.number(below), high=upper, unit=record.unit)
        if limit.workers is not None:
            text += said["with_workers"].format(workers=limit.workers)
        rows.append((limit.size, text))
        below = limit.up_to
    if below is not None:
        rows.append((_CLASSES[-1], said["over"].format(value=words.number(below), unit=record.unit)))
    return {"activity": scale.activity, "rows": rows}


def _activities(site: Site) -> list[str]:
    """The activities that some country's law tells apart."""
    rows = (scale.activity for one in site.catalogue.of(Sizes) for scale in one.scales)
    return [one for one in dict.fromkeys(rows) if one != "any"]


def _if_there(site: Site, spec: PageSpec, uri: str) -> str:
    """The link to a page that the data may not call for; empty where it is not there."""
    return site.link(spec.uri, uri) if any(one.uri == uri for one in site.pages) else ""
