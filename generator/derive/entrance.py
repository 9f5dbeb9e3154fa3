"""May a firm sell there? What a marketplace's record says for one origin and one destination.

``entrance`` is the twin of ``theme/client/trade/entrance.js``; both run ``tests/cases/entrance.json``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from generator.derive.applies import ancestors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from generator.model import Marketplace

Entry = Literal["direct", "local-company", "no", "unknown", "home"]
UNION = "eu"
MEMBERS = frozenset(
    "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk".split()  # noqa: SIM905
)
"""The Union's states: a marketplace that sells in one of them sells in the destination ``eu``."""
ENDED = ("closed", "closing")
MOST = 5
"""As many as a route names."""


def reached(codes: Iterable[str], destinations: Iterable[str]) -> tuple[str, ...]:
    """Those of the site's destinations in which a marketplace sells, by the codes of its record."""
    known = set(codes)
    return tuple(one for one in destinations if one in known or (one == UNION and known & MEMBERS))


def entrance(admits: Mapping[str, str], sells_in: Collection[str], origin: str, destination: str = "") -> Entry:
    """Say how a seller enters.

    A marketplace of several countries that admits a firm directly in its own says nothing of selling to the others:
    «home» is what must be asked.
    """
    mode = admits.get(origin, "unknown")
    if mode == "direct" and destination not in ("", origin) and origin in sells_in:
        return "home"
    return mode  # type: ignore[return-value]  # a mode of the record, or unknown


def everywhere(one: Marketplace) -> bool:
    """Whether its record names no country because it sells to all."""
    return not one.sells_in and one.sells_in_note is not None and one.state not in ENDED


def trades_in(one: Marketplace, parents: Mapping[str, str]) -> tuple[str, ...]:
    """Whether goods, services or both are sold there: by its kind, and by the sectors that it names."""
    lines = [ancestors(sector, parents) for sector in one.sectors]
    goods = one.kind != "services" and (not lines or any("bienes" in line for line in lines))
    services = one.kind == "services" or not lines or any("servicios" in line for line in lines)
    return (*(("bienes",) if goods else ()), *(("servicios",) if services else ()))


def doubted(one: Marketplace) -> tuple[str, ...]:
    """What nobody has verified of whom it admits, where it sells and whether it still runs."""
    where = "sells_in" if one.sells_in else "sells_in_note"
    return tuple(
        name
        for name, field in (("admits", "admits"), ("sells_in", where), ("state", "state"))
        if one.checked == "none" or field in one.unverified
    )


def open_to(marketplaces: Iterable[Marketplace], origin: str, destination: str) -> list[Marketplace]:
    """Those that admit a firm directly and sell in the destination: the surest first, then those that name it."""
    rows = []
    for one in marketplaces:
        named = bool(reached(one.sells_in, (destination,)))
        modes = {row.country: row.mode for row in one.admits}
        enters = entrance(modes, one.sells_in, origin, destination) == "direct"
        if enters and (named or everywhere(one)) and one.state not in ENDED:
            rows.append((len(doubted(one)), not named, one))
    return [one for *_, one in sorted(rows, key=lambda row: (*row[:2], len(row[2].unverified), row[2].id))]
