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
from . import app_reference as _app_reference
from .app_project_status import AppProjectStatus

if TYPE_CHECKING:
    from .app_error import AppError
    from .app_reference import AppReference

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "status",
        "app_id",
        "parent_app_project_id",
        "name",
        "parameters",
        "created",
        "item_price",
        "errors",
        "read_only",
        "app",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppProject(Model):
    """A project made from an app. Its items are uploaded in batches or one by one.

    Attributes:
        id (str): ID of the app project.
        status (AppProjectStatus | str): Status of an app project: being prepared (`CREATING`),
            ready for work (`READY`), failed (`ERROR`) or archived (`ARCHIVE`, in lists `ARCHIVED`).
        app_id (str): ID of the app that it is made from.
        parent_app_project_id (str): ID of the app project that it was cloned from. Empty if
            there is none.
        name (str): Name of the project.
        parameters (dict[str, Any]): Settings of the project, as the `param_spec` of the app
            describes them.
        created (datetime.datetime): Creation time (UTC).
        item_price (float): Price of one item in US dollars.
        errors (list[AppError]): Why it could not be created.
        read_only (bool): Whether the project can't be changed.
        app (AppReference | Unset): The app that a project is made from, in short.
    """

    id: str
    """ID of the app project."""
    status: AppProjectStatus | str
    """Status of an app project: being prepared (`CREATING`), ready for work (`READY`), failed
    (`ERROR`) or archived (`ARCHIVE`, in lists `ARCHIVED`)."""
    app_id: str = NOT_SENT
    """ID of the app that it is made from."""
    parent_app_project_id: str = NOT_SENT
    """ID of the app project that it was cloned from. Empty if there is none."""
    name: str = NOT_SENT
    """Name of the project."""
    parameters: dict[str, Any] = NOT_SENT
    """Settings of the project, as the `param_spec` of the app describes them."""
    created: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""
    item_price: float = NOT_SENT
    """Price of one item in US dollars."""
    errors: list[AppError] = NOT_SENT
    """Why it could not be created."""
    read_only: bool = NOT_SENT
    """Whether the project can't be changed."""
    app: AppReference | Unset = UNSET
    """The app that a project is made from, in short."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id or status, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], "status": src_dict["status"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("AppProject", src_dict, ["id", "status"]) from None
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = AppProjectStatus.of(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        if (value := data["errors"]) is not None and value is not UNSET:
            data["errors"] = read_list(_app_error.AppError.from_dict, value)
        if (value := data["app"]) is not None and value is not UNSET:
            data["app"] = _app_reference.AppReference.from_dict(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.status,
            model.app_id,
            model.parent_app_project_id,
            model.name,
            model.parameters,
            model.created,
            model.item_price,
            model.errors,
            model.read_only,
            model.app,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        field_dict["status"] = plain(self.status)
        if self.app_id is not NOT_SENT:
            field_dict["app_id"] = self.app_id
        if self.parent_app_project_id is not NOT_SENT:
            field_dict["parent_app_project_id"] = self.parent_app_project_id
        if self.name is not NOT_SENT:
            field_dict["name"] = self.name
        if self.parameters is not NOT_SENT:
            field_dict["parameters"] = self.parameters
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        if self.item_price is not NOT_SENT:
            field_dict["item_price"] = self.item_price
        if self.errors is not NOT_SENT:
            field_dict["errors"] = plain(self.errors)
        if self.read_only is not NOT_SENT:
            field_dict["read_only"] = self.read_only
        if self.app is not UNSET:
            field_dict["app"] = plain(self.app)
        return field_dict
