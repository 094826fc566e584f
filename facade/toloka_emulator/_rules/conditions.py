"""The conditions of a rule, held against the figures of its collector."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from .._http.messages import Document
from .comparisons import COMPARISONS


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition.

    Attributes:
        key: The figure that it is about.
        operator: The operator, such as `GTE`.
        value: What the figure is compared with, as text.
        number: The same as a number, if it is one.
        compare: How they are compared; None for an operator that nobody knows.
    """

    key: str
    operator: str
    value: str
    number: float | None
    compare: Callable[[Any, Any], bool] | None

    @classmethod
    def of(cls, document: Document) -> Condition:
        """Reads a condition."""
        value, operator = document["value"], document["operator"]
        try:
            # The documentation's example has the number as text.
            number = float(value)
        except ValueError:
            number = None
        return cls(document["key"], operator, str(value), number, COMPARISONS.get(operator))

    def holds(self, figures: Mapping[str, Any]) -> bool:
        """Whether it holds. Where there is no figure, such as the share of nothing, it doesn't."""
        figure = figures.get(self.key)
        if figure is None or self.compare is None:
            return False
        if isinstance(figure, bool):
            return self._is_text(str(figure).lower(), self.value.lower())
        if isinstance(figure, str):
            return self._is_text(figure, self.value)
        return self.number is not None and self.compare(figure, self.number)

    def _is_text(self, figure: str, value: str) -> bool:
        return self.compare is not None and self.operator in ("EQ", "NE") and self.compare(figure, value)
