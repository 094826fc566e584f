"""Timestamps as the service writes them: UTC, milliseconds, no offset."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_FORM = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[Zz]|[+-]\d\d:\d\d)?)?", re.ASCII)


def parse_timestamp(text: str) -> datetime | None:
    """Reads a timestamp, with or without seconds, or a date alone; None when it is neither.

    Without an offset it is UTC, as documented. One with an offset is taken too, since clients send it, and
    one without seconds, since pages have it (create-pool.md).
    """
    if not _FORM.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text.upper())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def format_timestamp(moment: datetime) -> str:
    """Writes a moment as `YYYY-MM-DDThh:mm:ss.sss`. Text order is the order in time."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00")


def format_bound(moment: datetime) -> str:
    """Writes a moment to compare stored timestamps with, its microseconds kept so that text order holds."""
    precision = "microseconds" if moment.microsecond % 1000 else "milliseconds"
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=precision)
