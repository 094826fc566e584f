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
    read_list,
    shown,
)
from . import checkpoints_config as _checkpoints_config
from . import quality_control_config as _quality_control_config
from . import training_requirement as _training_requirement
from .captcha_frequency import CaptchaFrequency

if TYPE_CHECKING:
    from .checkpoints_config import CheckpointsConfig
    from .quality_control_config import QualityControlConfig
    from .training_requirement import TrainingRequirement

_KEYS = frozenset(
    (
        "training_requirement",
        "captcha_frequency",
        "checkpoints_config",
        "configs",
    )
)


@define(kw_only=True)
class QualityControl:
    """What is watched in the work of Tolokers, and what follows from it."""

    training_requirement: TrainingRequirement | None | Unset = UNSET
    """The training that a Toloker has to pass before entering the pool."""
    captcha_frequency: CaptchaFrequency | str | None | Unset = UNSET
    """How often a captcha is shown, from one in 20 tasks (`LOW`) to one in 10 (`MEDIUM` and `HIGH`).
    The service now decides by itself."""
    checkpoints_config: CheckpointsConfig | None | Unset = UNSET
    """Selective majority vote: some tasks are given to more Tolokers than the rest, so that their
    answers can be compared. Which kind of task it checks is decided by the settings that are
    present."""
    configs: list[QualityControlConfig] | Unset = UNSET
    """Collectors of statistics, each with the rules that use them."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            training_requirement=read(
                _training_requirement.TrainingRequirement.from_dict, get("training_requirement", ABSENT)
            ),
            captcha_frequency=read(CaptchaFrequency.of, get("captcha_frequency", ABSENT)),
            checkpoints_config=read(
                _checkpoints_config.CheckpointsConfig.from_dict, get("checkpoints_config", ABSENT)
            ),
            configs=read_list(_quality_control_config.QualityControlConfig.from_dict, get("configs", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if self.training_requirement is not UNSET:
            field_dict["training_requirement"] = plain(self.training_requirement)
        if self.captcha_frequency is not UNSET:
            field_dict["captcha_frequency"] = plain(self.captcha_frequency)
        if self.checkpoints_config is not UNSET:
            field_dict["checkpoints_config"] = plain(self.checkpoints_config)
        if self.configs is not UNSET:
            field_dict["configs"] = plain(self.configs)
        return field_dict
