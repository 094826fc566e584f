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
        "pool_id",
        "fields",
    )
)


@define(kw_only=True)
class DawidSkenePoolAggregation:
    """Aggregates by the Dawid-Skene model, which works out by itself how far each Toloker is to be
    trusted. It is for pools without dynamic overlap. Tolokers who did fewer tasks than the square
    of the number of possible answers make it worse."""

    type: Literal["DAWID_SKENE"] = "DAWID_SKENE"
    pool_id: str
    """ID of the pool."""
    fields: list[AggregatedField]
    """The output field to aggregate, one only. It is best if it has few possible values."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            type=get("type", ABSENT),
            pool_id=get("pool_id", ABSENT),
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
        if plain(self.pool_id) is not UNSET:
            field_dict["pool_id"] = self.pool_id
        if plain(self.fields) is not UNSET:
            field_dict["fields"] = plain(self.fields)
        return field_dict
