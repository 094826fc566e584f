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
from .map_provider import MapProvider

_KEYS = frozenset(
    (
        "title_template",
        "description_template",
        "map_provider",
    )
)


@define(kw_only=True)
class AssignmentsIssuingViewConfig:
    """How tasks look on the map. Where Tolokers pick them there, both templates are needed."""

    title_template: str | Unset = UNSET
    """Title of a task in the preview. It may name input fields."""
    description_template: str | Unset = UNSET
    """Description of a task in the preview. It may name input fields."""
    map_provider: MapProvider | str | None | Unset = UNSET
    """Whose map is shown, `GOOGLE` or `YANDEX`. Without one, the Toloker chooses."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            title_template=get("title_template", ABSENT),
            description_template=get("description_template", ABSENT),
            map_provider=read(MapProvider.of, get("map_provider", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.title_template is not UNSET:
            field_dict["title_template"] = self.title_template
        if self.description_template is not UNSET:
            field_dict["description_template"] = self.description_template
        if self.map_provider is not UNSET:
            field_dict["map_provider"] = plain(self.map_provider)
        return field_dict
