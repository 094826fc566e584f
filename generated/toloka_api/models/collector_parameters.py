# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    number,
)
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
    """Parameters of the collector. Which of them apply depends on its type.

    Attributes:
        history_size (int | None | Unset): Number of the Toloker's latest answers to count
            (tasks, task suites for `ASSIGNMENT_SUBMIT_TIME`, captchas for `CAPTCHA`), in this pool
            and in the project's other pools that set it. If omitted, all answers in this pool
            count, and no others. Used by `GOLDEN_SET`, `MAJORITY_VOTE`, `CAPTCHA`,
            `ASSIGNMENT_SUBMIT_TIME`, `ACCEPTANCE_RATE`, `ASSIGNMENTS_ASSESSMENT` and
            `USERS_ASSESSMENT`.
        answer_threshold (int | Unset): For `MAJORITY_VOTE`, which requires it: the number of
            Tolokers with the same answer that makes a majority.
        fast_submit_threshold_seconds (int | Unset): For `ASSIGNMENT_SUBMIT_TIME`, which
            requires it: the time in seconds below which a suite counts as completed too fast.
    """

    history_size: int | None | Unset = UNSET
    """Number of the Toloker's latest answers to count (tasks, task suites for
    `ASSIGNMENT_SUBMIT_TIME`, captchas for `CAPTCHA`), in this pool and in the project's other pools
    that set it. If omitted, all answers in this pool count, and no others. Used by `GOLDEN_SET`,
    `MAJORITY_VOTE`, `CAPTCHA`, `ASSIGNMENT_SUBMIT_TIME`, `ACCEPTANCE_RATE`,
    `ASSIGNMENTS_ASSESSMENT` and `USERS_ASSESSMENT`."""
    answer_threshold: int | Unset = UNSET
    """For `MAJORITY_VOTE`, which requires it: the number of Tolokers with the same answer that makes a
    majority."""
    fast_submit_threshold_seconds: int | Unset = UNSET
    """For `ASSIGNMENT_SUBMIT_TIME`, which requires it: the time in seconds below which a suite counts
    as completed too fast."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
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
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.history_size is not UNSET:
            field_dict["history_size"] = self.history_size
        if self.answer_threshold is not UNSET:
            field_dict["answer_threshold"] = self.answer_threshold
        if self.fast_submit_threshold_seconds is not UNSET:
            field_dict["fast_submit_threshold_seconds"] = self.fast_submit_threshold_seconds
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.history_size) is not UNSET:
            field_dict["history_size"] = value if value.__class__ is int else number(".history_size", value)
        if (value := self.answer_threshold) is not UNSET:
            field_dict["answer_threshold"] = (
                value if value.__class__ is int else number(".answer_threshold", value)
            )
        if (value := self.fast_submit_threshold_seconds) is not UNSET:
            field_dict["fast_submit_threshold_seconds"] = (
                value if value.__class__ is int else number(".fast_submit_threshold_seconds", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "history_size": number,
    "answer_threshold": number,
    "fast_submit_threshold_seconds": number,
}
