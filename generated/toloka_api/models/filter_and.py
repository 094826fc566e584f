# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    is_object,
    no_fields,
    plain,
    read_list,
    shown,
)
from . import filter_condition as _filter_condition
from . import filter_or as _filter_or

if TYPE_CHECKING:
    from .filter_condition import FilterCondition
    from .filter_or import FilterOr

_KEYS = frozenset(("and",))


@define(kw_only=True)
class FilterAnd:
    """Passes a Toloker whom every one of its filters passes."""

    and_: list[FilterAnd | FilterOr | FilterCondition | dict[str, Any]]
    """The filters that must all pass."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            and_=read_list(_read_filter, get("and", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.and_) is not UNSET:
            field_dict["and"] = plain(self.and_)
        return field_dict


def _read_filter(data: Any) -> Any:
    if is_object(data):
        if isinstance(data.get("and"), list):
            return FilterAnd.from_dict(data)
        if isinstance(data.get("or"), list):
            return _filter_or.FilterOr.from_dict(data)
        if "category" in data and "key" in data and "operator" in data:
            return _filter_condition.FilterCondition.from_dict(data)
    return data
