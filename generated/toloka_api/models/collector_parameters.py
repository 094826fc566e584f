# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "history_size",
        "answer_threshold",
        "fast_submit_threshold_seconds",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class CollectorParameters(Model):
    """How the collector counts. Which of these apply depends on its type."""

    history_size: int | None | Unset = UNSET
    """How many of the Toloker's latest answers are counted. Without it, all answers in the pool are."""
    answer_threshold: int | Unset = UNSET
    """For `MAJORITY_VOTE`, how many Tolokers giving the same answer make a majority."""
    fast_submit_threshold_seconds: int | Unset = UNSET
    """For `ASSIGNMENT_SUBMIT_TIME`, the number of seconds below which a suite was done too fast."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, or holds what can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("CollectorParameters", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.history_size,
            model.answer_threshold,
            model.fast_submit_threshold_seconds,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.history_size is not UNSET:
            field_dict["history_size"] = self.history_size
        if self.answer_threshold is not UNSET:
            field_dict["answer_threshold"] = self.answer_threshold
        if self.fast_submit_threshold_seconds is not UNSET:
            field_dict["fast_submit_threshold_seconds"] = self.fast_submit_threshold_seconds
        return field_dict
