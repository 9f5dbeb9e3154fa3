"""One address of each type of page, and of every page of the types that grow with the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PAGE_TYPES = (
    "/",
    "/ruta/",
    "/ruta/peru-a-colombia/",
    "/etapas/",
    "/etapas/3-producto-y-requisitos/",
    "/mi-ruta/",
    "/destinos/",
    "/destinos/colombia/",
    "/costos/",
    "/comparar/",
    "/apoyos/",
    "/apoyos/pe-exporta-facil/",
    "/apoyos/brechas/",
    "/test/",
    "/test/bienes/",
    "/test/limites/",
    "/logistica/",
    "/logistica/serpost-exporta-facil/",
    "/documentos/",
    "/documentos/factura-comercial/",
    "/documentos/lista-de-empaque/",
    "/documentos/cn23/",
    "/documentos/incoterms/",
    "/plataformas/",
    "/plataformas/etsy/",
    "/pagos/",
    "/pagos/payoneer/",
    "/estadisticas/",
    "/estadisticas/equipo/",
    "/estadisticas/mercado/",
    "/acerca/comparacion/",
    "/centro/",
    "/mesa/",
    "/mesa/plan/",
    "/mesa/entrevista/",
    "/mesa/ficha/",
    "/mesa/hojas/oferta-o-demanda/",
    "/mesa/hojas/mensaje-a-clientes/",
    "/mesa/indicadores/",
    "/glosario/",
    "/instituciones/",
    "/aprender/",
    "/guias/",
    "/guias/logistica-inversa/",
    "/directorio/",
    "/directorio/chile/",
    "/datos/",
    "/novedades/",
    "/novedades/mexico/",
    "/calendario/",
    "/calendario/archivo/",
    "/avisos/",
    "/buscar/",
    "/sectores/",
    "/sectores/alimentos/",
    "/productos/",
    "/productos/palta/",
    "/preguntas/",
    "/acerca/",
    "/mapa/",
    "/incrustar/",
    "/404.html",
)


def pages_below(site: Path, folder: str) -> list[str]:
    """Give the addresses of the pages below a folder of the site."""
    return sorted(f"/{one.parent.relative_to(site).as_posix()}/" for one in site.glob(f"{folder}/*/index.html"))
