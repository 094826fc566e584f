# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    no_fields,
    plain,
    read_list,
    shown,
)
from . import pool as _pool

if TYPE_CHECKING:
    from .pool import Pool

_KEYS = frozenset(
    (
        "items",
        "has_more",
    )
)


@define(kw_only=True)
class PoolPage:
    """One page of a list of pools."""

    items: list[Pool]
    """The pools, in the order that was asked for."""
    has_more: bool
    """Whether more objects match than this page holds. `true` asks for another page."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        model = cls(
            items=read_list(_pool.Pool.from_dict, src_dict["items"]),
            has_more=src_dict["has_more"],
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        field_dict["items"] = plain(self.items)
        field_dict["has_more"] = self.has_more
        return field_dict
