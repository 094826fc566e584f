# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    flag,
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
        "input_data",
        "batch_id",
        "force_new_original",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppItemForm(Model):
    """An item to create.

    Attributes:
        input_data (Mapping[str, Any]): Data of an item, as the `input_spec` of the app
            describes it.
        batch_id (str | Unset): ID of the batch that it belongs to.
        force_new_original (bool | Unset): Whether to process the item even if an identical one
            has a result already. The service's default is `false`.
    """

    input_data: Mapping[str, Any]
    """Data of an item, as the `input_spec` of the app describes it."""
    batch_id: str | Unset = UNSET
    """ID of the batch that it belongs to."""
    force_new_original: bool | Unset = UNSET
    """Whether to process the item even if an identical one has a result already. The service's default
    is `false`."""

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
            raise unreadable("AppItemForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("AppItemForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.input_data,
            model.batch_id,
            model.force_new_original,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.input_data is not NOT_SENT:
            field_dict["input_data"] = self.input_data
        if self.batch_id is not UNSET:
            field_dict["batch_id"] = self.batch_id
        if self.force_new_original is not UNSET:
            field_dict["force_new_original"] = self.force_new_original
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.input_data) is not NOT_SENT:
            field_dict["input_data"] = (
                value if value.__class__ is dict else _check_input_data(".input_data", value)
            )
        if (value := self.batch_id) is not UNSET:
            field_dict["batch_id"] = value if value.__class__ is str else text(".batch_id", value)
        if (value := self.force_new_original) is not UNSET:
            field_dict["force_new_original"] = (
                value if value.__class__ is bool else flag(".force_new_original", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_input_data = map_of()
_RULES: dict[str, Rule] = {
    "input_data": _check_input_data,
    "batch_id": text,
    "force_new_original": flag,
}
