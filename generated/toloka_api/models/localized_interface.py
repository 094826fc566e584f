# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    Unset,
    no_fields,
    plain,
    read_list,
    shown,
)
from . import localized_key as _localized_key

if TYPE_CHECKING:
    from .localized_key import LocalizedKey

_KEYS = frozenset(("keys",))


@define(kw_only=True)
class LocalizedInterface:
    """The translated texts of a Template Builder interface."""

    keys: list[LocalizedKey] | Unset = UNSET
    """One entry for each of the interface's translatable keys."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            keys=read_list(_localized_key.LocalizedKey.from_dict, get("keys", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.keys is not UNSET:
            field_dict["keys"] = plain(self.keys)
        return field_dict
