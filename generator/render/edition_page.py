"""What the page of a desk's own instance shows: whom to ask, and all that differs from the common site."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.render.facts import listed
from generator.words import words

if TYPE_CHECKING:
    from generator.catalogue import Entry
    from generator.pages import PageSpec
    from generator.render.site import Site

_NAMES = ("name", "title", "term", "short", "id")
_WAYS = ("email", "phone", "address", "url", "hours")


def context(site: Site, spec: PageSpec) -> dict[str, Any]:
    """Give the names that ``edition.md`` uses."""
    said, desk = words()["edition"], site.catalogue.desk
    assert desk is not None  # noqa: S101 - the page is planned only where there is one
    own = [entry for entry in site.catalogue.all_entries() if entry.origin]
    pages = {page.edit_path: page.uri for page in site.pages if page.edit_path}

    def row(entry: Entry) -> dict[str, str]:
        uri = pages.get(entry.path)
        return {
            "kind": words()["kinds"][entry.kind],
            "name": next(str(getattr(entry.record, key)) for key in _NAMES if getattr(entry.record, key, None)),
            "href": site.link(spec.uri, uri) if uri else "",
            "edit": f"{site.settings.edit_base}{entry.path}",
            "fields": listed([words()["fields"][name].lower() for name in entry.origin.fields]) if entry.origin else "",
        }

    return {
        "title": spec.title,
        "lead": said["lead"].format(desk=desk.name),
        "desk": desk,
        "ways": [(said[way], getattr(desk.contact, way), way) for way in _WAYS if getattr(desk.contact, way)],
        "added": [row(entry) for entry in own if entry.origin and not entry.origin.fields],
        "replaced": [row(entry) for entry in own if entry.origin and entry.origin.fields],
        "hidden": [_hidden(name) for name in desk.hide],
    }


def _hidden(name: str) -> str:
    said = words()["edition"]
    kind, _, id_ = name.partition("/")
    shown = words()["kinds"][kind]
    return str(said["record"].format(kind=shown, name=id_) if id_ else said["kind"].format(kind=shown))
