"""What a destination collects on a parcel: regimes by mode, value and seller, each with its lines in order.

The meaning of each field is in ``derive/cost``; the client's twin reads the same fields from JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import (
    AgreementId,
    CountryId,
    CurrencyCode,
    Day,
    FactId,
    Id,
    Number,
    Part,
    Record,
    TaxId,
    Text,
    Whole,
    YesNo,
)
from generator.model.caution import Caution
from generator.model.conditions import When
from generator.model.fact import Confidence, Status

Basis = Literal["goods", "charged_price", "fob", "cif", "customs_value"]
"""goods, fob: the goods alone; charged_price, cif: with freight and insurance; customs_value: the regime's own."""
Mode = Literal["courier", "post", "formal"]
LineKind = Literal["duty", "vat", "excise", "fee", "other"]


def _since(value: object) -> object:
    return None if value == "unknown" else value


def _rate_branch(value: object) -> str:
    if isinstance(value, (dict, RateRange)):
        return "range"
    text = str(value)
    return "number" if text[:1].isdigit() or text.startswith("-") else "parameter"


class RateRange(Part):
    """A rate that is only known to lie between two; the reader may know it."""

    min: Number = Field(description="La menor, como fracción")
    max: Number | None = Field(None, description="La mayor, como fracción; sin ella, nadie sabe el tope")
    why: Text = Field(description="Por qué no se sabe")
    asks: Literal["duty_rate"] | None = Field(None, description="duty_rate: quien lee puede poner la de su producto")


Rate = Annotated[
    Annotated[Number, Tag("number")] | Annotated[TaxId, Tag("parameter")] | Annotated[RateRange, Tag("range")],
    Discriminator(_rate_branch),
]
"""A fraction, the id of a record under ``taxes``, or a range."""
Quantity = Annotated[Annotated[Number, Tag("number")] | Annotated[TaxId, Tag("parameter")], Discriminator(_rate_branch)]


class Money(Part):
    """An amount with its currency."""

    amount: Number
    currency: CurrencyCode


class Limit(Part):
    """A bound of a regime: ``over`` is outside, ``up_to`` inside."""

    basis: Basis
    currency: CurrencyCode
    over: Number | None = None
    up_to: Number | None = None
    per: Literal["parcel", "item"] = "parcel"


class RateBy(Part):
    """Rates that differ by one thing; what is not listed takes the line's ``rate``."""

    region: dict[str, Rate] = Field(default_factory=dict)
    sector: dict[Id, Rate] = Field(default_factory=dict)
    origin: dict[Id, Rate] = Field(default_factory=dict)


class Specific(Part):
    """So much per kilo, litre or item; ``unit`` may join two with ``*`` (``l*grado``)."""

    amount: Quantity
    currency: CurrencyCode
    unit: Text
    combine: Literal["sum", "max", "min"] = "sum"


class Allowance(Money):
    """A part of the value that is not charged."""

    basis: Basis = "goods"
    prorate: YesNo = Field(default=False, description="yes: libra la misma proporción de toda la base")


class Rounding(Part):
    """The destination's own rounding, in its currency."""

    to: Number = Field(description="A múltiplos de esta cifra, como 1 o 100")
    mode: Literal["half_up", "down", "up"] = "half_up"
    base_to: Number | None = Field(None, description="La base se corta a múltiplos de esta cifra")


class Preference(Part):
    """A rate for goods that originate in a partner, and what must be shown for it."""

    agreement: AgreementId
    origin: tuple[CountryId, ...]
    rate: Rate
    proof_over: Money | None = Field(None, description="Hasta este valor en aduana no piden certificado")
    only_if: Text | None = None
    since: Day | None = Field(None, description="Primer día de esta rebaja, si no es el del régimen")
    until: Day | None = Field(None, description="Último día de esta rebaja, si no es el del régimen")


class Line(Part):
    """One charge; the fields are applied in the order in which they stand here."""

    id: Id
    kind: LineKind
    name: Text
    since: Day | None = Field(None, description="Primer día de este cargo, si no es el del régimen")
    until: Day | None = Field(
        None, description="Último día; otro cargo con el mismo id puede seguirle, y las bases lo nombran igual"
    )
    when: When | None = None
    base: tuple[Text, ...] = Field(
        (), description="goods, charged_price, freight, insurance, customs_value o el id de otra línea"
    )
    factor: Number | None = None
    rate: Rate | None = None
    rate_by: RateBy | None = None
    preferences: tuple[Preference, ...] = ()
    inclusive: YesNo = Field(default=False, description="yes: la tasa va dentro de su propia base («por dentro»)")
    allowance: Allowance | None = None
    specific: Specific | None = None
    per: Literal["parcel", "item", "tariff_code", "declaration"] = "parcel"
    deduct: Money | None = None
    payable_share: Number | None = None
    min: Money | None = None
    max: Money | None = None
    waive_up_to: Money | None = None
    round: Rounding | None = None
    recoverable: YesNo = Field(default=False, description="yes: un adelanto que el importador recupera")
    private: YesNo = Field(default=False, description="yes: lo cobra una empresa, no el Estado")
    collected_by: Text
    at: Literal["checkout", "import", "delivery"]
    facts: tuple[FactId, ...] = Field(description="Los datos en que descansa")
    confidence: Confidence | None = Field(None, description="Si es menor que la de sus datos")


def _line(value: object) -> object:
    if isinstance(value, str):
        raise PydanticCustomError("cargo-desconocido", "No hay un cargo compartido con ese nombre en shared.")
    return value


class CustomsValue(Part):
    """What a regime takes for the value of the parcel; without it, goods with freight and insurance."""

    base: tuple[Literal["goods", "freight", "insurance"], ...]
    factor: Number | None = None


class Quota(Part):
    """A yearly allowance; the calculation only warns of it."""

    count: Whole | None = None
    value: Money | None = None
    period: Text
    otherwise: Text


class Regime(Part):
    """One way in: for whom, up to which value, and what it collects."""

    id: Id
    name: Text
    status: Status = "enacted"
    since: Annotated[Day | None, BeforeValidator(_since)]
    until: Day | None = None
    mode: tuple[Mode, ...] = ()
    seller: Literal["registered", "not"] | None = None
    purpose: Literal["personal", "commercial"] | None = None
    when: When | None = None
    limits: tuple[Limit, ...] = ()
    available: YesNo = True
    why: Text | None = Field(None, description="Por qué no se puede")
    quota: Quota | None = None
    alternative_to: Id | None = Field(None, description="Id del régimen al que puede sustituir")
    chosen_by: Literal["importer", "seller", "carrier"] | None = None
    customs_value: CustomsValue | None = None
    lines: tuple[Annotated[Line, BeforeValidator(_line)], ...] = Field(
        (), description="Cargos en orden; uno de shared se nombra por su clave"
    )
    warnings: tuple[Caution, ...] = Field(
        (), description="Lo que conviene saber; con text y when, solo para quien le toca"
    )
    facts: tuple[FactId, ...] = ()

    def model_post_init(self, _context: object) -> None:
        """Refuse what makes no sense together."""
        if not self.available and self.why is None:
            raise PydanticCustomError("sin-motivo", "Un régimen que no está abierto dice por qué: agrega why.")


class Schedule(Record):
    """Everything a destination collects, as a list of regimes."""

    folder = "charges"

    country: CountryId
    currency: CurrencyCode = Field(description="Moneda en que el destino calcula y redondea")
    shared: dict[Id, Line] = Field(default_factory=dict, description="Cargos que varios regímenes tienen, por clave")
    regimes: tuple[Regime, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _put_shared_in(cls, data: object) -> object:
        """Put the shared lines where regimes name them: what reads a schedule finds whole regimes."""
        if not isinstance(data, dict) or not isinstance(data.get("shared"), dict):
            return data
        ready: dict[str, Line] = {}
        for key, line in data["shared"].items():
            # a line that is wrong is reported once, where it is written
            with suppress(ValidationError):
                ready[key] = Line.model_validate(line)
        return {**data, "regimes": [_filled(one, ready, data["shared"]) for one in data.get("regimes") or []]}


def _filled(regime: object, ready: Mapping[str, Line], written: Mapping[str, object]) -> object:
    if not isinstance(regime, dict) or not isinstance(regime.get("lines"), list):
        return regime
    lines = [ready.get(one, one) if isinstance(one, str) else one for one in regime["lines"]]
    return {**regime, "lines": [one for one in lines if not (isinstance(one, str) and one in written)]}
