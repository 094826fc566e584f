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
    read,
    shown,
)
from . import change_overlap_action_parameters as _change_overlap_action_parameters

if TYPE_CHECKING:
    from .change_overlap_action_parameters import ChangeOverlapActionParameters

_KEYS = frozenset(
    (
        "type",
        "parameters",
    )
)


@define(kw_only=True)
class ChangeOverlapAction:
    """Has a task suite done by more Tolokers, or by fewer."""

    type: Literal["CHANGE_OVERLAP"] = "CHANGE_OVERLAP"
    """Says which action this is."""
    parameters: ChangeOverlapActionParameters
    """By how much the overlap changes."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            type=get("type", ABSENT),
            parameters=read(
                _change_overlap_action_parameters.ChangeOverlapActionParameters.from_dict,
                get("parameters", ABSENT),
            ),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.type) is not UNSET:
            field_dict["type"] = self.type
        if plain(self.parameters) is not UNSET:
            field_dict["parameters"] = plain(self.parameters)
        return field_dict
