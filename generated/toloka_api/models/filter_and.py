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
from . import filter_or as _filter_or
from . import profile_filter as _profile_filter
from . import skill_filter as _skill_filter

if TYPE_CHECKING:
    from .computed_filter import ComputedFilter
    from .filter_or import FilterOr
    from .profile_filter import ProfileFilter
    from .skill_filter import SkillFilter

_ABSENT: dict[str, Any] = dict.fromkeys(("and",), UNSET)


@define(kw_only=True, repr=False)
class FilterAnd(Model):
    """Matches a Toloker who matches all of its filters.

    Attributes:
        and_ (Sequence[FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | Mapping[str, Any]]):
            Filters that must all match.
    """

    and_: Sequence[FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | Mapping[str, Any]]
    """Filters that must all match."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("FilterAnd", src_dict, []) from None
        if (value := data["and"]) is not None and value is not UNSET:
            data["and"] = read_list(_read_filter, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (model.and_,) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.and_ is not NOT_SENT:
            field_dict["and"] = plain(self.and_)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.and_) is not NOT_SENT:
            field_dict["and"] = _check_and_(".and_", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


def _read_filter(data: Any) -> Any:
    if is_object(data):
        if isinstance(data.get("and"), list):
            return FilterAnd.from_dict(data)
        if isinstance(data.get("or"), list):
            return _filter_or.FilterOr.from_dict(data)
        if data.get("category") == "profile":
            return _profile_filter.ProfileFilter.from_dict(data)
        if data.get("category") == "computed":
            return _computed_filter.ComputedFilter.from_dict(data)
        if data.get("category") == "skill":
            return _skill_filter.SkillFilter.from_dict(data)
        return NewObject(data)
    raise not_an_object("filter", data)


_check_and_ = list_of(
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
    "and": _check_and_,
}
