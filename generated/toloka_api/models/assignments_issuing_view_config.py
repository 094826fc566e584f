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
    UNSET,
    Unset,
    plain,
)
from .map_provider import MapProvider

if TYPE_CHECKING:
    from .map_provider import MapProviderValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "title_template",
        "description_template",
        "map_provider",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AssignmentsIssuingViewConfig(Model):
    """How tasks look on the map. Required, with both templates, if `assignments_issuing_type` is
    `MAP_SELECTOR`.

    Attributes:
        title_template (str | Unset): Title of a task in the preview. It can refer to input
            fields. Required if `assignments_issuing_type` is `MAP_SELECTOR`.
        description_template (str | Unset): Description of a task in the preview. It can refer
            to input fields. Required if `assignments_issuing_type` is `MAP_SELECTOR`.
        map_provider (MapProviderValue | None | Unset): Provider of the map, `GOOGLE` or
            `YANDEX`. If omitted, the Toloker chooses.
    """

    title_template: str | Unset = UNSET
    """Title of a task in the preview. It can refer to input fields. Required if
    `assignments_issuing_type` is `MAP_SELECTOR`."""
    description_template: str | Unset = UNSET
    """Description of a task in the preview. It can refer to input fields. Required if
    `assignments_issuing_type` is `MAP_SELECTOR`."""
    map_provider: MapProviderValue | None | Unset = UNSET
    """Provider of the map, `GOOGLE` or `YANDEX`. If omitted, the Toloker chooses."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AssignmentsIssuingViewConfig", src_dict, []) from None
        if (value := data["map_provider"]) is not None and value is not UNSET:
            data["map_provider"] = MapProvider.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.title_template,
            model.description_template,
            model.map_provider,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.title_template is not UNSET:
            field_dict["title_template"] = self.title_template
        if self.description_template is not UNSET:
            field_dict["description_template"] = self.description_template
        if self.map_provider is not UNSET:
            field_dict["map_provider"] = plain(self.map_provider)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.title_template) is not UNSET:
            field_dict["title_template"] = value if value.__class__ is str else text(".title_template", value)
        if (value := self.description_template) is not UNSET:
            field_dict["description_template"] = (
                value if value.__class__ is str else text(".description_template", value)
            )
        if (value := self.map_provider) is not UNSET:
            field_dict["map_provider"] = _check_map_provider(".map_provider", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_map_provider = member_of(MapProvider)
_RULES: dict[str, Rule] = {
    "title_template": text,
    "description_template": text,
    "map_provider": _check_map_provider,
}
