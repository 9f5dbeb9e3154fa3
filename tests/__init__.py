"""Tests of the generator, of the built site and, in a browser, of what readers do."""
