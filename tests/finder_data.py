"""Prints what the finder's page carries, for the tests that run in node and for the benchmark."""

from __future__ import annotations

import json
import sys

from generator.products_data import finder
from tests.helpers import real_data

if __name__ == "__main__":
    catalogue = real_data()
    json.dump(finder(catalogue), sys.stdout, ensure_ascii=False, separators=(",", ":"))
