# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    member_of,
    text,
)
from ..types import (
    UNSET,
    Unset,
    plain,
)
from .app_batch_priority import AppBatchPriority

if TYPE_CHECKING:
    from .app_batch_priority import AppBatchPriorityValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "name",
        "priority_order",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppBatchPatch(Model):
    """Properties of a batch to change.

    Attributes:
        name (str | Unset): Name of the batch.
        priority_order (AppBatchPriorityValue | Unset): Priority of a batch, from `ONE`, whose
            items come first, to `FIVE`. The service's default is `FIVE`.
    """

    name: str | Unset = UNSET
    """Name of the batch."""
    priority_order: AppBatchPriorityValue | Unset = UNSET
    """Priority of a batch, from `ONE`, whose items come first, to `FIVE`. The service's default is
    `FIVE`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data, such as a file's. Unknown fields, null and absent fields are kept.

        Raises:
            TypeError: A field has a value of a wrong type.
            ValueError: A field has a value that the API doesn't document, or the data is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppBatchPatch", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("AppBatchPatch") from None
        if (value := data["priority_order"]) is not None and value is not UNSET:
            data["priority_order"] = AppBatchPriority.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.name,
            model.priority_order,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.name is not UNSET:
            field_dict["name"] = self.name
        if self.priority_order is not UNSET:
            field_dict["priority_order"] = plain(self.priority_order)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.name) is not UNSET:
            field_dict["name"] = value if value.__class__ is str else text(".name", value)
        if (value := self.priority_order) is not UNSET:
            field_dict["priority_order"] = _check_priority_order(".priority_order", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_priority_order = member_of(AppBatchPriority)
_RULES: dict[str, Rule] = {
    "name": text,
    "priority_order": _check_priority_order,
}
