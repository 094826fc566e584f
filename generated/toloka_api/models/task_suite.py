# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
    plain,
    read_datetime,
    read_list,
)
from . import suite_task as _suite_task

if TYPE_CHECKING:
    from .suite_task import SuiteTask

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "pool_id",
        "tasks",
        "latitude",
        "longitude",
        "issuing_order_override",
        "mixed",
        "overlap",
        "remaining_overlap",
        "infinite_overlap",
        "reserved_for",
        "unavailable_for",
        "traits_all_of",
        "traits_any_of",
        "traits_none_of_any",
        "automerged",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TaskSuite(Model):
    """A task suite, as the service returns it.

    Attributes:
        id (str): ID of the task suite.
        pool_id (str): ID of the pool that contains the task suite.
        tasks (list[SuiteTask]): Tasks of the suite, shown on one page.
        latitude (float | Unset): Latitude of the place of the tasks, if Tolokers select them on
            a map.
        longitude (float | Unset): Longitude of the place of the tasks, if Tolokers select them
            on a map.
        issuing_order_override (float): Priority within the pool. Task suites with a higher
            value are issued first. The service's default is 0. Used in pools whose
            `issue_task_suites_in_creation_order` is true.
        mixed (bool): Whether the service created the suite by smart mixing. If false, the
            requester did. The service's default is `false`.
        overlap (int | None | Unset): Number of Tolokers who get the task suite, or null if all
            do.
        remaining_overlap (int | None | Unset): Number of Tolokers who can still get the task
            suite. It is 0 while the task suite is being done or reviewed.
        infinite_overlap (bool): Whether every Toloker can get it, as is common for training. If
            true, `overlap` is null. If false (the service's default), `overlap` or the pool's
            default applies.
        reserved_for (list[str] | Unset): IDs of the only Tolokers who can get it. If empty,
            every Toloker can.
        unavailable_for (list[str] | Unset): IDs of Tolokers who can't get it.
        traits_all_of (list[str] | Unset): Traits that a Toloker must all have to get it.
        traits_any_of (list[str] | Unset): Traits of which a Toloker must have at least one to
            get it.
        traits_none_of_any (list[str] | Unset): Traits of which a Toloker must have none to get
            it.
        automerged (bool): Whether the suite was created by merging identical tasks.
        created (datetime.datetime): Creation time (UTC).
    """

    id: str
    """ID of the task suite."""
    pool_id: str
    """ID of the pool that contains the task suite."""
    tasks: list[SuiteTask] = NOT_SENT
    """Tasks of the suite, shown on one page."""
    latitude: float | Unset = UNSET
    """Latitude of the place of the tasks, if Tolokers select them on a map."""
    longitude: float | Unset = UNSET
    """Longitude of the place of the tasks, if Tolokers select them on a map."""
    issuing_order_override: float = NOT_SENT
    """Priority within the pool. Task suites with a higher value are issued first. The service's
    default is 0. Used in pools whose `issue_task_suites_in_creation_order` is true."""
    mixed: bool = NOT_SENT
    """Whether the service created the suite by smart mixing. If false, the requester did. The
    service's default is `false`."""
    overlap: int | None | Unset = UNSET
    """Number of Tolokers who get the task suite, or null if all do."""
    remaining_overlap: int | None | Unset = UNSET
    """Number of Tolokers who can still get the task suite. It is 0 while the task suite is being done
    or reviewed."""
    infinite_overlap: bool = NOT_SENT
    """Whether every Toloker can get it, as is common for training. If true, `overlap` is null. If
    false (the service's default), `overlap` or the pool's default applies."""
    reserved_for: list[str] | Unset = UNSET
    """IDs of the only Tolokers who can get it. If empty, every Toloker can."""
    unavailable_for: list[str] | Unset = UNSET
    """IDs of Tolokers who can't get it."""
    traits_all_of: list[str] | Unset = UNSET
    """Traits that a Toloker must all have to get it."""
    traits_any_of: list[str] | Unset = UNSET
    """Traits of which a Toloker must have at least one to get it."""
    traits_none_of_any: list[str] | Unset = UNSET
    """Traits of which a Toloker must have none to get it."""
    automerged: bool = NOT_SENT
    """Whether the suite was created by merging identical tasks."""
    created: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id or pool_id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], "pool_id": src_dict["pool_id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("TaskSuite", src_dict, ["id", "pool_id"]) from None
        if (value := data["tasks"]) is not None and value is not UNSET:
            data["tasks"] = read_list(_suite_task.SuiteTask.from_dict, value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.pool_id,
            model.tasks,
            model.latitude,
            model.longitude,
            model.issuing_order_override,
            model.mixed,
            model.overlap,
            model.remaining_overlap,
            model.infinite_overlap,
            model.reserved_for,
            model.unavailable_for,
            model.traits_all_of,
            model.traits_any_of,
            model.traits_none_of_any,
            model.automerged,
            model.created,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.id = struct.id
        model.pool_id = struct.pool_id
        model.tasks = value = struct.tasks
        if value is not None and value is not UNSET:
            model.tasks = read_list(_suite_task.SuiteTask.from_struct, value)
        model.latitude = struct.latitude
        model.longitude = struct.longitude
        model.issuing_order_override = struct.issuing_order_override
        model.mixed = struct.mixed
        model.overlap = struct.overlap
        model.remaining_overlap = struct.remaining_overlap
        model.infinite_overlap = struct.infinite_overlap
        model.reserved_for = struct.reserved_for
        model.unavailable_for = struct.unavailable_for
        model.traits_all_of = struct.traits_all_of
        model.traits_any_of = struct.traits_any_of
        model.traits_none_of_any = struct.traits_none_of_any
        model.automerged = struct.automerged
        model.created = value = struct.created
        if value is not None and value is not UNSET:
            model.created = read_datetime(value)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        field_dict["pool_id"] = self.pool_id
        if self.tasks is not NOT_SENT:
            field_dict["tasks"] = plain(self.tasks)
        if self.latitude is not UNSET:
            field_dict["latitude"] = self.latitude
        if self.longitude is not UNSET:
            field_dict["longitude"] = self.longitude
        if self.issuing_order_override is not NOT_SENT:
            field_dict["issuing_order_override"] = self.issuing_order_override
        if self.mixed is not NOT_SENT:
            field_dict["mixed"] = self.mixed
        if self.overlap is not UNSET:
            field_dict["overlap"] = self.overlap
        if self.remaining_overlap is not UNSET:
            field_dict["remaining_overlap"] = self.remaining_overlap
        if self.infinite_overlap is not NOT_SENT:
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
        if self.automerged is not NOT_SENT:
            field_dict["automerged"] = self.automerged
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
