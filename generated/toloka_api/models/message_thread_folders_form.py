# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    list_of,
    member_of,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
    read_list,
)
from .message_folder import MessageFolder

if TYPE_CHECKING:
    from .message_folder import MessageFolderValue

_ABSENT: dict[str, Any] = dict.fromkeys(("folders",), UNSET)


@define(kw_only=True, repr=False)
class MessageThreadFoldersForm(Model):
    """Folders to add a thread to, or to remove it from.

    Attributes:
        folders (Sequence[MessageFolderValue]): The folders.
    """

    folders: Sequence[MessageFolderValue]
    """The folders."""

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
            raise unreadable("MessageThreadFoldersForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("MessageThreadFoldersForm") from None
        if (value := data["folders"]) is not None and value is not UNSET:
            data["folders"] = read_list(MessageFolder.of, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.folders,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.folders is not NOT_SENT:
            field_dict["folders"] = plain(self.folders)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.folders) is not NOT_SENT:
            field_dict["folders"] = _check_folders(".folders", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_folders = list_of(member_of(MessageFolder))
_RULES: dict[str, Rule] = {
    "folders": _check_folders,
}
