"""What an export raises."""

from __future__ import annotations

from toloka_sdk import TolokaError


class ExportError(TolokaError):
    """What is there of an export is of another list, is in use, can't be used, or is no export."""
