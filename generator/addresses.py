"""Addresses of pages: source paths (``destinos/colombia.md``) and the relative links between them.

MkDocs does not see links inside HTML, so they are made here, the same for the site (folders), the variant read from
disk (files) and the exported Markdown.
"""

from __future__ import annotations

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
OFFLINE = "sin-red.md"
TEST = "test/index.md"
LIMITS = "test/limites.md"
PAST_CHARGES = "assets/costos-pasados.js"
"""No page: what the calculator loads when a reader asks for a day gone by."""
LEARN = "aprender.md"
GUIDES = "guias/index.md"
DIRECTORY = "directorio/index.md"
ROUTE_PRODUCTS = f"{NOMENCLATURE}/rutas.js"
"""No page: what each product calls up on a route."""
LOGISTICS = "logistica/index.md"
DOCUMENTS = "documentos/index.md"
INCOTERMS = "documentos/incoterms.md"
STATISTICS = "estadisticas/index.md"
ABOUT = "acerca.md"
COMPARISON = "acerca/comparacion.md"
CENTRE = "centro.md"
DESK = "mesa/index.md"
PLAN = "mesa/plan.md"
INTERVIEW = "mesa/entrevista.md"
DESK_CARD = "mesa/ficha.md"
NEWS = "novedades/index.md"
NEWS_DATA = "assets/novedades-datos.js"
"""No page: what the browser loads to know what is new since the last visit."""
NEWS_GENERAL = "varios-paises"
AGENDA = "calendario/index.md"
AGENDA_PAST = "calendario/archivo.md"
ALERTS = "avisos.md"
TOPIC_SLUGS = {
    "taxes": "impuestos",
    "charges": "aranceles-y-cargos",
    "requirements": "requisitos",
    "programmes": "apoyos",
    "marketplaces": "plataformas",
    "payments": "pagos-y-envios",
    "agreements": "acuerdos",
}
PROGRAMME_SLUGS = {
    "training": "capacitacion",
    "advisory": "asesoria",
    "financing": "financiamiento",
    "guarantee": "garantias",
    "marketplace_access": "entrada-a-plataformas",
    "fair": "ferias-y-ruedas",
    "directory": "directorios",
    "information": "informacion",
    "logistics_discount": "envios-mas-baratos",
    "certification": "certificacion",
    "digitalisation": "digitalizacion",
}
INDICATORS = "mesa/indicadores.md"
EDITION = "acerca/edicion.md"
"""What a desk's own instance says otherwise than the common site; only there."""


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
    start = url(source, folders=folders) if folders else source
    path = _between(start[: start.rfind("/") + 1], url(uri, folders=folders))
    return f"{path}#{anchor}" if anchor else path


def _between(start: str, goal: str) -> str:
    """The way from a folder to an address, both from the root; a site has a link for each pair, so it is kept plain."""
    here, there = start.split("/")[:-1], goal.split("/")
    same = 0
    while same < len(here) and same < len(there) - 1 and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:]) or "./"


def route(slug: str) -> str:
    """A route page."""
    return f"ruta/{slug}.md"


def sector(id_: str) -> str:
    """A sector's page."""
    return f"sectores/{id_}.md"


def stage(order: int, id_: str) -> str:
    """A stage's guide."""
    return f"etapas/{order}-{id_}.md"


def is_topic(uri: str) -> bool:
    """Whether a page written by hand is a guide by topic."""
    return uri.startswith("guias/") and uri != GUIDES


def directory(slug: str) -> str:
    """Whom to ask in a country of origin."""
    return f"directorio/{slug}.md"


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


def statistics(theme: str) -> str:
    """The page with the figures of a theme."""
    return f"estadisticas/{theme}.md"


def sheet(id_: str) -> str:
    """The page of a template that has no other page."""
    return f"mesa/hojas/{id_}.md"


def news(slug: str) -> str:
    """The news of a country."""
    return f"novedades/{slug}.md"


def feed(slug: str, ending: str) -> str:
    """A feed: ``xml`` is Atom, ``json`` JSON Feed."""
    return f"novedades/{slug}.{ending}"


def topic_feed(topic: str) -> str:
    """The name of a topic's feeds."""
    return f"tema-{TOPIC_SLUGS[topic]}"


def programme_feed(kind: str) -> str:
    """The name of the feeds about a kind of support."""
    return f"apoyo-{PROGRAMME_SLUGS[kind]}"


def calendar(slug: str) -> str:
    """A calendar that programs subscribe to."""
    return f"calendario/{slug}.ics"
