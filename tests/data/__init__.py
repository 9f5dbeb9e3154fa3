"""Tests of the real records, and of what becomes of them when they are broken or added to."""
