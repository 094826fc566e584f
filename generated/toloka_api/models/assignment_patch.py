# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    member_of,
    text,
)
from ..types import (
    UNSET,
    Unset,
    plain,
)
from .assignment_status import AssignmentStatus

if TYPE_CHECKING:
    from .assignment_status import AssignmentStatusValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "status",
        "public_comment",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AssignmentPatch(Model):
    """Decision on an assignment.

    Attributes:
        status (AssignmentStatusValue | Unset): Status of the assignment: in progress
            (`ACTIVE`), returned without answers (`SKIPPED`), expired (`EXPIRED`), waiting for
            review (`SUBMITTED`), accepted (`ACCEPTED`) or rejected (`REJECTED`).
        public_comment (str | Unset): Comment for the Toloker.
    """

    status: AssignmentStatusValue | Unset = UNSET
    """Status of the assignment: in progress (`ACTIVE`), returned without answers (`SKIPPED`), expired
    (`EXPIRED`), waiting for review (`SUBMITTED`), accepted (`ACCEPTED`) or rejected (`REJECTED`)."""
    public_comment: str | Unset = UNSET
    """Comment for the Toloker."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data, such as a file's. Unknown fields, null and absent fields are kept.

        Raises:
            TypeError: A field has a value of a wrong type.
            ValueError: A field has a value that the API doesn't document, or the data is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AssignmentPatch", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("AssignmentPatch") from None
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = AssignmentStatus.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.status,
            model.public_comment,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.status is not UNSET:
            field_dict["status"] = plain(self.status)
        if self.public_comment is not UNSET:
            field_dict["public_comment"] = self.public_comment
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.status) is not UNSET:
            field_dict["status"] = _check_status(".status", value)
        if (value := self.public_comment) is not UNSET:
            field_dict["public_comment"] = value if value.__class__ is str else text(".public_comment", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_status = member_of(AssignmentStatus)
_RULES: dict[str, Rule] = {
    "status": _check_status,
    "public_comment": text,
}
