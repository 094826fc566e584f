# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    map_of,
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "output_values",
        "correctness_weight",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class KnownSolution(Model):
    """A correct answer to a control task or a training task: values of all required output fields, and
    of no field that may stay empty in this task.

    Attributes:
        output_values (Mapping[str, Any]): Values of the output fields, by their names in the
            project's `output_spec`. All those of one request are limited to 4,194,304 bytes in
            total.
        correctness_weight (float | Unset): How much the answer counts as correct: 0.5 counts
            half, 1 in full, so two answers of 0.5 count as one. The service's default is 1.
    """

    output_values: Mapping[str, Any]
    """Values of the output fields, by their names in the project's `output_spec`. All those of one
    request are limited to 4,194,304 bytes in total."""
    correctness_weight: float | Unset = UNSET
    """How much the answer counts as correct: 0.5 counts half, 1 in full, so two answers of 0.5 count
    as one. The service's default is 1."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("KnownSolution", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.output_values,
            model.correctness_weight,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.output_values = struct.output_values
        model.correctness_weight = struct.correctness_weight
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.output_values is not NOT_SENT:
            field_dict["output_values"] = self.output_values
        if self.correctness_weight is not UNSET:
            field_dict["correctness_weight"] = self.correctness_weight
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.output_values) is not NOT_SENT:
            field_dict["output_values"] = (
                value if value.__class__ is dict else _check_output_values(".output_values", value)
            )
        if (value := self.correctness_weight) is not UNSET:
            field_dict["correctness_weight"] = (
                value if value.__class__ is int else number(".correctness_weight", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_output_values = map_of()
_RULES: dict[str, Rule] = {
    "output_values": _check_output_values,
    "correctness_weight": number,
}
