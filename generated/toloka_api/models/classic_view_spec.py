# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
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
    """An interface written in HTML, CSS and JavaScript. It is what an interface without a `type` is."""

    type: Literal["classic"] | Unset = "classic"
    """Says which editor the interface is made with."""
    markup: str | Unset = UNSET
    """The HTML of a task."""
    script: str | Unset = UNSET
    """The JavaScript of a task."""
    styles: str | Unset = UNSET
    """The CSS of a task."""
    assets: ViewSpecAssets | None | Unset = UNSET
    """Files that the interface loads, in this order. Names that begin with `$TOLOKA_ASSETS` are the
    service's own; the image editor among them comes after the Handlebars helpers."""
    settings: ViewSpecSettings | Unset = UNSET
    """What surrounds the task. Each part is shown unless it is switched off; other settings are kept
    as they are."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, or holds what can't be read.
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
        """The model as JSON data. What is UNSET is left out, what is None is null."""
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
