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

_KEYS = frozenset(("issue_task_suites_in_creation_order",))


@define(kw_only=True)
class AssignmentsIssuingConfig:
    """How ready-made task suites are issued."""

    issue_task_suites_in_creation_order: bool | Unset = UNSET
    """Whether suites are issued in the order of upload. Works in a pool without smart mixing whose
    project has `assignments_issuing_type` set to `AUTOMATED`."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            issue_task_suites_in_creation_order=get("issue_task_suites_in_creation_order", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.issue_task_suites_in_creation_order is not UNSET:
            field_dict["issue_task_suites_in_creation_order"] = self.issue_task_suites_in_creation_order
        return field_dict
