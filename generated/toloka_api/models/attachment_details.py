# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    shown,
)

_KEYS = frozenset(
    (
        "user_id",
        "assignment_id",
        "pool_id",
    )
)


@define(kw_only=True)
class AttachmentDetails:
    """Where the file comes from."""

    user_id: str | Unset = UNSET
    """ID of the Toloker who sent it."""
    assignment_id: str | Unset = UNSET
    """ID of the assignment that it belongs to."""
    pool_id: str | Unset = UNSET
    """ID of the pool."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            user_id=get("user_id", ABSENT),
            assignment_id=get("assignment_id", ABSENT),
            pool_id=get("pool_id", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.user_id is not UNSET:
            field_dict["user_id"] = self.user_id
        if self.assignment_id is not UNSET:
            field_dict["assignment_id"] = self.assignment_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        return field_dict
