# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Refused,
    Rule,
    checked,
    map_of,
    text,
)
from ..types import (
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "app_id",
        "parent_app_project_id",
        "name",
        "parameters",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class AppProjectForm(Model):
    """An app project to create.

    Attributes:
        app_id (str | Unset): ID of the app that it is made from.
        parent_app_project_id (str | Unset): ID of the app project that it was cloned from.
            Empty if there is none.
        name (str | Unset): Name of the project.
        parameters (Mapping[str, Any] | Unset): Settings of the project, as the `param_spec` of
            the app describes them.
    """

    app_id: str | Unset = UNSET
    """ID of the app that it is made from."""
    parent_app_project_id: str | Unset = UNSET
    """ID of the app project that it was cloned from. Empty if there is none."""
    name: str | Unset = UNSET
    """Name of the project."""
    parameters: Mapping[str, Any] | Unset = UNSET
    """Settings of the project, as the `param_spec` of the app describes them."""

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
            raise unreadable("AppProjectForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("AppProjectForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.app_id,
            model.parent_app_project_id,
            model.name,
            model.parameters,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.app_id is not UNSET:
            field_dict["app_id"] = self.app_id
        if self.parent_app_project_id is not UNSET:
            field_dict["parent_app_project_id"] = self.parent_app_project_id
        if self.name is not UNSET:
            field_dict["name"] = self.name
        if self.parameters is not UNSET:
            field_dict["parameters"] = self.parameters
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.app_id) is not UNSET:
            field_dict["app_id"] = value if value.__class__ is str else text(".app_id", value)
        if (value := self.parent_app_project_id) is not UNSET:
            field_dict["parent_app_project_id"] = (
                value if value.__class__ is str else text(".parent_app_project_id", value)
            )
        if (value := self.name) is not UNSET:
            field_dict["name"] = value if value.__class__ is str else text(".name", value)
        if (value := self.parameters) is not UNSET:
            field_dict["parameters"] = (
                value if value.__class__ is dict else _check_parameters(".parameters", value)
            )
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_parameters = map_of()
_RULES: dict[str, Rule] = {
    "app_id": text,
    "parent_app_project_id": text,
    "name": text,
    "parameters": _check_parameters,
}
