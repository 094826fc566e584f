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
        "project_id",
        "pool_id",
        "assignment_id",
    )
)


@define(kw_only=True)
class MessageThreadMeta:
    """What the thread is about. Empty where it is about nothing in particular."""

    project_id: str | Unset = UNSET
    """ID of the project."""
    pool_id: str | Unset = UNSET
    """ID of the pool."""
    assignment_id: str | Unset = UNSET
    """ID of the assignment."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            project_id=get("project_id", ABSENT),
            pool_id=get("pool_id", ABSENT),
            assignment_id=get("assignment_id", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.project_id is not UNSET:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.assignment_id is not UNSET:
            field_dict["assignment_id"] = self.assignment_id
        return field_dict
