"""The types that every record is made of: strict readings of text, ids and references to other records."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema


def _day(value: object) -> object:
    # pydantic would take «2017» for seconds since 1970; a day is written in full or not at all
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise PydanticCustomError("fecha", "No es una fecha. Escribe año-mes-día, como 2026-11-20.")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("fecha", "Ese día no existe en el calendario.") from None


def _rough_day(value: object) -> object:
    # a month or a year is what many publications give; «1 September» would claim to know more
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value, re.ASCII):
        raise PydanticCustomError("fecha", "No es una fecha. Escribe año, año-mes o año-mes-día, como 2026-11-20.")
    try:
        earliest(value)
    except ValueError:
        raise PydanticCustomError("fecha", "Ese día no existe en el calendario.") from None
    return value


def earliest(rough: str) -> date:
    """Give the first day that a rough day («2025», «2025-09», «2025-09-04») may mean."""
    return date.fromisoformat((rough + "-01-01")[: len("2025-01-01")])


def _number(value: object) -> object:
    if isinstance(value, Decimal):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"-?\d{1,15}(\.\d{1,12})?", value, re.ASCII):
        raise PydanticCustomError(
            "numero", "No es un número. Escribe solo cifras y un punto decimal, como 0.19 o 1500."
        )
    return Decimal(value)


def _whole(value: object) -> object:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"\d{1,9}", value, re.ASCII):
        raise PydanticCustomError("entero", "No es un número entero. Escribe solo cifras, como 10.")
    return int(value)


def _yes_no(value: object) -> object:
    if value in (True, False):
        return value
    if value not in ("yes", "no"):
        raise PydanticCustomError("si-o-no", "Escribe yes o no.")
    return value == "yes"


_ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"


def is_id(text: str) -> bool:
    """Whether a text may be an id."""
    return re.fullmatch(_ID_PATTERN, text) is not None


def _id(value: object) -> object:
    if not isinstance(value, str) or not is_id(value):
        raise PydanticCustomError("id", "No es un id. Usa minúsculas sin acentos, cifras y guiones, como co-iva.")
    return value


def _code(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


def _text(value: object) -> object:
    if not isinstance(value, (str, type(None))):
        raise PydanticCustomError("tipo", "Debe ser un texto.")
    if value is None or not value.strip():
        raise PydanticCustomError("texto", "Falta el texto en español.")
    return " ".join(value.split())


Day = Annotated[date, BeforeValidator(_day)]
RoughDay = Annotated[
    str,
    BeforeValidator(_rough_day),
    # an editor reads a bare year as a number
    WithJsonSchema({"anyOf": [{"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}, {"type": "integer"}]}),
]
"""A day as far as it is known: «2025», «2025-09» or «2025-09-04»."""
CurrencyCode = Annotated[str, BeforeValidator(_code)]
Number = Annotated[Decimal, BeforeValidator(_number)]
Whole = Annotated[int, BeforeValidator(_whole)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": "string", "pattern": _ID_PATTERN})]
Text = Annotated[
    str,
    BeforeValidator(_text),
    # an editor reads a bare «2026» as a number; we read text
    WithJsonSchema({"type": ["string", "number"]}),
]
"""Human text, in Spanish, on one line: runs of white space are folded."""


@dataclass(frozen=True, slots=True)
class To:
    """Marks an id as the id of a record of ``kind``; ``facts`` and ``tasks`` name what stands inside records."""

    kind: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Let the schema for editors know where the id leads."""
        return {**handler(schema), "x-kind": self.kind}


CountryId = Annotated[Id, To("countries")]
SectorId = Annotated[Id, To("sectors")]
InstitutionId = Annotated[Id, To("institutions")]
StageId = Annotated[Id, To("stages")]
TaskId = Annotated[Id, To("tasks")]
FactId = Annotated[Id, To("facts")]
SourceId = Annotated[Id, To("sources")]
TermId = Annotated[Id, To("glossary")]
TaxId = Annotated[Id, To("taxes")]
AgreementId = Annotated[Id, To("agreements")]
GapId = Annotated[Id, To("gaps")]
ProgrammeId = Annotated[Id, To("programmes")]
MarketplaceId = Annotated[Id, To("marketplaces")]
PaymentId = Annotated[Id, To("payments")]
LogisticsId = Annotated[Id, To("logistics")]
DocumentId = Annotated[Id, To("documents")]
RequirementId = Annotated[Id, To("requirements")]
StudyId = Annotated[Id, To("studies")]


class Part(BaseModel):
    """A piece of a record: frozen, and closed to fields that nobody declared."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, data: object) -> object:
        # «needs:» with nothing behind it reads as null: the editor has not written it yet
        if not isinstance(data, dict):
            return data
        known = {field.alias or name for name, field in cls.model_fields.items()}
        return {
            key: value
            for key, value in cast("dict[str, object]", data).items()
            if value is not None or key not in known
        }


class Record(Part):
    """What one file holds."""

    folder: ClassVar[str]
    """The folder under ``data/`` and the name of the kind."""
    by_country: ClassVar[bool] = False
    """Whether the files stand in a folder per country (``data/taxes/co/co-iva.yaml``)."""

    id: Id = Field(description="Igual al nombre del archivo, sin .yaml")
