# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read,
    read_list,
    shown,
)
from . import frequency_interval as _frequency_interval
from .distribution_scope import DistributionScope
from .task_distribution import TaskDistribution

if TYPE_CHECKING:
    from .frequency_interval import FrequencyInterval

_KEYS = frozenset(
    (
        "distribution",
        "intervals",
        "scope",
        "window_days",
    )
)


@define(kw_only=True)
class TaskDistributionFunction:
    """Which tasks in a Toloker's sequence are picked, rarer or more often as the Toloker gains
    experience."""

    distribution: TaskDistribution | str
    """How picked tasks are spread inside one interval. `UNIFORM` spreads them evenly."""
    intervals: list[FrequencyInterval]
    """Stretches of experience, none overlapping another, each with its own frequency."""
    scope: DistributionScope | str | Unset = UNSET
    """Where the tasks that a Toloker has done are counted, in this pool (`POOL`) or in its whole
    project (`PROJECT`)."""
    window_days: int | Unset = UNSET
    """How many of the last days count towards a Toloker's experience."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            distribution=read(TaskDistribution.of, get("distribution", ABSENT)),
            intervals=read_list(_frequency_interval.FrequencyInterval.from_dict, get("intervals", ABSENT)),
            scope=read(DistributionScope.of, get("scope", ABSENT)),
            window_days=get("window_days", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.distribution) is not UNSET:
            field_dict["distribution"] = plain(self.distribution)
        if plain(self.intervals) is not UNSET:
            field_dict["intervals"] = plain(self.intervals)
        if self.scope is not UNSET:
            field_dict["scope"] = plain(self.scope)
        if self.window_days is not UNSET:
            field_dict["window_days"] = self.window_days
        return field_dict
