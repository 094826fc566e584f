# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "project_id",
        "pool_id",
        "assignment_id",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class MessageThreadMeta(Model):
    """Objects that the thread is about. Empty if it is about nothing in particular.

    Attributes:
        project_id (str | Unset): ID of the project.
        pool_id (str | Unset): ID of the pool.
        assignment_id (str | Unset): ID of the assignment.
    """

    project_id: str | Unset = UNSET
    """ID of the project."""
    pool_id: str | Unset = UNSET
    """ID of the pool."""
    assignment_id: str | Unset = UNSET
    """ID of the assignment."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("MessageThreadMeta", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.project_id,
            model.pool_id,
            model.assignment_id,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.project_id is not UNSET:
            field_dict["project_id"] = self.project_id
        if self.pool_id is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if self.assignment_id is not UNSET:
            field_dict["assignment_id"] = self.assignment_id
        return field_dict
