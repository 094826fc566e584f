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
    model,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from . import localized_interface as _localized_interface
from . import localized_text as _localized_text
from .language import Language

if TYPE_CHECKING:
    from .language import LanguageValue
    from .localized_interface import LocalizedInterface
    from .localized_text import LocalizedText

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "language",
        "public_name",
        "public_description",
        "public_instructions",
        "tb_view_spec",
        "message_on_unknown_solution",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AdditionalLanguage(Model):
    """Translation into one language. Which texts it has depends on what is translated.

    Attributes:
        language (LanguageValue): Upper-case language code, mostly of ISO 639-1.
        public_name (LocalizedText | Unset): One translated text.
        public_description (LocalizedText | Unset): One translated text.
        public_instructions (LocalizedText | Unset): One translated text.
        tb_view_spec (LocalizedInterface | Unset): The translated texts of a Template Builder
            interface.
        message_on_unknown_solution (LocalizedText | Unset): One translated text.
    """

    language: LanguageValue
    """Upper-case language code, mostly of ISO 639-1."""
    public_name: LocalizedText | Unset = UNSET
    """One translated text."""
    public_description: LocalizedText | Unset = UNSET
    """One translated text."""
    public_instructions: LocalizedText | Unset = UNSET
    """One translated text."""
    tb_view_spec: LocalizedInterface | Unset = UNSET
    """The translated texts of a Template Builder interface."""
    message_on_unknown_solution: LocalizedText | Unset = UNSET
    """One translated text."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AdditionalLanguage", src_dict, []) from None
        if (value := data["language"]) is not None and value is not UNSET:
            data["language"] = Language.of(value)
        if (value := data["public_name"]) is not None and value is not UNSET:
            data["public_name"] = _localized_text.LocalizedText.from_dict(value)
        if (value := data["public_description"]) is not None and value is not UNSET:
            data["public_description"] = _localized_text.LocalizedText.from_dict(value)
        if (value := data["public_instructions"]) is not None and value is not UNSET:
            data["public_instructions"] = _localized_text.LocalizedText.from_dict(value)
        if (value := data["tb_view_spec"]) is not None and value is not UNSET:
            data["tb_view_spec"] = _localized_interface.LocalizedInterface.from_dict(value)
        if (value := data["message_on_unknown_solution"]) is not None and value is not UNSET:
            data["message_on_unknown_solution"] = _localized_text.LocalizedText.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.language,
            model.public_name,
            model.public_description,
            model.public_instructions,
            model.tb_view_spec,
            model.message_on_unknown_solution,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.language = value = struct.language
        if value is not None and value is not UNSET:
            model.language = Language.of(value)
        model.public_name = value = struct.public_name
        if value is not None and value is not UNSET:
            model.public_name = _localized_text.LocalizedText.from_struct(value)
        model.public_description = value = struct.public_description
        if value is not None and value is not UNSET:
            model.public_description = _localized_text.LocalizedText.from_struct(value)
        model.public_instructions = value = struct.public_instructions
        if value is not None and value is not UNSET:
            model.public_instructions = _localized_text.LocalizedText.from_struct(value)
        model.tb_view_spec = value = struct.tb_view_spec
        if value is not None and value is not UNSET:
            model.tb_view_spec = _localized_interface.LocalizedInterface.from_struct(value)
        model.message_on_unknown_solution = value = struct.message_on_unknown_solution
        if value is not None and value is not UNSET:
            model.message_on_unknown_solution = _localized_text.LocalizedText.from_struct(value)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.language is not NOT_SENT:
            field_dict["language"] = plain(self.language)
        if self.public_name is not UNSET:
            field_dict["public_name"] = plain(self.public_name)
        if self.public_description is not UNSET:
            field_dict["public_description"] = plain(self.public_description)
        if self.public_instructions is not UNSET:
            field_dict["public_instructions"] = plain(self.public_instructions)
        if self.tb_view_spec is not UNSET:
            field_dict["tb_view_spec"] = plain(self.tb_view_spec)
        if self.message_on_unknown_solution is not UNSET:
            field_dict["message_on_unknown_solution"] = plain(self.message_on_unknown_solution)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.language) is not NOT_SENT:
            field_dict["language"] = _check_language(".language", value)
        if (value := self.public_name) is not UNSET:
            field_dict["public_name"] = _check_public_name(".public_name", value)
        if (value := self.public_description) is not UNSET:
            field_dict["public_description"] = _check_public_description(".public_description", value)
        if (value := self.public_instructions) is not UNSET:
            field_dict["public_instructions"] = _check_public_instructions(".public_instructions", value)
        if (value := self.tb_view_spec) is not UNSET:
            field_dict["tb_view_spec"] = _check_tb_view_spec(".tb_view_spec", value)
        if (value := self.message_on_unknown_solution) is not UNSET:
            field_dict["message_on_unknown_solution"] = _check_message_on_unknown_solution(
                ".message_on_unknown_solution", value
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_language = member_of(Language)
_check_public_name = model("LocalizedText")
_check_public_description = model("LocalizedText")
_check_public_instructions = model("LocalizedText")
_check_tb_view_spec = model("LocalizedInterface")
_check_message_on_unknown_solution = model("LocalizedText")
_RULES: dict[str, Rule] = {
    "language": _check_language,
    "public_name": _check_public_name,
    "public_description": _check_public_description,
    "public_instructions": _check_public_instructions,
    "tb_view_spec": _check_tb_view_spec,
    "message_on_unknown_solution": _check_message_on_unknown_solution,
}
