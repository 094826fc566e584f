# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
)
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(("issue_task_suites_in_creation_order",), UNSET)


@define(kw_only=True, repr=False)
class AssignmentsIssuingConfig(Model):
    """How existing task suites are issued.

    Attributes:
        issue_task_suites_in_creation_order (bool | Unset): Whether suites are issued in the
            order of upload. Applies to a pool without smart mixing whose project has
            `assignments_issuing_type` set to `AUTOMATED`.
    """

    issue_task_suites_in_creation_order: bool | Unset = UNSET
    """Whether suites are issued in the order of upload. Applies to a pool without smart mixing whose
    project has `assignments_issuing_type` set to `AUTOMATED`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AssignmentsIssuingConfig", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.issue_task_suites_in_creation_order,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.issue_task_suites_in_creation_order is not UNSET:
            field_dict["issue_task_suites_in_creation_order"] = self.issue_task_suites_in_creation_order
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.issue_task_suites_in_creation_order) is not UNSET:
            field_dict["issue_task_suites_in_creation_order"] = (
                value if value.__class__ is bool else flag(".issue_task_suites_in_creation_order", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "issue_task_suites_in_creation_order": flag,
}
