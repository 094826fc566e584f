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
from .assignment_status import AssignmentStatus

_KEYS = frozenset(
    (
        "status",
        "public_comment",
    )
)


@define(kw_only=True)
class AssignmentPatch:
    """The decision on an assignment."""

    status: AssignmentStatus | str | Unset = UNSET
    """Whether a Toloker is at it (`ACTIVE`), gave it back without answers (`SKIPPED`), ran out of time
    (`EXPIRED`) or answered and waits for the review (`SUBMITTED`), and how that ended (`ACCEPTED`,
    `REJECTED`)."""
    public_comment: str | Unset = UNSET
    """What the Toloker is told."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            status=read(AssignmentStatus.of, get("status", ABSENT)),
            public_comment=get("public_comment", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.status is not UNSET:
            field_dict["status"] = plain(self.status)
        if self.public_comment is not UNSET:
            field_dict["public_comment"] = self.public_comment
        return field_dict
