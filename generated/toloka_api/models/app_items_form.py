# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    flag,
    list_of,
    map_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "items",
        "batch_id",
        "force_new_original",
        "ignore_errors",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppItemsForm(Model):
    """Items to create.

    Attributes:
        items (Sequence[Mapping[str, Any]]): The `input_data` of each item.
        batch_id (str | Unset): ID of the batch that they belong to.
        force_new_original (bool | Unset): Whether to process the items even if identical ones
            have results already. The service's default is `false`.
        ignore_errors (bool | Unset): Whether to create the valid items when others fail
            validation. Only together with `batch_id`. The service's default is `false`: one invalid
            item cancels the whole request.
    """

    items: Sequence[Mapping[str, Any]]
    """The `input_data` of each item."""
    batch_id: str | Unset = UNSET
    """ID of the batch that they belong to."""
    force_new_original: bool | Unset = UNSET
    """Whether to process the items even if identical ones have results already. The service's default
    is `false`."""
    ignore_errors: bool | Unset = UNSET
    """Whether to create the valid items when others fail validation. Only together with `batch_id`.
    The service's default is `false`: one invalid item cancels the whole request."""

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
            raise unreadable("AppItemsForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("AppItemsForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.items,
            model.batch_id,
            model.force_new_original,
            model.ignore_errors,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.items is not NOT_SENT:
            field_dict["items"] = self.items
        if self.batch_id is not UNSET:
            field_dict["batch_id"] = self.batch_id
        if self.force_new_original is not UNSET:
            field_dict["force_new_original"] = self.force_new_original
        if self.ignore_errors is not UNSET:
            field_dict["ignore_errors"] = self.ignore_errors
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.items) is not NOT_SENT:
            field_dict["items"] = _check_items(".items", value)
        if (value := self.batch_id) is not UNSET:
            field_dict["batch_id"] = value if value.__class__ is str else text(".batch_id", value)
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
_RULES: dict[str, Rule] = {
    "items": _check_items,
    "batch_id": text,
    "force_new_original": flag,
    "ignore_errors": flag,
}
