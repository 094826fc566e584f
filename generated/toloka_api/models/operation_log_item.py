# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .operation_log_item_type import OperationLogItemType

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "success",
        "input",
        "output",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class OperationLogItem(Model):
    """One step of an operation.

    Attributes:
        type (OperationLogItemType | str): Type of the step: validation of an object
            (`TASK_VALIDATE`, `TASK_SUITE_VALIDATE`, `USER_BONUS_VALIDATE`) or its creation
            (`TASK_CREATE`, `TASK_SUITE_CREATE`, `USER_BONUS_PERSIST`). Other types occur.
        success (bool): Whether the step succeeded.
        input (dict[str, Any] | Unset): The object from the request, including keys that the
            service doesn't know. Some types of steps have none.
        output (dict[str, Any] | Unset): Result of the step: the new object's `task_id`,
            `task_suite_id` or `user_bonus_id`; or, if it was rejected, a map from the path of each
            field to its error, or one `code`, `message` and `payload`.
    """

    type: OperationLogItemType | str = NOT_SENT
    """Type of the step: validation of an object (`TASK_VALIDATE`, `TASK_SUITE_VALIDATE`,
    `USER_BONUS_VALIDATE`) or its creation (`TASK_CREATE`, `TASK_SUITE_CREATE`,
    `USER_BONUS_PERSIST`). Other types occur."""
    success: bool = NOT_SENT
    """Whether the step succeeded."""
    input: dict[str, Any] | Unset = UNSET
    """The object from the request, including keys that the service doesn't know. Some types of steps
    have none."""
    output: dict[str, Any] | Unset = UNSET
    """Result of the step: the new object's `task_id`, `task_suite_id` or `user_bonus_id`; or, if it
    was rejected, a map from the path of each field to its error, or one `code`, `message` and
    `payload`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("OperationLogItem", src_dict, []) from None
        if (value := data["type"]) is not None and value is not UNSET:
            data["type"] = OperationLogItemType.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.success,
            model.input,
            model.output,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = plain(self.type)
        if self.success is not NOT_SENT:
            field_dict["success"] = self.success
        if self.input is not UNSET:
            field_dict["input"] = self.input
        if self.output is not UNSET:
            field_dict["output"] = self.output
        return field_dict
