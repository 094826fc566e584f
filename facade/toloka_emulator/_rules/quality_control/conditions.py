"""The conditions of a rule, held against the figures of its collector."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..._http.messages import Document
from ..comparisons import COMPARISONS


def holds(condition: Document, figures: Mapping[str, Any]) -> bool:
    """Whether a condition holds. Where there is no figure, such as the share of nothing, it doesn't."""
    figure, value = figures.get(condition["key"]), condition["value"]
    compare = COMPARISONS.get(condition["operator"])
    if figure is None or compare is None:
        return False
    if isinstance(figure, bool):
        figure, value = str(figure).lower(), str(value).lower()
    if isinstance(figure, str):
        return condition["operator"] in ("EQ", "NE") and compare(figure, str(value))
    try:
        # The documentation's example has the number as text.
        return compare(figure, float(value))
    except ValueError:
        return False
