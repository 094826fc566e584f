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
from . import assignment_task as _assignment_task
from . import owner as _owner
from . import solution as _solution
from .assignment_status import AssignmentStatus

if TYPE_CHECKING:
    from .assignment_task import AssignmentTask
    from .owner import Owner
    from .solution import Solution

_ABSENT: dict[str, Any] = dict.fromkeys(
    (
        "id",
        "task_suite_id",
        "pool_id",
        "user_id",
        "owner",
        "status",
        "reward",
        "bonus_ids",
        "tasks",
        "solutions",
        "first_declined_solution_attempt",
        "public_comment",
        "mixed",
        "automerged",
        "created",
        "submitted",
        "accepted",
        "rejected",
        "skipped",
        "expired",
    ),
    UNSET,
)


@define(kw_only=True, repr=False)
class Assignment(Model):
    """A task suite issued to one Toloker, and its outcome. The documentation also calls it a response.

    Attributes:
        id (str): ID of the assignment.
        task_suite_id (str): ID of the task suite.
        pool_id (str): ID of the pool that contains the task suite.
        user_id (str): ID of the Toloker.
        owner (Owner | None): Account that owns the object.
        status (AssignmentStatus | str): Status of the assignment: in progress (`ACTIVE`),
            returned without answers (`SKIPPED`), expired (`EXPIRED`), waiting for review
            (`SUBMITTED`), accepted (`ACCEPTED`) or rejected (`REJECTED`).
        reward (float | None): Payment for the assignment in US dollars.
        bonus_ids (list[str] | None | Unset): IDs of the bonuses paid for the assignment.
        tasks (list[AssignmentTask]): The tasks of the suite.
        solutions (list[Solution] | Unset): The Toloker's answers, in the order of the tasks.
            There are none until the assignment is submitted.
        first_declined_solution_attempt (list[Solution] | None | Unset): For training, the
            Toloker's first answers, in the order of the tasks. Present only if one of them was
            wrong.
        public_comment (str | None | Unset): Comment for the Toloker on why the assignment was
            accepted or rejected.
        mixed (bool): Whether the service created the suite by smart mixing. If false, the
            requester did.
        automerged (bool): Whether the answers were copied from identical tasks, at no cost.
        created (datetime.datetime): Time when it was issued to the Toloker (UTC).
        submitted (datetime.datetime | None | Unset): Time when the Toloker submitted the
            answers (UTC).
        accepted (datetime.datetime | None | Unset): Time when it was accepted (UTC).
        rejected (datetime.datetime | None | Unset): Time when it was rejected (UTC).
        skipped (datetime.datetime | None | Unset): Time when the Toloker skipped it (UTC).
        expired (datetime.datetime | None | Unset): Time when it expired (UTC).
    """

    id: str
    """ID of the assignment."""
    task_suite_id: str = NOT_SENT
    """ID of the task suite."""
    pool_id: str = NOT_SENT
    """ID of the pool that contains the task suite."""
    user_id: str = NOT_SENT
    """ID of the Toloker."""
    owner: Owner | None = NOT_SENT
    """Account that owns the object."""
    status: AssignmentStatus | str = NOT_SENT
    """Status of the assignment: in progress (`ACTIVE`), returned without answers (`SKIPPED`), expired
    (`EXPIRED`), waiting for review (`SUBMITTED`), accepted (`ACCEPTED`) or rejected (`REJECTED`)."""
    reward: float | None = NOT_SENT
    """Payment for the assignment in US dollars."""
    bonus_ids: list[str] | None | Unset = UNSET
    """IDs of the bonuses paid for the assignment."""
    tasks: list[AssignmentTask] = NOT_SENT
    """The tasks of the suite."""
    solutions: list[Solution] | Unset = UNSET
    """The Toloker's answers, in the order of the tasks. There are none until the assignment is
    submitted."""
    first_declined_solution_attempt: list[Solution] | None | Unset = UNSET
    """For training, the Toloker's first answers, in the order of the tasks. Present only if one of
    them was wrong."""
    public_comment: str | None | Unset = UNSET
    """Comment for the Toloker on why the assignment was accepted or rejected."""
    mixed: bool = NOT_SENT
    """Whether the service created the suite by smart mixing. If false, the requester did."""
    automerged: bool = NOT_SENT
    """Whether the answers were copied from identical tasks, at no cost."""
    created: datetime.datetime = NOT_SENT
    """Time when it was issued to the Toloker (UTC)."""
    submitted: datetime.datetime | None | Unset = UNSET
    """Time when the Toloker submitted the answers (UTC)."""
    accepted: datetime.datetime | None | Unset = UNSET
    """Time when it was accepted (UTC)."""
    rejected: datetime.datetime | None | Unset = UNSET
    """Time when it was rejected (UTC)."""
    skipped: datetime.datetime | None | Unset = UNSET
    """Time when the Toloker skipped it (UTC)."""
    expired: datetime.datetime | None | Unset = UNSET
    """Time when it expired (UTC)."""

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads the model from JSON data. Unknown fields and values, null and absent fields are kept.

        Raises:
            ValueError: It is not an object, has no id, or has a value that can't be read.
        """
        try:
            data = {**_ABSENT, "id": src_dict["id"], **src_dict}
        except (LookupError, TypeError):
            raise unreadable("Assignment", src_dict, ["id"]) from None
        if (value := data["owner"]) is not None and value is not UNSET:
            data["owner"] = _owner.Owner.from_dict(value)
        if (value := data["status"]) is not None and value is not UNSET:
            data["status"] = AssignmentStatus.of(value)
        if (value := data["tasks"]) is not None and value is not UNSET:
            data["tasks"] = read_list(_assignment_task.AssignmentTask.from_dict, value)
        if (value := data["solutions"]) is not None and value is not UNSET:
            data["solutions"] = read_list(_solution.Solution.from_dict, value)
        if (value := data["first_declined_solution_attempt"]) is not None and value is not UNSET:
            data["first_declined_solution_attempt"] = read_list(_solution.Solution.from_dict, value)
        if (value := data["created"]) is not None and value is not UNSET:
            data["created"] = read_datetime(value)
        if (value := data["submitted"]) is not None and value is not UNSET:
            data["submitted"] = read_datetime(value)
        if (value := data["accepted"]) is not None and value is not UNSET:
            data["accepted"] = read_datetime(value)
        if (value := data["rejected"]) is not None and value is not UNSET:
            data["rejected"] = read_datetime(value)
        if (value := data["skipped"]) is not None and value is not UNSET:
            data["skipped"] = read_datetime(value)
        if (value := data["expired"]) is not None and value is not UNSET:
            data["expired"] = read_datetime(value)
        model = cls.__new__(cls)
        model._more = None if len(data) == len(_ABSENT) else unknown(data, _ABSENT)
        (
            model.id,
            model.task_suite_id,
            model.pool_id,
            model.user_id,
            model.owner,
            model.status,
            model.reward,
            model.bonus_ids,
            model.tasks,
            model.solutions,
            model.first_declined_solution_attempt,
            model.public_comment,
            model.mixed,
            model.automerged,
            model.created,
            model.submitted,
            model.accepted,
            model.rejected,
            model.skipped,
            model.expired,
        ) = data.values()
        return model

    @classmethod
    def from_struct(cls, struct: Any) -> Self:
        """Reads the model from its struct in `toloka_api.structs`, as `from_dict` does from JSON data."""
        model = cls.__new__(cls)
        model._more = None
        model.id = struct.id
        model.task_suite_id = struct.task_suite_id
        model.pool_id = struct.pool_id
        model.user_id = struct.user_id
        model.owner = value = struct.owner
        if value is not None and value is not UNSET:
            model.owner = _owner.Owner.from_struct(value)
        model.status = value = struct.status
        if value is not None and value is not UNSET:
            model.status = AssignmentStatus.of(value)
        model.reward = struct.reward
        model.bonus_ids = struct.bonus_ids
        model.tasks = value = struct.tasks
        if value is not None and value is not UNSET:
            model.tasks = read_list(_assignment_task.AssignmentTask.from_struct, value)
        model.solutions = value = struct.solutions
        if value is not None and value is not UNSET:
            model.solutions = read_list(_solution.Solution.from_struct, value)
        model.first_declined_solution_attempt = value = struct.first_declined_solution_attempt
        if value is not None and value is not UNSET:
            model.first_declined_solution_attempt = read_list(_solution.Solution.from_struct, value)
        model.public_comment = struct.public_comment
        model.mixed = struct.mixed
        model.automerged = struct.automerged
        model.created = value = struct.created
        if value is not None and value is not UNSET:
            model.created = read_datetime(value)
        model.submitted = value = struct.submitted
        if value is not None and value is not UNSET:
            model.submitted = read_datetime(value)
        model.accepted = value = struct.accepted
        if value is not None and value is not UNSET:
            model.accepted = read_datetime(value)
        model.rejected = value = struct.rejected
        if value is not None and value is not UNSET:
            model.rejected = read_datetime(value)
        model.skipped = value = struct.skipped
        if value is not None and value is not UNSET:
            model.skipped = read_datetime(value)
        model.expired = value = struct.expired
        if value is not None and value is not UNSET:
            model.expired = read_datetime(value)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The model as JSON data. UNSET fields are omitted, None is null."""
        field_dict: dict[str, Any] = {**self._more} if self._more else {}
        field_dict["id"] = self.id
        if self.task_suite_id is not NOT_SENT:
            field_dict["task_suite_id"] = self.task_suite_id
        if self.pool_id is not NOT_SENT:
            field_dict["pool_id"] = self.pool_id
        if self.user_id is not NOT_SENT:
            field_dict["user_id"] = self.user_id
        if self.owner is not NOT_SENT:
            field_dict["owner"] = plain(self.owner)
        if self.status is not NOT_SENT:
            field_dict["status"] = plain(self.status)
        if self.reward is not NOT_SENT:
            field_dict["reward"] = self.reward
        if self.bonus_ids is not UNSET:
            field_dict["bonus_ids"] = self.bonus_ids
        if self.tasks is not NOT_SENT:
            field_dict["tasks"] = plain(self.tasks)
        if self.solutions is not UNSET:
            field_dict["solutions"] = plain(self.solutions)
        if self.first_declined_solution_attempt is not UNSET:
            field_dict["first_declined_solution_attempt"] = plain(self.first_declined_solution_attempt)
        if self.public_comment is not UNSET:
            field_dict["public_comment"] = self.public_comment
        if self.mixed is not NOT_SENT:
            field_dict["mixed"] = self.mixed
        if self.automerged is not NOT_SENT:
            field_dict["automerged"] = self.automerged
        if self.created is not NOT_SENT:
            field_dict["created"] = plain(self.created)
        if self.submitted is not UNSET:
            field_dict["submitted"] = plain(self.submitted)
        if self.accepted is not UNSET:
            field_dict["accepted"] = plain(self.accepted)
        if self.rejected is not UNSET:
            field_dict["rejected"] = plain(self.rejected)
        if self.skipped is not UNSET:
            field_dict["skipped"] = plain(self.skipped)
        if self.expired is not UNSET:
            field_dict["expired"] = plain(self.expired)
        return field_dict
