"""Where to sell, how to be paid, how to ship, with which papers: the directories of the trade."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from generator.model.base import (
    CountryId,
    CurrencyCode,
    DocumentId,
    Id,
    InstitutionId,
    Number,
    Part,
    PaymentId,
    RequirementId,
    RoughDay,
    SectorId,
    StageId,
    Text,
    Whole,
    YesNo,
)
from generator.model.conditions import Channel, When
from generator.model.directory import Charging, Checked, Entry, Evidence, Money, Trade

Entrance = Literal["direct", "local-company", "no", "unknown"]
Availability = Literal["yes", "partly", "no", "unknown"]


class Admits(Part):
    """Whether a seller from one country may enter, and how."""

    country: CountryId
    mode: Entrance = Field(description="direct: se inscribe sola; local-company: pide empresa allá; no; unknown")
    note: Text | None = None


class MarketplaceFees(Part):
    """What the marketplace charges the seller."""

    monthly: Money | None = Field(None, description="Cuota mensual")
    commission: Money | None = Field(None, description="Comisión por venta")
    listing: Money | None = Field(None, description="Por publicar")
    other: Money | None = Field(None, description="Otros cargos")


class AgencyAgreement(Part):
    """An agreement between a marketplace and an agency; without a source it is not verified."""

    agency: Text
    what: Text
    checked: Checked
    note: Text | None = None
    source: Evidence | None = None


class Marketplace(Charging):
    """A place to sell on line."""

    folder = "marketplaces"

    kind: Literal["b2c", "b2b", "services"]
    state: Literal["active", "closing", "closed", "partial"]
    state_note: Text | None = Field(None, description="Desde cuándo, si cerró o se retira")
    ended: RoughDay | None = Field(None, description="Cuándo cerró")
    seller_url: Text | None = Field(None, description="Página para vendedores")
    sells_in: tuple[Id, ...] = Field((), description="Países donde vende, en código ISO en minúsculas")
    sells_in_note: Text | None = None
    admits: tuple[Admits, ...] = Field(min_length=1, description="Para quien vende desde CL, CO, MX, PE")
    sectors: tuple[SectorId, ...] = Field((), description="Sectores del sitio a los que sirve; sin esto, todos")
    sectors_text: Text | None = Field(None, description="Qué se vende, con sus palabras")
    fees: MarketplaceFees
    asks: tuple[Text, ...] = Field((), description="Qué pide para abrir la tienda")
    logistics: tuple[Text, ...] = ()
    payout: tuple[Text, ...] = Field((), description="Cómo paga al vendedor")
    payout_ids: tuple[PaymentId, ...] = Field((), description="Los que tienen ficha en data/payments")
    taxes: tuple[Text, ...] = Field((), description="Impuestos que cobra o retiene la plataforma")
    returns: Text | None = None
    agreements: tuple[AgencyAgreement, ...] = ()


class Serves(Part):
    """Whether something is open to sellers in one country."""

    country: CountryId
    available: Availability
    note: Text | None = None


class Payment(Charging):
    """A way to be paid from abroad."""

    folder = "payments"

    kind: Literal[
        "wallet",
        "gateway",
        "processor",
        "receiving-account",
        "acquirer",
        "transfer",
        "instant",
        "cash",
        "documentary",
        "local",
    ]
    kind_text: Text
    serves: tuple[Serves, ...] = Field(min_length=1)
    fees: tuple[Money, ...] = ()
    settles_in: Text | None = Field(None, description="En qué moneda recibes")
    settles_when: Text | None = Field(None, description="Cuánto tarda")
    max_value: Money | None = None
    good_for: tuple[Text, ...] = ()
    channels: tuple[Channel, ...] = Field((), description="b2c, b2b; sin esto, ambos")
    services: YesNo = Field(default=True, description="Si sirve para cobrar servicios")
    watch: tuple[Text, ...] = Field((), description="Cuidado con…")


class Limits(Part):
    """How heavy and how dear a parcel may be; numbers only where the source gives one."""

    text: Text
    max_kg: Number | None = None
    max_value: Number | None = None
    currency: CurrencyCode | None = None


class Logistics(Trade):
    """A way to ship."""

    folder = "logistics"

    kind: Literal["postal", "courier", "integrator", "fulfilment", "consolidator", "last-mile", "agreement"]
    kind_text: Text
    serves_from: tuple[Id, ...] = Field(description="Países de salida, en código ISO en minúsculas")
    serves_to: tuple[Id, ...] = Field((), description="Países de llegada; sin esto, no se dice")
    not_to: tuple[Id, ...] = Field((), description="Países a los que hoy no envía, con la razón en changes")
    limits: Limits | None = None
    transit: Text | None = Field(None, description="Cuánto tarda")
    price: Literal["low", "low-medium", "medium", "medium-high", "high", "varies"]
    incoterms: tuple[Literal["EXW", "FCA", "FOB", "CIF", "DAP", "DDP"], ...] = ()
    tracking: Availability = Field("unknown", description="Si tiene seguimiento; unknown si la fuente no lo dice")
    returns: Text | None = None
    paperwork: Text | None = None


class ExportRegime(Entry):
    """An origin's simplified way out for small parcels: Exporta Fácil, DUSSI, postal traffic."""

    folder = "export-regimes"
    by_country = True

    country: CountryId
    summary: Text
    limits: Limits
    modes: tuple[Literal["post", "courier", "formal"], ...]
    needs: tuple[Text, ...] = ()
    requirement: RequirementId | None = Field(None, description="La tarea de la ruta que lo explica")
    unverified: tuple[Text, ...] = ()


class DocumentField(Part):
    """A box of the document, and what to write in it."""

    label: Text
    example: Text = Field(description="Un ejemplo inventado, reconocible como tal")
    help: Text | None = None


class Document(Entry):
    """A paper of the trade: what it is, when it is needed, who issues it, how it is filled in."""

    folder = "documents"

    also: tuple[Text, ...] = ()
    summary: Text
    when_text: Text = Field(description="Cuándo hace falta, en palabras")
    when: When | None = None
    stage: StageId
    issued_by: Text
    issuers: tuple[InstitutionId, ...] = ()
    steps: tuple[Text, ...] = Field((), description="Cómo conseguirlo")
    fields: tuple[DocumentField, ...] = ()
    mistakes: tuple[Text, ...] = Field((), description="Errores que detienen el paquete")
    requirements: tuple[RequirementId, ...] = ()
    template: YesNo = Field(default=False, description="yes: la página trae la plantilla que se rellena")


class Incoterm(Entry):
    """A delivery rule: who pays what, where the risk passes."""

    folder = "incoterms"

    order: Whole
    place: Text
    seller_pays: Text
    buyer_pays: Text
    risk: Text
    steps: tuple[Literal["seller", "buyer", "either"], ...] = Field(
        min_length=7,
        max_length=7,
        description="Quién paga: embalaje, salida, aduana de salida, flete, seguro, aduana de llegada, entrega",
    )
    risk_after: Whole = Field(ge=0, le=7, description="Tras cuántos de esos pasos el riesgo es de tu cliente")
    advice: Text = Field(description="Para una venta en línea")
    parcels: YesNo = Field(description="yes: sirve para paquetes")
    documents: tuple[DocumentId, ...] = ()
