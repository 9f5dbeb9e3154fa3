"""The records: what an editor may write, typed. No input or output here, and nothing of MkDocs.

One English word each, as the trade says it: country, institution, tax, agreement, requirement (what a country asks
for), task (what any route asks for), stage, checklist, sector, term, source, fact.
"""

from generator.model.base import Record
from generator.model.charges import Schedule
from generator.model.contact import Contact
from generator.model.country import Agreement, Country, Institution, Tax
from generator.model.desk import Desk, DeskServices, Outline, Sheet
from generator.model.event import Event
from generator.model.exchange import ExchangeRates
from generator.model.fact import Fact, Publication, Source
from generator.model.figure import Statistic, Study
from generator.model.pledge import Pledge
from generator.model.potential import Diagnosis, Gap, Potential, Sizes
from generator.model.product import Product, ProductFamily
from generator.model.programme import Programme
from generator.model.registry import Indicator, Registry
from generator.model.resource import Resource
from generator.model.synonyms import Asked, Searches, Synonyms
from generator.model.task import Checklist, Requirement, Stage, TaskFields
from generator.model.trade import Document, ExportRegime, Incoterm, Logistics, Marketplace, Payment
from generator.model.words import Sector, Term

KINDS: dict[str, type[Record]] = {
    kind.folder: kind
    for kind in (
        Country,
        Institution,
        Tax,
        Agreement,
        Requirement,
        Stage,
        Checklist,
        Sector,
        Term,
        Source,
        Schedule,
        ExchangeRates,
        Synonyms,
        Searches,
        Potential,
        Diagnosis,
        Gap,
        Sizes,
        Programme,
        Resource,
        Marketplace,
        Payment,
        Logistics,
        ExportRegime,
        Document,
        Incoterm,
        ProductFamily,
        Study,
        Statistic,
        Pledge,
        DeskServices,
        Outline,
        Sheet,
        Desk,
        Event,
        Indicator,
        Registry,
    )
}
"""Every kind of record by the name of its folder under ``data/``."""

__all__ = [
    "KINDS",
    "Agreement",
    "Asked",
    "Checklist",
    "Contact",
    "Country",
    "Desk",
    "DeskServices",
    "Diagnosis",
    "Document",
    "Event",
    "ExchangeRates",
    "ExportRegime",
    "Fact",
    "Gap",
    "Incoterm",
    "Indicator",
    "Institution",
    "Logistics",
    "Marketplace",
    "Outline",
    "Payment",
    "Pledge",
    "Potential",
    "Product",
    "ProductFamily",
    "Programme",
    "Publication",
    "Record",
    "Registry",
    "Requirement",
    "Resource",
    "Schedule",
    "Searches",
    "Sector",
    "Sheet",
    "Sizes",
    "Source",
    "Stage",
    "Statistic",
    "Study",
    "Synonyms",
    "TaskFields",
    "Tax",
    "Term",
]
