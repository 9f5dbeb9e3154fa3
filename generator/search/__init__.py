"""Search: what is found (``documents``), how words are read (``analysis``), the index, and the rules of a query."""
