"""Files beside the pages: style sheets, and later JSON, feeds and the search index."""
