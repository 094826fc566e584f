# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    no_fields,
    plain,
    read,
    shown,
)
from . import task_distribution_function as _task_distribution_function

if TYPE_CHECKING:
    from .task_distribution_function import TaskDistributionFunction

_KEYS = frozenset(
    (
        "target_overlap",
        "task_distribution_function",
    )
)


@define(kw_only=True)
class CheckpointSettings:
    """How many answers a checked task gets, and which tasks are checked."""

    target_overlap: int
    """How many Tolokers do each of the checked tasks."""
    task_distribution_function: TaskDistributionFunction
    """Which tasks in a Toloker's sequence are picked, rarer or more often as the Toloker gains
    experience."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            target_overlap=get("target_overlap", ABSENT),
            task_distribution_function=read(
                _task_distribution_function.TaskDistributionFunction.from_dict,
                get("task_distribution_function", ABSENT),
            ),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.target_overlap) is not UNSET:
            field_dict["target_overlap"] = self.target_overlap
        if plain(self.task_distribution_function) is not UNSET:
            field_dict["task_distribution_function"] = plain(self.task_distribution_function)
        return field_dict
