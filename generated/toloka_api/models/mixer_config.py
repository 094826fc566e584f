# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    model,
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from . import task_distribution_function as _task_distribution_function

if TYPE_CHECKING:
    from .task_distribution_function import TaskDistributionFunction

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "real_tasks_count",
        "golden_tasks_count",
        "training_tasks_count",
        "min_real_tasks_count",
        "min_golden_tasks_count",
        "min_training_tasks_count",
        "golden_task_distribution_function",
        "training_task_distribution_function",
        "force_last_assignment",
        "force_last_assignment_delay_seconds",
        "mix_tasks_in_creation_order",
        "shuffle_tasks_in_task_suite",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class MixerConfig(Model):
    """Smart mixing: the service creates task suites from single tasks.

    Attributes:
        real_tasks_count (int): Number of general tasks in a suite. With a distribution
            function, the maximum number of tasks of any kind.
        golden_tasks_count (int | Unset): Number of control tasks in a suite. 0 with
            `golden_task_distribution_function`.
        training_tasks_count (int | Unset): Number of training tasks in a suite. 0 with
            `training_task_distribution_function`.
        min_real_tasks_count (int | None | Unset): Minimum number of general tasks per suite
            when few are left. The service's default is `real_tasks_count`.
        min_golden_tasks_count (int | None | Unset): Minimum number of control tasks per suite
            when few are left. The service's default is `golden_tasks_count`. Null with
            `golden_task_distribution_function`.
        min_training_tasks_count (int | None | Unset): Minimum number of training tasks per
            suite when few are left. The service's default is `training_tasks_count`. Null with
            `training_task_distribution_function`.
        golden_task_distribution_function (TaskDistributionFunction | None | Unset): Which tasks
            in a Toloker's sequence are selected, and how the frequency changes with the Toloker's
            experience. If tasks of one suite belong to several intervals, the first of these
            intervals applies to all of them.
        training_task_distribution_function (TaskDistributionFunction | None | Unset): Which
            tasks in a Toloker's sequence are selected, and how the frequency changes with the
            Toloker's experience. If tasks of one suite belong to several intervals, the first of
            these intervals applies to all of them.
        force_last_assignment (bool | Unset): Whether to issue the last suite even if it has
            fewer general tasks than `min_real_tasks_count`; it always has all of its control and
            training tasks. Set it to `false` if more tasks will be added to the pool. The service's
            default is `true`.
        force_last_assignment_delay_seconds (int | Unset): Number of seconds to wait for more
            tasks before the last suite is issued, from when a task was added or an overlap raised.
            Used with `force_last_assignment`.
        mix_tasks_in_creation_order (bool | Unset): Whether suites are filled in the order of
            upload. If false, in random order. The service's default is `false`.
        shuffle_tasks_in_task_suite (bool | Unset): Whether the tasks of a suite are shuffled.
            If false, they are in the order of upload. The service's default is `true`.
    """

    real_tasks_count: int
    """Number of general tasks in a suite. With a distribution function, the maximum number of tasks of
    any kind."""
    golden_tasks_count: int | Unset = UNSET
    """Number of control tasks in a suite. 0 with `golden_task_distribution_function`."""
    training_tasks_count: int | Unset = UNSET
    """Number of training tasks in a suite. 0 with `training_task_distribution_function`."""
    min_real_tasks_count: int | None | Unset = UNSET
    """Minimum number of general tasks per suite when few are left. The service's default is
    `real_tasks_count`."""
    min_golden_tasks_count: int | None | Unset = UNSET
    """Minimum number of control tasks per suite when few are left. The service's default is
    `golden_tasks_count`. Null with `golden_task_distribution_function`."""
    min_training_tasks_count: int | None | Unset = UNSET
    """Minimum number of training tasks per suite when few are left. The service's default is
    `training_tasks_count`. Null with `training_task_distribution_function`."""
    golden_task_distribution_function: TaskDistributionFunction | None | Unset = UNSET
    """Which tasks in a Toloker's sequence are selected, and how the frequency changes with the
    Toloker's experience. If tasks of one suite belong to several intervals, the first of these
    intervals applies to all of them."""
    training_task_distribution_function: TaskDistributionFunction | None | Unset = UNSET
    """Which tasks in a Toloker's sequence are selected, and how the frequency changes with the
    Toloker's experience. If tasks of one suite belong to several intervals, the first of these
    intervals applies to all of them."""
    force_last_assignment: bool | Unset = UNSET
    """Whether to issue the last suite even if it has fewer general tasks than `min_real_tasks_count`;
    it always has all of its control and training tasks. Set it to `false` if more tasks will be
    added to the pool. The service's default is `true`."""
    force_last_assignment_delay_seconds: int | Unset = UNSET
    """Number of seconds to wait for more tasks before the last suite is issued, from when a task was
    added or an overlap raised. Used with `force_last_assignment`."""
    mix_tasks_in_creation_order: bool | Unset = UNSET
    """Whether suites are filled in the order of upload. If false, in random order. The service's
    default is `false`."""
    shuffle_tasks_in_task_suite: bool | Unset = UNSET
    """Whether the tasks of a suite are shuffled. If false, they are in the order of upload. The
    service's default is `true`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("MixerConfig", src_dict, []) from None
        if (value := data["golden_task_distribution_function"]) is not None and value is not UNSET:
            data["golden_task_distribution_function"] = (
                _task_distribution_function.TaskDistributionFunction.from_dict(value)
            )
        if (value := data["training_task_distribution_function"]) is not None and value is not UNSET:
            data["training_task_distribution_function"] = (
                _task_distribution_function.TaskDistributionFunction.from_dict(value)
            )
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.real_tasks_count,
            model.golden_tasks_count,
            model.training_tasks_count,
            model.min_real_tasks_count,
            model.min_golden_tasks_count,
            model.min_training_tasks_count,
            model.golden_task_distribution_function,
            model.training_task_distribution_function,
            model.force_last_assignment,
            model.force_last_assignment_delay_seconds,
            model.mix_tasks_in_creation_order,
            model.shuffle_tasks_in_task_suite,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.real_tasks_count is not NOT_SENT:
            field_dict["real_tasks_count"] = self.real_tasks_count
        if self.golden_tasks_count is not UNSET:
            field_dict["golden_tasks_count"] = self.golden_tasks_count
        if self.training_tasks_count is not UNSET:
            field_dict["training_tasks_count"] = self.training_tasks_count
        if self.min_real_tasks_count is not UNSET:
            field_dict["min_real_tasks_count"] = self.min_real_tasks_count
        if self.min_golden_tasks_count is not UNSET:
            field_dict["min_golden_tasks_count"] = self.min_golden_tasks_count
        if self.min_training_tasks_count is not UNSET:
            field_dict["min_training_tasks_count"] = self.min_training_tasks_count
        if self.golden_task_distribution_function is not UNSET:
            field_dict["golden_task_distribution_function"] = plain(self.golden_task_distribution_function)
        if self.training_task_distribution_function is not UNSET:
            field_dict["training_task_distribution_function"] = plain(
                self.training_task_distribution_function
            )
        if self.force_last_assignment is not UNSET:
            field_dict["force_last_assignment"] = self.force_last_assignment
        if self.force_last_assignment_delay_seconds is not UNSET:
            field_dict["force_last_assignment_delay_seconds"] = self.force_last_assignment_delay_seconds
        if self.mix_tasks_in_creation_order is not UNSET:
            field_dict["mix_tasks_in_creation_order"] = self.mix_tasks_in_creation_order
        if self.shuffle_tasks_in_task_suite is not UNSET:
            field_dict["shuffle_tasks_in_task_suite"] = self.shuffle_tasks_in_task_suite
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.real_tasks_count) is not NOT_SENT:
            field_dict["real_tasks_count"] = (
                value if value.__class__ is int else number(".real_tasks_count", value)
            )
        if (value := self.golden_tasks_count) is not UNSET:
            field_dict["golden_tasks_count"] = (
                value if value.__class__ is int else number(".golden_tasks_count", value)
            )
        if (value := self.training_tasks_count) is not UNSET:
            field_dict["training_tasks_count"] = (
                value if value.__class__ is int else number(".training_tasks_count", value)
            )
        if (value := self.min_real_tasks_count) is not UNSET:
            field_dict["min_real_tasks_count"] = (
                value if value.__class__ is int else number(".min_real_tasks_count", value)
            )
        if (value := self.min_golden_tasks_count) is not UNSET:
            field_dict["min_golden_tasks_count"] = (
                value if value.__class__ is int else number(".min_golden_tasks_count", value)
            )
        if (value := self.min_training_tasks_count) is not UNSET:
            field_dict["min_training_tasks_count"] = (
                value if value.__class__ is int else number(".min_training_tasks_count", value)
            )
        if (value := self.golden_task_distribution_function) is not UNSET:
            field_dict["golden_task_distribution_function"] = _check_golden_task_distribution_function(
                ".golden_task_distribution_function", value
            )
        if (value := self.training_task_distribution_function) is not UNSET:
            field_dict["training_task_distribution_function"] = _check_training_task_distribution_function(
                ".training_task_distribution_function", value
            )
        if (value := self.force_last_assignment) is not UNSET:
            field_dict["force_last_assignment"] = (
                value if value.__class__ is bool else flag(".force_last_assignment", value)
            )
        if (value := self.force_last_assignment_delay_seconds) is not UNSET:
            field_dict["force_last_assignment_delay_seconds"] = (
                value if value.__class__ is int else number(".force_last_assignment_delay_seconds", value)
            )
        if (value := self.mix_tasks_in_creation_order) is not UNSET:
            field_dict["mix_tasks_in_creation_order"] = (
                value if value.__class__ is bool else flag(".mix_tasks_in_creation_order", value)
            )
        if (value := self.shuffle_tasks_in_task_suite) is not UNSET:
            field_dict["shuffle_tasks_in_task_suite"] = (
                value if value.__class__ is bool else flag(".shuffle_tasks_in_task_suite", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_golden_task_distribution_function = model("TaskDistributionFunction")
_check_training_task_distribution_function = model("TaskDistributionFunction")
_RULES: dict[str, Rule] = {
    "real_tasks_count": number,
    "golden_tasks_count": number,
    "training_tasks_count": number,
    "min_real_tasks_count": number,
    "min_golden_tasks_count": number,
    "min_training_tasks_count": number,
    "golden_task_distribution_function": _check_golden_task_distribution_function,
    "training_task_distribution_function": _check_training_task_distribution_function,
    "force_last_assignment": flag,
    "force_last_assignment_delay_seconds": number,
    "mix_tasks_in_creation_order": flag,
    "shuffle_tasks_in_task_suite": flag,
}
