# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    list_of,
    model,
    number,
    one_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_list,
)
from . import aggregated_field as _aggregated_field

if TYPE_CHECKING:
    from .aggregated_field import AggregatedField

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "max_overlap",
        "min_confidence",
        "answer_weight_skill_id",
        "fields",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class BasicDynamicOverlap(Model):
    """Weighs the answers by a skill, and issues the task until the confidence of the aggregated answer
    is high enough or the maximum overlap is reached.

    Attributes:
        type (Literal['BASIC']): Type of the dynamic overlap.
        max_overlap (int): Maximum number of Tolokers who do one task. Must be greater than each
            overlap in `defaults`.
        min_confidence (float): Minimum confidence of the aggregated answer that completes the
            task.
        answer_weight_skill_id (str): ID of the skill that sets the weight of a Toloker's
            answers, preferably one based on correct answers to control tasks.
        fields (Sequence[AggregatedField]): Output fields whose answers are compared, preferably
            with few possible values. They must not depend on each other.
    """

    type: Literal["BASIC"] = "BASIC"
    """Type of the dynamic overlap."""
    max_overlap: int
    """Maximum number of Tolokers who do one task. Must be greater than each overlap in `defaults`."""
    min_confidence: float
    """Minimum confidence of the aggregated answer that completes the task."""
    answer_weight_skill_id: str
    """ID of the skill that sets the weight of a Toloker's answers, preferably one based on correct
    answers to control tasks."""
    fields: Sequence[AggregatedField]
    """Output fields whose answers are compared, preferably with few possible values. They must not
    depend on each other."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("BasicDynamicOverlap", src_dict, []) from None
        if (value := data["fields"]) is not None and value is not UNSET:
            data["fields"] = read_list(_aggregated_field.AggregatedField.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.max_overlap,
            model.min_confidence,
            model.answer_weight_skill_id,
            model.fields,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = self.type
        if self.max_overlap is not NOT_SENT:
            field_dict["max_overlap"] = self.max_overlap
        if self.min_confidence is not NOT_SENT:
            field_dict["min_confidence"] = self.min_confidence
        if self.answer_weight_skill_id is not NOT_SENT:
            field_dict["answer_weight_skill_id"] = self.answer_weight_skill_id
        if self.fields is not NOT_SENT:
            field_dict["fields"] = plain(self.fields)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.max_overlap) is not NOT_SENT:
            field_dict["max_overlap"] = value if value.__class__ is int else number(".max_overlap", value)
        if (value := self.min_confidence) is not NOT_SENT:
            field_dict["min_confidence"] = (
                value if value.__class__ is int else number(".min_confidence", value)
            )
        if (value := self.answer_weight_skill_id) is not NOT_SENT:
            field_dict["answer_weight_skill_id"] = (
                value if value.__class__ is str else text(".answer_weight_skill_id", value)
            )
        if (value := self.fields) is not NOT_SENT:
            field_dict["fields"] = _check_fields(".fields", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("BASIC")
_check_fields = list_of(model("AggregatedField"))
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "max_overlap": number,
    "min_confidence": number,
    "answer_weight_skill_id": text,
    "fields": _check_fields,
}
