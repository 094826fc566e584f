# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    RequiredIf,
    Rule,
    checked,
    complete,
    flag,
    list_of,
    map_of,
    member_of,
    model,
    tagged,
    text,
)
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
    from .recipients_select_type import RecipientsSelectTypeValue
    from .skill_filter import SkillFilter

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "topic",
        "text",
        "recipients_select_type",
        "recipients_ids",
        "recipients_filter",
        "answerable",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class MessageThreadComposeForm(Model):
    """A message to send. `recipients_select_type` decides whether `recipients_ids` or
    `recipients_filter` is required.

    Attributes:
        topic (Mapping[str, str]): Subject of the message, by language (`EN`, `RU`, `TR`, `ID`,
            `FR`): `{EN: …, FR: …}`. Tolokers get it in their own language.
        text (Mapping[str, str]): Text of the message, by language (`EN`, `RU`, `TR`, `ID`,
            `FR`): `{EN: …, FR: …}`. Tolokers get it in their own language.
        recipients_select_type (RecipientsSelectTypeValue): How recipients are selected: by ID
            (`DIRECT`), by a filter (`FILTER`), or all who have ever taken one of the requester's
            tasks (`ALL`).
        recipients_ids (Sequence[str] | Unset): IDs of the recipients. Required if
            `recipients_select_type` is `DIRECT`.
        recipients_filter (FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | Mapping[str, Any] | Unset):
            Selects Tolokers: a group of filters (`and`, `or`) or a single condition. Groups can be
            nested. A whole filter takes at most 10,000 characters as JSON.
        answerable (bool | Unset): Whether Tolokers can reply. The service's default is `true`.
    """

    topic: Mapping[str, str]
    """Subject of the message, by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR: …}`. Tolokers
    get it in their own language."""
    text: Mapping[str, str]
    """Text of the message, by language (`EN`, `RU`, `TR`, `ID`, `FR`): `{EN: …, FR: …}`. Tolokers get
    it in their own language."""
    recipients_select_type: RecipientsSelectTypeValue
    """How recipients are selected: by ID (`DIRECT`), by a filter (`FILTER`), or all who have ever
    taken one of the requester's tasks (`ALL`)."""
    recipients_ids: Sequence[str] | Unset = UNSET
    """IDs of the recipients. Required if `recipients_select_type` is `DIRECT`."""
    recipients_filter: (
        FilterAnd | FilterOr | ProfileFilter | ComputedFilter | SkillFilter | Mapping[str, Any] | Unset
    ) = UNSET
    """Selects Tolokers: a group of filters (`and`, `or`) or a single condition. Groups can be nested.
    A whole filter takes at most 10,000 characters as JSON."""
    answerable: bool | Unset = UNSET
    """Whether Tolokers can reply. The service's default is `true`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data, such as a file's. Unknown fields, null and absent fields are kept.

        Raises:
            TypeError: A field has a value of a wrong type.
            ValueError: A field has a value that the API doesn't document, or the data is not an object, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, **src_dict}
        except (LookupError, TypeError):
            raise unreadable("MessageThreadComposeForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("MessageThreadComposeForm") from None
        if (value := data["recipients_select_type"]) is not None and value is not UNSET:
            data["recipients_select_type"] = RecipientsSelectType.of(value)
        if (value := data["recipients_filter"]) is not None and value is not UNSET:
            data["recipients_filter"] = _read_filter(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.topic,
            model.text,
            model.recipients_select_type,
            model.recipients_ids,
            model.recipients_filter,
            model.answerable,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.topic is not NOT_SENT:
            field_dict["topic"] = self.topic
        if self.text is not NOT_SENT:
            field_dict["text"] = self.text
        if self.recipients_select_type is not NOT_SENT:
            field_dict["recipients_select_type"] = plain(self.recipients_select_type)
        if self.recipients_ids is not UNSET:
            field_dict["recipients_ids"] = self.recipients_ids
        if self.recipients_filter is not UNSET:
            field_dict["recipients_filter"] = plain(self.recipients_filter)
        if self.answerable is not UNSET:
            field_dict["answerable"] = self.answerable
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.topic) is not NOT_SENT:
            field_dict["topic"] = _check_topic(".topic", value)
        if (value := self.text) is not NOT_SENT:
            field_dict["text"] = _check_text(".text", value)
        if (value := self.recipients_select_type) is not NOT_SENT:
            field_dict["recipients_select_type"] = _check_recipients_select_type(
                ".recipients_select_type", value
            )
        if (value := self.recipients_ids) is not UNSET:
            field_dict["recipients_ids"] = _check_recipients_ids(".recipients_ids", value)
        if (value := self.recipients_filter) is not UNSET:
            field_dict["recipients_filter"] = _check_recipients_filter(".recipients_filter", value)
        if (value := self.answerable) is not UNSET:
            field_dict["answerable"] = value if value.__class__ is bool else flag(".answerable", value)
        return complete(field_dict, _REQUIRED_IF)

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return complete(checked(src_dict, _RULES, _ABSENT), _REQUIRED_IF)


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


_check_topic = map_of(text)
_check_text = map_of(text)
_check_recipients_select_type = member_of(RecipientsSelectType)
_check_recipients_ids = list_of(text)
_check_recipients_filter = model(
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
_RULES: dict[str, Rule] = {
    "topic": _check_topic,
    "text": _check_text,
    "recipients_select_type": _check_recipients_select_type,
    "recipients_ids": _check_recipients_ids,
    "recipients_filter": _check_recipients_filter,
    "answerable": flag,
}
_REQUIRED_IF = (
    RequiredIf("recipients_select_type", "DIRECT", ("recipients_ids",)),
    RequiredIf("recipients_select_type", "FILTER", ("recipients_filter",)),
)
