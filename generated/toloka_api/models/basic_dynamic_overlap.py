# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    no_fields,
    plain,
    read_list,
    shown,
)
from . import aggregated_field as _aggregated_field

if TYPE_CHECKING:
    from .aggregated_field import AggregatedField

_KEYS = frozenset(
    (
        "type",
        "max_overlap",
        "min_confidence",
        "answer_weight_skill_id",
        "fields",
    )
)


@define(kw_only=True)
class BasicDynamicOverlap:
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
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            type=get("type", ABSENT),
            max_overlap=get("max_overlap", ABSENT),
            min_confidence=get("min_confidence", ABSENT),
            answer_weight_skill_id=get("answer_weight_skill_id", ABSENT),
            fields=read_list(_aggregated_field.AggregatedField.from_dict, get("fields", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.type) is not UNSET:
            field_dict["type"] = self.type
        if plain(self.max_overlap) is not UNSET:
            field_dict["max_overlap"] = self.max_overlap
        if plain(self.min_confidence) is not UNSET:
            field_dict["min_confidence"] = self.min_confidence
        if plain(self.answer_weight_skill_id) is not UNSET:
            field_dict["answer_weight_skill_id"] = self.answer_weight_skill_id
        if plain(self.fields) is not UNSET:
            field_dict["fields"] = plain(self.fields)
        return field_dict
