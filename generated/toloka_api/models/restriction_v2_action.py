# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    model,
    one_of,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
)
from . import restriction_v2_action_parameters as _restriction_v2_action_parameters

if TYPE_CHECKING:
    from .restriction_v2_action_parameters import RestrictionV2ActionParameters

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "parameters",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class RestrictionV2Action(Model):
    """Blocks the Toloker temporarily or permanently.

    Attributes:
        type (Literal['RESTRICTION_V2']): Type of the action.
        parameters (RestrictionV2ActionParameters): Where the Toloker is blocked, and for how
            long.
    """

    type: Literal["RESTRICTION_V2"] = "RESTRICTION_V2"
    """Type of the action."""
    parameters: RestrictionV2ActionParameters
    """Where the Toloker is blocked, and for how long."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("RestrictionV2Action", src_dict, []) from None
        if (value := data["parameters"]) is not None and value is not UNSET:
            data["parameters"] = _restriction_v2_action_parameters.RestrictionV2ActionParameters.from_dict(
                value
            )
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
        if self.parameters is not NOT_SENT:
            field_dict["parameters"] = plain(self.parameters)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.parameters) is not NOT_SENT:
            field_dict["parameters"] = _check_parameters(".parameters", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("RESTRICTION_V2")
_check_parameters = model("RestrictionV2ActionParameters")
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "parameters": _check_parameters,
}
