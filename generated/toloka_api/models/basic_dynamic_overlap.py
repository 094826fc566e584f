# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
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
    """Weighs the answers with a skill, and goes on until the aggregated answer is sure enough or the
    overlap is used up."""

    type: Literal["BASIC"] = "BASIC"
    """Tells this overlap from others."""
    max_overlap: int
    """How many Tolokers may do one task at the most. Must be more than the overlap in `defaults`."""
    min_confidence: float
    """How sure the aggregated answer has to be for the task to be done."""
    answer_weight_skill_id: str
    """ID of the skill that weighs a Toloker's answers, best one of right answers in control tasks."""
    fields: list[AggregatedField]
    """Output fields whose answers are compared. None of them may depend on another."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, or holds what can't be read.
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
        """The model as JSON data. What is UNSET is left out, what is None is null."""
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
