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
        "overlap",
        "infinite_overlap",
        "issuing_order_override",
    )
)


@define(kw_only=True)
class TaskSuitePatch:
    """The properties of a task suite to change."""

    overlap: int | None | Unset = UNSET
    """How many Tolokers get the task suite. Null goes with infinite overlap."""
    infinite_overlap: bool | Unset = UNSET
    """Whether every Toloker may get the task suite. Best sent whenever `overlap` is."""
    issuing_order_override: float | Unset = UNSET
    """How early the task suite is issued, the higher, the earlier."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            overlap=get("overlap", ABSENT),
            infinite_overlap=get("infinite_overlap", ABSENT),
            issuing_order_override=get("issuing_order_override", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.overlap is not UNSET:
            field_dict["overlap"] = self.overlap
        if self.infinite_overlap is not UNSET:
            field_dict["infinite_overlap"] = self.infinite_overlap
        if self.issuing_order_override is not UNSET:
            field_dict["issuing_order_override"] = self.issuing_order_override
        return field_dict
