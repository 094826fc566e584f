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
    shown,
)
from . import localized_interface as _localized_interface
from . import localized_text as _localized_text
from .language import Language

if TYPE_CHECKING:
    from .localized_interface import LocalizedInterface
    from .localized_text import LocalizedText

_KEYS = frozenset(
    (
        "language",
        "public_name",
        "public_description",
        "public_instructions",
        "tb_view_spec",
        "message_on_unknown_solution",
    )
)


@define(kw_only=True)
class AdditionalLanguage:
    """The translation into one language. Which texts there are depends on what is translated."""

    language: Language | str
    """A language by its upper-case code, mostly of ISO 639-1."""
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
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            language=read(Language.of, get("language", ABSENT)),
            public_name=read(_localized_text.LocalizedText.from_dict, get("public_name", ABSENT)),
            public_description=read(
                _localized_text.LocalizedText.from_dict, get("public_description", ABSENT)
            ),
            public_instructions=read(
                _localized_text.LocalizedText.from_dict, get("public_instructions", ABSENT)
            ),
            tb_view_spec=read(_localized_interface.LocalizedInterface.from_dict, get("tb_view_spec", ABSENT)),
            message_on_unknown_solution=read(
                _localized_text.LocalizedText.from_dict, get("message_on_unknown_solution", ABSENT)
            ),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.language) is not UNSET:
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
