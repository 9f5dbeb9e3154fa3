"""Tests that read the built site in Chromium, as its readers do."""
