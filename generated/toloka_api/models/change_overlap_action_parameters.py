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
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "delta",
        "open_pool",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class ChangeOverlapActionParameters(Model):
    """How the overlap changes.

    Attributes:
        delta (int): Number to add to the overlap. A negative number lowers it.
        open_pool (bool | Unset): Whether to reopen the pool if it is closed.
    """

    delta: int
    """Number to add to the overlap. A negative number lowers it."""
    open_pool: bool | Unset = UNSET
    """Whether to reopen the pool if it is closed."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ChangeOverlapActionParameters", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.delta,
            model.open_pool,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.delta is not NOT_SENT:
            field_dict["delta"] = self.delta
        if self.open_pool is not UNSET:
            field_dict["open_pool"] = self.open_pool
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.delta) is not NOT_SENT:
            field_dict["delta"] = value if value.__class__ is int else number(".delta", value)
        if (value := self.open_pool) is not UNSET:
            field_dict["open_pool"] = value if value.__class__ is bool else flag(".open_pool", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "delta": number,
    "open_pool": flag,
}
