# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_datetime,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "user_id",
        "amount",
        "id",
        "public_title",
        "public_message",
        "without_message",
        "private_comment",
        "assignment_id",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class UserBonus(Model):
    """A bonus that was issued.

    Attributes:
        user_id (str): ID of the Toloker who gets the bonus.
        amount (float): Amount in US dollars.
        id (str): ID of the bonus.
        public_title (dict[str, str] | None | Unset): Title of the message to the Toloker, by
            language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR: …}`. Tolokers get it in their own
            language.
        public_message (dict[str, str] | None | Unset): Text of the message to the Toloker, by
            language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR: …}`. Tolokers get it in their own
            language.
        without_message (bool): Whether to issue the bonus without a message. If true, the title
            and the text are null. The service's default is `false`.
        private_comment (str | Unset): Comment that only the requester sees.
        assignment_id (str | Unset): ID of the assignment that the bonus is for.
        created (datetime.datetime): Time when it was issued (UTC).
    """

    user_id: str
    """ID of the Toloker who gets the bonus."""
    amount: float
    """Amount in US dollars."""
    id: str
    """ID of the bonus."""
    public_title: dict[str, str] | None | Unset = UNSET
    """Title of the message to the Toloker, by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR:
    …}`. Tolokers get it in their own language."""
    public_message: dict[str, str] | None | Unset = UNSET
    """Text of the message to the Toloker, by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR:
    …}`. Tolokers get it in their own language."""
    without_message: bool = NOT_SENT
    """Whether to issue the bonus without a message. If true, the title and the text are null. The
    service's default is `false`."""
    private_comment: str | Unset = UNSET
    """Comment that only the requester sees."""
    assignment_id: str | Unset = UNSET
    """ID of the assignment that the bonus is for."""
    created: datetime.datetime = NOT_SENT
    """Time when it was issued (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no user_id or amount or id, or has a value that can't be read.
        """
        try:
            data = {
                **_ABSENT,
                "user_id": src_dict["user_id"],
                "amount": src_dict["amount"],
                "id": src_dict["id"],
                **src_dict,
            }
        except (LookupError, TypeError):
            raise unreadable("UserBonus", src_dict, ["user_id", "amount", "id"]) from None
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.user_id,
            model.amount,
            model.id,
            model.public_title,
            model.public_message,
            model.without_message,
            model.private_comment,
            model.assignment_id,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["user_id"] = self.user_id
        field_dict["amount"] = self.amount
        field_dict["id"] = self.id
        if self.public_title is not UNSET:
            field_dict["public_title"] = self.public_title
        if self.public_message is not UNSET:
            field_dict["public_message"] = self.public_message
        if self.without_message is not NOT_SENT:
            field_dict["without_message"] = self.without_message
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.assignment_id is not UNSET:
            field_dict["assignment_id"] = self.assignment_id
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
