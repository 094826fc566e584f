# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    map_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
)

_ABSENT: dict[str, Any] = dict.fromkeys(("text",), UNSET)


@define(kw_only=True, repr=False)
class MessageThreadReplyForm(Model):
    """A message to add to a thread.

    Attributes:
        text (Mapping[str, str]): Text of the message, by language (`EN`, `RU`, `TR`, `ID`,
            `FR`): `{EN: …, FR: …}`. Tolokers get it in their own language.
    """

    text: Mapping[str, str]
    """Text of the message, by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR: …}`. Tolokers get
    it in their own language."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data, such as a file's. Unknown fields, null and absent fields are kept.

        Raises:
            TypeError: A field has a value of a wrong type.
            ValueError: A field has a value that the API doesn't document, or the data is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("MessageThreadReplyForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("MessageThreadReplyForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.text,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.text is not NOT_SENT:
            field_dict["text"] = self.text
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.text) is not NOT_SENT:
            field_dict["text"] = _check_text(".text", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_text = map_of(text)
_RULES: dict[str, Rule] = {
    "text": _check_text,
}
