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
    read,
    shown,
)
from .duration_unit import DurationUnit
from .restriction_scope import RestrictionScope

_KEYS = frozenset(
    (
        "scope",
        "duration_unit",
        "duration",
        "private_comment",
    )
)


@define(kw_only=True)
class RestrictionV2ActionParameters:
    """Where and for how long the Toloker is shut out."""

    scope: RestrictionScope | str
    """Where a Toloker is shut out: of one pool (`POOL`), of one project (`PROJECT`), or of everything
    that the requester runs (`ALL_PROJECTS`). The first two lower the Toloker's rating."""
    duration_unit: DurationUnit | str | Unset = UNSET
    """The unit that a duration is counted in. `PERMANENT` has no end."""
    duration: int | None | Unset = UNSET
    """For how many of the units. Left out when the unit is `PERMANENT`."""
    private_comment: str | Unset = UNSET
    """The reason, which only the requester sees."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            scope=read(RestrictionScope.of, get("scope", ABSENT)),
            duration_unit=read(DurationUnit.of, get("duration_unit", ABSENT)),
            duration=get("duration", ABSENT),
            private_comment=get("private_comment", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.scope) is not UNSET:
            field_dict["scope"] = plain(self.scope)
        if self.duration_unit is not UNSET:
            field_dict["duration_unit"] = plain(self.duration_unit)
        if self.duration is not UNSET:
            field_dict["duration"] = self.duration
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        return field_dict
