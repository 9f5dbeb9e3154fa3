"""The hash by which a browser knows a script that another site serves: Subresource Integrity."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def integrity(file: Path) -> str:
    """Give what stands in the attribute ``integrity`` for a file: «sha384-…»."""
    return "sha384-" + base64.b64encode(hashlib.sha384(file.read_bytes()).digest()).decode()
