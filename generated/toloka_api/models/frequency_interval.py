# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    number,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "frequency",
        "from",
        "to",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class FrequencyInterval(Model):
    """A range of experience, counted in completed tasks, and the frequency of selected tasks within
    it.

    Attributes:
        frequency (int): One task in this many is selected, starting with the first. For
            example, 3 selects tasks 1, 4, 7 and so on.
        from_ (int | Unset): First task of the interval.
        to (int | None | Unset): Last task of the interval. If omitted, the interval has no end.
    """

    frequency: int
    """One task in this many is selected, starting with the first. For example, 3 selects tasks 1, 4, 7
    and so on."""
    from_: int | Unset = UNSET
    """First task of the interval."""
    to: int | None | Unset = UNSET
    """Last task of the interval. If omitted, the interval has no end."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("FrequencyInterval", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.frequency,
            model.from_,
            model.to,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.frequency is not NOT_SENT:
            field_dict["frequency"] = self.frequency
        if self.from_ is not UNSET:
            field_dict["from"] = self.from_
        if self.to is not UNSET:
            field_dict["to"] = self.to
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.frequency) is not NOT_SENT:
            field_dict["frequency"] = value if value.__class__ is int else number(".frequency", value)
        if (value := self.from_) is not UNSET:
            field_dict["from"] = value if value.__class__ is int else number(".from_", value)
        if (value := self.to) is not UNSET:
            field_dict["to"] = value if value.__class__ is int else number(".to", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_RULES: dict[str, Rule] = {
    "frequency": number,
    "from": number,
    "to": number,
}
