"""The pages about the way out of the country: how to ship, with which papers, who pays what under which rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import Document, Incoterm, Logistics
from generator.spec import LONGEST_DESCRIPTION, LONGEST_TITLE, PageSpec
from generator.words import cut, words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue

_INVOICE = "factura-comercial"
"""The paper that everybody needs has its own entry in the menu."""
_SCRIPTS = ("assets/envios.js",)
_STYLES = ("assets/shipping.css",)


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """List the pages of logistics and documents; none where there are no records."""
    return [*_logistics(catalogue), *_documents(catalogue), *_incoterms(catalogue)]


def _logistics(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["logistics"]
    options = catalogue.of(Logistics)
    if not options:
        return []
    above = ((said["short"], addresses.LOGISTICS),)
    return [
        PageSpec(
            addresses.LOGISTICS, said["title"], said["description"], "logistics.md", scripts=_SCRIPTS, styles=_STYLES
        ),
        *(
            PageSpec(
                uri=addresses.logistics(one.id),
                title=cut(one.name, LONGEST_TITLE),
                description=cut(said["one_description"].format(name=one.name, what=one.kind_text), LONGEST_DESCRIPTION),
                template="logistics_one.md",
                subject=(one.id,),
                edit_path=catalogue.entry(one).path,
                crumbs=above,
                styles=_STYLES,
            )
            for one in options
        ),
    ]


def _documents(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["documents"]
    documents = catalogue.of(Document)
    if not documents:
        return []
    above = ((said["short"], addresses.DOCUMENTS),)
    return [
        PageSpec(addresses.DOCUMENTS, said["title"], said["description"], "documents.md", styles=_STYLES),
        *(
            PageSpec(
                uri=addresses.document(one.id),
                title=cut(one.name, LONGEST_TITLE),
                description=cut(f"{one.name}: {one.summary}", LONGEST_DESCRIPTION),
                template="document.md",
                subject=(one.id,),
                edit_path=catalogue.entry(one).path,
                crumbs=above,
                scripts=_SCRIPTS if one.template else (),
                styles=_STYLES,
            )
            for one in documents
        ),
    ]


def _incoterms(catalogue: Catalogue) -> list[PageSpec]:
    said = words()["incoterms"]
    if not catalogue.of(Incoterm):
        return []
    above = ((words()["documents"]["short"], addresses.DOCUMENTS),) if catalogue.of(Document) else ()
    return [
        PageSpec(addresses.INCOTERMS, said["title"], said["description"], "incoterms.md", crumbs=above, styles=_STYLES)
    ]


def menu(catalogue: Catalogue) -> list[dict[str, str]]:
    """Give the menu's entries for the pages that there are."""
    said = words()
    entries = [
        (catalogue.of(Logistics), said["logistics"]["short"], addresses.LOGISTICS),
        (catalogue.of(Document), said["documents"]["short"], addresses.DOCUMENTS),
        (_INVOICE in catalogue.ids("documents"), said["documents"]["invoice"], addresses.document(_INVOICE)),
        (catalogue.of(Incoterm), said["incoterms"]["short"], addresses.INCOTERMS),
    ]
    return [{title: uri} for there, title, uri in entries if there]
