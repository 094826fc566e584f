# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    plain,
    read_list,
)
from . import app_batch as _app_batch
from . import app_item as _app_item

if TYPE_CHECKING:
    from .app_batch import AppBatch
    from .app_item import AppItem

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "batch",
        "items",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppBatchResult(Model):
    """A batch and its items.

    Attributes:
        batch (AppBatch): Items of an app project that are processed together.
        items (list[AppItem]): The items of the batch.
    """

    batch: AppBatch
    """Items of an app project that are processed together."""
    items: list[AppItem]
    """The items of the batch."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no batch or items, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "batch": src_dict["batch"], "items": src_dict["items"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppBatchResult", src_dict, ["batch", "items"]) from None
        if (value := data["batch"]) is not None and value is not UNSET:
            data["batch"] = _app_batch.AppBatch.from_dict(value)
        if (value := data["items"]) is not None and value is not UNSET:
            data["items"] = read_list(_app_item.AppItem.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.batch,
            model.items,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["batch"] = plain(self.batch)
        field_dict["items"] = plain(self.items)
        return field_dict
