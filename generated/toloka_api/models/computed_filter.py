# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    DependentValues,
    Rule,
    checked,
    fitting,
    member_of,
    one_of,
)
from ..types import (
    NOT_SENT,
    UNSET,
    plain,
)
from .computed_filter_key import ComputedFilterKey
from .filter_operator import FilterOperator

if TYPE_CHECKING:
    from .computed_filter_key import ComputedFilterKeyValue
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
class ComputedFilter(Model):
    """Compares something that the service determines from the Toloker's connection and device with a
    value.

    Attributes:
        category (Literal['computed']): Category of the key.
        key (ComputedFilterKeyValue): What the service determines. Regions take the operators
            `IN` and `NOT_IN`, versions and `rating` every operator that compares, and the others
            `EQ` and `NE`.
        operator (FilterOperatorValue): Comparison operator: equal (`EQ`) or not (`NE`), greater
            (`GT`, `GTE`) or less (`LT`, `LTE`), part of a region or among the languages (`IN`) or
            not (`NOT_IN`). Which of them apply depends on the key.
        value (Any): Value to compare with: a region's ID, a version as a number, or a string
            such as `SMARTPHONE`. Null matches a Toloker whose region or version is unknown.
    """

    category: Literal["computed"] = "computed"
    """Category of the key."""
    key: ComputedFilterKeyValue
    """What the service determines. Regions take the operators `IN` and `NOT_IN`, versions and `rating`
    every operator that compares, and the others `EQ` and `NE`."""
    operator: FilterOperatorValue
    """Comparison operator: equal (`EQ`) or not (`NE`), greater (`GT`, `GTE`) or less (`LT`, `LTE`),
    part of a region or among the languages (`IN`) or not (`NOT_IN`). Which of them apply depends on
    the key."""
    value: Any
    """Value to compare with: a region's ID, a version as a number, or a string such as `SMARTPHONE`.
    Null matches a Toloker whose region or version is unknown."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ComputedFilter", src_dict, []) from None
        if (value := data["key"]) is not None and value is not UNSET:
            data["key"] = ComputedFilterKey.of(value)
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
            field_dict["category"] = self.category
        if self.key is not NOT_SENT:
            field_dict["key"] = plain(self.key)
        if self.operator is not NOT_SENT:
            field_dict["operator"] = plain(self.operator)
        if self.value is not NOT_SENT:
            field_dict["value"] = self.value
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.category) is not NOT_SENT:
            field_dict["category"] = _check_category(".category", value)
        if (value := self.key) is not NOT_SENT:
            field_dict["key"] = _check_key(".key", value)
        if (value := self.operator) is not NOT_SENT:
            field_dict["operator"] = _check_operator(".operator", value)
        if (value := self.value) is not NOT_SENT:
            field_dict["value"] = value
        return fitting(field_dict, _DEPENDENT_VALUES)

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return fitting(checked(src_dict, _RULES, _ABSENT), _DEPENDENT_VALUES)


_check_category = one_of("computed")
_check_key = member_of(ComputedFilterKey)
_check_operator = member_of(FilterOperator)
_RULES: dict[str, Rule] = {
    "category": _check_category,
    "key": _check_key,
    "operator": _check_operator,
}
_DEPENDENT_VALUES = (
    DependentValues(
        "operator",
        "key",
        {
            "region_by_phone": (
                "IN",
                "NOT_IN",
            ),
            "region_by_ip": (
                "IN",
                "NOT_IN",
            ),
            "device_category": (
                "EQ",
                "NE",
            ),
            "client_type": (
                "EQ",
                "NE",
            ),
            "os_family": (
                "EQ",
                "NE",
            ),
            "user_agent_type": (
                "EQ",
                "NE",
            ),
            "user_agent_family": (
                "EQ",
                "NE",
            ),
            "user_agent_version": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "user_agent_version_major": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "user_agent_version_minor": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "user_agent_version_bugfix": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "os_version": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "os_version_major": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "os_version_minor": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "os_version_bugfix": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "rating": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
        },
    ),
)
