"""Addresses of pages: source paths (``destinos/colombia.md``) and the relative links between them.

MkDocs does not see links inside HTML, so they are made here, the same for the site (folders), the variant read from
disk (files) and the exported Markdown.
"""

from __future__ import annotations

import posixpath

HOME = "index.md"
ROUTES = "ruta/index.md"
STAGES = "etapas/index.md"
DESTINATIONS = "destinos/index.md"
GLOSSARY = "glosario.md"
INSTITUTIONS = "instituciones.md"
PROGRAMMES = "apoyos/index.md"
GAPS = "apoyos/brechas.md"
QUESTIONS = "preguntas.md"
DATA = "datos.md"
API = "api/v1/"
"""The data for programs."""
SECTORS = "sectores/index.md"
SEARCH = "buscar.md"
MARKETPLACES = "plataformas/index.md"
PAYMENTS = "pagos/index.md"
PRODUCTS = "productos/index.md"
NOMENCLATURE = "assets/sa"
"""The folder of the scripts that hold the nomenclature."""
SITEMAP = "mapa.md"
MINE = "mi-ruta.md"
EMBED = "incrustar.md"
TEST = "test/index.md"
LIMITS = "test/limites.md"
PAST_CHARGES = "assets/costos-pasados.js"
"""No page: what the calculator loads when a reader asks for a day gone by."""
ROUTE_PRODUCTS = f"{NOMENCLATURE}/rutas.js"
"""No page: what each product calls up on a route."""
LOGISTICS = "logistica/index.md"
DOCUMENTS = "documentos/index.md"
INCOTERMS = "documentos/incoterms.md"


def url(uri: str, *, folders: bool) -> str:
    """The address of a page from the site's root, without a leading slash; «» for the home page with folders."""
    path, dot, ending = uri.rpartition(".md")
    if not dot or ending:
        return uri
    if not folders:
        return f"{path}.html"
    return path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"


def relative(source: str, target: str, *, folders: bool) -> str:
    """The link to write on page ``source`` so that it leads to ``target`` (a source path, maybe with ``#…``)."""
    uri, _, anchor = target.partition("#")
    start = posixpath.dirname(url(source, folders=folders)) if folders else posixpath.dirname(source)
    goal = url(uri, folders=folders)
    path = posixpath.relpath(goal or ".", start or ".")
    if goal.endswith("/") or not goal:
        path += "/"
    return f"{path}#{anchor}" if anchor else path


def route(slug: str) -> str:
    """A route page."""
    return f"ruta/{slug}.md"


def sector(id_: str) -> str:
    """A sector's page."""
    return f"sectores/{id_}.md"


def stage(order: int, id_: str) -> str:
    """A stage's guide."""
    return f"etapas/{order}-{id_}.md"


def destination(slug: str) -> str:
    """A destination page."""
    return f"destinos/{slug}.md"


def programme(id_: str) -> str:
    """A programme's page."""
    return f"apoyos/{id_}.md"


def test(variant: str) -> str:
    """The test of potential for firms that sell goods («bienes») or services («servicios»)."""
    return f"test/{variant}.md"


def logistics(id_: str) -> str:
    """The page of a way to ship."""
    return f"logistica/{id_}.md"


def document(id_: str) -> str:
    """The page of a paper."""
    return f"documentos/{id_}.md"


def marketplace(id_: str) -> str:
    """A marketplace's page."""
    return f"plataformas/{id_}.md"


def payment(id_: str) -> str:
    """The page of a way to be paid."""
    return f"pagos/{id_}.md"


def product(id_: str) -> str:
    """A product's page."""
    return f"productos/{id_}.md"
