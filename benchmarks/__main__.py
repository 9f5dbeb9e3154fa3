"""``make bench``: prints all measures as one JSON object."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from benchmarks.build import builds, commands, reload
from benchmarks.finder import keystrokes
from benchmarks.growth import growth
from benchmarks.registry import measure as registry
from benchmarks.search import compared

with tempfile.TemporaryDirectory() as folder:
    work = Path(folder)
    measured = {
        "commands": commands(),
        "build": builds(work),
        "reload": reload(work),
        "finder": keystrokes(work / "site"),
        "registry": registry(work / "site"),
        "search": compared(work / "site", work),
        "growth": growth(work),
    }
    print(json.dumps(measured, indent=1))
