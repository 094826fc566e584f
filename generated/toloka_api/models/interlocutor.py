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
from .interlocutor_role import InterlocutorRole

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "role",
        "myself",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Interlocutor(Model):
    """A sender or recipient of messages.

    Attributes:
        id (str): ID of the account or the Toloker.
        role (InterlocutorRole | str): Role of the participant: a Toloker (`USER`), a requester
            (`REQUESTER`), the service's staff (`ADMINISTRATOR`) or the service itself (`SYSTEM`).
        myself (bool | Unset): Whether this is the account that the token belongs to. Omitted
            for others.
    """

    id: str = NOT_SENT
    """ID of the account or the Toloker."""
    role: InterlocutorRole | str = NOT_SENT
    """Role of the participant: a Toloker (`USER`), a requester (`REQUESTER`), the service's staff
    (`ADMINISTRATOR`) or the service itself (`SYSTEM`)."""
    myself: bool | Unset = UNSET
    """Whether this is the account that the token belongs to. Omitted for others."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Interlocutor", src_dict, []) from None
        if (value := data["role"]) is not None and value is not UNSET:
            data["role"] = InterlocutorRole.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.role,
            model.myself,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.id is not NOT_SENT:
            field_dict["id"] = self.id
        if self.role is not NOT_SENT:
            field_dict["role"] = plain(self.role)
        if self.myself is not UNSET:
            field_dict["myself"] = self.myself
        return field_dict
