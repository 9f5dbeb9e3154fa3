"""Products as pages show them: what hundreds of pages say alike is made once."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from babel import Locale

from generator import addresses
from generator.model import Country, ProductFamily, Sector, Tax
from generator.nomenclature import english, titles
from generator.words import words, written_code

if TYPE_CHECKING:
    from generator.model.product import Product
    from generator.render.site import Site

HEADING = 4
_NEAR = 12
"""As many neighbours as a page lists."""
_ALIKE = ("los demás", "las demás", "los dem", "otros", "otras")
_HERE = addresses.product("x")
"""All pages of products stand in one folder: their links are the same."""


class Placed(NamedTuple):
    """A product with its family."""

    product: Product
    family: ProductFamily


class ProductViews:
    """Finds products and makes what their pages have in common."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._asked: dict[str, list[dict[str, Any]]] = {}
        self._countries: dict[str, str] = {}

    @cached_property
    def all(self) -> dict[str, Placed]:
        """Every product by its id."""
        families = self._site.catalogue.of(ProductFamily)
        return {product.id: Placed(product, family) for family in families for product in family.products}

    @cached_property
    def sector_pages(self) -> set[str]:
        """The sectors that have a page."""
        return {one.id for one in self._site.catalogue.of(Sector) if one.parent}

    @cached_property
    def _headings(self) -> dict[str, list[Product]]:
        """The products of each heading, by their code."""
        found: dict[str, list[Product]] = {}
        for product, _ in sorted(self.all.values(), key=lambda one: (one.product.hs, one.product.name)):
            found.setdefault(product.hs[:HEADING], []).append(product)
        return found

    def neighbours(self, product: Product) -> list[Product]:
        """The other products under its heading of four figures: those next to it by code, where they are many."""
        row = self._headings[product.hs[:HEADING]]
        at = next(place for place, one in enumerate(row) if one is product)
        first = max(0, min(at - _NEAR // 2, len(row) - _NEAR - 1))
        return [one for one in row[first : first + _NEAR + 1] if one is not product]

    def country(self, id_: str) -> str:
        """The name of a country, also of one that we have no record of."""
        if not self._countries:
            self._countries = {one.id: one.name for one in self._site.catalogue.of(Country)}
        return self._countries.get(id_) or Locale("es").territories.get(id_.upper(), id_)

    def asked(self, sector: Sector) -> list[dict[str, Any]]:
        """What each destination asks of the sector, counted, with the way to it; destinations that ask most first."""
        if sector.id not in self._asked:
            self._asked[sector.id] = [self._destination(sector, one) for one in self._site.countries("destination")]
        return self._asked[sector.id]

    def _destination(self, sector: Sector, country: Country) -> dict[str, Any]:
        said = words()["products"]
        cell = self._site.matrix.cell(sector, country)
        target = f"{addresses.sector(sector.id)}#{country.slug}"
        if sector.id not in self.sector_pages:
            target = addresses.destination(country.slug)
        blocking = sum(one.weight == "blocks" for one in cell.own)
        return {
            "name": country.name,
            "href": self._site.link(_HERE, target),
            "own": said["own"][min(len(cell.own), 2)].format(n=len(cell.own)),
            "blocking": said["blocking"][min(blocking, 2)].format(n=blocking),
            "blocks": blocking > 0,
        }

    def excises(self, product: Product) -> list[dict[str, str]]:
        """The taxes that usually fall on it, each with its place on the destination's page."""
        rows = []
        for id_ in product.excises:
            tax = self._site.catalogue.get(Tax, id_)
            country = self._site.catalogue.get(Country, tax.country)
            page = addresses.destination(country.slug)
            href = self._site.link(_HERE, f"{page}#{tax.id}") if "destination" in country.roles else ""
            rows.append({"country": country.name, "name": tax.name, "href": href})
        return rows


def title(code: str) -> dict[str, str]:
    """A code's title as a page shows it: ``code``, ``text``, ``mark`` (whose words), ``heading`` and ``english``.

    ``english`` is empty but for official titles that say nothing of their own («Los demás»).
    """
    said = words()["products"]["marks"]
    one = titles()[code]
    vague = one.by == "ligie" and one.text.lower().startswith(_ALIKE)
    return {
        "code": written_code(code),
        "text": one.text,
        "by": one.by,
        "mark": said[one.by],
        "heading": titles()[code[:HEADING]].text if len(code) > HEADING else "",
        "heading_by": titles()[code[:HEADING]].by,
        "heading_mark": said[titles()[code[:HEADING]].by],
        "english": english()[code] if vague else "",
    }
