# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    shown,
)

_KEYS = frozenset(
    (
        "history_size",
        "answer_threshold",
        "fast_submit_threshold_seconds",
    )
)


@define(kw_only=True)
class CollectorParameters:
    """How the collector counts. Which of these apply depends on its type."""

    history_size: int | None | Unset = UNSET
    """How many of the Toloker's latest answers are counted. Without it, all answers in the pool are."""
    answer_threshold: int | Unset = UNSET
    """For `MAJORITY_VOTE`, how many Tolokers giving the same answer make a majority."""
    fast_submit_threshold_seconds: int | Unset = UNSET
    """For `ASSIGNMENT_SUBMIT_TIME`, the number of seconds below which a suite was done too fast."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            history_size=get("history_size", ABSENT),
            answer_threshold=get("answer_threshold", ABSENT),
            fast_submit_threshold_seconds=get("fast_submit_threshold_seconds", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.history_size is not UNSET:
            field_dict["history_size"] = self.history_size
        if self.answer_threshold is not UNSET:
            field_dict["answer_threshold"] = self.answer_threshold
        if self.fast_submit_threshold_seconds is not UNSET:
            field_dict["fast_submit_threshold_seconds"] = self.fast_submit_threshold_seconds
        return field_dict
