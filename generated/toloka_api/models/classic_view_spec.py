# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    model,
    one_of,
    text,
)
from ..types import (
    UNSET,
    Unset,
    plain,
)
from . import view_spec_assets as _view_spec_assets
from . import view_spec_settings as _view_spec_settings

if TYPE_CHECKING:
    from .view_spec_assets import ViewSpecAssets
    from .view_spec_settings import ViewSpecSettings

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "markup",
        "script",
        "styles",
        "assets",
        "settings",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class ClassicViewSpec(Model):
    """An interface written in HTML, CSS and JavaScript. An interface without a `type` is of this kind.

    Attributes:
        type (Literal['classic'] | Unset): Editor that the interface is made with.
        markup (str | Unset): HTML of a task.
        script (str | Unset): JavaScript of a task.
        styles (str | Unset): CSS of a task.
        assets (ViewSpecAssets | None | Unset): Files that the interface loads, in this order.
            Names that begin with `$TOLOKA_ASSETS` are provided by the service. The image editor
            must come after the Handlebars helpers.
        settings (ViewSpecSettings | Unset): Interface elements around the task. Each is shown
            unless set to false; other settings are stored unchanged.
    """

    type: Literal["classic"] | Unset = "classic"
    """Editor that the interface is made with."""
    markup: str | Unset = UNSET
    """HTML of a task."""
    script: str | Unset = UNSET
    """JavaScript of a task."""
    styles: str | Unset = UNSET
    """CSS of a task."""
    assets: ViewSpecAssets | None | Unset = UNSET
    """Files that the interface loads, in this order. Names that begin with `$TOLOKA_ASSETS` are
    provided by the service. The image editor must come after the Handlebars helpers."""
    settings: ViewSpecSettings | Unset = UNSET
    """Interface elements around the task. Each is shown unless set to false; other settings are stored
    unchanged."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ClassicViewSpec", src_dict, []) from None
        if (value := data["assets"]) is not None and value is not UNSET:
            data["assets"] = _view_spec_assets.ViewSpecAssets.from_dict(value)
        if (value := data["settings"]) is not None and value is not UNSET:
            data["settings"] = _view_spec_settings.ViewSpecSettings.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.markup,
            model.script,
            model.styles,
            model.assets,
            model.settings,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not UNSET:
            field_dict["type"] = self.type
        if self.markup is not UNSET:
            field_dict["markup"] = self.markup
        if self.script is not UNSET:
            field_dict["script"] = self.script
        if self.styles is not UNSET:
            field_dict["styles"] = self.styles
        if self.assets is not UNSET:
            field_dict["assets"] = plain(self.assets)
        if self.settings is not UNSET:
            field_dict["settings"] = plain(self.settings)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not UNSET:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.markup) is not UNSET:
            field_dict["markup"] = value if value.__class__ is str else text(".markup", value)
        if (value := self.script) is not UNSET:
            field_dict["script"] = value if value.__class__ is str else text(".script", value)
        if (value := self.styles) is not UNSET:
            field_dict["styles"] = value if value.__class__ is str else text(".styles", value)
        if (value := self.assets) is not UNSET:
            field_dict["assets"] = _check_assets(".assets", value)
        if (value := self.settings) is not UNSET:
            field_dict["settings"] = _check_settings(".settings", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_type = one_of("classic")
_check_assets = model("ViewSpecAssets")
_check_settings = model("ViewSpecSettings")
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "markup": text,
    "script": text,
    "styles": text,
    "assets": _check_assets,
    "settings": _check_settings,
}
