# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "user_id",
        "assignment_id",
        "pool_id",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AttachmentDetails(Model):
    """Origin of the file.

    Attributes:
        user_id (str): ID of the Toloker who sent the file.
        assignment_id (str): ID of the assignment of the file.
        pool_id (str): ID of the pool.
    """

    user_id: str = NOT_SENT
    """ID of the Toloker who sent the file."""
    assignment_id: str = NOT_SENT
    """ID of the assignment of the file."""
    pool_id: str = NOT_SENT
    """ID of the pool."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AttachmentDetails", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.user_id,
            model.assignment_id,
            model.pool_id,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.user_id is not NOT_SENT:
            field_dict["user_id"] = self.user_id
        if self.assignment_id is not NOT_SENT:
            field_dict["assignment_id"] = self.assignment_id
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        return field_dict
