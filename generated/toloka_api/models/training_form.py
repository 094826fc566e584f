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
    flag,
    map_of,
    number,
    text,
)
from ..types import (
    NOT_SENT,
    UNSET,
    Unset,
)

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "project_id",
        "private_name",
        "training_tasks_in_task_suite_count",
        "inherited_instructions",
        "public_instructions",
        "public_description",
        "private_comment",
        "may_contain_adult_content",
        "assignment_max_duration_seconds",
        "mix_tasks_in_creation_order",
        "shuffle_tasks_in_task_suite",
        "task_suites_required_to_pass",
        "retry_training_after_days",
        "metadata",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class TrainingForm(Model):
    """A training to create, or the new properties of one.

    Attributes:
        project_id (str): ID of the training's project.
        private_name (str): Name that only the requester sees.
        training_tasks_in_task_suite_count (int): Number of training tasks in a suite.
        inherited_instructions (bool | Unset): Whether Tolokers see the project's instructions
            instead of `public_instructions`. The service's default is `false`.
        public_instructions (str | Unset): Instructions of the training, as HTML.
        public_description (str | Unset): Description that Tolokers see.
        private_comment (str | Unset): Comment that only the requester sees.
        may_contain_adult_content (bool | Unset): Whether tasks may contain adult content. Best
            set explicitly.
        assignment_max_duration_seconds (int | Unset): Time limit for one task suite in seconds,
            including loading and submitting; at most 60 is advised.
        mix_tasks_in_creation_order (bool | Unset): Whether suites are filled in the order of
            upload. If false, in random order. The service's default is `true`.
        shuffle_tasks_in_task_suite (bool | Unset): Whether the tasks of a suite are shuffled.
            If false, they are in the order of upload. The service's default is `true`.
        task_suites_required_to_pass (int | Unset): Number of suites that a Toloker must
            complete to get the training's skill and enter the main pool.
        retry_training_after_days (int | Unset): Number of days after which a Toloker can take
            the training again.
        metadata (Mapping[str, Any] | Unset): The requester's own free-form data, stored with
            the object.
    """

    project_id: str
    """ID of the training's project."""
    private_name: str
    """Name that only the requester sees."""
    training_tasks_in_task_suite_count: int
    """Number of training tasks in a suite."""
    inherited_instructions: bool | Unset = UNSET
    """Whether Tolokers see the project's instructions instead of `public_instructions`. The service's
    default is `false`."""
    public_instructions: str | Unset = UNSET
    """Instructions of the training, as HTML."""
    public_description: str | Unset = UNSET
    """Description that Tolokers see."""
    private_comment: str | Unset = UNSET
    """Comment that only the requester sees."""
    may_contain_adult_content: bool | Unset = UNSET
    """Whether tasks may contain adult content. Best set explicitly."""
    assignment_max_duration_seconds: int | Unset = UNSET
    """Time limit for one task suite in seconds, including loading and submitting; at most 60 is
    advised."""
    mix_tasks_in_creation_order: bool | Unset = UNSET
    """Whether suites are filled in the order of upload. If false, in random order. The service's
    default is `true`."""
    shuffle_tasks_in_task_suite: bool | Unset = UNSET
    """Whether the tasks of a suite are shuffled. If false, they are in the order of upload. The
    service's default is `true`."""
    task_suites_required_to_pass: int | Unset = UNSET
    """Number of suites that a Toloker must complete to get the training's skill and enter the main
    pool."""
    retry_training_after_days: int | Unset = UNSET
    """Number of days after which a Toloker can take the training again."""
    metadata: Mapping[str, Any] | Unset = UNSET
    """The requester's own free-form data, stored with the object."""

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
            raise unreadable("TrainingForm", src_dict, []) from None
        try:
            cls.check_dict(src_dict)
        except Refused as refused:
            raise refused.error("TrainingForm") from None
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.project_id,
            model.private_name,
            model.training_tasks_in_task_suite_count,
            model.inherited_instructions,
            model.public_instructions,
            model.public_description,
            model.private_comment,
            model.may_contain_adult_content,
            model.assignment_max_duration_seconds,
            model.mix_tasks_in_creation_order,
            model.shuffle_tasks_in_task_suite,
            model.task_suites_required_to_pass,
            model.retry_training_after_days,
            model.metadata,
        ) = data.values()
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if self.project_id is not NOT_SENT:
            field_dict["project_id"] = self.project_id
        if self.private_name is not NOT_SENT:
            field_dict["private_name"] = self.private_name
        if self.training_tasks_in_task_suite_count is not NOT_SENT:
            field_dict["training_tasks_in_task_suite_count"] = self.training_tasks_in_task_suite_count
        if self.inherited_instructions is not UNSET:
            field_dict["inherited_instructions"] = self.inherited_instructions
        if self.public_instructions is not UNSET:
            field_dict["public_instructions"] = self.public_instructions
        if self.public_description is not UNSET:
            field_dict["public_description"] = self.public_description
        if self.private_comment is not UNSET:
            field_dict["private_comment"] = self.private_comment
        if self.may_contain_adult_content is not UNSET:
            field_dict["may_contain_adult_content"] = self.may_contain_adult_content
        if self.assignment_max_duration_seconds is not UNSET:
            field_dict["assignment_max_duration_seconds"] = self.assignment_max_duration_seconds
        if self.mix_tasks_in_creation_order is not UNSET:
            field_dict["mix_tasks_in_creation_order"] = self.mix_tasks_in_creation_order
        if self.shuffle_tasks_in_task_suite is not UNSET:
            field_dict["shuffle_tasks_in_task_suite"] = self.shuffle_tasks_in_task_suite
        if self.task_suites_required_to_pass is not UNSET:
            field_dict["task_suites_required_to_pass"] = self.task_suites_required_to_pass
        if self.retry_training_after_days is not UNSET:
            field_dict["retry_training_after_days"] = self.retry_training_after_days
        if self.metadata is not UNSET:
            field_dict["metadata"] = self.metadata
        return field_dict

    def to_checked_dict(self) -> dict[str, Any]:
        """The model as JSON data to send. A value that a field doesn't take is refused."""
        value: Any
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        if (value := self.project_id) is not NOT_SENT:
            field_dict["project_id"] = value if value.__class__ is str else text(".project_id", value)
        if (value := self.private_name) is not NOT_SENT:
            field_dict["private_name"] = value if value.__class__ is str else text(".private_name", value)
        if (value := self.training_tasks_in_task_suite_count) is not NOT_SENT:
            field_dict["training_tasks_in_task_suite_count"] = (
                value if value.__class__ is int else number(".training_tasks_in_task_suite_count", value)
            )
        if (value := self.inherited_instructions) is not UNSET:
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
        if (value := self.may_contain_adult_content) is not UNSET:
            field_dict["may_contain_adult_content"] = (
                value if value.__class__ is bool else flag(".may_contain_adult_content", value)
            )
        if (value := self.assignment_max_duration_seconds) is not UNSET:
            field_dict["assignment_max_duration_seconds"] = (
                value if value.__class__ is int else number(".assignment_max_duration_seconds", value)
            )
        if (value := self.mix_tasks_in_creation_order) is not UNSET:
            field_dict["mix_tasks_in_creation_order"] = (
                value if value.__class__ is bool else flag(".mix_tasks_in_creation_order", value)
            )
        if (value := self.shuffle_tasks_in_task_suite) is not UNSET:
            field_dict["shuffle_tasks_in_task_suite"] = (
                value if value.__class__ is bool else flag(".shuffle_tasks_in_task_suite", value)
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
        return field_dict

    @classmethod
    def check_dict(cls, src_dict: Mapping[str, Any]) -> dict[str, Any]:
        """JSON data of the model as it can be sent. A value that a field doesn't take is refused."""
        return checked(src_dict, _RULES, _ABSENT)


_check_metadata = map_of()
_RULES: dict[str, Rule] = {
    "project_id": text,
    "private_name": text,
    "training_tasks_in_task_suite_count": number,
    "inherited_instructions": flag,
    "public_instructions": text,
    "public_description": text,
    "private_comment": text,
    "may_contain_adult_content": flag,
    "assignment_max_duration_seconds": number,
    "mix_tasks_in_creation_order": flag,
    "shuffle_tasks_in_task_suite": flag,
    "task_suites_required_to_pass": number,
    "retry_training_after_days": number,
    "metadata": _check_metadata,
}
