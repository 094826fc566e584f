# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    NewObject,
    Unset,
    is_object,
    not_an_object,
    plain,
)
from . import computed_filter as _computed_filter
from . import filter_and as _filter_and
from . import filter_or as _filter_or
from . import profile_filter as _profile_filter
from . import skill_filter as _skill_filter
from .recipients_select_type import RecipientsSelectType

if TYPE_CHECKING:
    from .computed_filter import ComputedFilter
    from .filter_and import FilterAnd
    from .filter_or import FilterOr
    from .profile_filter import ProfileFilter
    from .skill_filter import SkillFilter

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "recipients_select_type",
        "recipients_ids",
        "recipients_filter",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class ComposeDetails(Model):
    """Recipients of a message that the requester sent.

    Attributes:
        recipients_select_type (RecipientsSelectType | str): How recipients are selected: by ID
            (`DIRECT`), by a filter (`FILTER`), or all who have ever taken one of the requester's
            tasks (`ALL`).
        recipients_ids (list[str] | None | Unset): IDs of the Tolokers, if they were selected by
            ID.
        recipients_filter (FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | dict[str, Any] | None | Unset):
            Matches a Toloker who matches all of its filters.
    """

    recipients_select_type: RecipientsSelectType | str = NOT_SENT
    """How recipients are selected: by ID (`DIRECT`), by a filter (`FILTER`), or all who have ever
    taken one of the requester's tasks (`ALL`)."""
    recipients_ids: list[str] | None | Unset = UNSET
    """IDs of the Tolokers, if they were selected by ID."""
    recipients_filter: (
        FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | dict[str, Any] | None | Unset
    ) = UNSET
    """Matches a Toloker who matches all of its filters."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("ComposeDetails", src_dict, []) from None
        if (value := data["recipients_select_type"]) is not None and value is not UNSET:
            data["recipients_select_type"] = RecipientsSelectType.of(value)
        if (value := data["recipients_filter"]) is not None and value is not UNSET:
            data["recipients_filter"] = _read_filter(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.recipients_select_type,
            model.recipients_ids,
            model.recipients_filter,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.recipients_select_type is not NOT_SENT:
            field_dict["recipients_select_type"] = plain(self.recipients_select_type)
        if self.recipients_ids is not UNSET:
            field_dict["recipients_ids"] = self.recipients_ids
        if self.recipients_filter is not UNSET:
            field_dict["recipients_filter"] = plain(self.recipients_filter)
        return field_dict


def _read_filter(data: Any) -> Any:
    if is_object(data):
        if isinstance(data.get("and"), list):
            return _filter_and.FilterAnd.from_dict(data)
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
