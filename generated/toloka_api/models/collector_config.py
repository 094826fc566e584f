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
from . import collector_parameters as _collector_parameters
from .collector_type import CollectorType

if TYPE_CHECKING:
    from .collector_parameters import CollectorParameters

_KEYS = frozenset(
    (
        "type",
        "uuid",
        "parameters",
    )
)


@define(kw_only=True)
class CollectorConfig:
    """What is counted for each Toloker."""

    type: CollectorType | str
    """What is counted: answers to control tasks (`GOLDEN_SET`), answers that agree with the majority
    (`MAJORITY_VOTE`), captchas entered (`CAPTCHA`), money earned in a day (`INCOME`), suites
    skipped one after another (`SKIPPED_IN_ROW_ASSIGNMENTS`), suites done (`ANSWER_COUNT`), suites
    done too fast (`ASSIGNMENT_SUBMIT_TIME`), suites accepted and rejected on review for each
    Toloker (`ACCEPTANCE_RATE`) and for each suite (`ASSIGNMENTS_ASSESSMENT`), why a Toloker lost
    access (`USERS_ASSESSMENT`), answers to training tasks (`TRAINING`)."""
    uuid: str | Unset = UNSET
    """ID of the collector, given by the service. A pool and its clone share one, and so count
    together."""
    parameters: CollectorParameters | None | Unset = UNSET
    """How the collector counts. Which of these apply depends on its type."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            type=read(CollectorType.of, get("type", ABSENT)),
            uuid=get("uuid", ABSENT),
            parameters=read(_collector_parameters.CollectorParameters.from_dict, get("parameters", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.type) is not UNSET:
            field_dict["type"] = plain(self.type)
        if self.uuid is not UNSET:
            field_dict["uuid"] = self.uuid
        if self.parameters is not UNSET:
            field_dict["parameters"] = plain(self.parameters)
        return field_dict
