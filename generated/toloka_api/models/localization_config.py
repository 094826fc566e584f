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
    member_of,
    model,
)
from ..types import (
    UNSET,
    Unset,
    plain,
    read_list,
)
from . import additional_language as _additional_language
from .language import Language

if TYPE_CHECKING:
    from .additional_language import AdditionalLanguage
    from .language import LanguageValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "default_language",
        "additional_languages",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class LocalizationConfig(Model):
    """Language of the original texts, and their translations.

    Attributes:
        default_language (LanguageValue | Unset): Upper-case language code, mostly of ISO 639-1.
        additional_languages (Sequence[AdditionalLanguage] | Unset): Translations, one per
            language.
    """

    default_language: LanguageValue | Unset = UNSET
    """Upper-case language code, mostly of ISO 639-1."""
    additional_languages: Sequence[AdditionalLanguage] | Unset = UNSET
    """Translations, one per language."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("LocalizationConfig", src_dict, []) from None
        if (value := data["default_language"]) is not None and value is not UNSET:
            data["default_language"] = Language.of(value)
        if (value := data["additional_languages"]) is not None and value is not UNSET:
            data["additional_languages"] = read_list(_additional_language.AdditionalLanguage.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.default_language,
            model.additional_languages,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.default_language = value = struct.default_language
        if value is not None and value is not UNSET:
            model.default_language = Language.of(value)
        model.additional_languages = value = struct.additional_languages
        if value is not None and value is not UNSET:
            model.additional_languages = read_list(_additional_language.AdditionalLanguage.from_struct, value)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.default_language is not UNSET:
            field_dict["default_language"] = plain(self.default_language)
        if self.additional_languages is not UNSET:
            field_dict["additional_languages"] = plain(self.additional_languages)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.default_language) is not UNSET:
            field_dict["default_language"] = _check_default_language(".default_language", value)
        if (value := self.additional_languages) is not UNSET:
            field_dict["additional_languages"] = _check_additional_languages(".additional_languages", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_default_language = member_of(Language)
_check_additional_languages = list_of(model("AdditionalLanguage"))
_RULES: dict[str, Rule] = {
    "default_language": _check_default_language,
    "additional_languages": _check_additional_languages,
}
