"""Countries, their institutions, and the parameters of their taxes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import (
    AgreementId,
    CountryId,
    CurrencyCode,
    FactId,
    Id,
    InstitutionId,
    Part,
    Record,
    Text,
)
from generator.model.conditions import When
from generator.model.contact import Contact
from generator.model.directory import Evidence
from generator.model.fact import Fact

Duty = Literal[
    "customs", "tax", "consumer", "health", "agriculture", "standards", "promotion", "data", "single_window", "post"
]


Role = Literal["origin-certifier", "promotion", "brand", "investment"]
State = Literal["running", "renamed", "closed", "unknown"]
"""Whether something still exists, as far as what was read goes."""


class Highlight(Part):
    """A fact that leads a page: its number comes from the fact, the words around it from here."""

    fact: FactId
    says: Text = Field(description="Sigue al número; sin más cifras que las del dato")


class Withdrawal(Part):
    """How long a buyer may change their mind, for the comparison."""

    fact: FactId = Field(description="El dato con el plazo, o el que dice que no hay uno")
    only_if: Text | None = Field(None, description="Cuándo vale, si no vale siempre: sigue al plazo")


class OpenQuestion(Part):
    """What nobody has sourced: the page says so, and whom to ask."""

    question: Text
    ask: InstitutionId | None = Field(None, description="Institución a la que preguntar")
    ask_text: Text | None = Field(None, description="A quién preguntar, si no es una institución")
    why: Text | None = None

    @model_validator(mode="after")
    def _somebody_to_ask(self) -> OpenQuestion:
        if self.ask is None and self.ask_text is None:
            raise PydanticCustomError("sin-a-quien", "Falta a quién preguntar: ask (institución) o ask_text.")
        return self


class Country(Record):
    """A place to sell from, to sell to, or both."""

    folder = "countries"

    name: Text
    article: Literal["el", "la"] | None = Field(None, description="Si el nombre lo lleva: «la Unión Europea»")
    slug: Id = Field(description="Cómo se escribe en las direcciones del sitio")
    demonym: Text = Field(description="En femenino: «colombiana»")
    roles: tuple[Literal["origin", "destination"], ...]
    currency: CurrencyCode = Field(description="Código ISO 4217")
    languages: tuple[Id, ...]
    blocs: tuple[AgreementId, ...] = ()
    authorities: dict[Duty, InstitutionId] = Field(default_factory=dict)
    glance: tuple[Highlight, ...] = ()
    surprises: tuple[Highlight, ...] = ()
    withdrawal: Withdrawal | None = None
    facts: tuple[Fact, ...] = ()
    open: tuple[OpenQuestion, ...] = ()


class Institution(Record):
    """An authority or a body that a firm deals with."""

    folder = "institutions"
    by_country = True

    country: CountryId
    name: Text
    short: Text
    kind: Literal[
        "customs",
        "tax",
        "consumer",
        "health",
        "agriculture",
        "standards",
        "promotion",
        "data",
        "single-window",
        "post",
        "chamber",
        "association",
        "brand",
        "investment",
        "government",
        "other",
    ]
    does: Text
    url: Text | None = None
    roles: tuple[Role, ...] = Field((), description="Qué más hace: dar certificados de origen, marca país…")
    contacts: tuple[Contact, ...] = Field((), description="Cómo hablar con alguien, con su fuente")
    state: State | None = Field(None, description="running: hay evidencia de 2024 o después; renamed, closed, unknown")
    state_note: Text | None = Field(None, description="En qué se basa el estado")
    named_in: tuple[Evidence, ...] = Field((), description="Dónde se leyó que existe, si no lo dice un dato de facts")
    facts: tuple[Fact, ...] = ()

    @property
    def local(self) -> bool:
        """Whether only firms of its own country deal with it: the lists for those who come from abroad leave it out."""
        return self.kind in ("association", "brand", "investment")

    @model_validator(mode="after")
    def _state_rests_on_something(self) -> Institution:
        if self.state is not None and not self.named_in:
            raise PydanticCustomError("sin-fuente", "Dice su estado, y no dónde se leyó. Agrega named_in.")
        return self


class Tax(Record):
    """One parameter of a country's taxes and charges as a dated series, with what else is known about it."""

    folder = "taxes"
    by_country = True

    country: CountryId
    kind: Literal["vat", "duty", "excise", "threshold", "fee", "unit", "other"]
    name: Text
    summary: Text
    when: When | None = None
    values: tuple[Fact, ...] = Field((), description="Una serie de un solo número, de lo más antiguo a lo más nuevo")
    facts: tuple[Fact, ...] = ()


class Waiver(Part):
    """A value up to which an agreement asks for no proof of origin; the figure is the fact's."""

    origin: tuple[CountryId, ...] = ()
    destination: tuple[CountryId, ...] = ()
    fact: FactId


class Agreement(Record):
    """A trade agreement: who is in it, what it saves, how origin is proved."""

    folder = "agreements"

    name: Text
    short: Text
    parties: tuple[Id, ...] = Field(description="Códigos ISO de los países; también los que no están en el sitio")
    hub: Id | None = Field(
        None, description="La parte con la que cada una de las demás tiene el acuerdo, si entre ellas no rige"
    )
    preference: Text
    proof: Text
    waivers: tuple[Waiver, ...] = ()
    facts: tuple[Fact, ...] = ()
