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
    read_map,
)
from . import app_items_import as _app_items_import
from . import field_error as _field_error
from .app_batch_priority import AppBatchPriority
from .app_batch_status import AppBatchStatus

if TYPE_CHECKING:
    from .app_items_import import AppItemsImport
    from .field_error import FieldError

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "status",
        "app_project_id",
        "name",
        "items_count",
        "item_count",
        "item_price",
        "cost",
        "cost_of_processed",
        "created_at",
        "started_at",
        "finished_at",
        "read_only",
        "validation_errors",
        "last_items_import",
        "confidence_avg",
        "items_processed_count",
        "items_per_state",
        "current_time",
        "etd",
        "eta",
        "app_project_eta",
        "priority_order",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppBatch(Model):
    """Items of an app project that are processed together.

    Attributes:
        id (str): ID of the batch.
        status (AppBatchStatus | str): Status of a batch: not started (`NEW`), being filled
            (`LOADING`), waiting for batches of higher priority (`QUEUED`), being processed
            (`PROCESSING`), done (`COMPLETED`), failed (`ERROR`), cancelled (`CANCELLED`), halted
            for lack of money (`NO_MONEY`), being stopped (`STOPPING`), stopped (`STOPPED`) or
            archived (`ARCHIVE`).
        app_project_id (str): ID of its app project.
        name (str): Name of the batch, which may be empty.
        items_count (int | Unset): Number of its items.
        item_count (int | Unset): Number of its items, under another name that some responses
            have.
        item_price (float): Price of one item in US dollars.
        cost (float): Price of the whole batch in US dollars.
        cost_of_processed (float | Unset): Price of the items that are processed already, in US
            dollars.
        created_at (datetime.datetime): Creation time (UTC).
        started_at (datetime.datetime | Unset): Time when its processing started (UTC).
        finished_at (datetime.datetime | Unset): Time when its processing finished (UTC).
        read_only (bool): Whether the batch can't be changed.
        validation_errors (dict[str, FieldError] | Unset): Validation errors of items, by the
            path of the field in the request, such as `input_data.0.image_url`.
        last_items_import (AppItemsImport | Unset): The last upload of items to the batch.
        confidence_avg (float | Unset): Average confidence in its results.
        items_processed_count (int | Unset): Number of its items that are processed.
        items_per_state (dict[str, int] | Unset): Number of its items, by their status.
        current_time (datetime.datetime | Unset): Time when the service made the response (UTC).
        etd (datetime.datetime | None | Unset): Time when its processing is expected to start
            (UTC). Null unless its status is `QUEUED`.
        eta (datetime.datetime | None | Unset): Time when its processing is expected to finish
            (UTC). Null unless its status is `QUEUED` or `PROCESSING`.
        app_project_eta (datetime.datetime | None | Unset): Time when all batches of the app
            project are expected to finish (UTC). Null unless one of them is `QUEUED` or
            `PROCESSING`.
        priority_order (AppBatchPriority | str | Unset): Priority of a batch, from `ONE`, whose
            items come first, to `FIVE`. The service's default is `FIVE`.
    """

    id: str
    """ID of the batch."""
    status: AppBatchStatus | str
    """Status of a batch: not started (`NEW`), being filled (`LOADING`), waiting for batches of higher
    priority (`QUEUED`), being processed (`PROCESSING`), done (`COMPLETED`), failed (`ERROR`),
    cancelled (`CANCELLED`), halted for lack of money (`NO_MONEY`), being stopped (`STOPPING`),
    stopped (`STOPPED`) or archived (`ARCHIVE`)."""
    app_project_id: str = NOT_SENT
    """ID of its app project."""
    name: str = NOT_SENT
    """Name of the batch, which may be empty."""
    items_count: int | Unset = UNSET
    """Number of its items."""
    item_count: int | Unset = UNSET
    """Number of its items, under another name that some responses have."""
    item_price: float = NOT_SENT
    """Price of one item in US dollars."""
    cost: float = NOT_SENT
    """Price of the whole batch in US dollars."""
    cost_of_processed: float | Unset = UNSET
    """Price of the items that are processed already, in US dollars."""
    created_at: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""
    started_at: datetime.datetime | Unset = UNSET
    """Time when its processing started (UTC)."""
    finished_at: datetime.datetime | Unset = UNSET
    """Time when its processing finished (UTC)."""
    read_only: bool = NOT_SENT
    """Whether the batch can't be changed."""
    validation_errors: dict[str, FieldError] | Unset = UNSET
    """Validation errors of items, by the path of the field in the request, such as
    `input_data.0.image_url`."""
    last_items_import: AppItemsImport | Unset = UNSET
    """The last upload of items to the batch."""
    confidence_avg: float | Unset = UNSET
    """Average confidence in its results."""
    items_processed_count: int | Unset = UNSET
    """Number of its items that are processed."""
    items_per_state: dict[str, int] | Unset = UNSET
    """Number of its items, by their status."""
    current_time: datetime.datetime | Unset = UNSET
    """Time when the service made the response (UTC)."""
    etd: datetime.datetime | None | Unset = UNSET
    """Time when its processing is expected to start (UTC). Null unless its status is `QUEUED`."""
    eta: datetime.datetime | None | Unset = UNSET
    """Time when its processing is expected to finish (UTC). Null unless its status is `QUEUED` or
    `PROCESSING`."""
    app_project_eta: datetime.datetime | None | Unset = UNSET
    """Time when all batches of the app project are expected to finish (UTC). Null unless one of them
    is `QUEUED` or `PROCESSING`."""
    priority_order: AppBatchPriority | str | Unset = UNSET
    """Priority of a batch, from `ONE`, whose items come first, to `FIVE`. The service's default is
    `FIVE`."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id or status, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], "status": src_dict["status"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppBatch", src_dict, ["id", "status"]) from None
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = AppBatchStatus.of(value)
        if (value := data["created_at"]) is not None and value is not UNSET:
            data["created_at"] = read_datetime(value)
        if (value := data["started_at"]) is not None and value is not UNSET:
            data["started_at"] = read_datetime(value)
        if (value := data["finished_at"]) is not None and value is not UNSET:
            data["finished_at"] = read_datetime(value)
        if (value := data["validation_errors"]) is not None and value is not UNSET:
            data["validation_errors"] = read_map(_field_error.FieldError.from_dict, value)
        if (value := data["last_items_import"]) is not None and value is not UNSET:
            data["last_items_import"] = _app_items_import.AppItemsImport.from_dict(value)
        if (value := data["current_time"]) is not None and value is not UNSET:
            data["current_time"] = read_datetime(value)
        if (value := data["etd"]) is not None and value is not UNSET:
            data["etd"] = read_datetime(value)
        if (value := data["eta"]) is not None and value is not UNSET:
            data["eta"] = read_datetime(value)
        if (value := data["app_project_eta"]) is not None and value is not UNSET:
            data["app_project_eta"] = read_datetime(value)
        if (value := data["priority_order"]) is not None and value is not UNSET:
            data["priority_order"] = AppBatchPriority.of(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.status,
            model.app_project_id,
            model.name,
            model.items_count,
            model.item_count,
            model.item_price,
            model.cost,
            model.cost_of_processed,
            model.created_at,
            model.started_at,
            model.finished_at,
            model.read_only,
            model.validation_errors,
            model.last_items_import,
            model.confidence_avg,
            model.items_processed_count,
            model.items_per_state,
            model.current_time,
            model.etd,
            model.eta,
            model.app_project_eta,
            model.priority_order,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        field_dict["status"] = plain(self.status)
        if self.app_project_id is not NOT_SENT:
            field_dict["app_project_id"] = self.app_project_id
        if self.name is not NOT_SENT:
            field_dict["name"] = self.name
        if self.items_count is not UNSET:
            field_dict["items_count"] = self.items_count
        if self.item_count is not UNSET:
            field_dict["item_count"] = self.item_count
        if self.item_price is not NOT_SENT:
            field_dict["item_price"] = self.item_price
        if self.cost is not NOT_SENT:
            field_dict["cost"] = self.cost
        if self.cost_of_processed is not UNSET:
            field_dict["cost_of_processed"] = self.cost_of_processed
        if self.created_at is not NOT_SENT:
            field_dict["created_at"] = plain(self.created_at)
        if self.started_at is not UNSET:
            field_dict["started_at"] = plain(self.started_at)
        if self.finished_at is not UNSET:
            field_dict["finished_at"] = plain(self.finished_at)
        if self.read_only is not NOT_SENT:
            field_dict["read_only"] = self.read_only
        if self.validation_errors is not UNSET:
            field_dict["validation_errors"] = plain(self.validation_errors)
        if self.last_items_import is not UNSET:
            field_dict["last_items_import"] = plain(self.last_items_import)
        if self.confidence_avg is not UNSET:
            field_dict["confidence_avg"] = self.confidence_avg
        if self.items_processed_count is not UNSET:
            field_dict["items_processed_count"] = self.items_processed_count
        if self.items_per_state is not UNSET:
            field_dict["items_per_state"] = self.items_per_state
        if self.current_time is not UNSET:
            field_dict["current_time"] = plain(self.current_time)
        if self.etd is not UNSET:
            field_dict["etd"] = plain(self.etd)
        if self.eta is not UNSET:
            field_dict["eta"] = plain(self.eta)
        if self.app_project_eta is not UNSET:
            field_dict["app_project_eta"] = plain(self.app_project_eta)
        if self.priority_order is not UNSET:
            field_dict["priority_order"] = plain(self.priority_order)
        return field_dict
