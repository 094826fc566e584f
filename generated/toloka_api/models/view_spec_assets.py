# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    list_of,
    text,
)
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "script_urls",
        "style_urls",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class ViewSpecAssets(Model):
    """Files that the interface loads, in this order. Names that begin with `$TOLOKA_ASSETS` are
    provided by the service. The image editor must come after the Handlebars helpers.

    Attributes:
        script_urls (Sequence[str] | Unset): JavaScript files.
        style_urls (Sequence[str] | Unset): CSS files.
    """

    script_urls: Sequence[str] | Unset = UNSET
    """JavaScript files."""
    style_urls: Sequence[str] | Unset = UNSET
    """CSS files."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ViewSpecAssets", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.script_urls,
            model.style_urls,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.script_urls is not UNSET:
            field_dict["script_urls"] = self.script_urls
        if self.style_urls is not UNSET:
            field_dict["style_urls"] = self.style_urls
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.script_urls) is not UNSET:
            field_dict["script_urls"] = _check_script_urls(".script_urls", value)
        if (value := self.style_urls) is not UNSET:
            field_dict["style_urls"] = _check_style_urls(".style_urls", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_script_urls = list_of(text)
_check_style_urls = list_of(text)
_RULES: dict[str, Rule] = {
    "script_urls": _check_script_urls,
    "style_urls": _check_style_urls,
}
