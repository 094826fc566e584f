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
from .restriction_scope import RestrictionScope

if TYPE_CHECKING:
    from .restriction_scope import RestrictionScopeValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "scope",
        "duration_days",
        "private_comment",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class RestrictionActionParameters(Model):
    """Where the Toloker is blocked, and for how many days.

    Attributes:
        scope (RestrictionScopeValue): Where the Toloker is blocked: in one pool (`POOL`), in
            one project (`PROJECT`), or in all of the requester's projects (`ALL_PROJECTS`). The
            first two lower the Toloker's rating.
        duration_days (int | None | Unset): Duration of the block in days. If omitted, it is
            permanent.
        private_comment (str | Unset): Reason for the block. Only the requester sees it.
    """

    scope: RestrictionScopeValue
    """Where the Toloker is blocked: in one pool (`POOL`), in one project (`PROJECT`), or in all of the
    requester's projects (`ALL_PROJECTS`). The first two lower the Toloker's rating."""
    duration_days: int | None | Unset = UNSET
    """Duration of the block in days. If omitted, it is permanent."""
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
            raise unreadable("RestrictionActionParameters", src_dict, []) from None
        if (value := data["scope"]) is not None and value is not UNSET:
            data["scope"] = RestrictionScope.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.scope,
            model.duration_days,
            model.private_comment,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.scope is not NOT_SENT:
            field_dict["scope"] = plain(self.scope)
        if self.duration_days is not UNSET:
            field_dict["duration_days"] = self.duration_days
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.scope) is not NOT_SENT:
            field_dict["scope"] = _check_scope(".scope", value)
        if (value := self.duration_days) is not UNSET:
            field_dict["duration_days"] = value if value.__class__ is int else number(".duration_days", value)
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
_RULES: dict[str, Rule] = {
    "scope": _check_scope,
    "duration_days": number,
    "private_comment": text,
}
