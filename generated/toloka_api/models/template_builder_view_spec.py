# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

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
from . import interface_localization as _interface_localization
from . import view_spec_settings as _view_spec_settings

if TYPE_CHECKING:
    from .interface_localization import InterfaceLocalization
    from .view_spec_settings import ViewSpecSettings

_KEYS = frozenset(
    (
        "type",
        "config",
        "lock",
        "settings",
        "localizationConfig",
        "inferDataSpec",
    )
)


@define(kw_only=True)
class TemplateBuilderViewSpec:
    """An interface put together in Template Builder."""

    type: Literal["tb"] = "tb"
    """Says which editor the interface is made with."""
    config: str
    """The components of the interface, as JSON written into a string."""
    lock: dict[str, str]
    """The version of each component in use, by the component's type, with `core` among them."""
    settings: ViewSpecSettings | Unset = UNSET
    """What surrounds the task. Each part is shown unless it is switched off; other settings are kept
    as they are."""
    localization_config: InterfaceLocalization | None | Unset = UNSET
    """The texts of the interface that can be translated."""
    infer_data_spec: bool | Unset = UNSET
    """Whether the input and output fields are worked out from the interface."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            type=get("type", ABSENT),
            config=get("config", ABSENT),
            lock=get("lock", ABSENT),
            settings=read(_view_spec_settings.ViewSpecSettings.from_dict, get("settings", ABSENT)),
            localization_config=read(
                _interface_localization.InterfaceLocalization.from_dict, get("localizationConfig", ABSENT)
            ),
            infer_data_spec=get("inferDataSpec", ABSENT),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.type) is not UNSET:
            field_dict["type"] = self.type
        if plain(self.config) is not UNSET:
            field_dict["config"] = self.config
        if plain(self.lock) is not UNSET:
            field_dict["lock"] = self.lock
        if self.settings is not UNSET:
            field_dict["settings"] = plain(self.settings)
        if self.localization_config is not UNSET:
            field_dict["localizationConfig"] = plain(self.localization_config)
        if self.infer_data_spec is not UNSET:
            field_dict["inferDataSpec"] = self.infer_data_spec
        return field_dict
