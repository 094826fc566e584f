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
        "delta",
        "open_pool",
    )
)


@define(kw_only=True)
class ChangeOverlapActionParameters:
    """By how much the overlap changes."""

    delta: int
    """What is added to the overlap. A negative number lowers it."""
    open_pool: bool | Unset = UNSET
    """Whether to open the pool again should it be closed."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            delta=get("delta", ABSENT),
            open_pool=get("open_pool", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.delta) is not UNSET:
            field_dict["delta"] = self.delta
        if self.open_pool is not UNSET:
            field_dict["open_pool"] = self.open_pool
        return field_dict
