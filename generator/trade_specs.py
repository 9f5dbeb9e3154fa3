"""Which pages the directories of the trade have, and their place in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import Marketplace, Payment
from generator.spec import LONGEST_DESCRIPTION, LONGEST_TITLE, PageSpec
from generator.words import cut, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.catalogue import Catalogue

SCRIPTS = ("assets/plataformas.js",)
STYLES = ("assets/trade.css",)


def trade_specs(catalogue: Catalogue) -> list[PageSpec]:
    """List the pages: for each directory that has records, the list of all and one page for each."""
    return [
        *_directory(catalogue, Marketplace, "marketplaces", addresses.MARKETPLACES, addresses.marketplace),
        *_directory(catalogue, Payment, "payments", addresses.PAYMENTS, addresses.payment),
    ]


def _directory(
    catalogue: Catalogue,
    kind: type[Marketplace | Payment],
    key: str,
    uri: str,
    address: Callable[[str], str],
) -> list[PageSpec]:
    said, records = words()[key], catalogue.of(kind)
    if not records:
        return []
    above = ((said["short"], uri),)
    return [
        PageSpec(uri, said["title"], said["description"], f"{key}.md", scripts=SCRIPTS, styles=STYLES),
        *(
            PageSpec(
                uri=address(one.id),
                title=cut(one.name, LONGEST_TITLE),
                description=cut(said["page_description"].format(name=one.name), LONGEST_DESCRIPTION),
                template=f"{key[:-1]}.md",
                subject=(one.id,),
                edit_path=catalogue.entry(one).path,
                crumbs=above,
                styles=STYLES,
            )
            for one in records
        ),
    ]


def trade_menu(catalogue: Catalogue) -> list[dict[str, object]]:
    """Their entry in the drop-down menu; none where the data has no records."""
    entries = [
        {words()[key]["short"]: uri}
        for kind, key, uri in (
            (Marketplace, "marketplaces", addresses.MARKETPLACES),
            (Payment, "payments", addresses.PAYMENTS),
        )
        if catalogue.of(kind)
    ]
    return [{words()["trade"]["nav"]: entries}] if entries else []
