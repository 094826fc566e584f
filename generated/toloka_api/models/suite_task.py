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
    map_of,
    model,
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
        "input_values",
        "id",
        "known_solutions",
        "message_on_unknown_solution",
        "localization_config",
        "baseline_solutions",
        "origin_task_id",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class SuiteTask(Model):
    """A task inside a task suite.

    Attributes:
        input_values (Mapping[str, Any]): Values of the input fields, by their names in the
            project's `input_spec`. All those of one request are limited to 1,048,576 bytes in
            total.
        id (str | Unset): ID of the task. The service assigns it when it creates suites by smart
            mixing.
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
    """

    input_values: Mapping[str, Any]
    """Values of the input fields, by their names in the project's `input_spec`. All those of one
    request are limited to 1,048,576 bytes in total."""
    id: str | Unset = UNSET
    """ID of the task. The service assigns it when it creates suites by smart mixing."""
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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("SuiteTask", src_dict, []) from None
        if (value := data["known_solutions"]) is not None and value is not UNSET:
            data["known_solutions"] = read_list(_known_solution.KnownSolution.from_dict, value)
        if (value := data["localization_config"]) is not None and value is not UNSET:
            data["localization_config"] = _localization_config.LocalizationConfig.from_dict(value)
        if (value := data["baseline_solutions"]) is not None and value is not UNSET:
            data["baseline_solutions"] = read_list(_baseline_solution.BaselineSolution.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.input_values,
            model.id,
            model.known_solutions,
            model.message_on_unknown_solution,
            model.localization_config,
            model.baseline_solutions,
            model.origin_task_id,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.input_values = struct.input_values
        model.id = struct.id
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
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.input_values is not NOT_SENT:
            field_dict["input_values"] = self.input_values
        if self.id is not UNSET:
            field_dict["id"] = self.id
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
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.input_values) is not NOT_SENT:
            field_dict["input_values"] = (
                value if value.__class__ is dict else _check_input_values(".input_values", value)
            )
        if (value := self.id) is not UNSET:
            field_dict["id"] = value if value.__class__ is str else text(".id", value)
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
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_input_values = map_of()
_check_known_solutions = list_of(model("KnownSolution"))
_check_localization_config = model("LocalizationConfig")
_check_baseline_solutions = list_of(model("BaselineSolution"))
_RULES: dict[str, Rule] = {
    "input_values": _check_input_values,
    "id": text,
    "known_solutions": _check_known_solutions,
    "message_on_unknown_solution": text,
    "localization_config": _check_localization_config,
    "baseline_solutions": _check_baseline_solutions,
    "origin_task_id": text,
}
