"""Prints what the finder's page carries, for the tests that run in node and for the benchmark."""

from __future__ import annotations

import json
import sys

from generator.load import load
from generator.products_data import finder
from tests.helpers import DATA

if __name__ == "__main__":
    catalogue, _ = load(DATA)
    json.dump(finder(catalogue), sys.stdout, ensure_ascii=False, separators=(",", ":"))
