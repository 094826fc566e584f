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
from .field_error_code import FieldErrorCode

_KEYS = frozenset(
    (
        "code",
        "message",
        "params",
    )
)


@define(kw_only=True)
class FieldError:
    """What was wrong with one field."""

    code: FieldErrorCode | str | Unset = UNSET
    """What kind of fault it is: the value is missing (`VALUE_REQUIRED`, `VALUES_REQUIRED`), of another
    type (`…_EXPECTED`), badly written (`…_SYNTAX`, `PATTERN_MISMATCH`), out of its bounds (`…_MIN`,
    `…_MAX`, `…_OUT_OF_BOUNDS`, `…_OUT_OF_RANGE`), or not one that may stand there; what it names is
    not there, not the caller's, or there already (`ENTITY_…`)."""
    message: str | Unset = UNSET
    """The same in words, in English."""
    params: list[Any] | None | Unset = UNSET
    """Details of the fault, such as the bound that was passed."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            code=read(FieldErrorCode.of, get("code", ABSENT)),
            message=get("message", ABSENT),
            params=get("params", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.code is not UNSET:
            field_dict["code"] = plain(self.code)
        if self.message is not UNSET:
            field_dict["message"] = self.message
        if self.params is not UNSET:
            field_dict["params"] = self.params
        return field_dict
