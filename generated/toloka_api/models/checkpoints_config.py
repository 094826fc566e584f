# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

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
from . import checkpoint_settings as _checkpoint_settings

if TYPE_CHECKING:
    from .checkpoint_settings import CheckpointSettings

_KEYS = frozenset(
    (
        "real_settings",
        "golden_settings",
        "training_settings",
    )
)


@define(kw_only=True)
class CheckpointsConfig:
    """Selective majority vote: some tasks are given to more Tolokers than the rest, so that their
    answers can be compared. Which kind of task it checks is decided by the settings that are
    present."""

    real_settings: CheckpointSettings | None | Unset = UNSET
    """How general tasks are checked."""
    golden_settings: CheckpointSettings | None | Unset = UNSET
    """How control tasks are checked."""
    training_settings: CheckpointSettings | None | Unset = UNSET
    """How training tasks are checked."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            real_settings=read(
                _checkpoint_settings.CheckpointSettings.from_dict, get("real_settings", ABSENT)
            ),
            golden_settings=read(
                _checkpoint_settings.CheckpointSettings.from_dict, get("golden_settings", ABSENT)
            ),
            training_settings=read(
                _checkpoint_settings.CheckpointSettings.from_dict, get("training_settings", ABSENT)
            ),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.real_settings is not UNSET:
            field_dict["real_settings"] = plain(self.real_settings)
        if self.golden_settings is not UNSET:
            field_dict["golden_settings"] = plain(self.golden_settings)
        if self.training_settings is not UNSET:
            field_dict["training_settings"] = plain(self.training_settings)
        return field_dict
