"""The documentation site: its pages, its reference, and what may be wrong with it."""
