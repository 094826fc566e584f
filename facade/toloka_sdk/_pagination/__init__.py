"""Lists: asking for their pages, decoding them, and iterating over their items."""
