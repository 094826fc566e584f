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
from . import app_item as _app_item

if TYPE_CHECKING:
    from .app_item import AppItem

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "content",
        "has_more",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppItemPage(Model):
    """One page of a list of items.

    Attributes:
        content (list[AppItem]): The items, in the requested order.
        has_more (bool): Whether more objects match after this page. If `true`, request the next
            page.
    """

    content: list[AppItem]
    """The items, in the requested order."""
    has_more: bool
    """Whether more objects match after this page. If `true`, request the next page."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no content or has_more, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "content": src_dict["content"], "has_more": src_dict["has_more"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppItemPage", src_dict, ["content", "has_more"]) from None
        if (value := data["content"]) is not None and value is not UNSET:
            data["content"] = read_list(_app_item.AppItem.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.content,
            model.has_more,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["content"] = plain(self.content)
        field_dict["has_more"] = self.has_more
        return field_dict
