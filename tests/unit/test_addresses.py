"""Links between pages: from where a page is served, the link leads to where the other page is served."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses

_name = st.sampled_from(["a", "ruta", "destinos", "peru-a-colombia", "3-producto", "index-de-precios"])
_folders = st.lists(_name, max_size=3)
_page = st.builds(lambda folders, name: "/".join([*folders, f"{name}.md"]), _folders, _name | st.just("index"))
_asset = st.builds(lambda folders, name: "/".join([*folders, f"{name}.js"]), _folders, _name)
_anchor = st.just("") | _name.map("#{}".format)
ROOTS = ("https://example.org/", "https://example.org/sub/carpeta/", "file:///C:/Users/ana/sitio/")


@given(source=_page, target=_page | _asset, anchor=_anchor, folders=st.booleans(), root=st.sampled_from(ROOTS))
def test_a_relative_link_leads_to_its_target(
    source: str, target: str, anchor: str, root: str, *, folders: bool
) -> None:
    link = addresses.relative(source, target + anchor, folders=folders)
    arrived, fragment = urldefrag(urljoin(root + addresses.url(source, folders=folders), link))
    assert arrived == root + addresses.url(target, folders=folders)
    assert fragment == anchor.removeprefix("#")


@given(source=_page, target=_page, folders=st.booleans())
def test_a_link_is_relative_and_never_empty(source: str, target: str, *, folders: bool) -> None:
    link = addresses.relative(source, target, folders=folders)
    assert link
    assert not link.startswith("/")


@pytest.mark.parametrize(
    ("uri", "folder", "file"),
    [
        ("index.md", "", "index.html"),
        ("ruta/index.md", "ruta/", "ruta/index.html"),
        ("ruta/peru-a-colombia.md", "ruta/peru-a-colombia/", "ruta/peru-a-colombia.html"),
        ("glosario.md", "glosario/", "glosario.html"),
        ("assets/ruta.js", "assets/ruta.js", "assets/ruta.js"),
    ],
)
def test_a_page_has_a_folder_on_the_web_and_a_file_on_disk(uri: str, folder: str, file: str) -> None:
    assert addresses.url(uri, folders=True) == folder
    assert addresses.url(uri, folders=False) == file
