"""The site that is read from disk as one ZIP, the same byte for byte whenever and wherever it is made."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

TOP = "ruta-exportadora"
"""The folder into which it unpacks."""
_UNREAD = (".gz", "sitemap.xml", "404.html", "robots.txt", "llms.txt")
"""What only servers and search engines need."""
_FRAMES = re.compile(r"embed/.*\.(html|json)|assets/incrustado\.\w+")
"""What stands in frames of other sites, which a disk has none of."""


def pack(disk: Path, archive: Path, day: date) -> int:
    """Pack the variant for disks; gives the number of files. All bear the day of the build."""
    archive.parent.mkdir(parents=True, exist_ok=True)
    names = sorted(one.relative_to(disk).as_posix() for one in disk.rglob("*") if one.is_file())
    wanted = [name for name in names if not (name.endswith(_UNREAD) or _FRAMES.fullmatch(name))]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name in wanted:
            entry = zipfile.ZipInfo(f"{TOP}/{name}", (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            packed.writestr(entry, (disk / name).read_bytes(), compresslevel=9)
    return len(wanted)
