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
from .interlocutor_role import InterlocutorRole

_KEYS = frozenset(
    (
        "id",
        "role",
        "myself",
    )
)


@define(kw_only=True)
class Interlocutor:
    """One who sends or gets messages."""

    id: str | Unset = UNSET
    """ID of the account or the Toloker."""
    role: InterlocutorRole | str | Unset = UNSET
    """Who writes: a Toloker (`USER`), a requester (`REQUESTER`), the service's staff
    (`ADMINISTRATOR`), or the service by itself (`SYSTEM`)."""
    myself: bool | Unset = UNSET
    """Whether it is the token's own account. Left out for others."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            id=get("id", ABSENT),
            role=read(InterlocutorRole.of, get("role", ABSENT)),
            myself=get("myself", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.id is not UNSET:
            field_dict["id"] = self.id
        if self.role is not UNSET:
            field_dict["role"] = plain(self.role)
        if self.myself is not UNSET:
            field_dict["myself"] = self.myself
        return field_dict
