# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    list_of,
    member_of,
    model,
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_list,
)
from . import frequency_interval as _frequency_interval
from .distribution_scope import DistributionScope
from .task_distribution import TaskDistribution

if TYPE_CHECKING:
    from .distribution_scope import DistributionScopeValue
    from .frequency_interval import FrequencyInterval
    from .task_distribution import TaskDistributionValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "distribution",
        "intervals",
        "scope",
        "window_days",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TaskDistributionFunction(Model):
    """Which tasks in a Toloker's sequence are selected, and how the frequency changes with the
    Toloker's experience. If tasks of one suite belong to several intervals, the first of these
    intervals applies to all of them.

    Attributes:
        distribution (TaskDistributionValue): How selected tasks are distributed within an
            interval. `UNIFORM` spaces them evenly.
        intervals (Sequence[FrequencyInterval]): Ranges of experience, each with its own
            frequency. They must not overlap.
        scope (DistributionScopeValue | Unset): Where the tasks that a Toloker has done are
            counted: in this pool (`POOL`) or in its whole project (`PROJECT`).
        window_days (int | Unset): Number of most recent days that count towards a Toloker's
            experience.
    """

    distribution: TaskDistributionValue
    """How selected tasks are distributed within an interval. `UNIFORM` spaces them evenly."""
    intervals: Sequence[FrequencyInterval]
    """Ranges of experience, each with its own frequency. They must not overlap."""
    scope: DistributionScopeValue | Unset = UNSET
    """Where the tasks that a Toloker has done are counted: in this pool (`POOL`) or in its whole
    project (`PROJECT`)."""
    window_days: int | Unset = UNSET
    """Number of most recent days that count towards a Toloker's experience."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TaskDistributionFunction", src_dict, []) from None
        if (value := data["distribution"]) is not None and value is not UNSET:
            data["distribution"] = TaskDistribution.of(value)
        if (value := data["intervals"]) is not None and value is not UNSET:
            data["intervals"] = read_list(_frequency_interval.FrequencyInterval.from_dict, value)
        if (value := data["scope"]) is not None and value is not UNSET:
            data["scope"] = DistributionScope.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.distribution,
            model.intervals,
            model.scope,
            model.window_days,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.distribution is not NOT_SENT:
            field_dict["distribution"] = plain(self.distribution)
        if self.intervals is not NOT_SENT:
            field_dict["intervals"] = plain(self.intervals)
        if self.scope is not UNSET:
            field_dict["scope"] = plain(self.scope)
        if self.window_days is not UNSET:
            field_dict["window_days"] = self.window_days
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.distribution) is not NOT_SENT:
            field_dict["distribution"] = _check_distribution(".distribution", value)
        if (value := self.intervals) is not NOT_SENT:
            field_dict["intervals"] = _check_intervals(".intervals", value)
        if (value := self.scope) is not UNSET:
            field_dict["scope"] = _check_scope(".scope", value)
        if (value := self.window_days) is not UNSET:
            field_dict["window_days"] = value if value.__class__ is int else number(".window_days", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_distribution = member_of(TaskDistribution)
_check_intervals = list_of(model("FrequencyInterval"))
_check_scope = member_of(DistributionScope)
_RULES: dict[str, Rule] = {
    "distribution": _check_distribution,
    "intervals": _check_intervals,
    "scope": _check_scope,
    "window_days": number,
}
