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
from . import owner as _owner
from .close_reason import CloseReason
from .training_status import TrainingStatus

if TYPE_CHECKING:
    from .owner import Owner

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "project_id",
        "private_name",
        "inherited_instructions",
        "public_instructions",
        "public_description",
        "private_comment",
        "may_contain_adult_content",
        "assignment_max_duration_seconds",
        "mix_tasks_in_creation_order",
        "shuffle_tasks_in_task_suite",
        "training_tasks_in_task_suite_count",
        "task_suites_required_to_pass",
        "retry_training_after_days",
        "metadata",
        "owner",
        "status",
        "last_close_reason",
        "created",
        "last_started",
        "last_stopped",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Training(Model):
    """A training, as the service returns it.

    Attributes:
        id (str): ID of the training.
        project_id (str): ID of the training's project.
        private_name (str): Name that only the requester sees.
        inherited_instructions (bool): Whether Tolokers see the project's instructions instead
            of `public_instructions`. The service's default is `false`.
        public_instructions (str | Unset): Instructions of the training, as HTML.
        public_description (str | Unset): Description that Tolokers see.
        private_comment (str | Unset): Comment that only the requester sees.
        may_contain_adult_content (bool): Whether tasks may contain adult content. Best set
            explicitly.
        assignment_max_duration_seconds (int | Unset): Time limit for one task suite in seconds,
            including loading and submitting; at most 60 is advised.
        mix_tasks_in_creation_order (bool): Whether suites are filled in the order of upload. If
            false, in random order. The service's default is `true`.
        shuffle_tasks_in_task_suite (bool): Whether the tasks of a suite are shuffled. If false,
            they are in the order of upload. The service's default is `true`.
        training_tasks_in_task_suite_count (int): Number of training tasks in a suite.
        task_suites_required_to_pass (int | Unset): Number of suites that a Toloker must
            complete to get the training's skill and enter the main pool.
        retry_training_after_days (int | Unset): Number of days after which a Toloker can take
            the training again.
        metadata (dict[str, Any] | Unset): The requester's own free-form data, stored with the
            object.
        owner (Owner | None): Account that owns the object.
        status (TrainingStatus | str): Status of the training: `OPEN`, `CLOSED`, permanently
            `ARCHIVED`, or `LOCKED` against any action.
        last_close_reason (CloseReason | str | None | Unset): Why the pool or training was last
            closed: by the requester (`MANUAL`), because its `will_expire` passed (`EXPIRED`),
            because all tasks were completed (`COMPLETED`), because there was not enough money on
            the account (`NOT_ENOUGH_BALANCE`), because more than 2,000,000 assignments were issued
            (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the service blocked the account (`BLOCKED`), or
            for editing (`FOR_UPDATE`).
        created (datetime.datetime): Creation time (UTC).
        last_started (datetime.datetime | None | Unset): Time of the last opening (UTC).
        last_stopped (datetime.datetime | None | Unset): Time of the last closing (UTC).
    """

    id: str
    """ID of the training."""
    project_id: str = NOT_SENT
    """ID of the training's project."""
    private_name: str = NOT_SENT
    """Name that only the requester sees."""
    inherited_instructions: bool = NOT_SENT
    """Whether Tolokers see the project's instructions instead of `public_instructions`. The service's
    default is `false`."""
    public_instructions: str | Unset = UNSET
    """Instructions of the training, as HTML."""
    public_description: str | Unset = UNSET
    """Description that Tolokers see."""
    private_comment: str | Unset = UNSET
    """Comment that only the requester sees."""
    may_contain_adult_content: bool = NOT_SENT
    """Whether tasks may contain adult content. Best set explicitly."""
    assignment_max_duration_seconds: int | Unset = UNSET
    """Time limit for one task suite in seconds, including loading and submitting; at most 60 is
    advised."""
    mix_tasks_in_creation_order: bool = NOT_SENT
    """Whether suites are filled in the order of upload. If false, in random order. The service's
    default is `true`."""
    shuffle_tasks_in_task_suite: bool = NOT_SENT
    """Whether the tasks of a suite are shuffled. If false, they are in the order of upload. The
    service's default is `true`."""
    training_tasks_in_task_suite_count: int = NOT_SENT
    """Number of training tasks in a suite."""
    task_suites_required_to_pass: int | Unset = UNSET
    """Number of suites that a Toloker must complete to get the training's skill and enter the main
    pool."""
    retry_training_after_days: int | Unset = UNSET
    """Number of days after which a Toloker can take the training again."""
    metadata: dict[str, Any] | Unset = UNSET
    """The requester's own free-form data, stored with the object."""
    owner: Owner | None = NOT_SENT
    """Account that owns the object."""
    status: TrainingStatus | str = NOT_SENT
    """Status of the training: `OPEN`, `CLOSED`, permanently `ARCHIVED`, or `LOCKED` against any
    action."""
    last_close_reason: CloseReason | str | None | Unset = UNSET
    """Why the pool or training was last closed: by the requester (`MANUAL`), because its `will_expire`
    passed (`EXPIRED`), because all tasks were completed (`COMPLETED`), because there was not enough
    money on the account (`NOT_ENOUGH_BALANCE`), because more than 2,000,000 assignments were issued
    (`ASSIGNMENTS_LIMIT_EXCEEDED`), because the service blocked the account (`BLOCKED`), or for
    editing (`FOR_UPDATE`)."""
    created: datetime.datetime = NOT_SENT
    """Creation time (UTC)."""
    last_started: datetime.datetime | None | Unset = UNSET
    """Time of the last opening (UTC)."""
    last_stopped: datetime.datetime | None | Unset = UNSET
    """Time of the last closing (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Training", src_dict, ["id"]) from None
        if (value := data["owner"]) is not None and value is not UNSET:
            data["owner"] = _owner.Owner.from_dict(value)
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = TrainingStatus.of(value)
        if (value := data["last_close_reason"]) is not None and value is not UNSET:
            data["last_close_reason"] = CloseReason.of(value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        if (value := data["last_started"]) is not None and value is not UNSET:
            data["last_started"] = read_datetime(value)
        if (value := data["last_stopped"]) is not None and value is not UNSET:
            data["last_stopped"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.project_id,
            model.private_name,
            model.inherited_instructions,
            model.public_instructions,
            model.public_description,
            model.private_comment,
            model.may_contain_adult_content,
            model.assignment_max_duration_seconds,
            model.mix_tasks_in_creation_order,
            model.shuffle_tasks_in_task_suite,
            model.training_tasks_in_task_suite_count,
            model.task_suites_required_to_pass,
            model.retry_training_after_days,
            model.metadata,
            model.owner,
            model.status,
            model.last_close_reason,
            model.created,
            model.last_started,
            model.last_stopped,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.project_id is not NOT_SENT:
            field_dict["project_id"] = self.project_id
        if self.private_name is not NOT_SENT:
            field_dict["private_name"] = self.private_name
        if self.inherited_instructions is not NOT_SENT:
            field_dict["inherited_instructions"] = self.inherited_instructions
        if self.public_instructions is not UNSET:
            field_dict["public_instructions"] = self.public_instructions
        if self.public_description is not UNSET:
            field_dict["public_description"] = self.public_description
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.may_contain_adult_content is not NOT_SENT:
            field_dict["may_contain_adult_content"] = self.may_contain_adult_content
        if self.assignment_max_duration_seconds is not UNSET:
            field_dict["assignment_max_duration_seconds"] = self.assignment_max_duration_seconds
        if self.mix_tasks_in_creation_order is not NOT_SENT:
            field_dict["mix_tasks_in_creation_order"] = self.mix_tasks_in_creation_order
        if self.shuffle_tasks_in_task_suite is not NOT_SENT:
            field_dict["shuffle_tasks_in_task_suite"] = self.shuffle_tasks_in_task_suite
        if self.training_tasks_in_task_suite_count is not NOT_SENT:
            field_dict["training_tasks_in_task_suite_count"] = self.training_tasks_in_task_suite_count
        if self.task_suites_required_to_pass is not UNSET:
            field_dict["task_suites_required_to_pass"] = self.task_suites_required_to_pass
        if self.retry_training_after_days is not UNSET:
            field_dict["retry_training_after_days"] = self.retry_training_after_days
        if self.metadata is not UNSET:
            field_dict["metadata"] = self.metadata
        if self.owner is not NOT_SENT:
            field_dict["owner"] = plain(self.owner)
        if self.status is not NOT_SENT:
            field_dict["status"] = plain(self.status)
        if self.last_close_reason is not UNSET:
            field_dict["last_close_reason"] = plain(self.last_close_reason)
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        if self.last_started is not UNSET:
            field_dict["last_started"] = plain(self.last_started)
        if self.last_stopped is not UNSET:
            field_dict["last_stopped"] = plain(self.last_stopped)
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.id) is not NOT_SENT:
            field_dict["id"] = value if value.__class__ is str else text(".id", value)
        if (value := self.project_id) is not NOT_SENT:
            field_dict["project_id"] = value if value.__class__ is str else text(".project_id", value)
        if (value := self.private_name) is not NOT_SENT:
            field_dict["private_name"] = value if value.__class__ is str else text(".private_name", value)
        if (value := self.inherited_instructions) is not NOT_SENT:
            field_dict["inherited_instructions"] = (
                value if value.__class__ is bool else flag(".inherited_instructions", value)
            )
        if (value := self.public_instructions) is not UNSET:
            field_dict["public_instructions"] = (
                value if value.__class__ is str else text(".public_instructions", value)
            )
        if (value := self.public_description) is not UNSET:
            field_dict["public_description"] = (
                value if value.__class__ is str else text(".public_description", value)
            )
        if (value := self.private_comment) is not UNSET:
            field_dict["private_comment"] = (
                value if value.__class__ is str else text(".private_comment", value)
            )
        if (value := self.may_contain_adult_content) is not NOT_SENT:
            field_dict["may_contain_adult_content"] = (
                value if value.__class__ is bool else flag(".may_contain_adult_content", value)
            )
        if (value := self.assignment_max_duration_seconds) is not UNSET:
            field_dict["assignment_max_duration_seconds"] = (
                value if value.__class__ is int else number(".assignment_max_duration_seconds", value)
            )
        if (value := self.mix_tasks_in_creation_order) is not NOT_SENT:
            field_dict["mix_tasks_in_creation_order"] = (
                value if value.__class__ is bool else flag(".mix_tasks_in_creation_order", value)
            )
        if (value := self.shuffle_tasks_in_task_suite) is not NOT_SENT:
            field_dict["shuffle_tasks_in_task_suite"] = (
                value if value.__class__ is bool else flag(".shuffle_tasks_in_task_suite", value)
            )
        if (value := self.training_tasks_in_task_suite_count) is not NOT_SENT:
            field_dict["training_tasks_in_task_suite_count"] = (
                value if value.__class__ is int else number(".training_tasks_in_task_suite_count", value)
            )
        if (value := self.task_suites_required_to_pass) is not UNSET:
            field_dict["task_suites_required_to_pass"] = (
                value if value.__class__ is int else number(".task_suites_required_to_pass", value)
            )
        if (value := self.retry_training_after_days) is not UNSET:
            field_dict["retry_training_after_days"] = (
                value if value.__class__ is int else number(".retry_training_after_days", value)
            )
        if (value := self.metadata) is not UNSET:
            field_dict["metadata"] = value if value.__class__ is dict else _check_metadata(".metadata", value)
        if (value := self.owner) is not NOT_SENT:
            field_dict["owner"] = _check_owner(".owner", value)
        if (value := self.status) is not NOT_SENT:
            field_dict["status"] = _check_status(".status", value)
        if (value := self.last_close_reason) is not UNSET:
            field_dict["last_close_reason"] = _check_last_close_reason(".last_close_reason", value)
        if (value := self.created) is not NOT_SENT:
            field_dict["created"] = moment(".created", value)
        if (value := self.last_started) is not UNSET:
            field_dict["last_started"] = moment(".last_started", value)
        if (value := self.last_stopped) is not UNSET:
            field_dict["last_stopped"] = moment(".last_stopped", value)
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_metadata = map_of()
_check_owner = model("Owner")
_check_status = member_of(TrainingStatus)
_check_last_close_reason = member_of(CloseReason)
_RULES: dict[str, Rule] = {
    "id": text,
    "project_id": text,
    "private_name": text,
    "inherited_instructions": flag,
    "public_instructions": text,
    "public_description": text,
    "private_comment": text,
    "may_contain_adult_content": flag,
    "assignment_max_duration_seconds": number,
    "mix_tasks_in_creation_order": flag,
    "shuffle_tasks_in_task_suite": flag,
    "training_tasks_in_task_suite_count": number,
    "task_suites_required_to_pass": number,
    "retry_training_after_days": number,
    "metadata": _check_metadata,
    "owner": _check_owner,
    "status": _check_status,
    "last_close_reason": _check_last_close_reason,
    "created": moment,
    "last_started": moment,
    "last_stopped": moment,
}
