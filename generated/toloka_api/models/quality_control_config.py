# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import (
    ABSENT,
    UNSET,
    no_fields,
    plain,
    read,
    read_list,
    shown,
)
from . import collector_config as _collector_config
from . import quality_control_rule as _quality_control_rule

if TYPE_CHECKING:
    from .collector_config import CollectorConfig
    from .quality_control_rule import QualityControlRule

_KEYS = frozenset(
    (
        "collector_config",
        "rules",
    )
)


@define(kw_only=True)
class QualityControlConfig:
    """A collector of statistics together with the rules that act on them."""

    collector_config: CollectorConfig
    """What is counted for each Toloker."""
    rules: list[QualityControlRule]
    """Rules that are each applied by themselves."""
    additional_properties: dict[str, Any] = field(factory=no_fields, init=False)
    """Fields that the service sent and the spec does not know."""

    __repr__ = shown

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept."""
        get = src_dict.get
        model = cls(
            collector_config=read(
                _collector_config.CollectorConfig.from_dict, get("collector_config", ABSENT)
            ),
            rules=read_list(_quality_control_rule.QualityControlRule.from_dict, get("rules", ABSENT)),
        )
        if not src_dict.keys() <= _KEYS:
            model.additional_properties = {key: src_dict[key] for key in src_dict if key not in _KEYS}
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        if plain(self.collector_config) is not UNSET:
            field_dict["collector_config"] = plain(self.collector_config)
        if plain(self.rules) is not UNSET:
            field_dict["rules"] = plain(self.rules)
        return field_dict
