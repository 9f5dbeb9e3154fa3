"""Products by the words that people use, each with its HS 2022 subheading."""

from __future__ import annotations

from pydantic import Field

from generator.model.base import CountryId, Id, Part, Record, SectorId, TaxId, Text
from generator.model.words import HsCode


class OtherCode(Part):
    """Another subheading that the same word may mean."""

    hs: HsCode
    when: Text = Field(description="Cuándo es este: «si es de punto»")


class Product(Part):
    """An everyday name, with what it is called elsewhere and the code that it most often has."""

    id: Id = Field(description="Único entre todos los productos")
    name: Text = Field(description="Como lo dice la mayoría")
    hs: HsCode = Field(description="Subpartida del SA 2022: seis cifras, entre comillas")
    also: tuple[Text, ...] = Field((), description="Sinónimos, diminutivos, marcas de uso común, en inglés si se usa")
    local: dict[CountryId, Text] = Field(default_factory=dict, description="Cómo se dice en un país: {cl: palta}")
    decides: Text | None = Field(None, description="De qué depende el código: material, tejido, envase")
    others: tuple[OtherCode, ...] = ()
    excises: tuple[TaxId, ...] = Field((), description="Impuestos selectivos que suelen tocarle (ids de data/taxes)")


class ProductFamily(Record):
    """Products that are looked up and classified alike, in one file."""

    folder = "products"

    title: Text
    sector: SectorId
    products: tuple[Product, ...] = Field(min_length=1)
