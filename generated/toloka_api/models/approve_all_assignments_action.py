# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    map_of,
    one_of,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "parameters",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class ApproveAllAssignmentsAction(Model):
    """Accepts all of the Toloker's answers in the pool.

    Attributes:
        type (Literal['APPROVE_ALL_ASSIGNMENTS']): Type of the action.
        parameters (Mapping[str, Any] | Unset): Parameters of the action. None are required.
    """

    type: Literal["APPROVE_ALL_ASSIGNMENTS"] = "APPROVE_ALL_ASSIGNMENTS"
    """Type of the action."""
    parameters: Mapping[str, Any] | Unset = UNSET
    """Parameters of the action. None are required."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ApproveAllAssignmentsAction", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.parameters,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = self.type
        if self.parameters is not UNSET:
            field_dict["parameters"] = self.parameters
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.parameters) is not UNSET:
            field_dict["parameters"] = (
                value if value.__class__ is dict else _check_parameters(".parameters", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("APPROVE_ALL_ASSIGNMENTS")
_check_parameters = map_of()
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "parameters": _check_parameters,
}
