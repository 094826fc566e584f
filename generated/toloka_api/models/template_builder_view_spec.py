# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
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

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, or holds what can't be read.
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
        """The model as JSON data. What is UNSET is left out, what is None is null."""
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
