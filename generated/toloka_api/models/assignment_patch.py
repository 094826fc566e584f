# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    Unset,
    plain,
)
from .assignment_status import AssignmentStatus

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "status",
        "public_comment",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AssignmentPatch(Model):
    """The decision on an assignment."""

    status: AssignmentStatus | str | Unset = UNSET
    """Whether a Toloker is at it (`ACTIVE`), gave it back without answers (`SKIPPED`), ran out of time
    (`EXPIRED`) or answered and waits for the review (`SUBMITTED`), and how that ended (`ACCEPTED`,
    `REJECTED`)."""
    public_comment: str | Unset = UNSET
    """What the Toloker is told."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, or holds what can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AssignmentPatch", src_dict, []) from None
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
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.status is not UNSET:
            field_dict["status"] = plain(self.status)
        if self.public_comment is not UNSET:
            field_dict["public_comment"] = self.public_comment
        return field_dict
