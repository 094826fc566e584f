# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_datetime,
    read_list,
)
from . import baseline_solution as _baseline_solution
from . import known_solution as _known_solution
from . import localization_config as _localization_config

if TYPE_CHECKING:
    from .baseline_solution import BaselineSolution
    from .known_solution import KnownSolution
    from .localization_config import LocalizationConfig

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "pool_id",
        "input_values",
        "known_solutions",
        "message_on_unknown_solution",
        "localization_config",
        "baseline_solutions",
        "origin_task_id",
        "overlap",
        "remaining_overlap",
        "infinite_overlap",
        "reserved_for",
        "unavailable_for",
        "traits_all_of",
        "traits_any_of",
        "traits_none_of_any",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Task(Model):
    """A task, as the service returns it.

    Attributes:
        id (str): ID of the task.
        pool_id (str): ID of the pool that contains the task.
        input_values (dict[str, Any]): Values of the input fields, by their names in the
            project's `input_spec`. All those of one request are limited to 1,048,576 bytes in
            total.
        known_solutions (list[KnownSolution] | Unset): Correct answers, of which each counts by
            its `correctness_weight`. They make the task a control task or a training task.
        message_on_unknown_solution (str | Unset): For a training task, the hint that a Toloker
            sees after a wrong answer.
        localization_config (LocalizationConfig | Unset): Language of the original texts, and
            their translations.
        baseline_solutions (list[BaselineSolution] | Unset): Answers known in advance, such as
            those of a model. They count as Tolokers' answers in the confidence calculation of
            dynamic overlap and of aggregation by skill. Tasks sent inside a suite can't have them:
            the request fails with `VALUE_NOT_ALLOWED`.
        origin_task_id (str | Unset): ID of the original task in another pool, if this task is a
            copy made to verify a majority vote.
        overlap (int | None | Unset): Number of Tolokers who get the task, or null if all do.
        remaining_overlap (int | None | Unset): Number of Tolokers who can still get the task.
        infinite_overlap (bool | Unset): Whether every Toloker can get it, as is common for
            training. If true, `overlap` is null. If false (the service's default), `overlap` or the
            pool's default applies.
        reserved_for (list[str] | Unset): IDs of the only Tolokers who can get it. If empty,
            every Toloker can.
        unavailable_for (list[str] | Unset): IDs of Tolokers who can't get it.
        traits_all_of (list[str] | Unset): Traits that a Toloker must all have to get it.
        traits_any_of (list[str] | Unset): Traits of which a Toloker must have at least one to
            get it.
        traits_none_of_any (list[str] | Unset): Traits of which a Toloker must have none to get
            it.
        created (datetime.datetime): Creation time (UTC).
    """

    id: str
    """ID of the task."""
    pool_id: str
    """ID of the pool that contains the task."""
    input_values: dict[str, Any] = NOT_SENT
    """Values of the input fields, by their names in the project's `input_spec`. All those of one
    request are limited to 1,048,576 bytes in total."""
    known_solutions: list[KnownSolution] | Unset = UNSET
    """Correct answers, of which each counts by its `correctness_weight`. They make the task a control
    task or a training task."""
    message_on_unknown_solution: str | Unset = UNSET
    """For a training task, the hint that a Toloker sees after a wrong answer."""
    localization_config: LocalizationConfig | Unset = UNSET
    """Language of the original texts, and their translations."""
    baseline_solutions: list[BaselineSolution] | Unset = UNSET
    """Answers known in advance, such as those of a model. They count as Tolokers' answers in the
    confidence calculation of dynamic overlap and of aggregation by skill. Tasks sent inside a suite
    can't have them: the request fails with `VALUE_NOT_ALLOWED`."""
    origin_task_id: str | Unset = UNSET
    """ID of the original task in another pool, if this task is a copy made to verify a majority vote."""
    overlap: int | None | Unset = UNSET
    """Number of Tolokers who get the task, or null if all do."""
    remaining_overlap: int | None | Unset = UNSET
    """Number of Tolokers who can still get the task."""
    infinite_overlap: bool | Unset = UNSET
    """Whether every Toloker can get it, as is common for training. If true, `overlap` is null. If
    false (the service's default), `overlap` or the pool's default applies."""
    reserved_for: list[str] | Unset = UNSET
    """IDs of the only Tolokers who can get it. If empty, every Toloker can."""
    unavailable_for: list[str] | Unset = UNSET
    """IDs of Tolokers who can't get it."""
    traits_all_of: list[str] | Unset = UNSET
    """Traits that a Toloker must all have to get it."""
    traits_any_of: list[str] | Unset = UNSET
    """Traits of which a Toloker must have at least one to get it."""
    traits_none_of_any: list[str] | Unset = UNSET
    """Traits of which a Toloker must have none to get it."""
    created: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id or pool_id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], "pool_id": src_dict["pool_id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Task", src_dict, ["id", "pool_id"]) from None
        if (value := data["known_solutions"]) is not None and value is not UNSET:
            data["known_solutions"] = read_list(_known_solution.KnownSolution.from_dict, value)
        if (value := data["localization_config"]) is not None and value is not UNSET:
            data["localization_config"] = _localization_config.LocalizationConfig.from_dict(value)
        if (value := data["baseline_solutions"]) is not None and value is not UNSET:
            data["baseline_solutions"] = read_list(_baseline_solution.BaselineSolution.from_dict, value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.pool_id,
            model.input_values,
            model.known_solutions,
            model.message_on_unknown_solution,
            model.localization_config,
            model.baseline_solutions,
            model.origin_task_id,
            model.overlap,
            model.remaining_overlap,
            model.infinite_overlap,
            model.reserved_for,
            model.unavailable_for,
            model.traits_all_of,
            model.traits_any_of,
            model.traits_none_of_any,
            model.created,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.id = struct.id
        model.pool_id = struct.pool_id
        model.input_values = struct.input_values
        model.known_solutions = value = struct.known_solutions
        if value is not None and value is not UNSET:
            model.known_solutions = read_list(_known_solution.KnownSolution.from_struct, value)
        model.message_on_unknown_solution = struct.message_on_unknown_solution
        model.localization_config = value = struct.localization_config
        if value is not None and value is not UNSET:
            model.localization_config = _localization_config.LocalizationConfig.from_struct(value)
        model.baseline_solutions = value = struct.baseline_solutions
        if value is not None and value is not UNSET:
            model.baseline_solutions = read_list(_baseline_solution.BaselineSolution.from_struct, value)
        model.origin_task_id = struct.origin_task_id
        model.overlap = struct.overlap
        model.remaining_overlap = struct.remaining_overlap
        model.infinite_overlap = struct.infinite_overlap
        model.reserved_for = struct.reserved_for
        model.unavailable_for = struct.unavailable_for
        model.traits_all_of = struct.traits_all_of
        model.traits_any_of = struct.traits_any_of
        model.traits_none_of_any = struct.traits_none_of_any
        model.created = value = struct.created
        if value is not None and value is not UNSET:
            model.created = read_datetime(value)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        field_dict["pool_id"] = self.pool_id
        if self.input_values is not NOT_SENT:
            field_dict["input_values"] = self.input_values
        if self.known_solutions is not UNSET:
            field_dict["known_solutions"] = plain(self.known_solutions)
        if self.message_on_unknown_solution is not UNSET:
            field_dict["message_on_unknown_solution"] = self.message_on_unknown_solution
        if self.localization_config is not UNSET:
            field_dict["localization_config"] = plain(self.localization_config)
        if self.baseline_solutions is not UNSET:
            field_dict["baseline_solutions"] = plain(self.baseline_solutions)
        if self.origin_task_id is not UNSET:
            field_dict["origin_task_id"] = self.origin_task_id
        if self.overlap is not UNSET:
            field_dict["overlap"] = self.overlap
        if self.remaining_overlap is not UNSET:
            field_dict["remaining_overlap"] = self.remaining_overlap
        if self.infinite_overlap is not UNSET:
            field_dict["infinite_overlap"] = self.infinite_overlap
        if self.reserved_for is not UNSET:
            field_dict["reserved_for"] = self.reserved_for
        if self.unavailable_for is not UNSET:
            field_dict["unavailable_for"] = self.unavailable_for
        if self.traits_all_of is not UNSET:
            field_dict["traits_all_of"] = self.traits_all_of
        if self.traits_any_of is not UNSET:
            field_dict["traits_any_of"] = self.traits_any_of
        if self.traits_none_of_any is not UNSET:
            field_dict["traits_none_of_any"] = self.traits_none_of_any
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
