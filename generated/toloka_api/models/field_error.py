# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .field_error_code import FieldErrorCode

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "code",
        "message",
        "params",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class FieldError(Model):
    """Validation error of one field.

    Attributes:
        code (FieldErrorCode | str): Kind of validation error: the value is missing
            (`VALUE_REQUIRED`, `VALUES_REQUIRED`), has the wrong type (`…_EXPECTED`), has invalid
            syntax (`…_SYNTAX`, `PATTERN_MISMATCH`), is out of bounds (`…_MIN`, `…_MAX`,
            `…_OUT_OF_BOUNDS`, `…_OUT_OF_RANGE`) or is not allowed; or the object that it names does
            not exist, belongs to another account or already exists (`ENTITY_…`).
        message (str): Error message in English.
        params (list[Any] | None | Unset): Details of the error, such as the limit that was
            exceeded.
    """

    code: FieldErrorCode | str = NOT_SENT
    """Kind of validation error: the value is missing (`VALUE_REQUIRED`, `VALUES_REQUIRED`), has the
    wrong type (`…_EXPECTED`), has invalid syntax (`…_SYNTAX`, `PATTERN_MISMATCH`), is out of bounds
    (`…_MIN`, `…_MAX`, `…_OUT_OF_BOUNDS`, `…_OUT_OF_RANGE`) or is not allowed; or the object that it
    names does not exist, belongs to another account or already exists (`ENTITY_…`)."""
    message: str = NOT_SENT
    """Error message in English."""
    params: list[Any] | None | Unset = UNSET
    """Details of the error, such as the limit that was exceeded."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("FieldError", src_dict, []) from None
        if (value := data["code"]) is not None and value is not UNSET:
            data["code"] = FieldErrorCode.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.code,
            model.message,
            model.params,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.code is not NOT_SENT:
            field_dict["code"] = plain(self.code)
        if self.message is not NOT_SENT:
            field_dict["message"] = self.message
        if self.params is not UNSET:
            field_dict["params"] = self.params
        return field_dict
