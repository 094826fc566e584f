# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    list_of,
)
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "showTimer",
        "showTitle",
        "showInstructions",
        "showFullscreen",
        "showSubmit",
        "showSkip",
        "showFinish",
        "showMessage",
        "showReward",
        "permissions",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class ViewSpecSettings(Model):
    """Interface elements around the task. Each is shown unless set to false; other settings are stored
    unchanged.

    Attributes:
        show_timer (bool | Unset): Remaining time.
        show_title (bool | Unset): Name of the project.
        show_instructions (bool | Unset): Button that opens the instructions.
        show_fullscreen (bool | Unset): Button that switches to full screen.
        show_submit (bool | Unset): Button that submits the answers.
        show_skip (bool | Unset): Button that skips the suite.
        show_finish (bool | Unset): Button that exits the tasks.
        show_message (bool | Unset): Button that sends a message to the requester.
        show_reward (bool | Unset): Price of a suite.
        permissions (Sequence[Any] | Unset): Permissions that the interface requests.
    """

    show_timer: bool | Unset = UNSET
    """Remaining time."""
    show_title: bool | Unset = UNSET
    """Name of the project."""
    show_instructions: bool | Unset = UNSET
    """Button that opens the instructions."""
    show_fullscreen: bool | Unset = UNSET
    """Button that switches to full screen."""
    show_submit: bool | Unset = UNSET
    """Button that submits the answers."""
    show_skip: bool | Unset = UNSET
    """Button that skips the suite."""
    show_finish: bool | Unset = UNSET
    """Button that exits the tasks."""
    show_message: bool | Unset = UNSET
    """Button that sends a message to the requester."""
    show_reward: bool | Unset = UNSET
    """Price of a suite."""
    permissions: Sequence[Any] | Unset = UNSET
    """Permissions that the interface requests."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ViewSpecSettings", src_dict, []) from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.show_timer,
            model.show_title,
            model.show_instructions,
            model.show_fullscreen,
            model.show_submit,
            model.show_skip,
            model.show_finish,
            model.show_message,
            model.show_reward,
            model.permissions,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.show_timer is not UNSET:
            field_dict["showTimer"] = self.show_timer
        if self.show_title is not UNSET:
            field_dict["showTitle"] = self.show_title
        if self.show_instructions is not UNSET:
            field_dict["showInstructions"] = self.show_instructions
        if self.show_fullscreen is not UNSET:
            field_dict["showFullscreen"] = self.show_fullscreen
        if self.show_submit is not UNSET:
            field_dict["showSubmit"] = self.show_submit
        if self.show_skip is not UNSET:
            field_dict["showSkip"] = self.show_skip
        if self.show_finish is not UNSET:
            field_dict["showFinish"] = self.show_finish
        if self.show_message is not UNSET:
            field_dict["showMessage"] = self.show_message
        if self.show_reward is not UNSET:
            field_dict["showReward"] = self.show_reward
        if self.permissions is not UNSET:
            field_dict["permissions"] = self.permissions
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.show_timer) is not UNSET:
            field_dict["showTimer"] = value if value.__class__ is bool else flag(".show_timer", value)
        if (value := self.show_title) is not UNSET:
            field_dict["showTitle"] = value if value.__class__ is bool else flag(".show_title", value)
        if (value := self.show_instructions) is not UNSET:
            field_dict["showInstructions"] = (
                value if value.__class__ is bool else flag(".show_instructions", value)
            )
        if (value := self.show_fullscreen) is not UNSET:
            field_dict["showFullscreen"] = (
                value if value.__class__ is bool else flag(".show_fullscreen", value)
            )
        if (value := self.show_submit) is not UNSET:
            field_dict["showSubmit"] = value if value.__class__ is bool else flag(".show_submit", value)
        if (value := self.show_skip) is not UNSET:
            field_dict["showSkip"] = value if value.__class__ is bool else flag(".show_skip", value)
        if (value := self.show_finish) is not UNSET:
            field_dict["showFinish"] = value if value.__class__ is bool else flag(".show_finish", value)
        if (value := self.show_message) is not UNSET:
            field_dict["showMessage"] = value if value.__class__ is bool else flag(".show_message", value)
        if (value := self.show_reward) is not UNSET:
            field_dict["showReward"] = value if value.__class__ is bool else flag(".show_reward", value)
        if (value := self.permissions) is not UNSET:
            field_dict["permissions"] = (
                value if value.__class__ is list else _check_permissions(".permissions", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_permissions = list_of()
_RULES: dict[str, Rule] = {
    "showTimer": flag,
    "showTitle": flag,
    "showInstructions": flag,
    "showFullscreen": flag,
    "showSubmit": flag,
    "showSkip": flag,
    "showFinish": flag,
    "showMessage": flag,
    "showReward": flag,
    "permissions": _check_permissions,
}
