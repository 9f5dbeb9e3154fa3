"""Tests of single modules of the generator."""
