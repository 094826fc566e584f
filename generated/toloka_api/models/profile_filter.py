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
from .filter_operator import FilterOperator
from .profile_filter_key import ProfileFilterKey

if TYPE_CHECKING:
    from .filter_operator import FilterOperatorValue
    from .profile_filter_key import ProfileFilterKeyValue

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
class ProfileFilter(Model):
    """Compares something that a Toloker states in the profile with a value.

    Attributes:
        category (Literal['profile']): Category of the key.
        key (ProfileFilterKeyValue): What a Toloker states in the profile. `date_of_birth` takes
            every operator that compares, `languages` and `city` take `IN` and `NOT_IN`, and the
            others `EQ` and `NE`.
        operator (FilterOperatorValue): Comparison operator: equal (`EQ`) or not (`NE`), greater
            (`GT`, `GTE`) or less (`LT`, `LTE`), part of a region or among the languages (`IN`) or
            not (`NOT_IN`). Which of them apply depends on the key.
        value (Any): Value to compare with: a string, a boolean, a region's ID for `city`, or a
            UNIX timestamp for `date_of_birth`.
    """

    category: Literal["profile"] = "profile"
    """Category of the key."""
    key: ProfileFilterKeyValue
    """What a Toloker states in the profile. `date_of_birth` takes every operator that compares,
    `languages` and `city` take `IN` and `NOT_IN`, and the others `EQ` and `NE`."""
    operator: FilterOperatorValue
    """Comparison operator: equal (`EQ`) or not (`NE`), greater (`GT`, `GTE`) or less (`LT`, `LTE`),
    part of a region or among the languages (`IN`) or not (`NOT_IN`). Which of them apply depends on
    the key."""
    value: Any
    """Value to compare with: a string, a boolean, a region's ID for `city`, or a UNIX timestamp for
    `date_of_birth`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ProfileFilter", src_dict, []) from None
        if (value := data["key"]) is not None and value is not UNSET:
            data["key"] = ProfileFilterKey.of(value)
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


_check_category = one_of("profile")
_check_key = member_of(ProfileFilterKey)
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
            "gender": (
                "EQ",
                "NE",
            ),
            "country": (
                "EQ",
                "NE",
            ),
            "citizenship": (
                "EQ",
                "NE",
            ),
            "adult_allowed": (
                "EQ",
                "NE",
            ),
            "date_of_birth": (
                "EQ",
                "NE",
                "GT",
                "GTE",
                "LT",
                "LTE",
            ),
            "languages": (
                "IN",
                "NOT_IN",
            ),
            "education": (
                "EQ",
                "NE",
            ),
            "city": (
                "IN",
                "NOT_IN",
            ),
            "verified": (
                "EQ",
                "NE",
            ),
        },
    ),
)
