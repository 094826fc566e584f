# Made from spec/ by scripts/generate.py. Do not edit: change the spec and run it again.

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
)
from . import assignments_issuing_view_config as _assignments_issuing_view_config
from . import localization_config as _localization_config
from . import owner as _owner
from . import quality_control as _quality_control
from . import task_spec as _task_spec
from .assignments_issuing_type import AssignmentsIssuingType
from .project_status import ProjectStatus

if TYPE_CHECKING:
    from .assignments_issuing_view_config import AssignmentsIssuingViewConfig
    from .localization_config import LocalizationConfig
    from .owner import Owner
    from .quality_control import QualityControl
    from .task_spec import TaskSpec

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "public_name",
        "public_description",
        "public_instructions",
        "private_comment",
        "task_spec",
        "assignments_issuing_type",
        "assignments_issuing_view_config",
        "assignments_automerge_enabled",
        "max_active_assignments_count",
        "quality_control",
        "localization_config",
        "sensitive",
        "metadata",
        "owner",
        "status",
        "created",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Project(Model):
    """A project as the service keeps it."""

    id: str
    """ID of the project."""
    public_name: str = NOT_SENT
    """Name, which Tolokers see."""
    public_description: str = NOT_SENT
    """Short description, which Tolokers see."""
    public_instructions: str | None | Unset = UNSET
    """Instructions for the tasks, as HTML."""
    private_comment: str | None | Unset = UNSET
    """Comment, which only the requester sees."""
    task_spec: TaskSpec = NOT_SENT
    """What a task shows, what an answer holds, and the interface between them."""
    assignments_issuing_type: AssignmentsIssuingType | str = NOT_SENT
    """Whether the service hands task suites out (`AUTOMATED`) or Tolokers pick them on a map
    (`MAP_SELECTOR`)."""
    assignments_issuing_view_config: AssignmentsIssuingViewConfig | None | Unset = UNSET
    """How tasks look on the map. Where Tolokers pick them there, both templates are needed."""
    assignments_automerge_enabled: bool = NOT_SENT
    """Whether identical tasks of the project are merged. The service's default is `false`."""
    max_active_assignments_count: int | None | Unset = UNSET
    """How many task suites a Toloker may have in hand at once."""
    quality_control: QualityControl | None | Unset = UNSET
    """What is watched in the work of Tolokers, and what follows from it."""
    localization_config: LocalizationConfig | None | Unset = UNSET
    """The language that texts are written in, and their translations."""
    sensitive: bool | Unset = UNSET
    """Whether the tasks show sensitive data."""
    metadata: dict[str, Any] | None | Unset = UNSET
    """Free-form notes of the requester's own, kept with the object."""
    owner: Owner | None = NOT_SENT
    """The account that an object belongs to."""
    status: ProjectStatus | str = NOT_SENT
    """Whether the project is in use (`ACTIVE`) or put away (`ARCHIVED`)."""
    created: datetime.datetime = NOT_SENT
    """When it was created (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absence are kept.

        Raises:
            ValueError: It is no object, has no id, or holds what can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Project", src_dict, ["id"]) from None
        if (value := data["task_spec"]) is not None and value is not UNSET:
            data["task_spec"] = _task_spec.TaskSpec.from_dict(value)
        if (value := data["assignments_issuing_type"]) is not None and value is not UNSET:
            data["assignments_issuing_type"] = AssignmentsIssuingType.of(value)
        if (value := data["assignments_issuing_view_config"]) is not None and value is not UNSET:
            data["assignments_issuing_view_config"] = (
                _assignments_issuing_view_config.AssignmentsIssuingViewConfig.from_dict(value)
            )
        if (value := data["quality_control"]) is not None and value is not UNSET:
            data["quality_control"] = _quality_control.QualityControl.from_dict(value)
        if (value := data["localization_config"]) is not None and value is not UNSET:
            data["localization_config"] = _localization_config.LocalizationConfig.from_dict(value)
        if (value := data["owner"]) is not None and value is not UNSET:
            data["owner"] = _owner.Owner.from_dict(value)
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = ProjectStatus.of(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.public_name,
            model.public_description,
            model.public_instructions,
            model.private_comment,
            model.task_spec,
            model.assignments_issuing_type,
            model.assignments_issuing_view_config,
            model.assignments_automerge_enabled,
            model.max_active_assignments_count,
            model.quality_control,
            model.localization_config,
            model.sensitive,
            model.metadata,
            model.owner,
            model.status,
            model.created,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. What is UNSET is left out, what is None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.public_name is not NOT_SENT:
            field_dict["public_name"] = self.public_name
        if self.public_description is not NOT_SENT:
            field_dict["public_description"] = self.public_description
        if self.public_instructions is not UNSET:
            field_dict["public_instructions"] = self.public_instructions
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.task_spec is not NOT_SENT:
            field_dict["task_spec"] = plain(self.task_spec)
        if self.assignments_issuing_type is not NOT_SENT:
            field_dict["assignments_issuing_type"] = plain(self.assignments_issuing_type)
        if self.assignments_issuing_view_config is not UNSET:
            field_dict["assignments_issuing_view_config"] = plain(self.assignments_issuing_view_config)
        if self.assignments_automerge_enabled is not NOT_SENT:
            field_dict["assignments_automerge_enabled"] = self.assignments_automerge_enabled
        if self.max_active_assignments_count is not UNSET:
            field_dict["max_active_assignments_count"] = self.max_active_assignments_count
        if self.quality_control is not UNSET:
            field_dict["quality_control"] = plain(self.quality_control)
        if self.localization_config is not UNSET:
            field_dict["localization_config"] = plain(self.localization_config)
        if self.sensitive is not UNSET:
            field_dict["sensitive"] = self.sensitive
        if self.metadata is not UNSET:
            field_dict["metadata"] = self.metadata
        if self.owner is not NOT_SENT:
            field_dict["owner"] = plain(self.owner)
        if self.status is not NOT_SENT:
            field_dict["status"] = plain(self.status)
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        return field_dict
