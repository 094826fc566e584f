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
    plain,
    shown,
)

_KEYS = frozenset(
    (
        "default_overlap_for_new_task_suites",
        "default_overlap_for_new_tasks",
    )
)


@define(kw_only=True)
class PoolDefaults:
    """What holds for tasks uploaded with `allow_defaults=true` that don't say it themselves."""

    default_overlap_for_new_task_suites: int
    """How many Tolokers do each task suite."""
    default_overlap_for_new_tasks: int | Unset = UNSET
    """How many Tolokers do each task, when the service makes the suites."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            default_overlap_for_new_task_suites=get("default_overlap_for_new_task_suites", ABSENT),
            default_overlap_for_new_tasks=get("default_overlap_for_new_tasks", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.default_overlap_for_new_task_suites) is not UNSET:
            field_dict["default_overlap_for_new_task_suites"] = self.default_overlap_for_new_task_suites
        if self.default_overlap_for_new_tasks is not UNSET:
            field_dict["default_overlap_for_new_tasks"] = self.default_overlap_for_new_tasks
        return field_dict
