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
    flag,
    map_of,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "user_id",
        "amount",
        "public_title",
        "public_message",
        "without_message",
        "private_comment",
        "assignment_id",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserBonusForm(Model):
    """A bonus to issue.

    Attributes:
        user_id (str): ID of the Toloker who gets the bonus.
        amount (float): Amount in US dollars.
        public_title (Mapping[str, str] | None | Unset): Title of the message to the Toloker, by
            language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR: …}`. Tolokers get it in their own
            language.
        public_message (Mapping[str, str] | None | Unset): Text of the message to the Toloker,
            by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR: …}`. Tolokers get it in their
            own language.
        without_message (bool | Unset): Whether to issue the bonus without a message. If true,
            the title and the text are null. The service's default is `false`.
        private_comment (str | Unset): Comment that only the requester sees.
        assignment_id (str | Unset): ID of the assignment that the bonus is for.
    """

    user_id: str
    """ID of the Toloker who gets the bonus."""
    amount: float
    """Amount in US dollars."""
    public_title: Mapping[str, str] | None | Unset = UNSET
    """Title of the message to the Toloker, by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR:
    …}`. Tolokers get it in their own language."""
    public_message: Mapping[str, str] | None | Unset = UNSET
    """Text of the message to the Toloker, by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR:
    …}`. Tolokers get it in their own language."""
    without_message: bool | Unset = UNSET
    """Whether to issue the bonus without a message. If true, the title and the text are null. The
    service's default is `false`."""
    private_comment: str | Unset = UNSET
    """Comment that only the requester sees."""
    assignment_id: str | Unset = UNSET
    """ID of the assignment that the bonus is for."""

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
            raise unreadable("UserBonusForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("UserBonusForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.user_id,
            model.amount,
            model.public_title,
            model.public_message,
            model.without_message,
            model.private_comment,
            model.assignment_id,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.user_id is not NOT_SENT:
            field_dict["user_id"] = self.user_id
        if self.amount is not NOT_SENT:
            field_dict["amount"] = self.amount
        if self.public_title is not UNSET:
            field_dict["public_title"] = self.public_title
        if self.public_message is not UNSET:
            field_dict["public_message"] = self.public_message
        if self.without_message is not UNSET:
            field_dict["without_message"] = self.without_message
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.assignment_id is not UNSET:
            field_dict["assignment_id"] = self.assignment_id
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.user_id) is not NOT_SENT:
            field_dict["user_id"] = value if value.__class__ is str else text(".user_id", value)
        if (value := self.amount) is not NOT_SENT:
            field_dict["amount"] = value if value.__class__ is int else number(".amount", value)
        if (value := self.public_title) is not UNSET:
            field_dict["public_title"] = _check_public_title(".public_title", value)
        if (value := self.public_message) is not UNSET:
            field_dict["public_message"] = _check_public_message(".public_message", value)
        if (value := self.without_message) is not UNSET:
            field_dict["without_message"] = (
                value if value.__class__ is bool else flag(".without_message", value)
            )
        if (value := self.private_comment) is not UNSET:
            field_dict["private_comment"] = (
                value if value.__class__ is str else text(".private_comment", value)
            )
        if (value := self.assignment_id) is not UNSET:
            field_dict["assignment_id"] = value if value.__class__ is str else text(".assignment_id", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_public_title = map_of(text)
_check_public_message = map_of(text)
_RULES: dict[str, Rule] = {
    "user_id": text,
    "amount": number,
    "public_title": _check_public_title,
    "public_message": _check_public_message,
    "without_message": flag,
    "private_comment": text,
    "assignment_id": text,
}
