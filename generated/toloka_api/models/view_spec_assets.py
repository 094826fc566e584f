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
    shown,
)

_KEYS = frozenset(
    (
        "script_urls",
        "style_urls",
    )
)


@define(kw_only=True)
class ViewSpecAssets:
    """Files that the interface loads, in this order. Names that begin with `$TOLOKA_ASSETS` are the
    service's own; the image editor among them comes after the Handlebars helpers."""

    script_urls: list[str] | Unset = UNSET
    """JavaScript files."""
    style_urls: list[str] | Unset = UNSET
    """CSS files."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            script_urls=get("script_urls", ABSENT),
            style_urls=get("style_urls", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.script_urls is not UNSET:
            field_dict["script_urls"] = self.script_urls
        if self.style_urls is not UNSET:
            field_dict["style_urls"] = self.style_urls
        return field_dict
