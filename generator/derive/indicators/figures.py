"""The five indicators of some firms. What is unknown is None and counted; a share never hides what was left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.indicators.sheet import Figures, Promotion, Share, Workshop

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.derive.indicators.sheet import Firm

MILLION = 1_000_000


def figures(
    firms: Sequence[Firm], universe: int | None, held: Mapping[str, str], id_: str = "", name: str = ""
) -> Figures:
    """Give the indicators of a group; ``held`` has the workshops that anybody attended, by folded name."""
    reasons: dict[str, int] = {}
    for one in firms:
        if one.left:
            reasons[one.reason] = reasons.get(one.reason, 0) + 1
    return Figures(
        id=id_,
        name=name,
        firms=len(firms),
        effectiveness=share(one.exported for one in firms),
        evolution=share(one.rose for one in firms),
        promotion=Promotion(len(firms), universe, divided(len(firms), universe) if universe else None),
        attendance=_workshops(firms, held),
        desertion=share(one.left for one in firms),
        reasons=dict(sorted(reasons.items())),
    )


def workshops(firms: Sequence[Firm]) -> dict[str, str]:
    """Give the workshops that these firms attended: folded name and the first way in which it is written."""
    names: dict[str, str] = {}
    for one in firms:
        for id_, name in one.attended.items():
            names.setdefault(id_, name)
    return names


def _workshops(firms: Sequence[Firm], held: Mapping[str, str]) -> tuple[Workshop, ...]:
    """Give each workshop's share, the most visited first."""
    rows = [(id_, name, share(_went(one, id_) for one in firms)) for id_, name in held.items()]
    rows.sort(key=lambda row: (-row[2].numerator, row[0]))
    return tuple(Workshop(name, found) for _, name, found in rows)


def _went(firm: Firm, workshop: str) -> bool | None:
    if workshop in firm.attended:
        return True
    return False if firm.attendance_known else None


def share(answers: Iterable[bool | None]) -> Share:
    """Count yes among the known, and say between which bounds the share of all must lie."""
    rows = list(answers)
    yes, unknown = sum(one is True for one in rows), sum(one is None for one in rows)
    total = len(rows)
    return Share(
        numerator=yes,
        total=total,
        unknown=unknown,
        value=divided(yes, total - unknown),
        low=divided(yes, total),
        high=divided(yes + unknown, total),
    )


def divided(part: int, whole: int) -> float | None:
    """Divide, rounded half up to the sixth place; None where there is nothing to divide by."""
    return (2 * part * MILLION + whole) // (2 * whole) / MILLION if whole else None
