# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    list_of,
    member_of,
    model,
)
from ..types import (
    UNSET,
    Unset,
    plain,
    read_list,
)
from . import checkpoints_config as _checkpoints_config
from . import quality_control_config as _quality_control_config
from . import training_requirement as _training_requirement
from .captcha_frequency import CaptchaFrequency

if TYPE_CHECKING:
    from .captcha_frequency import CaptchaFrequencyValue
    from .checkpoints_config import CheckpointsConfig
    from .quality_control_config import QualityControlConfig
    from .training_requirement import TrainingRequirement

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "training_requirement",
        "captcha_frequency",
        "checkpoints_config",
        "configs",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class QualityControl(Model):
    """Rules that monitor Tolokers' work, and the actions that they take.

    Attributes:
        training_requirement (TrainingRequirement | None | Unset): Training that a Toloker must
            pass before entering the pool. It gives the Toloker a skill, the percentage of correct
            answers.
        captcha_frequency (CaptchaFrequencyValue | None | Unset): How often a captcha is shown,
            from one in 20 tasks (`LOW`) to one in 10 (`MEDIUM` and `HIGH`). If omitted, none are
            shown. The service now decides this itself.
        checkpoints_config (CheckpointsConfig | None | Unset): Selective majority vote: some
            tasks are given to more Tolokers than the rest, so that their answers can be compared by
            the collector `MAJORITY_VOTE`. The settings that are present decide which kinds of task
            are checked. The pool's `mixer_config` must put tasks of these kinds into the suites.
        configs (Sequence[QualityControlConfig] | Unset): Collectors of statistics, each with
            the rules that use them.
    """

    training_requirement: TrainingRequirement | None | Unset = UNSET
    """Training that a Toloker must pass before entering the pool. It gives the Toloker a skill, the
    percentage of correct answers."""
    captcha_frequency: CaptchaFrequencyValue | None | Unset = UNSET
    """How often a captcha is shown, from one in 20 tasks (`LOW`) to one in 10 (`MEDIUM` and `HIGH`).
    If omitted, none are shown. The service now decides this itself."""
    checkpoints_config: CheckpointsConfig | None | Unset = UNSET
    """Selective majority vote: some tasks are given to more Tolokers than the rest, so that their
    answers can be compared by the collector `MAJORITY_VOTE`. The settings that are present decide
    which kinds of task are checked. The pool's `mixer_config` must put tasks of these kinds into
    the suites."""
    configs: Sequence[QualityControlConfig] | Unset = UNSET
    """Collectors of statistics, each with the rules that use them."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("QualityControl", src_dict, []) from None
        if (value := data["training_requirement"]) is not None and value is not UNSET:
            data["training_requirement"] = _training_requirement.TrainingRequirement.from_dict(value)
        if (value := data["captcha_frequency"]) is not None and value is not UNSET:
            data["captcha_frequency"] = CaptchaFrequency.of(value)
        if (value := data["checkpoints_config"]) is not None and value is not UNSET:
            data["checkpoints_config"] = _checkpoints_config.CheckpointsConfig.from_dict(value)
        if (value := data["configs"]) is not None and value is not UNSET:
            data["configs"] = read_list(_quality_control_config.QualityControlConfig.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.training_requirement,
            model.captcha_frequency,
            model.checkpoints_config,
            model.configs,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.training_requirement is not UNSET:
            field_dict["training_requirement"] = plain(self.training_requirement)
        if self.captcha_frequency is not UNSET:
            field_dict["captcha_frequency"] = plain(self.captcha_frequency)
        if self.checkpoints_config is not UNSET:
            field_dict["checkpoints_config"] = plain(self.checkpoints_config)
        if self.configs is not UNSET:
            field_dict["configs"] = plain(self.configs)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.training_requirement) is not UNSET:
            field_dict["training_requirement"] = _check_training_requirement(".training_requirement", value)
        if (value := self.captcha_frequency) is not UNSET:
            field_dict["captcha_frequency"] = _check_captcha_frequency(".captcha_frequency", value)
        if (value := self.checkpoints_config) is not UNSET:
            field_dict["checkpoints_config"] = _check_checkpoints_config(".checkpoints_config", value)
        if (value := self.configs) is not UNSET:
            field_dict["configs"] = _check_configs(".configs", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_training_requirement = model("TrainingRequirement")
_check_captcha_frequency = member_of(CaptchaFrequency)
_check_checkpoints_config = model("CheckpointsConfig")
_check_configs = list_of(model("QualityControlConfig"))
_RULES: dict[str, Rule] = {
    "training_requirement": _check_training_requirement,
    "captcha_frequency": _check_captcha_frequency,
    "checkpoints_config": _check_checkpoints_config,
    "configs": _check_configs,
}
