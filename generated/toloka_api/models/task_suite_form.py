# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    flag,
    list_of,
    model,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_list,
)
from . import suite_task as _suite_task

if TYPE_CHECKING:
    from .suite_task import SuiteTask

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "pool_id",
        "tasks",
        "latitude",
        "longitude",
        "issuing_order_override",
        "mixed",
        "overlap",
        "infinite_overlap",
        "reserved_for",
        "unavailable_for",
        "traits_all_of",
        "traits_any_of",
        "traits_none_of_any",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TaskSuiteForm(Model):
    """A task suite to create.

    Attributes:
        pool_id (str): ID of the pool to add the task suite to.
        tasks (Sequence[SuiteTask]): Tasks of the suite, shown on one page.
        latitude (float | Unset): Latitude of the place of the tasks, if Tolokers select them on
            a map.
        longitude (float | Unset): Longitude of the place of the tasks, if Tolokers select them
            on a map.
        issuing_order_override (float | Unset): Priority within the pool. Task suites with a
            higher value are issued first. The service's default is 0. Used in pools whose
            `issue_task_suites_in_creation_order` is true.
        mixed (bool | Unset): Whether the service created the suite by smart mixing. If false,
            the requester did. The service's default is `false`.
        overlap (int | None | Unset): Number of Tolokers who get the task suite, in place of the
            pool's default. Required unless the pool has a default and `allow_defaults` is `true`.
        infinite_overlap (bool | Unset): Whether every Toloker can get it, as is common for
            training. If true, `overlap` is null. If false (the service's default), `overlap` or the
            pool's default applies.
        reserved_for (Sequence[str] | Unset): IDs of the only Tolokers who can get it. If empty,
            every Toloker can.
        unavailable_for (Sequence[str] | Unset): IDs of Tolokers who can't get it.
        traits_all_of (Sequence[str] | Unset): Traits that a Toloker must all have to get it.
        traits_any_of (Sequence[str] | Unset): Traits of which a Toloker must have at least one
            to get it.
        traits_none_of_any (Sequence[str] | Unset): Traits of which a Toloker must have none to
            get it.
    """

    pool_id: str
    """ID of the pool to add the task suite to."""
    tasks: Sequence[SuiteTask]
    """Tasks of the suite, shown on one page."""
    latitude: float | Unset = UNSET
    """Latitude of the place of the tasks, if Tolokers select them on a map."""
    longitude: float | Unset = UNSET
    """Longitude of the place of the tasks, if Tolokers select them on a map."""
    issuing_order_override: float | Unset = UNSET
    """Priority within the pool. Task suites with a higher value are issued first. The service's
    default is 0. Used in pools whose `issue_task_suites_in_creation_order` is true."""
    mixed: bool | Unset = UNSET
    """Whether the service created the suite by smart mixing. If false, the requester did. The
    service's default is `false`."""
    overlap: int | None | Unset = UNSET
    """Number of Tolokers who get the task suite, in place of the pool's default. Required unless the
    pool has a default and `allow_defaults` is `true`."""
    infinite_overlap: bool | Unset = UNSET
    """Whether every Toloker can get it, as is common for training. If true, `overlap` is null. If
    false (the service's default), `overlap` or the pool's default applies."""
    reserved_for: Sequence[str] | Unset = UNSET
    """IDs of the only Tolokers who can get it. If empty, every Toloker can."""
    unavailable_for: Sequence[str] | Unset = UNSET
    """IDs of Tolokers who can't get it."""
    traits_all_of: Sequence[str] | Unset = UNSET
    """Traits that a Toloker must all have to get it."""
    traits_any_of: Sequence[str] | Unset = UNSET
    """Traits of which a Toloker must have at least one to get it."""
    traits_none_of_any: Sequence[str] | Unset = UNSET
    """Traits of which a Toloker must have none to get it."""

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
            raise unreadable("TaskSuiteForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("TaskSuiteForm") from None
        if (value := data["tasks"]) is not None and value is not UNSET:
            data["tasks"] = read_list(_suite_task.SuiteTask.from_dict, value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.pool_id,
            model.tasks,
            model.latitude,
            model.longitude,
            model.issuing_order_override,
            model.mixed,
            model.overlap,
            model.infinite_overlap,
            model.reserved_for,
            model.unavailable_for,
            model.traits_all_of,
            model.traits_any_of,
            model.traits_none_of_any,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        if self.tasks is not NOT_SENT:
            field_dict["tasks"] = plain(self.tasks)
        if self.latitude is not UNSET:
            field_dict["latitude"] = self.latitude
        if self.longitude is not UNSET:
            field_dict["longitude"] = self.longitude
        if self.issuing_order_override is not UNSET:
            field_dict["issuing_order_override"] = self.issuing_order_override
        if self.mixed is not UNSET:
            field_dict["mixed"] = self.mixed
        if self.overlap is not UNSET:
            field_dict["overlap"] = self.overlap
        if self.infinite_overlap is not UNSET:
            field_dict["infinite_overlap"] = self.infinite_overlap
        if self.reserved_for is not UNSET:
            field_dict["reserved_for"] = self.reserved_for
        if self.unavailable_for is not UNSET:
            field_dict["unavailable_for"] = self.unavailable_for
        if self.traits_all_of is not UNSET:
            field_dict["traits_all_of"] = self.traits_all_of
        if self.traits_any_of is not UNSET:
            field_dict["traits_any_of"] = self.traits_any_of
        if self.traits_none_of_any is not UNSET:
            field_dict["traits_none_of_any"] = self.traits_none_of_any
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.pool_id) is not NOT_SENT:
            field_dict["pool_id"] = value if value.__class__ is str else text(".pool_id", value)
        if (value := self.tasks) is not NOT_SENT:
            field_dict["tasks"] = _check_tasks(".tasks", value)
        if (value := self.latitude) is not UNSET:
            field_dict["latitude"] = value if value.__class__ is int else number(".latitude", value)
        if (value := self.longitude) is not UNSET:
            field_dict["longitude"] = value if value.__class__ is int else number(".longitude", value)
        if (value := self.issuing_order_override) is not UNSET:
            field_dict["issuing_order_override"] = (
                value if value.__class__ is int else number(".issuing_order_override", value)
            )
        if (value := self.mixed) is not UNSET:
            field_dict["mixed"] = value if value.__class__ is bool else flag(".mixed", value)
        if (value := self.overlap) is not UNSET:
            field_dict["overlap"] = value if value.__class__ is int else number(".overlap", value)
        if (value := self.infinite_overlap) is not UNSET:
            field_dict["infinite_overlap"] = (
                value if value.__class__ is bool else flag(".infinite_overlap", value)
            )
        if (value := self.reserved_for) is not UNSET:
            field_dict["reserved_for"] = _check_reserved_for(".reserved_for", value)
        if (value := self.unavailable_for) is not UNSET:
            field_dict["unavailable_for"] = _check_unavailable_for(".unavailable_for", value)
        if (value := self.traits_all_of) is not UNSET:
            field_dict["traits_all_of"] = _check_traits_all_of(".traits_all_of", value)
        if (value := self.traits_any_of) is not UNSET:
            field_dict["traits_any_of"] = _check_traits_any_of(".traits_any_of", value)
        if (value := self.traits_none_of_any) is not UNSET:
            field_dict["traits_none_of_any"] = _check_traits_none_of_any(".traits_none_of_any", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_tasks = list_of(model("SuiteTask"))
_check_reserved_for = list_of(text)
_check_unavailable_for = list_of(text)
_check_traits_all_of = list_of(text)
_check_traits_any_of = list_of(text)
_check_traits_none_of_any = list_of(text)
_RULES: dict[str, Rule] = {
    "pool_id": text,
    "tasks": _check_tasks,
    "latitude": number,
    "longitude": number,
    "issuing_order_override": number,
    "mixed": flag,
    "overlap": number,
    "infinite_overlap": flag,
    "reserved_for": _check_reserved_for,
    "unavailable_for": _check_unavailable_for,
    "traits_all_of": _check_traits_all_of,
    "traits_any_of": _check_traits_any_of,
    "traits_none_of_any": _check_traits_none_of_any,
}
