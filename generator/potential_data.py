"""The test, its gaps, the sizes and the diagnosis as the browser reads them: no defaults, links made, facts short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from generator import addresses
from generator.derive.applies import Context, applies
from generator.derive.route import sector_parents, stages
from generator.model import Diagnosis, Gap, Potential, Requirement, Sizes, Tax
from generator.model.potential import Variant

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date
    from decimal import Decimal

    from generator.catalogue import Catalogue, Placed
    from generator.model import Fact, TaskFields


def potential(catalogue: Catalogue, link: Callable[[str], str], known: Collection[str]) -> dict[str, Any]:
    """Give ``{test, gaps, sizes, diagnosis}``; of a gap's pages only those whose source path is ``known`` are there."""
    return {
        "test": next((_plain(one) for one in catalogue.of(Potential)), None),
        "gaps": {one.id: gap(catalogue, one, link, known) for one in catalogue.of(Gap)},
        "sizes": {one.country: _sizes(catalogue, one) for one in catalogue.of(Sizes)},
        "diagnosis": next((_plain(one) for one in catalogue.of(Diagnosis)), None),
    }


def gap(catalogue: Catalogue, one: Gap, link: Callable[[str], str], known: Collection[str]) -> dict[str, Any]:
    """A gap with its tasks as ``{id, title, url}``; with ``country`` or ``variant`` where they are not for all."""
    pages = ((page.title, uri_of(page.address, known)) for page in one.pages)
    return {
        "name": one.name,
        "advice": one.advice,
        "tasks": [
            {
                "id": id_,
                "title": placed.part.title,
                "url": link(task_uri(catalogue, placed)),
                **only_for(catalogue, placed),
            }
            for id_, placed in ((id_, catalogue.tasks[id_]) for id_ in one.tasks)
        ],
        "pages": [{"title": title, "url": link(uri)} for title, uri in pages if uri],
    }


def only_for(catalogue: Catalogue, placed: Placed[TaskFields]) -> dict[str, str]:
    """The one country, or the one variant of the test, that a task is for: ``{country?, variant?}``."""
    task, parents = placed.part, sector_parents(catalogue)
    variants = [one for one in get_args(Variant) if applies(task.when, Context(sector=one), parents)]
    return {
        **({"country": task.country} if isinstance(task, Requirement) else {}),
        **({"variant": variants[0]} if len(variants) == 1 else {}),
    }


def task_uri(catalogue: Catalogue, placed: Placed[TaskFields]) -> str:
    """Where a task can be read: in its stage's guide; what one country asks for stands on its routes, listed there."""
    stage = next(one for one in stages(catalogue) if one.id == catalogue.stage_of(placed))
    anchor = "rutas" if isinstance(placed.part, Requirement) else f"t-{placed.part.id}"
    return f"{addresses.stage(stage.order, stage.id)}#{anchor}"


def uri_of(address: str, known: Collection[str]) -> str | None:
    """The source path of a page by its address («costos/»); None where there is no such page."""
    path = address.rstrip("/")
    return next((one for one in (f"{path}.md", f"{path}/index.md") if one in known), None)


def unit_value(catalogue: Catalogue, sizes: Sizes, day: date) -> Decimal | None:
    """What one unit of a country's sizes is worth in its currency on a day."""
    if sizes.unit_value is not None:
        return sizes.unit_value
    found = [one for one in _unit_facts(catalogue, sizes) if one.in_force(day)]
    return found[0].numbers[0] if found else None


def _unit_facts(catalogue: Catalogue, sizes: Sizes) -> list[Fact]:
    if sizes.unit_tax is None:
        return []
    return [one for one in catalogue.get(Tax, sizes.unit_tax).values if len(one.numbers) == 1]


def _sizes(catalogue: Catalogue, sizes: Sizes) -> dict[str, Any]:
    """The classes, the value of the unit with its days, and what they rest on."""
    law = catalogue.facts[sizes.law].part
    units = [
        {
            "since": fact.since.isoformat() if fact.since else "",
            "until": fact.until.isoformat() if fact.until else "",
            "value": f"{fact.numbers[0]:f}",
            **_ground(catalogue, fact),
        }
        for fact in _unit_facts(catalogue, sizes)
        if fact.status == "enacted"
    ]
    if sizes.unit_value is not None:
        units = [{"since": "", "until": "", "value": f"{sizes.unit_value:f}"}]
    plain = _plain(sizes)
    return {
        **{name: plain[name] for name in ("measure", "unit", "combined", "note", "scales") if name in plain},
        "units": units,
        "law": _ground(catalogue, law),
    }


def _ground(catalogue: Catalogue, fact: Fact) -> dict[str, str]:
    publication = catalogue.publication(fact)
    said = {
        "statement": fact.statement or "",
        "title": publication.title,
        "url": publication.url,
        "verified": fact.verified.isoformat(),
        "confidence": fact.confidence,
        "note": fact.note or "",
    }
    return {name: text for name, text in said.items() if text}


def _plain(record: Potential | Diagnosis | Sizes) -> dict[str, Any]:
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
