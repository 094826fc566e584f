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
    read,
    read_list,
    shown,
)
from . import additional_language as _additional_language
from .language import Language

if TYPE_CHECKING:
    from .additional_language import AdditionalLanguage

_KEYS = frozenset(
    (
        "default_language",
        "additional_languages",
    )
)


@define(kw_only=True)
class LocalizationConfig:
    """The language that texts are written in, and their translations."""

    default_language: Language | str | Unset = UNSET
    """A language by its upper-case code, mostly of ISO 639-1."""
    additional_languages: list[AdditionalLanguage] | Unset = UNSET
    """Translations, one entry a language."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            default_language=read(Language.of, get("default_language", ABSENT)),
            additional_languages=read_list(
                _additional_language.AdditionalLanguage.from_dict, get("additional_languages", ABSENT)
            ),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.default_language is not UNSET:
            field_dict["default_language"] = plain(self.default_language)
        if self.additional_languages is not UNSET:
            field_dict["additional_languages"] = plain(self.additional_languages)
        return field_dict
