"""The test of export potential: from an answer sheet to a score, a segment and what to do next."""
