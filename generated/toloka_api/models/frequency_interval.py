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
        "frequency",
        "from",
        "to",
    )
)


@define(kw_only=True)
class FrequencyInterval:
    """A stretch of experience, counted in tasks done, and how often a task is picked within it."""

    frequency: int
    """One task in so many is picked, beginning with the first. With 3 these are the tasks 1, 4, 7 and
    so on."""
    from_: int | Unset = UNSET
    """The first task of the interval."""
    to: int | None | Unset = UNSET
    """The last task of the interval. Without it the interval has no end."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            frequency=get("frequency", ABSENT),
            from_=get("from", ABSENT),
            to=get("to", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.frequency) is not UNSET:
            field_dict["frequency"] = self.frequency
        if self.from_ is not UNSET:
            field_dict["from"] = self.from_
        if self.to is not UNSET:
            field_dict["to"] = self.to
        return field_dict
