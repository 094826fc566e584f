"""The conditions of a rule, held against the figures of its collector."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._http.messages import Document
from ..comparisons import COMPARISONS


def holds(condition: Document, figures: Mapping[str, Any]) -> bool:
    """Whether a condition holds."""
    figure, value = figures.get(condition["key"]), condition["value"]
    if isinstance(figure, int | float):
        try:
            # The documentation's example has the number as text.
            value = float(value)
        except ValueError:
            return False
    elif condition["operator"] not in ("EQ", "NE"):
        return False
    compare = COMPARISONS.get(condition["operator"])
    return compare is not None and compare(figure, value)
