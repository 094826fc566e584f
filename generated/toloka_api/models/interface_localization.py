# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    list_of,
    model,
)
from ..types import (
    UNSET,
    Unset,
    plain,
    read_list,
)
from . import interface_text as _interface_text

if TYPE_CHECKING:
    from .interface_text import InterfaceText

_ABSENT: dict[str, Any] = dict.fromkeys(("keys",), UNSET)


@define(kw_only=True, repr=False)
class InterfaceLocalization(Model):
    """Translatable texts of the interface.

    Attributes:
        keys (Sequence[InterfaceText] | Unset): Texts, each with its key.
    """

    keys: Sequence[InterfaceText] | Unset = UNSET
    """Texts, each with its key."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("InterfaceLocalization", src_dict, []) from None
        if (value := data["keys"]) is not None and value is not UNSET:
            data["keys"] = read_list(_interface_text.InterfaceText.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.keys,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.keys is not UNSET:
            field_dict["keys"] = plain(self.keys)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.keys) is not UNSET:
            field_dict["keys"] = _check_keys(".keys", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_keys = list_of(model("InterfaceText"))
_RULES: dict[str, Rule] = {
    "keys": _check_keys,
}
