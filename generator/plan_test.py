"""Which pages the test of potential has: its beginning, one for each kind of firm, the diagnosis by limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import addresses
from generator.model import Diagnosis, Potential
from generator.spec import PageSpec
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Catalogue


def plan(catalogue: Catalogue) -> list[PageSpec]:
    """The test of potential, a page for each kind of firm, and the diagnosis by limits."""
    said = words()["test"]
    scripts, styles = ("assets/test.js",), ("assets/test.css",)
    above = ((said["short"], addresses.TEST),)
    rows: list[PageSpec] = []
    for record in catalogue.of(Potential):
        path = catalogue.entry(record).path
        asked = dict.fromkeys(variant for question in record.questions for variant in question.variants)
        rows += [
            PageSpec(
                addresses.TEST, said["title"], said["description"], "test.md", (record.id,), path, (), scripts, styles
            ),
            *(
                PageSpec(
                    addresses.test(variant),
                    said[variant]["title"],
                    said[variant]["description"],
                    "test_form.md",
                    (record.id, variant),
                    path,
                    above,
                    scripts,
                    styles,
                )
                for variant in sorted(asked)
            ),
        ]
    for diagnosis in catalogue.of(Diagnosis):
        about = words()["limits"]
        path = catalogue.entry(diagnosis).path
        subject = (diagnosis.id,)
        rows.append(
            PageSpec(
                addresses.LIMITS,
                about["title"],
                about["description"],
                "limits.md",
                subject,
                path,
                above,
                scripts,
                styles,
            )
        )
    return rows
