# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "code",
        "message",
        "payload",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppError(Model):
    """Why an app project could not be created, or an item not be processed.

    Attributes:
        code (str): Error code, such as `DOES_NOT_EXIST`.
        message (str): Error message in English.
        payload (dict[str, Any] | None | Unset): Details that depend on the code.
    """

    code: str
    """Error code, such as `DOES_NOT_EXIST`."""
    message: str
    """Error message in English."""
    payload: dict[str, Any] | None | Unset = UNSET
    """Details that depend on the code."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no code or message, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "code": src_dict["code"], "message": src_dict["message"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppError", src_dict, ["code", "message"]) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.code,
            model.message,
            model.payload,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["code"] = self.code
        field_dict["message"] = self.message
        if self.payload is not UNSET:
            field_dict["payload"] = self.payload
        return field_dict
