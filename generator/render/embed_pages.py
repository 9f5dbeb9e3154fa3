"""What the pages in frames of other sites show: the tools themselves, and the way to the whole site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator import addresses, embeds
from generator.derive.route import sector_parents
from generator.model import Country
from generator.render import cost_pages, potential_pages
from generator.render.environment import embedded
from generator.render.route_page import counted
from generator.words import words

if TYPE_CHECKING:
    from generator.render.site import Site
    from generator.spec import PageSpec


def route(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``embed_route.md`` uses."""
    whole = site.route(*spec.subject)
    href = site.link(spec.uri, addresses.route(whole.slug))
    names = {"origin": whole.origin.name, "destination": whole.destination.name}
    return {
        "title": words()["embed"]["route_h1"].format(**names),
        "route": whole,
        "parents": sector_parents(site.catalogue),
        "sectors": site.sectors(),
        "parts": [
            {
                "stage": part.stage,
                "count": counted(len(part.steps)),
                "href": f"{href}#{part.stage.id}",
                "tasks": [site.tasks.step(step) for step in part.steps],
            }
            for part in whole.stages
        ],
    }


def costs(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``embed_costs.md`` uses: the destinations to choose from."""
    pages = [one for one in site.embeds if one.template == "embed_cost.md"]
    countries = [(site.catalogue.get(Country, one.subject[0]).name, site.link(spec.uri, one.uri)) for one in pages]
    return {"title": words()["embed"]["costs_h1"], "countries": countries}


def cost(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``embed_cost.md`` uses: the calculator with the charges of one destination."""
    country = site.catalogue.get(Country, spec.subject[0])
    return {
        **cost_pages.costs_of(site, spec, country.id),
        "title": words()["embed"]["cost_h1"].format(destination=country.name),
        "country": country,
        "choose_href": site.link(spec.uri, embeds.cost()),
    }


def test(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``embed_test.md`` uses."""
    variant = spec.subject[1]
    return {**potential_pages.form(site, spec), "title": words()["test"][variant]["title"]}


def chooser(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``embed.md`` uses: what may be chosen, and ready-made snippets."""
    said = words()["embed"]
    sample = next((one for one in site.routes() if one.id == _SAMPLE), site.routes()[0])
    kit = {
        "base": f"{site.settings.address.rstrip('/')}/",
        "sri": site.loader_hash,
        "folder": embeds.FOLDER,
        "countries": {one.id: [one.name, one.slug] for one in site.catalogue.of(Country) if one.roles},
        "costs": [one.subject[0] for one in site.embeds if one.template == "embed_cost.md"],
        "costs_page": addresses.url("costos.md", folders=True),
        "words": {name: said[name] for name in _CLIENT_WORDS},
    }
    return {
        "title": spec.title,
        "kit": embedded(kit),
        "loader_href": site.link(spec.uri, f"{embeds.FOLDER}/ruta.js"),
        "origins": site.countries("origin"),
        "destinations": site.countries("destination"),
        "sectors": site.sectors(),
        "has_costs": bool(kit["costs"]),
        "variants": [one.subject[1] for one in site.embeds if one.template == "embed_test.md"],
        "sample": sample,
        "base": kit["base"],
        "sri": kit["sri"],
        "banners": [
            (site.link(spec.uri, f"{embeds.FOLDER}/banner{ending}.svg"), ending, said[name])
            for ending, name in (("", "banner_light"), ("-oscuro", "banner_dark"))
        ],
        "snippets": snippets(site, sample.origin.id, sample.destination.id),
    }


_CLIENT_WORDS = (
    "link_checklist",
    "link_costo",
    "link_test",
    "frame_title",
    "copied",
    "select",
    "progress",
    "preview_disk",
)
_SAMPLE = "pe-co"
"""The route of the ready-made snippets; another one where the data has no such route."""
SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"


def snippets(site: Site, origin: str, destination: str) -> dict[str, str]:
    """Give the code to paste for a route: with the loader, and as a plain frame."""
    said = words()["embed"]
    base = f"{site.settings.address.rstrip('/')}/"
    whole = site.route(origin, destination)
    text = said["link_checklist"].format(origin=whole.origin.name, destination=whole.destination.name)
    href = base + addresses.url(addresses.route(whole.slug), folders=True)
    source = base + addresses.url(embeds.route(origin, destination), folders=True)
    return {
        "script": (
            f'<script src="{base}{embeds.FOLDER}/ruta.js" integrity="{site.loader_hash}" '
            'crossorigin="anonymous"></script>\n'
            f'<ruta-checklist origen="{origin}" destino="{destination}"><a href="{href}">{text}</a></ruta-checklist>'
        ),
        "frame": frame(source, said["frame_title"].format(what=text), 940),
    }


def frame(source: str, title: str, height: int) -> str:
    """Give the code of a plain frame."""
    return (
        f'<iframe src="{source}" title="{title}" width="100%" height="{height}" loading="lazy" '
        f'referrerpolicy="no-referrer" sandbox="{SANDBOX}"></iframe>'
    )
