# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    shown,
)

_KEYS = frozenset(
    (
        "output_values",
        "confidence_weight",
    )
)


@define(kw_only=True)
class BaselineSolution:
    """An answer known beforehand, and how far it is trusted."""

    output_values: dict[str, Any]
    """The values of the output fields, by the name that the project's `output_spec` gives them. All
    those of one request may come to 4,194,304 bytes."""
    confidence_weight: float | Unset = UNSET
    """How much the answer is trusted, where 1 is the service's default."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            output_values=get("output_values", ABSENT),
            confidence_weight=get("confidence_weight", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.output_values) is not UNSET:
            field_dict["output_values"] = self.output_values
        if self.confidence_weight is not UNSET:
            field_dict["confidence_weight"] = self.confidence_weight
        return field_dict
