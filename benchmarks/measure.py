"""Running a command to its end and looking at what it left."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent


class Run(NamedTuple):
    """What one run took: seconds on the wall and of the processor, and the peak of its memory."""

    seconds: float
    cpu: float
    """Of the process itself: what a busy machine disturbs least."""
    peak_mib: float


def measure(command: list[str], **more: str) -> Run:
    """Run a command in the repository's folder, with ``more`` in its environment."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **more}
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        raise SystemExit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def folder_size(folder: Path) -> tuple[int, int]:
    """Give the number of pages and the bytes of a built site."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), sum(path.stat().st_size for path in files)
