# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    map_of,
    model,
    one_of,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from . import interface_localization as _interface_localization
from . import view_spec_settings as _view_spec_settings

if TYPE_CHECKING:
    from .interface_localization import InterfaceLocalization
    from .view_spec_settings import ViewSpecSettings

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "config",
        "lock",
        "settings",
        "localizationConfig",
        "inferDataSpec",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TemplateBuilderViewSpec(Model):
    """An interface made in Template Builder.

    Attributes:
        type (Literal['tb']): Editor that the interface is made with.
        config (str): Components of the interface, as a JSON string.
        lock (Mapping[str, str]): Versions of the components, by component type, including
            `core`.
        settings (ViewSpecSettings | Unset): Interface elements around the task. Each is shown
            unless set to false; other settings are stored unchanged.
        localization_config (InterfaceLocalization | None | Unset): Translatable texts of the
            interface.
        infer_data_spec (bool | Unset): Whether to derive the input and output fields from the
            interface.
    """

    type: Literal["tb"] = "tb"
    """Editor that the interface is made with."""
    config: str
    """Components of the interface, as a JSON string."""
    lock: Mapping[str, str]
    """Versions of the components, by component type, including `core`."""
    settings: ViewSpecSettings | Unset = UNSET
    """Interface elements around the task. Each is shown unless set to false; other settings are stored
    unchanged."""
    localization_config: InterfaceLocalization | None | Unset = UNSET
    """Translatable texts of the interface."""
    infer_data_spec: bool | Unset = UNSET
    """Whether to derive the input and output fields from the interface."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TemplateBuilderViewSpec", src_dict, []) from None
        if (value := data["settings"]) is not None and value is not UNSET:
            data["settings"] = _view_spec_settings.ViewSpecSettings.from_dict(value)
        if (value := data["localizationConfig"]) is not None and value is not UNSET:
            data["localizationConfig"] = _interface_localization.InterfaceLocalization.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.config,
            model.lock,
            model.settings,
            model.localization_config,
            model.infer_data_spec,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = self.type
        if self.config is not NOT_SENT:
            field_dict["config"] = self.config
        if self.lock is not NOT_SENT:
            field_dict["lock"] = self.lock
        if self.settings is not UNSET:
            field_dict["settings"] = plain(self.settings)
        if self.localization_config is not UNSET:
            field_dict["localizationConfig"] = plain(self.localization_config)
        if self.infer_data_spec is not UNSET:
            field_dict["inferDataSpec"] = self.infer_data_spec
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.config) is not NOT_SENT:
            field_dict["config"] = value if value.__class__ is str else text(".config", value)
        if (value := self.lock) is not NOT_SENT:
            field_dict["lock"] = _check_lock(".lock", value)
        if (value := self.settings) is not UNSET:
            field_dict["settings"] = _check_settings(".settings", value)
        if (value := self.localization_config) is not UNSET:
            field_dict["localizationConfig"] = _check_localization_config(".localization_config", value)
        if (value := self.infer_data_spec) is not UNSET:
            field_dict["inferDataSpec"] = (
                value if value.__class__ is bool else flag(".infer_data_spec", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("tb")
_check_lock = map_of(text)
_check_settings = model("ViewSpecSettings")
_check_localization_config = model("InterfaceLocalization")
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "config": text,
    "lock": _check_lock,
    "settings": _check_settings,
    "localizationConfig": _check_localization_config,
    "inferDataSpec": flag,
}
