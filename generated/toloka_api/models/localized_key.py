# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    member_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .translation_source import TranslationSource

if TYPE_CHECKING:
    from .translation_source import TranslationSourceValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "key",
        "value",
        "source",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class LocalizedKey(Model):
    """The translation of one text of the interface.

    Attributes:
        key (str): Name of the key, as listed in the interface.
        value (str | Unset): The text in the target language.
        source (TranslationSourceValue | Unset): Origin of the translation. `REQUESTER` means
            that the requester wrote it.
    """

    key: str
    """Name of the key, as listed in the interface."""
    value: str | Unset = UNSET
    """The text in the target language."""
    source: TranslationSourceValue | Unset = UNSET
    """Origin of the translation. `REQUESTER` means that the requester wrote it."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("LocalizedKey", src_dict, []) from None
        if (value := data["source"]) is not None and value is not UNSET:
            data["source"] = TranslationSource.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.key,
            model.value,
            model.source,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.key = struct.key
        model.value = struct.value
        model.source = value = struct.source
        if value is not None and value is not UNSET:
            model.source = TranslationSource.of(value)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.key is not NOT_SENT:
            field_dict["key"] = self.key
        if self.value is not UNSET:
            field_dict["value"] = self.value
        if self.source is not UNSET:
            field_dict["source"] = plain(self.source)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.key) is not NOT_SENT:
            field_dict["key"] = value if value.__class__ is str else text(".key", value)
        if (value := self.value) is not UNSET:
            field_dict["value"] = value if value.__class__ is str else text(".value", value)
        if (value := self.source) is not UNSET:
            field_dict["source"] = _check_source(".source", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_source = member_of(TranslationSource)
_RULES: dict[str, Rule] = {
    "key": text,
    "value": text,
    "source": _check_source,
}
