"""Guides are cut at their headings, with the anchors that the built page has."""

from __future__ import annotations

import re

import markdown

from generator.search.sections import opening, sections

BODY = """# Preguntas

Lo primero: [lee](a.md) esto.

## ¿Cuánto *cuesta*?

Depende de **tu** país.

### Errores {: .x }

- Uno
- Dos

## Errores

Otros.
"""


def test_each_heading_is_a_section_with_its_text() -> None:
    found = [(one.title, one.text) for one in sections(BODY)]
    assert found == [
        ("¿Cuánto cuesta?", "Depende de tu país."),
        ("Errores", "Uno Dos"),
        ("Errores", "Otros."),
    ]
    assert opening(BODY) == "Lo primero: lee esto."


def test_the_head_of_a_page_gives_its_description_and_nothing_else() -> None:
    head = '---\ntitle: "Preguntas: todas"\ndescription: Lo que todos preguntan.\n---\n\n'
    assert opening(head + BODY) == "Lo que todos preguntan. Lo primero: lee esto."


def test_anchors_are_those_of_the_page() -> None:
    page = markdown.markdown(BODY, extensions=["toc", "attr_list"])
    ids = re.findall(r'<h[23][^>]* id="([^"]+)"', page) or re.findall(r'id="([^"]+)"[^>]*>', page)
    assert [one.anchor for one in sections(BODY)] == [one for one in ids if one != "preguntas"]
