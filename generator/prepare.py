"""From the data folder to a catalogue that may be built, or all that is wrong with it: the one way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import checks
from generator.link import link
from generator.load import load
from generator.overlay import lay
from generator.problems import errors

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from generator.catalogue import Catalogue
    from generator.load import Readings
    from generator.problems import Problem


def prepare(
    data: Path, today: date, readings: Readings | None = None, overlay: Path | None = None
) -> tuple[Catalogue, list[Problem]]:
    """Load, lay a desk's own folder over it, link and check; problems come sorted by place.

    The rules run only on a catalogue that is typed and linked: what they would say of a half-read one is noise. Who
    means to come again gives ``readings``: files that have not changed are then not read again.
    """
    catalogue, problems = load(data, readings)
    if overlay is not None:
        problems += lay(overlay, catalogue, readings)
    problems += link(catalogue)
    if not errors(problems):
        problems += checks.run(catalogue, today)
        if readings is None:
            catalogue.settle()
    return catalogue, sorted(set(problems))
