"""What a regime warns of, for one parcel. The twin of ``theme/client/cost/cautions.js``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.derive.applies import Context, applies, holds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.derive.cost.parcel import Parcel
    from generator.model.charges import Regime


def cautions(regime: Regime, parcel: Parcel, parents: Mapping[str, str]) -> list[str]:
    """Give the texts: what is surely for this parcel first, then what is for all, then what may be for it.

    What is not known of the parcel hides nothing. ``parents`` is sector → the sector that contains it.
    """
    context = Context(origin=parcel.origin, sector=parcel.sector, channel=parcel.channel)
    known = [one for one in regime.warnings if applies(one.when, context, parents)]
    sure = [one for one in known if one.when and holds(one.when, context, parents)]
    common = [one for one in known if not one.when]
    return [one.text for one in (*sure, *common, *(one for one in known if one not in sure and one not in common))]
