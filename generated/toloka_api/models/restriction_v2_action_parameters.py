# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    member_of,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .duration_unit import DurationUnit
from .restriction_scope import RestrictionScope

if TYPE_CHECKING:
    from .duration_unit import DurationUnitValue
    from .restriction_scope import RestrictionScopeValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "scope",
        "duration_unit",
        "duration",
        "private_comment",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class RestrictionV2ActionParameters(Model):
    """Where the Toloker is blocked, and for how long.

    Attributes:
        scope (RestrictionScopeValue): Where the Toloker is blocked: in one pool (`POOL`), in
            one project (`PROJECT`), or in all of the requester's projects (`ALL_PROJECTS`). The
            first two lower the Toloker's rating.
        duration_unit (DurationUnitValue | Unset): Unit of the duration. `PERMANENT` has no end.
        duration (int | None | Unset): Duration of the block in `duration_unit` units. Omitted
            if the unit is `PERMANENT`.
        private_comment (str | Unset): Reason for the block. Only the requester sees it.
    """

    scope: RestrictionScopeValue
    """Where the Toloker is blocked: in one pool (`POOL`), in one project (`PROJECT`), or in all of the
    requester's projects (`ALL_PROJECTS`). The first two lower the Toloker's rating."""
    duration_unit: DurationUnitValue | Unset = UNSET
    """Unit of the duration. `PERMANENT` has no end."""
    duration: int | None | Unset = UNSET
    """Duration of the block in `duration_unit` units. Omitted if the unit is `PERMANENT`."""
    private_comment: str | Unset = UNSET
    """Reason for the block. Only the requester sees it."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("RestrictionV2ActionParameters", src_dict, []) from None
        if (value := data["scope"]) is not None and value is not UNSET:
            data["scope"] = RestrictionScope.of(value)
        if (value := data["duration_unit"]) is not None and value is not UNSET:
            data["duration_unit"] = DurationUnit.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.scope,
            model.duration_unit,
            model.duration,
            model.private_comment,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.scope is not NOT_SENT:
            field_dict["scope"] = plain(self.scope)
        if self.duration_unit is not UNSET:
            field_dict["duration_unit"] = plain(self.duration_unit)
        if self.duration is not UNSET:
            field_dict["duration"] = self.duration
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.scope) is not NOT_SENT:
            field_dict["scope"] = _check_scope(".scope", value)
        if (value := self.duration_unit) is not UNSET:
            field_dict["duration_unit"] = _check_duration_unit(".duration_unit", value)
        if (value := self.duration) is not UNSET:
            field_dict["duration"] = value if value.__class__ is int else number(".duration", value)
        if (value := self.private_comment) is not UNSET:
            field_dict["private_comment"] = (
                value if value.__class__ is str else text(".private_comment", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_scope = member_of(RestrictionScope)
_check_duration_unit = member_of(DurationUnit)
_RULES: dict[str, Rule] = {
    "scope": _check_scope,
    "duration_unit": _check_duration_unit,
    "duration": number,
    "private_comment": text,
}
