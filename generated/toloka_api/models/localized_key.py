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
from .translation_source import TranslationSource

_KEYS = frozenset(
    (
        "key",
        "value",
        "source",
    )
)


@define(kw_only=True)
class LocalizedKey:
    """The translation of one text of the interface."""

    key: str
    """Name of the key, as the interface lists it."""
    value: str | Unset = UNSET
    """The text in the target language."""
    source: TranslationSource | str | Unset = UNSET
    """Where a translation comes from. `REQUESTER` means that the requester wrote it."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            key=get("key", ABSENT),
            value=get("value", ABSENT),
            source=read(TranslationSource.of, get("source", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.key) is not UNSET:
            field_dict["key"] = self.key
        if self.value is not UNSET:
            field_dict["value"] = self.value
        if self.source is not UNSET:
            field_dict["source"] = plain(self.source)
        return field_dict
