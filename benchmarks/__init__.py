"""Timings that belong to ``make bench``, not to the tests."""
