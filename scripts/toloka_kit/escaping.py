"""Text in a cell of a Markdown table."""

from __future__ import annotations


def cell(text: str) -> str:
    """A text as code that fits into a cell."""
    return "`" + text.replace("`", "'").replace("|", "\\|") + "`"
