# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    flag,
    list_of,
    map_of,
    model,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
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
        "pool_id",
        "input_values",
        "known_solutions",
        "message_on_unknown_solution",
        "localization_config",
        "baseline_solutions",
        "origin_task_id",
        "overlap",
        "infinite_overlap",
        "reserved_for",
        "unavailable_for",
        "traits_all_of",
        "traits_any_of",
        "traits_none_of_any",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TaskForm(Model):
    """A task to create.

    Attributes:
        pool_id (str): ID of the pool to add the task to.
        input_values (Mapping[str, Any]): Values of the input fields, by their names in the
            project's `input_spec`. All those of one request are limited to 1,048,576 bytes in
            total.
        known_solutions (Sequence[KnownSolution] | Unset): Correct answers, of which each counts
            by its `correctness_weight`. They make the task a control task or a training task.
        message_on_unknown_solution (str | Unset): For a training task, the hint that a Toloker
            sees after a wrong answer.
        localization_config (LocalizationConfig | Unset): Language of the original texts, and
            their translations.
        baseline_solutions (Sequence[BaselineSolution] | Unset): Answers known in advance, such
            as those of a model. They count as Tolokers' answers in the confidence calculation of
            dynamic overlap and of aggregation by skill. Tasks sent inside a suite can't have them:
            the request fails with `VALUE_NOT_ALLOWED`.
        origin_task_id (str | Unset): ID of the original task in another pool, if this task is a
            copy made to verify a majority vote.
        overlap (int | None | Unset): Number of Tolokers who get the task, in place of the
            pool's default. Required unless the pool has a default and `allow_defaults` is `true`.
        infinite_overlap (bool | Unset): Whether every Toloker can get it, as is common for
            training. If true, `overlap` is null. If false (the service's default), `overlap` or the
            pool's default applies.
        reserved_for (Sequence[str] | Unset): IDs of the only Tolokers who can get it. If empty,
            every Toloker can.
        unavailable_for (Sequence[str] | Unset): IDs of Tolokers who can't get it.
        traits_all_of (Sequence[str] | Unset): Traits that a Toloker must all have to get it.
        traits_any_of (Sequence[str] | Unset): Traits of which a Toloker must have at least one
            to get it.
        traits_none_of_any (Sequence[str] | Unset): Traits of which a Toloker must have none to
            get it.
    """

    pool_id: str
    """ID of the pool to add the task to."""
    input_values: Mapping[str, Any]
    """Values of the input fields, by their names in the project's `input_spec`. All those of one
    request are limited to 1,048,576 bytes in total."""
    known_solutions: Sequence[KnownSolution] | Unset = UNSET
    """Correct answers, of which each counts by its `correctness_weight`. They make the task a control
    task or a training task."""
    message_on_unknown_solution: str | Unset = UNSET
    """For a training task, the hint that a Toloker sees after a wrong answer."""
    localization_config: LocalizationConfig | Unset = UNSET
    """Language of the original texts, and their translations."""
    baseline_solutions: Sequence[BaselineSolution] | Unset = UNSET
    """Answers known in advance, such as those of a model. They count as Tolokers' answers in the
    confidence calculation of dynamic overlap and of aggregation by skill. Tasks sent inside a suite
    can't have them: the request fails with `VALUE_NOT_ALLOWED`."""
    origin_task_id: str | Unset = UNSET
    """ID of the original task in another pool, if this task is a copy made to verify a majority vote."""
    overlap: int | None | Unset = UNSET
    """Number of Tolokers who get the task, in place of the pool's default. Required unless the pool
    has a default and `allow_defaults` is `true`."""
    infinite_overlap: bool | Unset = UNSET
    """Whether every Toloker can get it, as is common for training. If true, `overlap` is null. If
    false (the service's default), `overlap` or the pool's default applies."""
    reserved_for: Sequence[str] | Unset = UNSET
    """IDs of the only Tolokers who can get it. If empty, every Toloker can."""
    unavailable_for: Sequence[str] | Unset = UNSET
    """IDs of Tolokers who can't get it."""
    traits_all_of: Sequence[str] | Unset = UNSET
    """Traits that a Toloker must all have to get it."""
    traits_any_of: Sequence[str] | Unset = UNSET
    """Traits of which a Toloker must have at least one to get it."""
    traits_none_of_any: Sequence[str] | Unset = UNSET
    """Traits of which a Toloker must have none to get it."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data, such as a file's. Unknown fields, null and absent fields are kept.

        Raises:
            TypeError: A field has a value of a wrong type.
            ValueError: A field has a value that the API doesn't document, or the data is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TaskForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("TaskForm") from None
        if (value := data["known_solutions"]) is not None and value is not UNSET:
            data["known_solutions"] = read_list(_known_solution.KnownSolution.from_dict, value)
        if (value := data["localization_config"]) is not None and value is not UNSET:
            data["localization_config"] = _localization_config.LocalizationConfig.from_dict(value)
        if (value := data["baseline_solutions"]) is not None and value is not UNSET:
            data["baseline_solutions"] = read_list(_baseline_solution.BaselineSolution.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.pool_id,
            model.input_values,
            model.known_solutions,
            model.message_on_unknown_solution,
            model.localization_config,
            model.baseline_solutions,
            model.origin_task_id,
            model.overlap,
            model.infinite_overlap,
            model.reserved_for,
            model.unavailable_for,
            model.traits_all_of,
            model.traits_any_of,
            model.traits_none_of_any,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.pool_id is not NOT_SENT:
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
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.pool_id) is not NOT_SENT:
            field_dict["pool_id"] = value if value.__class__ is str else text(".pool_id", value)
        if (value := self.input_values) is not NOT_SENT:
            field_dict["input_values"] = (
                value if value.__class__ is dict else _check_input_values(".input_values", value)
            )
        if (value := self.known_solutions) is not UNSET:
            field_dict["known_solutions"] = _check_known_solutions(".known_solutions", value)
        if (value := self.message_on_unknown_solution) is not UNSET:
            field_dict["message_on_unknown_solution"] = (
                value if value.__class__ is str else text(".message_on_unknown_solution", value)
            )
        if (value := self.localization_config) is not UNSET:
            field_dict["localization_config"] = _check_localization_config(".localization_config", value)
        if (value := self.baseline_solutions) is not UNSET:
            field_dict["baseline_solutions"] = _check_baseline_solutions(".baseline_solutions", value)
        if (value := self.origin_task_id) is not UNSET:
            field_dict["origin_task_id"] = value if value.__class__ is str else text(".origin_task_id", value)
        if (value := self.overlap) is not UNSET:
            field_dict["overlap"] = value if value.__class__ is int else number(".overlap", value)
        if (value := self.infinite_overlap) is not UNSET:
            field_dict["infinite_overlap"] = (
                value if value.__class__ is bool else flag(".infinite_overlap", value)
            )
        if (value := self.reserved_for) is not UNSET:
            field_dict["reserved_for"] = _check_reserved_for(".reserved_for", value)
        if (value := self.unavailable_for) is not UNSET:
            field_dict["unavailable_for"] = _check_unavailable_for(".unavailable_for", value)
        if (value := self.traits_all_of) is not UNSET:
            field_dict["traits_all_of"] = _check_traits_all_of(".traits_all_of", value)
        if (value := self.traits_any_of) is not UNSET:
            field_dict["traits_any_of"] = _check_traits_any_of(".traits_any_of", value)
        if (value := self.traits_none_of_any) is not UNSET:
            field_dict["traits_none_of_any"] = _check_traits_none_of_any(".traits_none_of_any", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_input_values = map_of()
_check_known_solutions = list_of(model("KnownSolution"))
_check_localization_config = model("LocalizationConfig")
_check_baseline_solutions = list_of(model("BaselineSolution"))
_check_reserved_for = list_of(text)
_check_unavailable_for = list_of(text)
_check_traits_all_of = list_of(text)
_check_traits_any_of = list_of(text)
_check_traits_none_of_any = list_of(text)
_RULES: dict[str, Rule] = {
    "pool_id": text,
    "input_values": _check_input_values,
    "known_solutions": _check_known_solutions,
    "message_on_unknown_solution": text,
    "localization_config": _check_localization_config,
    "baseline_solutions": _check_baseline_solutions,
    "origin_task_id": text,
    "overlap": number,
    "infinite_overlap": flag,
    "reserved_for": _check_reserved_for,
    "unavailable_for": _check_unavailable_for,
    "traits_all_of": _check_traits_all_of,
    "traits_any_of": _check_traits_any_of,
    "traits_none_of_any": _check_traits_none_of_any,
}
