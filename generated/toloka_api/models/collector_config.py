# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    RequiredIf,
    Rule,
    checked,
    complete,
    member_of,
    model,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from . import collector_parameters as _collector_parameters
from .collector_type import CollectorType

if TYPE_CHECKING:
    from .collector_parameters import CollectorParameters
    from .collector_type import CollectorTypeValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "type",
        "uuid",
        "parameters",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class CollectorConfig(Model):
    """A collector: what is counted for each Toloker.

    Attributes:
        type (CollectorTypeValue): What is counted: answers to control tasks (`GOLDEN_SET`),
            answers to general tasks that agree with the majority (`MAJORITY_VOTE`), captchas
            entered (`CAPTCHA`), earnings in the pool in the last 24 hours (`INCOME`), suites
            skipped in a row (`SKIPPED_IN_ROW_ASSIGNMENTS`), suites completed in the pool
            (`ANSWER_COUNT`), suites completed too fast (`ASSIGNMENT_SUBMIT_TIME`), suites accepted
            and rejected on review for each Toloker (`ACCEPTANCE_RATE`) and for each suite
            (`ASSIGNMENTS_ASSESSMENT`), why a Toloker lost access (`USERS_ASSESSMENT`), answers to
            training tasks (`TRAINING`).
        uuid (str | Unset): ID of the collector, assigned by the service. A pool and its clone
            share it, so they count together.
        parameters (CollectorParameters | None | Unset): Parameters of the collector. Required
            if `type` is `MAJORITY_VOTE` or `ASSIGNMENT_SUBMIT_TIME`; documented as required for
            `GOLDEN_SET`, too, which the service has taken without.
    """

    type: CollectorTypeValue
    """What is counted: answers to control tasks (`GOLDEN_SET`), answers to general tasks that agree
    with the majority (`MAJORITY_VOTE`), captchas entered (`CAPTCHA`), earnings in the pool in the
    last 24 hours (`INCOME`), suites skipped in a row (`SKIPPED_IN_ROW_ASSIGNMENTS`), suites
    completed in the pool (`ANSWER_COUNT`), suites completed too fast (`ASSIGNMENT_SUBMIT_TIME`),
    suites accepted and rejected on review for each Toloker (`ACCEPTANCE_RATE`) and for each suite
    (`ASSIGNMENTS_ASSESSMENT`), why a Toloker lost access (`USERS_ASSESSMENT`), answers to training
    tasks (`TRAINING`)."""
    uuid: str | Unset = UNSET
    """ID of the collector, assigned by the service. A pool and its clone share it, so they count
    together."""
    parameters: CollectorParameters | None | Unset = UNSET
    """Parameters of the collector. Required if `type` is `MAJORITY_VOTE` or `ASSIGNMENT_SUBMIT_TIME`;
    documented as required for `GOLDEN_SET`, too, which the service has taken without."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("CollectorConfig", src_dict, []) from None
        if (value := data["type"]) is not None and value is not UNSET:
            data["type"] = CollectorType.of(value)
        if (value := data["parameters"]) is not None and value is not UNSET:
            data["parameters"] = _collector_parameters.CollectorParameters.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.type,
            model.uuid,
            model.parameters,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.type is not NOT_SENT:
            field_dict["type"] = plain(self.type)
        if self.uuid is not UNSET:
            field_dict["uuid"] = self.uuid
        if self.parameters is not UNSET:
            field_dict["parameters"] = plain(self.parameters)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.type) is not NOT_SENT:
            field_dict["type"] = _check_type(".type", value)
        if (value := self.uuid) is not UNSET:
            field_dict["uuid"] = value if value.__class__ is str else text(".uuid", value)
        if (value := self.parameters) is not UNSET:
            field_dict["parameters"] = _check_parameters(".parameters", value)
        return complete(field_dict, _REQUIRED_IF)

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return complete(checked(src_dict, _RULES, _ABSENT), _REQUIRED_IF)


_check_type = member_of(CollectorType)
_check_parameters = model("CollectorParameters")
_RULES: dict[str, Rule] = {
    "type": _check_type,
    "uuid": text,
    "parameters": _check_parameters,
}
_REQUIRED_IF = (
    RequiredIf(
        "type",
        "MAJORITY_VOTE",
        (
            "parameters",
            "parameters.answer_threshold",
        ),
    ),
    RequiredIf(
        "type",
        "ASSIGNMENT_SUBMIT_TIME",
        (
            "parameters",
            "parameters.fast_submit_threshold_seconds",
        ),
    ),
)
