# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    model,
)
from ..types import (
    UNSET,
    Unset,
    plain,
)
from . import checkpoint_settings as _checkpoint_settings

if TYPE_CHECKING:
    from .checkpoint_settings import CheckpointSettings

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "real_settings",
        "golden_settings",
        "training_settings",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class CheckpointsConfig(Model):
    """Selective majority vote: some tasks are given to more Tolokers than the rest, so that their
    answers can be compared by the collector `MAJORITY_VOTE`. The settings that are present decide
    which kinds of task are checked. The pool's `mixer_config` must put tasks of these kinds into
    the suites.

    Attributes:
        real_settings (CheckpointSettings | None | Unset): Settings for checking general tasks.
        golden_settings (CheckpointSettings | None | Unset): Settings for checking control
            tasks.
        training_settings (CheckpointSettings | None | Unset): Settings for checking training
            tasks.
    """

    real_settings: CheckpointSettings | None | Unset = UNSET
    """Settings for checking general tasks."""
    golden_settings: CheckpointSettings | None | Unset = UNSET
    """Settings for checking control tasks."""
    training_settings: CheckpointSettings | None | Unset = UNSET
    """Settings for checking training tasks."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("CheckpointsConfig", src_dict, []) from None
        if (value := data["real_settings"]) is not None and value is not UNSET:
            data["real_settings"] = _checkpoint_settings.CheckpointSettings.from_dict(value)
        if (value := data["golden_settings"]) is not None and value is not UNSET:
            data["golden_settings"] = _checkpoint_settings.CheckpointSettings.from_dict(value)
        if (value := data["training_settings"]) is not None and value is not UNSET:
            data["training_settings"] = _checkpoint_settings.CheckpointSettings.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.real_settings,
            model.golden_settings,
            model.training_settings,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.real_settings is not UNSET:
            field_dict["real_settings"] = plain(self.real_settings)
        if self.golden_settings is not UNSET:
            field_dict["golden_settings"] = plain(self.golden_settings)
        if self.training_settings is not UNSET:
            field_dict["training_settings"] = plain(self.training_settings)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.real_settings) is not UNSET:
            field_dict["real_settings"] = _check_real_settings(".real_settings", value)
        if (value := self.golden_settings) is not UNSET:
            field_dict["golden_settings"] = _check_golden_settings(".golden_settings", value)
        if (value := self.training_settings) is not UNSET:
            field_dict["training_settings"] = _check_training_settings(".training_settings", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_real_settings = model("CheckpointSettings")
_check_golden_settings = model("CheckpointSettings")
_check_training_settings = model("CheckpointSettings")
_RULES: dict[str, Rule] = {
    "real_settings": _check_real_settings,
    "golden_settings": _check_golden_settings,
    "training_settings": _check_training_settings,
}
