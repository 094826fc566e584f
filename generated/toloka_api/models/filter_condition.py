# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import member_of
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
)
from .filter_category import FilterCategory
from .filter_operator import FilterOperator

if TYPE_CHECKING:
    from .filter_category import FilterCategoryValue
    from .filter_operator import FilterOperatorValue

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "category",
        "key",
        "operator",
        "value",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class FilterCondition(Model):
    """Compares one attribute of a Toloker with a value.

    Attributes:
        category (FilterCategoryValue): Category of the key: stated by the Toloker (`profile`),
            determined by the service from the connection and the device (`computed`), or a skill
            (`skill`).
        key (str | int): Attribute to compare. In `skill`, the ID of a skill. In `profile`:
            `gender`, `country`, `citizenship`, `education`, `adult_allowed`, `date_of_birth`,
            `city`, `languages`, `verified`. In `computed`: `region_by_phone`, `region_by_ip`,
            `device_category`, `client_type`, `os_family`, `os_version`, `user_agent_type`,
            `user_agent_family`, `user_agent_version`, the parts `_major`, `_minor` and `_bugfix` of
            both versions, and `rating`.
        operator (FilterOperatorValue): Comparison operator: equal (`EQ`) or not (`NE`), greater
            (`GT`, `GTE`) or less (`LT`, `LTE`), part of a region or among the languages (`IN`) or
            not (`NOT_IN`).
        value (Any | Unset): Value to compare with: a string, a number, a boolean or a list of
            strings, depending on the key. Omitted or null to match a Toloker who doesn't have the
            skill or whose region is unknown.
    """

    category: FilterCategoryValue
    """Category of the key: stated by the Toloker (`profile`), determined by the service from the
    connection and the device (`computed`), or a skill (`skill`)."""
    key: str | int
    """Attribute to compare. In `skill`, the ID of a skill. In `profile`: `gender`, `country`,
    `citizenship`, `education`, `adult_allowed`, `date_of_birth`, `city`, `languages`, `verified`.
    In `computed`: `region_by_phone`, `region_by_ip`, `device_category`, `client_type`, `os_family`,
    `os_version`, `user_agent_type`, `user_agent_family`, `user_agent_version`, the parts `_major`,
    `_minor` and `_bugfix` of both versions, and `rating`."""
    operator: FilterOperatorValue
    """Comparison operator: equal (`EQ`) or not (`NE`), greater (`GT`, `GTE`) or less (`LT`, `LTE`),
    part of a region or among the languages (`IN`) or not (`NOT_IN`)."""
    value: Any | Unset = UNSET
    """Value to compare with: a string, a number, a boolean or a list of strings, depending on the key.
    Omitted or null to match a Toloker who doesn't have the skill or whose region is unknown."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("FilterCondition", src_dict, []) from None
        if (value := data["category"]) is not None and value is not UNSET:
            data["category"] = FilterCategory.of(value)
        if (value := data["operator"]) is not None and value is not UNSET:
            data["operator"] = FilterOperator.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.category,
            model.key,
            model.operator,
            model.value,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.category is not NOT_SENT:
            field_dict["category"] = plain(self.category)
        if self.key is not NOT_SENT:
            field_dict["key"] = self.key
        if self.operator is not NOT_SENT:
            field_dict["operator"] = plain(self.operator)
        if self.value is not UNSET:
            field_dict["value"] = self.value
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.category is not NOT_SENT:
            field_dict["category"] = _check_category(".category", self.category)
        if self.key is not NOT_SENT:
            field_dict["key"] = self.key
        if self.operator is not NOT_SENT:
            field_dict["operator"] = _check_operator(".operator", self.operator)
        if self.value is not UNSET:
            field_dict["value"] = self.value
        return field_dict


_check_category = member_of(FilterCategory)
_check_operator = member_of(FilterOperator)
