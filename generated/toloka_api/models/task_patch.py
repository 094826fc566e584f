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
    model,
    number,
    text,
)
from ..types import (
    UNSET,
    Unset,
    plain,
    read_list,
)
from . import baseline_solution as _baseline_solution
from . import known_solution as _known_solution

if TYPE_CHECKING:
    from .baseline_solution import BaselineSolution
    from .known_solution import KnownSolution

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "overlap",
        "infinite_overlap",
        "baseline_solutions",
        "known_solutions",
        "message_on_unknown_solution",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TaskPatch(Model):
    """Properties of a task to change.

    Attributes:
        overlap (int | None | Unset): Number of Tolokers who get the task. Null with infinite
            overlap.
        infinite_overlap (bool | Unset): Whether every Toloker can get the task.
        baseline_solutions (Sequence[BaselineSolution] | Unset): Answers known in advance. They
            replace the existing ones.
        known_solutions (Sequence[KnownSolution] | Unset): Correct answers. They replace the
            existing ones.
        message_on_unknown_solution (str | Unset): For a training task, the hint that a Toloker
            sees after a wrong answer.
    """

    overlap: int | None | Unset = UNSET
    """Number of Tolokers who get the task. Null with infinite overlap."""
    infinite_overlap: bool | Unset = UNSET
    """Whether every Toloker can get the task."""
    baseline_solutions: Sequence[BaselineSolution] | Unset = UNSET
    """Answers known in advance. They replace the existing ones."""
    known_solutions: Sequence[KnownSolution] | Unset = UNSET
    """Correct answers. They replace the existing ones."""
    message_on_unknown_solution: str | Unset = UNSET
    """For a training task, the hint that a Toloker sees after a wrong answer."""

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
            raise unreadable("TaskPatch", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("TaskPatch") from None
        if (value := data["baseline_solutions"]) is not None and value is not UNSET:
            data["baseline_solutions"] = read_list(_baseline_solution.BaselineSolution.from_dict, value)
        if (value := data["known_solutions"]) is not None and value is not UNSET:
            data["known_solutions"] = read_list(_known_solution.KnownSolution.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.overlap,
            model.infinite_overlap,
            model.baseline_solutions,
            model.known_solutions,
            model.message_on_unknown_solution,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.overlap is not UNSET:
            field_dict["overlap"] = self.overlap
        if self.infinite_overlap is not UNSET:
            field_dict["infinite_overlap"] = self.infinite_overlap
        if self.baseline_solutions is not UNSET:
            field_dict["baseline_solutions"] = plain(self.baseline_solutions)
        if self.known_solutions is not UNSET:
            field_dict["known_solutions"] = plain(self.known_solutions)
        if self.message_on_unknown_solution is not UNSET:
            field_dict["message_on_unknown_solution"] = self.message_on_unknown_solution
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.overlap) is not UNSET:
            field_dict["overlap"] = value if value.__class__ is int else number(".overlap", value)
        if (value := self.infinite_overlap) is not UNSET:
            field_dict["infinite_overlap"] = (
                value if value.__class__ is bool else flag(".infinite_overlap", value)
            )
        if (value := self.baseline_solutions) is not UNSET:
            field_dict["baseline_solutions"] = _check_baseline_solutions(".baseline_solutions", value)
        if (value := self.known_solutions) is not UNSET:
            field_dict["known_solutions"] = _check_known_solutions(".known_solutions", value)
        if (value := self.message_on_unknown_solution) is not UNSET:
            field_dict["message_on_unknown_solution"] = (
                value if value.__class__ is str else text(".message_on_unknown_solution", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_baseline_solutions = list_of(model("BaselineSolution"))
_check_known_solutions = list_of(model("KnownSolution"))
_RULES: dict[str, Rule] = {
    "overlap": number,
    "infinite_overlap": flag,
    "baseline_solutions": _check_baseline_solutions,
    "known_solutions": _check_known_solutions,
    "message_on_unknown_solution": text,
}
