# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    flag,
    list_of,
    map_of,
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
        "items",
        "priority_order",
        "force_new_original",
        "ignore_errors",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppBatchForm(Model):
    """A batch to create.

    Attributes:
        name (str | Unset): Name of the batch.
        items (Sequence[Mapping[str, Any]] | Unset): The `input_data` of each item.
        priority_order (AppBatchPriorityValue | Unset): Priority of a batch, from `ONE`, whose
            items come first, to `FIVE`. The service's default is `FIVE`.
        force_new_original (bool | Unset): Whether to process the items even if identical ones
            have results already. The service's default is `false`.
        ignore_errors (bool | Unset): Whether to create the batch of the valid items when others
            fail validation. The service's default is `false`: one invalid item cancels the whole
            request.
    """

    name: str | Unset = UNSET
    """Name of the batch."""
    items: Sequence[Mapping[str, Any]] | Unset = UNSET
    """The `input_data` of each item."""
    priority_order: AppBatchPriorityValue | Unset = UNSET
    """Priority of a batch, from `ONE`, whose items come first, to `FIVE`. The service's default is
    `FIVE`."""
    force_new_original: bool | Unset = UNSET
    """Whether to process the items even if identical ones have results already. The service's default
    is `false`."""
    ignore_errors: bool | Unset = UNSET
    """Whether to create the batch of the valid items when others fail validation. The service's
    default is `false`: one invalid item cancels the whole request."""

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
            raise unreadable("AppBatchForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("AppBatchForm") from None
        if (value := data["priority_order"]) is not None and value is not UNSET:
            data["priority_order"] = AppBatchPriority.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.name,
            model.items,
            model.priority_order,
            model.force_new_original,
            model.ignore_errors,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.name is not UNSET:
            field_dict["name"] = self.name
        if self.items is not UNSET:
            field_dict["items"] = self.items
        if self.priority_order is not UNSET:
            field_dict["priority_order"] = plain(self.priority_order)
        if self.force_new_original is not UNSET:
            field_dict["force_new_original"] = self.force_new_original
        if self.ignore_errors is not UNSET:
            field_dict["ignore_errors"] = self.ignore_errors
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.name) is not UNSET:
            field_dict["name"] = value if value.__class__ is str else text(".name", value)
        if (value := self.items) is not UNSET:
            field_dict["items"] = _check_items(".items", value)
        if (value := self.priority_order) is not UNSET:
            field_dict["priority_order"] = _check_priority_order(".priority_order", value)
        if (value := self.force_new_original) is not UNSET:
            field_dict["force_new_original"] = (
                value if value.__class__ is bool else flag(".force_new_original", value)
            )
        if (value := self.ignore_errors) is not UNSET:
            field_dict["ignore_errors"] = value if value.__class__ is bool else flag(".ignore_errors", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_items = list_of(map_of())
_check_priority_order = member_of(AppBatchPriority)
_RULES: dict[str, Rule] = {
    "name": text,
    "items": _check_items,
    "priority_order": _check_priority_order,
    "force_new_original": flag,
    "ignore_errors": flag,
}
