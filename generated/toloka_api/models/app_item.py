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
from . import app_error as _app_error
from .app_item_status import AppItemStatus

if TYPE_CHECKING:
    from .app_error import AppError

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "app_project_id",
        "status",
        "input_data",
        "batch_id",
        "output_data",
        "errors",
        "created_at",
        "started_at",
        "finished_at",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppItem(Model):
    """An item of data, and what came of it.

    Attributes:
        id (str): ID of the item.
        app_project_id (str): ID of its app project.
        status (AppItemStatus | str): Status of an item: new (`NEW`), waiting for other batches
            (`QUEUED`), being processed (`PROCESSING`), processed (`COMPLETED`), failed (`ERROR`),
            cancelled (`CANCELLED`), stopped by the requester (`STOPPED`), halted for lack of money
            (`NO_MONEY`) or archived (`ARCHIVE`).
        input_data (dict[str, Any]): Data of an item, as the `input_spec` of the app describes
            it.
        batch_id (str | Unset): ID of its batch. Absent if it was created without one.
        output_data (dict[str, Any] | Unset): Result of the processing, as the `output_spec` of
            the app describes it.
        errors (list[AppError]): Why its processing failed.
        created_at (datetime.datetime): Creation time (UTC).
        started_at (datetime.datetime | Unset): Time when its processing started (UTC).
        finished_at (datetime.datetime | Unset): Time when its processing finished (UTC).
    """

    id: str
    """ID of the item."""
    app_project_id: str
    """ID of its app project."""
    status: AppItemStatus | str
    """Status of an item: new (`NEW`), waiting for other batches (`QUEUED`), being processed
    (`PROCESSING`), processed (`COMPLETED`), failed (`ERROR`), cancelled (`CANCELLED`), stopped by
    the requester (`STOPPED`), halted for lack of money (`NO_MONEY`) or archived (`ARCHIVE`)."""
    input_data: dict[str, Any]
    """Data of an item, as the `input_spec` of the app describes it."""
    batch_id: str | Unset = UNSET
    """ID of its batch. Absent if it was created without one."""
    output_data: dict[str, Any] | Unset = UNSET
    """Result of the processing, as the `output_spec` of the app describes it."""
    errors: list[AppError] = NOT_SENT
    """Why its processing failed."""
    created_at: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""
    started_at: datetime.datetime | Unset = UNSET
    """Time when its processing started (UTC)."""
    finished_at: datetime.datetime | Unset = UNSET
    """Time when its processing finished (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id or app_project_id or status or input_data, or has a value that can't be read.
        """
        try:
            data = {
                **_ABSENT,
                "id": src_dict["id"],
                "app_project_id": src_dict["app_project_id"],
                "status": src_dict["status"],
                "input_data": src_dict["input_data"],
                **src_dict,
            }
        except (LookupError, TypeError):
            raise unreadable("AppItem", src_dict, ["id", "app_project_id", "status", "input_data"]) from None
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = AppItemStatus.of(value)
        if (value := data["errors"]) is not None and value is not UNSET:
            data["errors"] = read_list(_app_error.AppError.from_dict, value)
        if (value := data["created_at"]) is not None and value is not UNSET:
            data["created_at"] = read_datetime(value)
        if (value := data["started_at"]) is not None and value is not UNSET:
            data["started_at"] = read_datetime(value)
        if (value := data["finished_at"]) is not None and value is not UNSET:
            data["finished_at"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.app_project_id,
            model.status,
            model.input_data,
            model.batch_id,
            model.output_data,
            model.errors,
            model.created_at,
            model.started_at,
            model.finished_at,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        field_dict["app_project_id"] = self.app_project_id
        field_dict["status"] = plain(self.status)
        field_dict["input_data"] = self.input_data
        if self.batch_id is not UNSET:
            field_dict["batch_id"] = self.batch_id
        if self.output_data is not UNSET:
            field_dict["output_data"] = self.output_data
        if self.errors is not NOT_SENT:
            field_dict["errors"] = plain(self.errors)
        if self.created_at is not NOT_SENT:
            field_dict["created_at"] = plain(self.created_at)
        if self.started_at is not UNSET:
            field_dict["started_at"] = plain(self.started_at)
        if self.finished_at is not UNSET:
            field_dict["finished_at"] = plain(self.finished_at)
        return field_dict
