# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_map,
)
from . import field_error as _field_error

if TYPE_CHECKING:
    from .field_error import FieldError

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "records_count",
        "records_processed",
        "records_skipped",
        "errors",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppItemsImport(Model):
    """The last upload of items to the batch.

    Attributes:
        id (str): ID of the upload.
        records_count (int): Number of items that were sent.
        records_processed (int): Number of items that were looked at.
        records_skipped (int | Unset): Number of items that were left out, because they are
            invalid.
        errors (dict[str, FieldError]): Validation errors of items, by the path of the field in
            the request, such as `input_data.0.image_url`.
    """

    id: str
    """ID of the upload."""
    records_count: int = NOT_SENT
    """Number of items that were sent."""
    records_processed: int = NOT_SENT
    """Number of items that were looked at."""
    records_skipped: int | Unset = UNSET
    """Number of items that were left out, because they are invalid."""
    errors: dict[str, FieldError] = NOT_SENT
    """Validation errors of items, by the path of the field in the request, such as
    `input_data.0.image_url`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppItemsImport", src_dict, ["id"]) from None
        if (value := data["errors"]) is not None and value is not UNSET:
            data["errors"] = read_map(_field_error.FieldError.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.records_count,
            model.records_processed,
            model.records_skipped,
            model.errors,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.records_count is not NOT_SENT:
            field_dict["records_count"] = self.records_count
        if self.records_processed is not NOT_SENT:
            field_dict["records_processed"] = self.records_processed
        if self.records_skipped is not UNSET:
            field_dict["records_skipped"] = self.records_skipped
        if self.errors is not NOT_SENT:
            field_dict["errors"] = plain(self.errors)
        return field_dict
