"""Addresses of bundles and style sheets that change with their content, so that no page meets those of another version.

A page kept on a phone asks for ``assets/ruta.js?v=<hash>``: exactly the script that it was built with, whichever
version of the site the phone has come to know since.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "assets/"
_SIGNS = 8
# begins with plain signs, which are found many times as fast as any pattern: this one runs over every page
_NAMED = re.compile(r"(assets/[\w-]+\.(?:js|css))(?:\?v=[0-9a-f]+)?(?=[\"'&])")


def digest(content: bytes) -> str:
    """The first signs of a SHA-256, enough to tell versions apart."""
    return hashlib.sha256(content).hexdigest()[:_SIGNS]


def versions(site: Path) -> dict[str, str]:
    """Each bundle and style sheet of a built site → the hash of its content."""
    files = sorted((site / FOLDER).glob("*.*"))
    return {f"{FOLDER}{one.name}": digest(one.read_bytes()) for one in files if one.suffix in (".js", ".css")}


def address(name: str, known: Mapping[str, str]) -> str:
    """The address of an asset with its version, where it has one."""
    return f"{name}?v={known[name]}" if name in known else name


def with_versions(html: str, known: Mapping[str, str]) -> str:
    """Write the versions into a page; one that has them already gets those of now."""
    return _NAMED.sub(lambda found: address(found[1], known), html)


def without_versions(html: str) -> str:
    """Take them out again: files on a disk have no versions."""
    return _NAMED.sub(r"\1", html)
