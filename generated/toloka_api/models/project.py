# Generated from spec/ by scripts/generate.py. Do not edit: change the spec and regenerate.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from ..base import Model, unknown, unreadable
from ..rules import (
    Rule,
    checked,
    flag,
    map_of,
    member_of,
    model,
    moment,
    number,
    text,
)
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
    """A project, as the service returns it.

    Attributes:
        id (str): ID of the project.
        public_name (str): Name that Tolokers see.
        public_description (str): Short description that Tolokers see.
        public_instructions (str | None | Unset): Instructions for the tasks, as HTML.
        private_comment (str | None | Unset): Comment that only the requester sees.
        task_spec (TaskSpec): Input and output fields of a task, and its interface.
        assignments_issuing_type (AssignmentsIssuingType | str): How Tolokers get task suites:
            from the service (`AUTOMATED`) or by selecting them on a map (`MAP_SELECTOR`). The
            service's default is `AUTOMATED`.
        assignments_issuing_view_config (AssignmentsIssuingViewConfig | None | Unset): How tasks
            look on the map. Required, with both templates, if `assignments_issuing_type` is
            `MAP_SELECTOR`.
        assignments_automerge_enabled (bool): Whether identical tasks of the project are merged.
            The service's default is `false`.
        max_active_assignments_count (int | None | Unset): Maximum number of task suites that a
            Toloker can have in progress at the same time.
        quality_control (QualityControl | None | Unset): Rules that monitor Tolokers' work, and
            the actions that they take.
        localization_config (LocalizationConfig | None | Unset): Language of the original texts,
            and their translations.
        sensitive (bool | Unset): Whether the tasks contain sensitive data.
        metadata (dict[str, Any] | None | Unset): The requester's own free-form data, stored
            with the object.
        owner (Owner | None): Account that owns the object.
        status (ProjectStatus | str): Status of the project: in use (`ACTIVE`) or archived
            (`ARCHIVED`).
        created (datetime.datetime): Creation time (UTC).
    """

    id: str
    """ID of the project."""
    public_name: str = NOT_SENT
    """Name that Tolokers see."""
    public_description: str = NOT_SENT
    """Short description that Tolokers see."""
    public_instructions: str | None | Unset = UNSET
    """Instructions for the tasks, as HTML."""
    private_comment: str | None | Unset = UNSET
    """Comment that only the requester sees."""
    task_spec: TaskSpec = NOT_SENT
    """Input and output fields of a task, and its interface."""
    assignments_issuing_type: AssignmentsIssuingType | str = NOT_SENT
    """How Tolokers get task suites: from the service (`AUTOMATED`) or by selecting them on a map
    (`MAP_SELECTOR`). The service's default is `AUTOMATED`."""
    assignments_issuing_view_config: AssignmentsIssuingViewConfig | None | Unset = UNSET
    """How tasks look on the map. Required, with both templates, if `assignments_issuing_type` is
    `MAP_SELECTOR`."""
    assignments_automerge_enabled: bool = NOT_SENT
    """Whether identical tasks of the project are merged. The service's default is `false`."""
    max_active_assignments_count: int | None | Unset = UNSET
    """Maximum number of task suites that a Toloker can have in progress at the same time."""
    quality_control: QualityControl | None | Unset = UNSET
    """Rules that monitor Tolokers' work, and the actions that they take."""
    localization_config: LocalizationConfig | None | Unset = UNSET
    """Language of the original texts, and their translations."""
    sensitive: bool | Unset = UNSET
    """Whether the tasks contain sensitive data."""
    metadata: dict[str, Any] | None | Unset = UNSET
    """The requester's own free-form data, stored with the object."""
    owner: Owner | None = NOT_SENT
    """Account that owns the object."""
    status: ProjectStatus | str = NOT_SENT
    """Status of the project: in use (`ACTIVE`) or archived (`ARCHIVED`)."""
    created: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
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
        """The model as JSON data. UNSET fields are omitted, None is null."""
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

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.id) is not NOT_SENT:
            field_dict["id"] = value if value.__class__ is str else text(".id", value)
        if (value := self.public_name) is not NOT_SENT:
            field_dict["public_name"] = value if value.__class__ is str else text(".public_name", value)
        if (value := self.public_description) is not NOT_SENT:
            field_dict["public_description"] = (
                value if value.__class__ is str else text(".public_description", value)
            )
        if (value := self.public_instructions) is not UNSET:
            field_dict["public_instructions"] = (
                value if value.__class__ is str else text(".public_instructions", value)
            )
        if (value := self.private_comment) is not UNSET:
            field_dict["private_comment"] = (
                value if value.__class__ is str else text(".private_comment", value)
            )
        if (value := self.task_spec) is not NOT_SENT:
            field_dict["task_spec"] = _check_task_spec(".task_spec", value)
        if (value := self.assignments_issuing_type) is not NOT_SENT:
            field_dict["assignments_issuing_type"] = _check_assignments_issuing_type(
                ".assignments_issuing_type", value
            )
        if (value := self.assignments_issuing_view_config) is not UNSET:
            field_dict["assignments_issuing_view_config"] = _check_assignments_issuing_view_config(
                ".assignments_issuing_view_config", value
            )
        if (value := self.assignments_automerge_enabled) is not NOT_SENT:
            field_dict["assignments_automerge_enabled"] = (
                value if value.__class__ is bool else flag(".assignments_automerge_enabled", value)
            )
        if (value := self.max_active_assignments_count) is not UNSET:
            field_dict["max_active_assignments_count"] = (
                value if value.__class__ is int else number(".max_active_assignments_count", value)
            )
        if (value := self.quality_control) is not UNSET:
            field_dict["quality_control"] = _check_quality_control(".quality_control", value)
        if (value := self.localization_config) is not UNSET:
            field_dict["localization_config"] = _check_localization_config(".localization_config", value)
        if (value := self.sensitive) is not UNSET:
            field_dict["sensitive"] = value if value.__class__ is bool else flag(".sensitive", value)
        if (value := self.metadata) is not UNSET:
            field_dict["metadata"] = value if value.__class__ is dict else _check_metadata(".metadata", value)
        if (value := self.owner) is not NOT_SENT:
            field_dict["owner"] = _check_owner(".owner", value)
        if (value := self.status) is not NOT_SENT:
            field_dict["status"] = _check_status(".status", value)
        if (value := self.created) is not NOT_SENT:
            field_dict["created"] = moment(".created", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_task_spec = model("TaskSpec")
_check_assignments_issuing_type = member_of(AssignmentsIssuingType)
_check_assignments_issuing_view_config = model("AssignmentsIssuingViewConfig")
_check_quality_control = model("QualityControl")
_check_localization_config = model("LocalizationConfig")
_check_metadata = map_of()
_check_owner = model("Owner")
_check_status = member_of(ProjectStatus)
_RULES: dict[str, Rule] = {
    "id": text,
    "public_name": text,
    "public_description": text,
    "public_instructions": text,
    "private_comment": text,
    "task_spec": _check_task_spec,
    "assignments_issuing_type": _check_assignments_issuing_type,
    "assignments_issuing_view_config": _check_assignments_issuing_view_config,
    "assignments_automerge_enabled": flag,
    "max_active_assignments_count": number,
    "quality_control": _check_quality_control,
    "localization_config": _check_localization_config,
    "sensitive": flag,
    "metadata": _check_metadata,
    "owner": _check_owner,
    "status": _check_status,
    "created": moment,
}
