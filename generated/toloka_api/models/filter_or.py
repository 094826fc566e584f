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
    model,
    tagged,
)
from ..types import (
    NOT_SENT,
    UNSET,
    NewObject,
    is_object,
    not_an_object,
    plain,
    read_list,
)
from . import computed_filter as _computed_filter
from . import filter_and as _filter_and
from . import profile_filter as _profile_filter
from . import skill_filter as _skill_filter

if TYPE_CHECKING:
    from .computed_filter import ComputedFilter
    from .filter_and import FilterAnd
    from .profile_filter import ProfileFilter
    from .skill_filter import SkillFilter

_ABSENT: dict[str, Any] = dict.fromkeys(("or",), UNSET)


@define(kw_only=True, repr=False)
class FilterOr(Model):
    """Matches a Toloker who matches at least one of its filters.

    Attributes:
        or_ (Sequence[FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | Mapping[str, Any]]):
            Filters of which at least one must match.
    """

    or_: Sequence[FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | Mapping[str, Any]]
    """Filters of which at least one must match."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("FilterOr", src_dict, []) from None
        if (value := data["or"]) is not None and value is not UNSET:
            data["or"] = read_list(_read_filter, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.or_,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.or_ is not NOT_SENT:
            field_dict["or"] = plain(self.or_)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.or_) is not NOT_SENT:
            field_dict["or"] = _check_or_(".or_", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


def _read_filter(data: Any) -> Any:
    if is_object(data):
        if isinstance(data.get("and"), list):
            return _filter_and.FilterAnd.from_dict(data)
        if isinstance(data.get("or"), list):
            return FilterOr.from_dict(data)
        if data.get("category") == "profile":
            return _profile_filter.ProfileFilter.from_dict(data)
        if data.get("category") == "computed":
            return _computed_filter.ComputedFilter.from_dict(data)
        if data.get("category") == "skill":
            return _skill_filter.SkillFilter.from_dict(data)
        return NewObject(data)
    raise not_an_object("filter", data)


_check_or_ = list_of(
    model(
        "FilterAnd",
        "FilterOr",
        "ProfileFilter",
        "ComputedFilter",
        "SkillFilter",
        kind=tagged(
            "category",
            {"profile": "ProfileFilter", "computed": "ComputedFilter", "skill": "SkillFilter"},
            required={"and": "FilterAnd", "or": "FilterOr"},
        ),
    )
)
_RULES: dict[str, Rule] = {
    "or": _check_or_,
}
